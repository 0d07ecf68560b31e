package io.creativefactory.app.preview;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.scaling.AudienceSplit;
import io.creativefactory.graph.audience.AudienceRow;
import io.creativefactory.graph.audience.AudienceTable;
import io.creativefactory.graph.audience.AudienceTable.Days;
import io.creativefactory.graph.audience.AudienceTable.Failure;
import io.creativefactory.graph.audience.Audiences;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// People to look at, asked for on the morning of the 20th.
public final class FakeAudiences implements Audiences {
  private static final Instant READ = Instant.parse("2026-11-20T07:05:00Z");
  private static final Days DAYS =
      new Days(LocalDate.parse("2026-10-23"), LocalDate.parse("2026-11-20"));

  /// Whether nobody was ever asked.
  public boolean bare;

  @Override
  public List<AudienceTable> tables(TenantId tenant, RunId run, @Nullable Instant asOf) {
    if (bare || (asOf != null && asOf.isBefore(READ))) {
      return List.of();
    }
    return List.of(
        new AudienceTable("meta", AudienceSplit.AGE, false, READ, DAYS, ages(), "", null),
        new AudienceTable(
            "meta",
            AudienceSplit.COUNTRY,
            false,
            READ,
            DAYS,
            List.of(row("DE", 12036, 285, "123.60")),
            "",
            new Failure(READ.plusSeconds(3600), "the platform asks for rest")),
        new AudienceTable(
            "tiktok",
            AudienceSplit.GENDER,
            true,
            READ,
            DAYS,
            List.of(),
            "the platform told nothing of these days",
            null));
  }

  private static List<AudienceRow> ages() {
    return List.of(
        row("25-34", 7221, 190, "80.10"),
        row("35-44", 4213, 90, "39.20"),
        row(null, 602, 5, "4.30"));
  }

  private static AudienceRow row(
      @Nullable String value, long impressions, long clicks, String spend) {
    double ctr = (double) clicks / impressions;
    return new AudienceRow(
        value,
        impressions / 12036.0,
        impressions,
        clicks,
        impressions < 1000
            ? new Figure.Unknown("too few: " + impressions + " of at least 1000 impressions")
            : new Figure.Modelled(
                ctr, ctr * 0.9, ctr * 1.1, 0.95, "ratio", "Wilson interval", impressions),
        new BigDecimal("4.5"),
        Money.parse(spend, "EUR"));
  }
}
