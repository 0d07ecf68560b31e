package io.creativefactory.app.studio.learning;

import io.creativefactory.app.studio.FigureView;
import io.creativefactory.app.studio.Wording;
import io.creativefactory.domain.Figure;
import io.creativefactory.graph.learning.LearningReport;
import io.creativefactory.graph.learning.LearningReport.Sample;
import io.creativefactory.scoring.dna.Gene;
import io.creativefactory.scoring.dna.Lift;
import io.creativefactory.scoring.drift.Drift;
import java.util.List;
import java.util.Locale;

/// A round of learning as it is drawn.
///
/// @param sample what it learned from, in words
/// @param accuracy how predictions came true
/// @param reliable whether there is a reliability chart
/// @param steps what was done with it
/// @param lifts every form of every gene; the known ones are drawn as a chart too
/// @param drifted features that moved; empty when none did or none can be compared
/// @param drift in words
public record LearningView(
    String at,
    String sample,
    List<Named> accuracy,
    boolean reliable,
    List<Step> steps,
    List<LiftRow> lifts,
    List<Moved> drifted,
    String drift) {

  /// A figure with its name.
  public record Named(String name, FigureView figure) {}

  /// @param state `done` or `kept`; also the style class
  public record Step(String name, String state, String said) {}

  /// @param value signed; `Unknown` when it is
  /// @param note the interval, or why it is unknown
  /// @param known whether it is drawn
  /// @param clear whether the interval lies on one side of none
  public record LiftRow(
      String name, String value, String note, boolean known, boolean clear, String ads) {}

  /// @param state `moved` or `drifted`; also the style class
  public record Moved(String feature, String state, String psi, String ks) {}

  static LearningView of(LearningReport report) {
    return new LearningView(
        Wording.moment(report.at()),
        sample(report.sample()),
        List.of(
            named("Clicks missed by", report.accuracy().error()),
            named("The average would miss", report.accuracy().meanError()),
            named("Intervals that held", report.accuracy().coverage()),
            named("Pairs in the right order", report.accuracy().order())),
        report.accuracy().reliability() != null,
        List.of(
            step("Click-through model", report.training()),
            step("Weights of the judges", report.weights())),
        report.dna().stream().map(LearningView::lift).toList(),
        report.drift().features().stream()
            .filter(each -> each.state().compareTo(Drift.State.MOVED) >= 0)
            .map(LearningView::moved)
            .toList(),
        drift(report.drift()));
  }

  private static String sample(Sample sample) {
    String words = Wording.count(sample.outcomes(), "ad") + " that ran";
    if (sample.thin() > 0) {
      words += "; " + sample.thin() + " more with too few impressions yet";
    }
    if (sample.simulated() > 0) {
      words += "; " + sample.simulated() + " on simulated platforms, which teach nothing";
    }
    return words + (sample.refused().isEmpty() ? "" : "; " + String.join("; ", sample.refused()));
  }

  private static Named named(String name, Figure figure) {
    return new Named(name, FigureView.of(figure, 0));
  }

  private static Step step(String name, LearningReport.Step step) {
    return new Step(name, step.acted() ? "done" : "kept", Wording.sentence(step.said()));
  }

  private static LiftRow lift(Lift lift) {
    String ads =
        Wording.count(lift.ads(), "ad") + " in " + Wording.count(lift.campaigns(), "campaign");
    return switch (lift.lift()) {
      case Figure.Modelled m ->
          new LiftRow(
              label(lift),
              signed(m.value()),
              signed(m.low()) + " to " + signed(m.high()),
              true,
              lift.clear(),
              ads);
      case Figure.Measured m -> new LiftRow(label(lift), signed(m.value()), "", false, false, ads);
      case Figure.Unknown(String why) ->
          new LiftRow(label(lift), "Unknown", why, false, false, ads);
    };
  }

  private static String signed(double ratio) {
    return String.format(Locale.ROOT, "%+.0f %%", 100 * ratio).replace('-', '\u2212');
  }

  /// `Hook: question`.
  static String label(Lift lift) {
    String gene =
        lift.gene() == Gene.CTA
            ? "CTA"
            : lift.gene().name().charAt(0)
                + lift.gene().name().substring(1).toLowerCase(Locale.ROOT);
    String form = lift.form().toLowerCase(Locale.ROOT).replaceFirst("_hook$", "").replace('_', ' ');
    return gene + ": " + (lift.gene() == Gene.ANGLE ? form.replace('-', ' ') : form);
  }

  private static Moved moved(Drift.OfFeature feature) {
    return new Moved(
        feature.feature().replace('_', ' '),
        feature.state().name().toLowerCase(Locale.ROOT),
        FigureView.of(feature.psi(), 0).value(),
        FigureView.of(feature.ks(), 0).value());
  }

  private static String drift(Drift drift) {
    long compared =
        drift.features().stream().filter(each -> each.state() != Drift.State.UNKNOWN).count();
    if (compared == 0) {
      return drift.features().getFirst().psi() instanceof Figure.Unknown(String reason)
          ? Wording.sentence(reason)
          : "";
    }
    return Wording.count(compared, "feature")
        + " of the ads of the last four weeks, held against those before.";
  }
}
