package io.creativefactory.scoring.experiment;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.Money;
import java.util.List;

/// What an A/B test could conclude.
public sealed interface AbPlan {

  /// The test reaches a verdict.
  ///
  /// @param variable the one thing that differs, for example `hook`
  /// @param perArm impressions that each arm needs
  /// @param days until the budget has bought them, not less than the shortest
  /// @param detectable the smallest relative lift that shows with what is bought until then
  record Conclusive(String variable, long perArm, long days, double detectable) implements AbPlan {}

  /// It does not.
  ///
  /// @param reason one sentence with its figures
  /// @param instead what could be concluded; empty when nothing of its kind could
  record Refused(String reason, List<Instead> instead) implements AbPlan {
    public Refused {
      Checks.text("reason", reason);
      instead = List.copyOf(instead);
    }
  }

  /// A test near the one that was asked for, which would reach a verdict.
  sealed interface Instead {
    /// @param arms fewer than asked for
    record FewerArms(int arms, long perArm, long days) implements Instead {}

    /// @param lift the smallest relative lift that all arms could show in the longest time
    record LargerEffect(double lift, long perArm) implements Instead {}

    /// @param days more than the longest time
    record LongerTime(long days) implements Instead {}

    /// @param daily more than the budget
    record LargerBudget(Money daily) implements Instead {}
  }
}
