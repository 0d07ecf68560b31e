package io.creativefactory.app.preview;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.TenantId;
import io.creativefactory.graph.attribution.Attribution;
import io.creativefactory.graph.attribution.AttributionReport;
import io.creativefactory.graph.attribution.AttributionReport.Counts;
import io.creativefactory.graph.attribution.AttributionReport.PipelineReport;
import io.creativefactory.graph.attribution.AttributionReport.Row;
import io.creativefactory.graph.attribution.AttributionReport.StageRow;
import io.creativefactory.graph.attribution.Question;
import io.creativefactory.graph.attribution.Touchpoint.Origin;
import java.util.List;

/// An answer to look at. Its figures belong to nobody.
public final class FakeAttribution implements Attribution {
  /// Whether nothing was ever told.
  public boolean bare;

  /// Why a question is refused; empty when it is not.
  public String refuses = "";

  @Override
  public AttributionReport report(TenantId tenant, Question question) {
    if (!refuses.isEmpty()) {
      throw new FactoryException(ErrorCode.CONVERSIONS_INVALID, refuses);
    }
    if (bare) {
      return new AttributionReport(
          question,
          new Counts(0, 0, 0, 0, 0),
          List.of(),
          null,
          null,
          null,
          List.of("no funnel is stated, so that nobody knows what open deals are worth"),
          List.of());
    }
    return new AttributionReport(
        question,
        new Counts(57, 41, 16, 6, 2),
        List.of(
            row("meta:120218811230450233", "meta", 14.5, "2180.40", "2700.00"),
            row("question_v1", "tiktok", 11.25, "1640.10", "1350.00"),
            row("brand", "google", 9.25, "990.00")),
        eur("612.50"),
        eur("5423.00"),
        new PipelineReport(stages(), eur("9450.00"), 6, 2, 1),
        List.of(
            "6 of 41 conversions have no touch that we know in the 30 days before",
            "there is no rate from GBP to EUR of 2026-11-09 or the 5 days before",
            "stages of the CRM that the funnel does not know: nurture"),
        List.of("1 USD = 0.9213 EUR on 2026-11-06, ECB"));
  }

  private static List<StageRow> stages() {
    return List.of(
        new StageRow(
            "lead",
            64,
            3,
            new Figure.Unknown("11 of 20 deals needed have left 'lead', and no chance is stated"),
            "",
            null,
            ""),
        new StageRow(
            "appointment",
            31,
            2,
            new Figure.Modelled(0.15, 0.08, 0.24, 0.95, "ratio", "beta of deals that left it", 61),
            "",
            eur("1350.00"),
            "610.20 EUR to 2,404.80 EUR"),
        new StageRow(
            "show-up",
            12,
            1,
            new Figure.Unknown("9 of 20 deals needed are over here"),
            "60 %",
            eur("9000.00"),
            ""),
        new StageRow(
            "closed",
            7,
            0,
            new Figure.Unknown("nothing comes after the last stage"),
            "",
            eur("15000.00"),
            ""));
  }

  private static Row row(String ad, String source, double conversions, String... amounts) {
    return new Row(
        new Origin(ad, source),
        conversions,
        eur(amounts[0]),
        amounts.length < 2 ? null : eur(amounts[1]));
  }

  private static Money eur(String amount) {
    return Money.parse(amount, "EUR");
  }
}
