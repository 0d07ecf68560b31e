package io.creativefactory.graph.scaling;

import io.creativefactory.domain.publish.ObjectRef;
import io.creativefactory.domain.publish.Publication;
import io.creativefactory.domain.scaling.Exposure;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.graph.job.JobHandler;
import io.creativefactory.graph.job.JobName;
import io.creativefactory.graph.job.JobQueue;
import io.creativefactory.graph.job.JobResult;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.job.Ticket;
import io.creativefactory.graph.publish.Accounts;
import io.creativefactory.graph.publish.Publications;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.run.Ledger.Note;
import io.creativefactory.graph.run.Run;
import io.creativefactory.platform.AdInsights;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/// Reads what a run's ads did on one platform, keeps every revision, and sends the run on to
/// scaling once enough whole days are in.
public final class FetchFiguresJob implements JobHandler {
  /// Platforms revise a day for up to four weeks, as conversions arrive late.
  private static final Period REVISED = Period.ofDays(28);

  /// Whole days over which it is asked how often each person saw an ad.
  private static final Period SPAN = Period.ofDays(7);

  private final Publications publications;
  private final Figures figures;
  private final FiguresGate gate;
  private final Lookout lookout;
  private final Accounts accounts;
  private final Ledger ledger;
  private final JobQueue queue;

  public FetchFiguresJob(
      Publications publications, Shelf shelf, Accounts accounts, Ledger ledger, JobQueue queue) {
    this.publications = publications;
    this.figures = shelf.figures();
    this.gate = shelf.gate();
    this.lookout = shelf.lookout();
    this.accounts = accounts;
    this.ledger = ledger;
    this.queue = queue;
  }

  /// Where figures are kept, and who looks at them.
  public record Shelf(Figures figures, FiguresGate gate, Lookout lookout) {}

  @Override
  public JobName name() {
    return JobName.FETCH_FIGURES;
  }

  @Override
  public JobResult run(Ticket ticket) {
    RunRef ref = ticket.ref();
    String platform = ticket.subject();
    Optional<Publication> standing =
        publications.published(ref).stream()
            .filter(each -> each.platform().equals(platform))
            .findFirst();
    standing.ifPresent(each -> read(ref, platform, each));
    return JobResult.DONE;
  }

  private void read(RunRef ref, String platform, Publication standing) {
    AdInsights insights = accounts.insights(platform);
    String campaign = ObjectRef.parse(standing.one(Publication.Kind.CAMPAIGN).id()).id();
    LocalDate today = insights.today();
    List<Performance> rows =
        insights.daily(campaign, today.minus(REVISED), today).stream()
            .map(row -> row.on(platform))
            .toList();
    List<Exposure> spans =
        insights.exposure(campaign, today.minus(SPAN), today.minusDays(1)).stream()
            .map(span -> span.on(platform))
            .toList();
    Read read = new Read(platform, today, rows, spans);
    ledger.locked(ref, status -> keep(ref, read, status));
    ledger.locked(ref, status -> look(ref, read, status));
  }

  /// What one platform told.
  private record Read(
      String platform, LocalDate today, List<Performance> rows, List<Exposure> spans) {}

  private Run.Status look(RunRef ref, Read read, Run.Status status) {
    lookout.keep(ref, read.spans());
    lookout.look(ref, read.platform(), read.today(), figures.on(ref, read.platform()));
    return status;
  }

  private Run.Status keep(RunRef ref, Read read, Run.Status status) {
    int fresh = figures.store(ref, read.platform(), read.rows(), read.today());
    if (fresh > 0) {
      ledger.tell(ref, new Note("publish", figuresAreIn(ref, fresh), gate.share(ref)));
    }
    if (status == Run.Status.WAITING_FOR_FIGURES && gate.open(ref)) {
      queue.once(JobName.ADVANCE_RUN, ref.run() + "/figures", Ticket.of(ref, "figures"));
    }
    return status;
  }

  private String figuresAreIn(RunRef ref, int fresh) {
    return "%d new daily figures; %d whole days are known, %d are needed"
        .formatted(fresh, gate.days(ref), gate.needed());
  }

  /// The clock asks again; a run does not fail because a platform would not tell its figures.
  @Override
  public void gaveUp(Ticket ticket, JobResult.GiveUp why) {
    ledger.tell(
        ticket.ref(),
        new Note(
            "publish",
            "Figures of %s could not be read: %s"
                .formatted(Publication.nameOf(ticket.subject()), why.sentence()),
            0));
  }
}
