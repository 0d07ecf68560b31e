package io.creativefactory.graph.figures;

import io.creativefactory.domain.publish.ObjectRef;
import io.creativefactory.domain.publish.Publication;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.graph.figures.Backfills.Standing;
import io.creativefactory.graph.job.JobHandler;
import io.creativefactory.graph.job.JobName;
import io.creativefactory.graph.job.JobResult;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.job.Ticket;
import io.creativefactory.graph.launch.Accounts;
import io.creativefactory.graph.publish.Publications;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.run.Ledger.Note;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Reads days gone by, from the newest back, in windows that every platform grants. Each window is
/// kept together with how far it got: killed or refused, it goes on where it stopped.
public final class BackfillJob implements JobHandler {
  /// TikTok grants 30 days at a time.
  private static final int WINDOW = 30;

  private final Publications publications;
  private final Figures figures;
  private final Backfills backfills;
  private final Accounts accounts;
  private final Ledger ledger;

  public BackfillJob(
      Publications publications,
      Figures figures,
      Backfills backfills,
      Accounts accounts,
      Ledger ledger) {
    this.publications = publications;
    this.figures = figures;
    this.backfills = backfills;
    this.accounts = accounts;
    this.ledger = ledger;
  }

  @Override
  public JobName name() {
    return JobName.BACKFILL_FIGURES;
  }

  @Override
  public JobResult run(Ticket ticket) {
    RunRef ref = ticket.ref();
    String platform = ticket.subject();
    Optional<String> campaign =
        publications.published(ref).stream()
            .filter(each -> each.platform().equals(platform))
            .findFirst()
            .map(each -> ObjectRef.parse(each.one(Publication.Kind.CAMPAIGN).id()).id());
    if (campaign.isPresent()) {
      Optional<Standing> standing = backfills.find(ref, platform);
      while (standing.isPresent() && !standing.get().done()) {
        window(ref, new Source(platform, campaign.get()), standing.get());
        standing = backfills.find(ref, platform);
      }
    }
    return JobResult.DONE;
  }

  private record Source(String platform, String campaign) {}

  private void window(RunRef ref, Source source, Standing standing) {
    LocalDate until = standing.next();
    LocalDate earliest = until.minusDays(WINDOW - 1L);
    LocalDate since = earliest.isBefore(standing.since()) ? standing.since() : earliest;
    List<Performance> rows =
        accounts.insights(source.platform()).daily(source.campaign(), since, until).stream()
            .map(row -> row.on(source.platform()))
            .toList();
    ledger.locked(
        ref,
        status -> {
          int fresh = figures.store(ref, rows);
          backfills.in(ref, source.platform(), since);
          ledger.tell(ref, told(source, standing, since, fresh));
          return status;
        });
  }

  private static Note told(Source source, Standing standing, LocalDate since, int fresh) {
    long all = ChronoUnit.DAYS.between(standing.since(), standing.until()) + 1;
    long done = ChronoUnit.DAYS.between(since, standing.until()) + 1;
    return new Note(
        "publish",
        "Earlier figures of %s: %d of %d days are read, %d new daily figures"
            .formatted(Publication.nameOf(source.platform()), done, all, fresh),
        (double) done / all);
  }

  @Override
  public void gaveUp(Ticket ticket, JobResult.GiveUp why) {
    ledger.tell(
        ticket.ref(),
        new Note(
            "publish",
            "Earlier figures of %s could not be read: %s; what was read stays"
                .formatted(Publication.nameOf(ticket.subject()), why.sentence()),
            0));
  }
}
