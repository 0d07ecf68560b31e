package io.creativefactory.domain.testing;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.MadeBy;
import java.time.Duration;
import java.util.List;

/// Which variants to run against each other, and what could be concluded.
///
/// @param question what differs between the arms, for example `hook`
/// @param arms the chosen variants; shares add up to 1
/// @param leftOut variants not tested, each with its reason
/// @param perArm impressions that each arm needs, or why that cannot be said
/// @param window shortest time before a verdict
public record TestPlan(
    String question,
    List<Arm> arms,
    List<LeftOut> leftOut,
    Figure perArm,
    Duration window,
    MadeBy madeBy) {
  public TestPlan {
    arms = List.copyOf(arms);
    leftOut = List.copyOf(leftOut);
    Checks.text("question", question);
    double sum = arms.stream().mapToDouble(Arm::share).sum();
    if (Math.abs(sum - 1) > 1e-6) {
      throw new IllegalArgumentException("budget shares add up to " + sum);
    }
  }

  /// @param share of the daily budget, 0 to 1
  public record Arm(String variant, String hypothesis, double share) {}

  public record LeftOut(String variant, String reason) {}
}
