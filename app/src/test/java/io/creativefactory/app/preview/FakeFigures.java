package io.creativefactory.app.preview;

import io.creativefactory.domain.Money;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.scaling.HourlyPerformance;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.domain.scaling.Totals;
import io.creativefactory.graph.figures.DeliveryState;
import io.creativefactory.graph.figures.FiguresReport;
import io.creativefactory.graph.figures.FiguresReport.Gap;
import io.creativefactory.graph.figures.FiguresReport.Sum;
import io.creativefactory.graph.figures.RunFigures;
import io.creativefactory.graph.figures.ToldAnew;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Figures to look at. Before the evening of the 19th a day was known otherwise.
public final class FakeFigures implements RunFigures {
  private static final Instant REVISED = Instant.parse("2026-11-19T18:05:00Z");
  private static final LocalDate DAY = LocalDate.parse("2026-11-16");
  private static final List<String> ADS =
      List.of("meta:120218811230450233", "tiktok:1800112233445566");

  /// Whether nothing was ever told.
  public boolean bare;

  @Override
  public FiguresReport report(TenantId tenant, RunId run, @Nullable Instant asOf) {
    Instant moment = asOf == null ? SampleCreatives.NOW : asOf;
    if (bare) {
      return new FiguresReport(moment, List.of(), List.of(), List.of(), List.of(), 0, List.of());
    }
    boolean before = moment.isBefore(REVISED);
    List<Performance> daily =
        Stream.of(0, 1, 3)
            .flatMap(day ->
                ADS.stream().map(ad -> day(ad, DAY.plusDays(day), day == 1 && before ? 80 : 95)))
            .toList();
    List<HourlyPerformance> hourly =
        IntStream.of(6, 7, 9)
            .mapToObj(hour -> hour(DAY.plusDays(3).atTime(hour, 0).toInstant(ZoneOffset.UTC)))
            .toList();
    Totals totals = Totals.of(daily, Money.parse("1.00", "EUR").currency());
    return new FiguresReport(
        moment,
        daily,
        hourly,
        List.of(new Sum(totals, 0.0238, 0.0526, 1.84, true)),
        ADS.stream().map(ad -> new Gap(ad, DAY.plusDays(2), DAY.plusDays(2))).toList(),
        before ? 0 : 1,
        List.of(
            new FiguresReport.Delivery(
                "tiktok",
                DeliveryState.COLLAPSED,
                "nothing was shown since 14:00, while other campaigns were",
                REVISED,
                REVISED)));
  }

  private static Performance day(String ad, LocalDate day, long clicks) {
    return new Performance(
        ad,
        day,
        4012,
        clicks,
        5,
        Money.parse("41.20", "EUR"),
        Money.parse("75.80", "EUR"),
        ad.startsWith("tiktok"));
  }

  private static HourlyPerformance hour(Instant hour) {
    return new HourlyPerformance(
        ADS.getFirst(), hour, Duration.ofHours(1), 210, 6, 1, Money.parse("2.10", "EUR"), false);
  }

  @Override
  public ToldAnew revisions(TenantId tenant, RunId run, @Nullable Instant asOf) {
    Instant moment = asOf == null ? SampleCreatives.NOW : asOf;
    List<Instant> moments = List.of(REVISED, REVISED.minus(Duration.ofHours(26)));
    if (bare) {
      return new ToldAnew(List.of(), List.of(), List.of());
    }
    return moment.isBefore(REVISED)
        ? new ToldAnew(List.of(), List.of(), moments)
        : new ToldAnew(
            List.of(
                new ToldAnew.OfDay(
                    day(ADS.getFirst(), DAY.plusDays(1), 80),
                    day(ADS.getFirst(), DAY.plusDays(1), 95),
                    REVISED)),
            List.of(),
            moments);
  }

  @Override
  public int backfill(TenantId tenant, RunId run, int days) {
    throw new UnsupportedOperationException("the preview reads no platform");
  }
}
