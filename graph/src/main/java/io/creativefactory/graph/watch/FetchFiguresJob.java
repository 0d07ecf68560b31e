package io.creativefactory.graph.watch;

import io.creativefactory.domain.publish.ObjectRef;
import io.creativefactory.domain.publish.Publication;
import io.creativefactory.domain.scaling.Exposure;
import io.creativefactory.domain.scaling.HourlyPerformance;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.graph.figures.Backfills;
import io.creativefactory.graph.figures.Figures;
import io.creativefactory.graph.figures.FiguresGate;
import io.creativefactory.graph.figures.HourlyFigures;
import io.creativefactory.graph.job.JobHandler;
import io.creativefactory.graph.job.JobName;
import io.creativefactory.graph.job.JobQueue;
import io.creativefactory.graph.job.JobResult;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.job.Ticket;
import io.creativefactory.graph.launch.Accounts;
import io.creativefactory.graph.publish.Publications;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.run.Ledger.Note;
import io.creativefactory.graph.run.Run;
import io.creativefactory.graph.watch.Lookout.Sight;
import io.creativefactory.graph.watch.Lookout.Watch;
import io.creativefactory.platform.AdInsights;
import java.time.Duration;
import java.time.Instant;
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

  /// No platform tells an hour later than this.
  private static final Period LATEST = Period.ofDays(4);

  /// Whose last hour is no older has told all that lies before yesterday.
  private static final Duration PUNCTUAL = Duration.ofDays(1);

  private final Publications publications;
  private final Figures figures;
  private final HourlyFigures hourly;
  private final Backfills backfills;
  private final FiguresGate gate;
  private final Lookout lookout;
  private final HourlyLookout watch;
  private final Accounts accounts;
  private final Ledger ledger;
  private final JobQueue queue;

  public FetchFiguresJob(
      Publications publications, Shelf shelf, Accounts accounts, Ledger ledger, JobQueue queue) {
    this.publications = publications;
    this.figures = shelf.figures();
    this.hourly = shelf.hours();
    this.backfills = shelf.backfills();
    this.gate = shelf.gate();
    this.lookout = shelf.lookout();
    this.watch = shelf.watch();
    this.accounts = accounts;
    this.ledger = ledger;
    this.queue = queue;
  }

  /// Where figures are kept, and who looks at them.
  ///
  /// @param backfills what is asked for after a pause that is longer than days are revised
  public record Shelf(
      Figures figures,
      HourlyFigures hours,
      Backfills backfills,
      FiguresGate gate,
      Lookout lookout,
      HourlyLookout watch) {}

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
    Read read = new Read(platform, today, insights.now(), rows, spans);
    ledger.locked(ref, status -> keep(ref, read, status));
    ledger.locked(ref, status -> look(ref, read, status));
    hours(ref, read, campaign);
  }

  /// The hours of yesterday are still revised while today's come in. They are read last, so that a
  /// platform that would not tell them holds up no day.
  private void hours(RunRef ref, Read read, String campaign) {
    AdInsights insights = accounts.insights(read.platform());
    List<HourlyPerformance> rows =
        days(ref, read).stream()
            .flatMap(day -> insights.hourly(campaign, day).stream())
            .map(row -> row.on(read.platform()))
            .toList();
    ledger.locked(
        ref,
        status -> {
          hourly.store(ref, rows);
          return status;
        });
    watch.look(ref, read.platform(), read.at());
  }

  /// A platform that is behind may still have to tell hours of days before yesterday, of those on
  /// which anything was shown.
  private List<LocalDate> days(RunRef ref, Read read) {
    boolean behind =
        hourly
            .last(ref, read.platform())
            .filter(last -> last.isAfter(read.at().minus(PUNCTUAL)))
            .isEmpty();
    LocalDate yesterday = read.today().minusDays(1);
    return read.today()
        .minus(LATEST)
        .datesUntil(read.today().plusDays(1))
        .filter(day -> !day.isBefore(yesterday) || (behind && read.shownOn(day)))
        .toList();
  }

  /// After a pause that is longer than the days asked for anew, those between are asked for too.
  private void missed(RunRef ref, Read read) {
    LocalDate earliest = read.today().minus(REVISED);
    figures
        .accountDay(ref, read.platform())
        .filter(last -> last.isBefore(earliest))
        .ifPresent(last ->
            backfills.ask(ref, new Backfills.Span(read.platform(), last, earliest.minusDays(1))));
  }

  /// What one platform told.
  private record Read(
      String platform, LocalDate today, Instant at, List<Performance> rows, List<Exposure> spans) {
    boolean shownOn(LocalDate day) {
      return rows.stream().anyMatch(row -> row.day().equals(day) && row.impressions() > 0);
    }
  }

  private Run.Status look(RunRef ref, Read read, Run.Status status) {
    lookout.keep(ref, read.spans());
    Watch way =
        watch.rests(ref, read.platform())
            ? Watch.RESTING
            : watch.watches(ref, read.platform(), read.at()) ? Watch.BY_HOUR : Watch.BY_DAY;
    lookout.look(
        ref,
        new Sight(read.platform(), read.today(), read.at(), way),
        figures.on(ref, read.platform()));
    return status;
  }

  private Run.Status keep(RunRef ref, Read read, Run.Status status) {
    missed(ref, read);
    int fresh = figures.store(ref, read.platform(), read.rows(), read.today());
    if (fresh > 0) {
      ledger.tell(ref, new Note("publish", figuresAreIn(ref, fresh), gate.share(ref)));
    }
    if (status == Run.Status.WAITING_FOR_FIGURES && gate.open(ref)) {
      queue.once(JobName.ADVANCE_RUN, ref.run() + "/figures", Ticket.of(ref, "figures"));
    }
    if (status == Run.Status.FINISHED && fresh > 0) {
      queue.once(JobName.REVIEW_DESK, ref.run() + "/desk", Ticket.of(ref, "desk"));
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
