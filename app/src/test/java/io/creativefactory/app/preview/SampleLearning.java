package io.creativefactory.app.preview;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.brief.Lesson;
import io.creativefactory.graph.learning.LearningReport;
import io.creativefactory.graph.learning.LearningReport.Sample;
import io.creativefactory.graph.learning.LearningReport.Step;
import io.creativefactory.scoring.ctr.Accuracy;
import io.creativefactory.scoring.ctr.Reliability;
import io.creativefactory.scoring.dna.Gene;
import io.creativefactory.scoring.dna.Lift;
import io.creativefactory.scoring.drift.Drift;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A round of learning to look at. Its figures belong to nobody.
public final class SampleLearning {
  private static final String TAUGHT =
      "Ads with the hook 'question' got 18 % more clicks for an impression than other ads of the"
          + " same campaigns (6 to 32 %, 31 ads in 9 campaigns)";

  private SampleLearning() {}

  public static LearningReport report(Instant at) {
    return new LearningReport(
        at,
        new Sample(148, 4, 6, List.of()),
        new Accuracy(
            112,
            measured(0.21, at),
            measured(0.34, at),
            measured(0.79, at),
            new Figure.Modelled(0.71, 0.62, 0.79, 0.95, "ratio", "pairs in the right order", 112),
            new Reliability(
                List.of(
                    bin(0.006, 0.0064, 0.0051),
                    bin(0.009, 0.0087, 0.0075),
                    bin(0.012, 0.0131, 0.0114),
                    bin(0.017, 0.0160, 0.0139),
                    bin(0.024, 0.0251, 0.0212)),
                0.0008)),
        new Drift(List.of(moved("motion_intensity_avg", at))),
        Step.done("version 3 serves: on 41 later outcomes it is surely better than ctr-xgboost 2"),
        Step.kept("12 of 20 new outcomes since the last move of weights"),
        List.of(
            lift(Gene.HOOK, "QUESTION", 0.18, 0.13),
            lift(Gene.HOOK, "STATISTIC_HOOK", 0.03, 0.14),
            lift(Gene.HOOK, "STORY_HOOK", -0.16, 0.1),
            lift(Gene.ANGLE, "no-bleach", 0.09, 0.12),
            lift(Gene.PACING, "FAST", 0.11, 0.1),
            new Lift(
                Gene.FORMAT,
                "9:16",
                new Figure.Unknown("no ad with another form ran beside it in a campaign"),
                148,
                31)),
        List.of(TAUGHT));
  }

  public static List<Lesson> lessons(Instant at) {
    return List.of(
        new Lesson(
            "hook:QUESTION",
            TAUGHT,
            new Figure.Modelled(0.18, 0.06, 0.32, 0.95, "ratio", "creative-dna 1", 31),
            at),
        new Lesson(
            "reject:TEXT_TOO_LONG",
            "the price line runs over three rows",
            new Figure.Unknown("a reviewer's word; its effect on figures is not measured"),
            at.minus(Duration.ofDays(2))));
  }

  private static Figure measured(double value, Instant at) {
    return new Figure.Measured(
        value, "ratio", "predictions of 112 ads against what they earned", at);
  }

  private static Reliability.Bin bin(double predicted, double observed, double low) {
    return new Reliability.Bin(predicted, observed, low, 2 * observed - low, 400_000, 22);
  }

  private static Lift lift(Gene gene, String form, double value, double half) {
    return new Lift(
        gene,
        form,
        new Figure.Modelled(value, value - half, value + half, 0.95, "ratio", "creative-dna 1", 31),
        31,
        9);
  }

  private static Drift.OfFeature moved(String feature, Instant at) {
    return new Drift.OfFeature(
        feature,
        new Figure.Measured(0.31, "nats", "features of 96 and 52 ads", at),
        new Figure.Measured(0.28, "ratio", "features of 96 and 52 ads", at),
        new Figure.Measured(0.004, "ratio", "features of 96 and 52 ads", at),
        Drift.State.DRIFTED);
  }
}
