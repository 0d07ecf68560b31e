package io.creativefactory.app.studio.run;

import io.creativefactory.app.studio.FigureView;
import io.creativefactory.app.studio.Wording;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.testing.Assessment;
import io.creativefactory.domain.testing.TestPlan;
import java.util.List;
import java.util.Locale;

/// What is to be tested against what.
///
/// @param question what the arms differ in, as a sentence
record PlanView(
    String question,
    List<Arm> arms,
    List<Out> leftOut,
    FigureView perArm,
    FigureView detectable,
    List<String> instead,
    String window,
    String madeBy) {

  /// @param width of the bar, 0 to 100
  /// @param chance of being the best and what rests on it, as a sentence
  record Arm(String variant, String hypothesis, String share, String width, String chance) {}

  record Out(String variant, String reason) {}

  /// One variant's prediction.
  record Guess(String variant, FigureView ctr) {}

  static PlanView of(TestPlan plan) {
    return new PlanView(
        Wording.sentence(plan.question()),
        plan.arms().stream().map(PlanView::arm).toList(),
        plan.leftOut().stream().map(out -> new Out(out.variant(), out.reason())).toList(),
        FigureView.of(plan.perArm(), 0),
        FigureView.of(plan.detectable(), 0),
        plan.instead(),
        Wording.count(plan.window().toDays(), "day"),
        plan.madeBy().toString());
  }

  static List<Guess> guesses(List<Assessment> assessments) {
    double top =
        1.1 * assessments.stream().mapToDouble(a -> FigureView.top(a.ctr())).max().orElse(0);
    return assessments.stream()
        .map(a -> new Guess(a.variant(), FigureView.of(a.ctr(), top)))
        .toList();
  }

  private static Arm arm(TestPlan.Arm arm) {
    return new Arm(
        arm.variant(),
        Wording.name(arm.hypothesis()),
        Wording.percent(arm.share()),
        String.format(Locale.ROOT, "%.1f", arm.share() * 100),
        chance(arm.outlook()));
  }

  private static String chance(TestPlan.Outlook outlook) {
    return outlook.best() instanceof Figure.Modelled best
            && outlook.loss() instanceof Figure.Modelled loss
        ? "Best with "
            + Wording.percent(best.value())
            + String.format(Locale.ROOT, "; alone it would give away %.2f", 1000 * loss.value())
            + " clicks of 1,000 impressions. From "
            + outlook.basis()
        : "Which is best is not known. From " + outlook.basis();
  }
}
