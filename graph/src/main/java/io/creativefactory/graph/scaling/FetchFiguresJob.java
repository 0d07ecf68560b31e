package io.creativefactory.graph.scaling;

import io.creativefactory.domain.publish.Publication;
import io.creativefactory.domain.scaling.Exposure;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.graph.job.JobHandler;
import io.creativefactory.graph.job.JobName;
import io.creativefactory.graph.job.JobQueue;
import io.creativefactory.graph.job.JobResult;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.job.Ticket;
import io.creativefactory.graph.publish.Publications;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.run.Ledger.Note;
import io.creativefactory.graph.run.Run;
import io.creativefactory.platform.AdInsights;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/// Reads what a run's ads did, keeps every revision, and sends the run on to scaling once enough
/// whole days are in.
public final class FetchFiguresJob implements JobHandler {
  /// Platforms revise a day for up to four weeks, as conversions arrive late.
  private static final Period REVISED = Period.ofDays(28);

  /// Whole days over which it is asked how often each person saw an ad.
  private static final Period SPAN = Period.ofDays(7);

  private final Publications publications;
  private final Figures figures;
  private final FiguresGate gate;
  private final Lookout lookout;
  private final AdInsights insights;
  private final Ledger ledger;
  private final JobQueue queue;

  public FetchFiguresJob(
      Publications publications, Shelf shelf, AdInsights insights, Ledger ledger, JobQueue queue) {
    this.publications = publications;
    this.figures = shelf.figures();
    this.gate = shelf.gate();
    this.lookout = shelf.lookout();
    this.insights = insights;
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
    List<Publication> standing = publications.published(ref);
    if (standing.isEmpty()) {
      return JobResult.DONE;
    }
    LocalDate today = insights.today();
    String campaign = campaign(standing);
    List<Performance> rows = insights.daily(campaign, today.minus(REVISED), today);
    List<Exposure> spans = insights.exposure(campaign, today.minus(SPAN), today.minusDays(1));
    ledger.locked(ref, status -> keep(ref, rows, today, status));
    ledger.locked(ref, status -> look(ref, today, spans, status));
    return JobResult.DONE;
  }

  private Run.Status look(RunRef ref, LocalDate today, List<Exposure> spans, Run.Status status) {
    lookout.keep(ref, spans);
    lookout.look(ref, today, figures.of(ref));
    return status;
  }

  private static String campaign(List<Publication> standing) {
    return standing.getFirst().objects().stream()
        .filter(object -> object.kind() == Publication.Kind.CAMPAIGN)
        .findFirst()
        .orElseThrow()
        .id();
  }

  private Run.Status keep(RunRef ref, List<Performance> rows, LocalDate today, Run.Status status) {
    int fresh = figures.store(ref, rows, today);
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
        ticket.ref(), new Note("publish", "Figures could not be read: " + why.sentence(), 0));
  }
}
