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
/// @param detectable the smallest relative lift that shows with what the budget buys until the
///   verdict, or why that cannot be said
/// @param instead what could be concluded when this test cannot, each with its figures
/// @param window shortest time before a verdict
public record TestPlan(
    String question,
    List<Arm> arms,
    List<LeftOut> leftOut,
    Figure perArm,
    Figure detectable,
    List<String> instead,
    Duration window,
    MadeBy madeBy) {
  /// What an older plan says of what it did not hold.
  public static final Figure NOT_ASKED = new Figure.Unknown("not asked when this was planned");

  public TestPlan {
    arms = List.copyOf(arms);
    leftOut = List.copyOf(leftOut);
    instead = List.copyOf(instead);
    Checks.text("question", question);
    double sum = arms.stream().mapToDouble(Arm::share).sum();
    if (Math.abs(sum - 1) > 1e-6) {
      throw new IllegalArgumentException("budget shares add up to " + sum);
    }
  }

  /// @param share of the daily budget, 0 to 1
  public record Arm(String variant, String hypothesis, double share, Outlook outlook) {}

  /// What is expected of an arm before it runs.
  ///
  /// @param ctr click-through rate, or why nothing can be expected
  /// @param best probability that no other arm has a higher one
  /// @param loss clicks per impression given away on average if it ran alone
  /// @param basis what the expectation rests on, in words
  public record Outlook(Figure ctr, Figure best, Figure loss, String basis) {
    public static final Outlook NOT_ASKED =
        new Outlook(
            TestPlan.NOT_ASKED,
            TestPlan.NOT_ASKED,
            TestPlan.NOT_ASKED,
            "nothing was asked when this was planned");
  }

  public record LeftOut(String variant, String reason) {}
}
