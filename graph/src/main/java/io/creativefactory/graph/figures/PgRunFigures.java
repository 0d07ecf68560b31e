package io.creativefactory.graph.figures;

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

  private final Kept kept;
  private final Backfills backfills;
  private final Publications publications;
  private final Ledger ledger;

  public PgRunFigures(Kept kept, Backfills backfills, Publications publications, Ledger ledger) {
    this.kept = kept;
    this.backfills = backfills;
    this.publications = publications;
    this.ledger = ledger;
  }

  /// What was told, each kind in its own book.
  public record Kept(
      Figures figures, HourlyFigures hours, HourlyReadings readings, RevisionBook revisions) {}

  @Override
  public FiguresReport report(TenantId tenant, RunId run, @Nullable Instant asOf) {
    RunRef ref = new RunRef(tenant, run);
    ledger.status(ref);
    Instant moment = asOf == null ? ledger.now() : asOf;
    List<Performance> daily = kept.figures().asOf(ref, moment);
    LocalDate then = moment.atZone(ZoneOffset.UTC).toLocalDate();
    LocalDate whole = kept.figures().accountDay(ref).filter(day -> day.isBefore(then)).orElse(then);
    return new FiguresReport(
        moment,
        daily,
        kept.hours().between(ref, moment.minus(HOURS), moment),
        FiguresReport.totals(daily),
        FiguresReport.gaps(daily, whole),
        kept.figures().revisions(ref, moment),
        kept.readings().asOf(ref, moment));
  }

  @Override
  public ToldAnew revisions(TenantId tenant, RunId run, @Nullable Instant asOf) {
    RunRef ref = new RunRef(tenant, run);
    ledger.status(ref);
    return kept.revisions().until(ref, asOf == null ? ledger.now() : asOf);
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
