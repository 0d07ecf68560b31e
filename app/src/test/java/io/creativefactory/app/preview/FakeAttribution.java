package io.creativefactory.app.preview;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.TenantId;
import io.creativefactory.graph.attribution.Touchpoint.Origin;
import io.creativefactory.graph.credit.Attribution;
import io.creativefactory.graph.credit.AttributionReport;
import io.creativefactory.graph.credit.AttributionReport.By;
import io.creativefactory.graph.credit.AttributionReport.Counts;
import io.creativefactory.graph.credit.AttributionReport.Group;
import io.creativefactory.graph.credit.AttributionReport.PipelineReport;
import io.creativefactory.graph.credit.AttributionReport.Row;
import io.creativefactory.graph.credit.AttributionReport.StageRow;
import io.creativefactory.graph.credit.AttributionReport.Sums;
import io.creativefactory.graph.credit.Question;
import io.creativefactory.graph.spend.Return;
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
          new Sums(null, null, Return.unknown("no spend was told of these days", false)),
          List.of(),
          List.of(),
          null,
          List.of("no funnel is stated, so that nobody knows what open deals are worth"),
          List.of());
    }
    return new AttributionReport(
        question,
        new Counts(57, 41, 16, 6, 2),
        new Sums(
            eur("612.50"),
            eur("5423.00"),
            Return.unknown(
                "real and simulated ads ran in these days, and their sums are not put together",
                false)),
        rows("meta:120218811230450233", "meta"),
        List.of(
            new Group(By.PLATFORM, rows("Meta", "")),
            new Group(By.HYPOTHESIS, rows("question_no-bleach_shop-now", "")),
            new Group(By.ANGLE, rows("no bleach", ""))),
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

  /// @param ad under which the first of them stands
  private static List<Row> rows(String ad, String source) {
    String name = source.isEmpty() ? ad : "molu_question_no-bleach_shop-now_v1";
    boolean shared = source.isEmpty();
    String unknown = "no ad of ours is known behind it";
    return List.of(
        new Row(
            new Origin(ad, source),
            name,
            14.5,
            eur("2180.40"),
            eur("2700.00"),
            back("930.20", times(2.34, 1.31, 4.02, 14), times(64.15, 38.9, 113.2, 14), false)),
        new Row(
            new Origin(shared ? "" : "question_v1", "tiktok"),
            "",
            11.25,
            eur("1640.10"),
            eur("1350.00"),
            Return.unknown(unknown, false)),
        new Row(
            new Origin(shared ? "" : "brand", "google"),
            "",
            9.25,
            eur("990.00"),
            null,
            Return.unknown(unknown, false)),
        new Row(
            new Origin(shared ? "story" : "tiktok:1800112233445566", source),
            shared ? "story" : "molu_story_no-bleach_shop-now_v2",
            0,
            null,
            null,
            back(
                "120.00",
                times(0, 0, 1.94, 41),
                new Figure.Unknown("no conversion is credited to it"),
                true)));
  }

  private static Return back(String spend, Figure roas, Figure cost, boolean sandbox) {
    return new Return(eur(spend), "told by Meta, last read 20 Nov", roas, cost, sandbox);
  }

  private static Figure times(double value, double low, double high, long n) {
    String unit = value > 10 ? "EUR" : "×";
    return new Figure.Modelled(value, low, high, 0.95, unit, "last touch, weighted counts", n);
  }

  private static Money eur(String amount) {
    return Money.parse(amount, "EUR");
  }
}
