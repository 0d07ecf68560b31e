package io.creativefactory.graph.scaling;

import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.publish.Publications;
import io.creativefactory.graph.run.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Figures out of the tables. Thread safe.
public final class PgRunFigures implements RunFigures {
  private static final Duration HOURS = Duration.ofDays(2);

  private final Figures figures;
  private final HourlyFigures hours;
  private final HourlyReadings readings;
  private final Backfills backfills;
  private final Publications publications;
  private final Ledger ledger;

  public PgRunFigures(
      Figures figures,
      HourlyFigures hours,
      HourlyReadings readings,
      Backfills backfills,
      Publications publications,
      Ledger ledger) {
    this.figures = figures;
    this.hours = hours;
    this.readings = readings;
    this.backfills = backfills;
    this.publications = publications;
    this.ledger = ledger;
  }

  @Override
  public FiguresReport report(TenantId tenant, RunId run, @Nullable Instant asOf) {
    RunRef ref = new RunRef(tenant, run);
    ledger.status(ref);
    Instant moment = asOf == null ? ledger.now() : asOf;
    List<Performance> daily = figures.asOf(ref, moment);
    LocalDate then = moment.atZone(ZoneOffset.UTC).toLocalDate();
    LocalDate whole = figures.accountDay(ref).filter(day -> day.isBefore(then)).orElse(then);
    return new FiguresReport(
        moment,
        daily,
        hours.between(ref, moment.minus(HOURS), moment),
        FiguresReport.totals(daily),
        FiguresReport.gaps(daily, whole),
        figures.revisions(ref, moment),
        readings.asOf(ref, moment));
  }

  @Override
  public int backfill(TenantId tenant, RunId run, int days) {
    RunRef ref = new RunRef(tenant, run);
    LocalDate today = ledger.now().atZone(ZoneOffset.UTC).toLocalDate();
    return ledger.locked(
        ref,
        _ -> {
          int asked = 0;
          for (String platform : publications.platforms(ref)) {
            Backfills.Span span = new Backfills.Span(platform, today.minusDays(days - 1L), today);
            asked += backfills.ask(ref, span) ? 1 : 0;
          }
          return asked;
        });
  }
}
