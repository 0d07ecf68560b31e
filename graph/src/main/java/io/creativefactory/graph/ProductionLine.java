package io.creativefactory.graph;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import io.creativefactory.agents.creative.CreativeAgent;
import io.creativefactory.agents.editor.EditorAgent;
import io.creativefactory.agents.intel.IntelAgent;
import io.creativefactory.agents.scaling.ScalingAgent;
import io.creativefactory.agents.testing.TestingAgent;
import io.creativefactory.domain.FxRates;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.editor.Placement;
import io.creativefactory.domain.scaling.Guardrails;
import io.creativefactory.graph.audience.AudienceFetches;
import io.creativefactory.graph.audience.Audiences;
import io.creativefactory.graph.audience.FetchAudienceJob;
import io.creativefactory.graph.audience.PgAudiences;
import io.creativefactory.graph.creative.CreativeStep;
import io.creativefactory.graph.editor.EditorStep;
import io.creativefactory.graph.editor.MediaFolder;
import io.creativefactory.graph.editor.RenderVideoJob;
import io.creativefactory.graph.figures.BackfillJob;
import io.creativefactory.graph.figures.FigureFetches;
import io.creativefactory.graph.figures.FiguresGate;
import io.creativefactory.graph.figures.PgRunFigures;
import io.creativefactory.graph.figures.RevisionBook;
import io.creativefactory.graph.figures.RunFigures;
import io.creativefactory.graph.intel.IntelStep;
import io.creativefactory.graph.intel.Libraries;
import io.creativefactory.graph.intel.ReadLibrariesJob;
import io.creativefactory.graph.job.JobHandler;
import io.creativefactory.graph.job.JobTask;
import io.creativefactory.graph.job.RetryPolicy;
import io.creativefactory.graph.job.RunLock;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.launch.Accounts;
import io.creativefactory.graph.launch.LaunchSheets;
import io.creativefactory.graph.launch.Preflight;
import io.creativefactory.graph.line.AdvanceRunJob;
import io.creativefactory.graph.line.LineGraph;
import io.creativefactory.graph.line.PgRuns;
import io.creativefactory.graph.line.RunBooks;
import io.creativefactory.graph.publish.LaunchApprovals;
import io.creativefactory.graph.publish.Leftovers;
import io.creativefactory.graph.publish.PlannedSheets;
import io.creativefactory.graph.publish.PublishCreativeJob;
import io.creativefactory.graph.publish.PublishSaga;
import io.creativefactory.graph.publish.PublishStep;
import io.creativefactory.graph.publish.Settlement;
import io.creativefactory.graph.review.PgReviews;
import io.creativefactory.graph.review.ReviewStep;
import io.creativefactory.graph.review.Reviews;
import io.creativefactory.graph.run.Artefacts;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.run.Position;
import io.creativefactory.graph.run.RunTable;
import io.creativefactory.graph.run.Runs;
import io.creativefactory.graph.run.Step;
import io.creativefactory.graph.scaling.ActivationProposals;
import io.creativefactory.graph.scaling.ApplyChangeJob;
import io.creativefactory.graph.scaling.Campaigns;
import io.creativefactory.graph.scaling.ChangeHand;
import io.creativefactory.graph.scaling.Desks;
import io.creativefactory.graph.scaling.Gatekeeper;
import io.creativefactory.graph.scaling.Openings;
import io.creativefactory.graph.scaling.PgProposals;
import io.creativefactory.graph.scaling.Proposals;
import io.creativefactory.graph.scaling.ReviewDeskJob;
import io.creativefactory.graph.scaling.ScalingStep;
import io.creativefactory.graph.testing.TestingStep;
import io.creativefactory.graph.watch.FetchFiguresJob;
import io.creativefactory.graph.watch.ReconcileJob;
import io.creativefactory.render.Renderer;
import io.creativefactory.tools.council.Council;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.transaction.PlatformTransactionManager;

/// The whole line put together by plain constructors: give it a database, minds, hands and rules,
/// take from it the three interfaces that pages and commands use and the tasks that a scheduler
/// runs. Thread safe.
///
/// The scheduler's heartbeat decides how soon a killed process's jobs are taken over: after
/// `heartbeat-interval` times `missed-heartbeats-limit`. Each running job may hold two connections
/// (its lock and its statements).
public final class ProductionLine {
  /// @param clock what everything but the ad account's days goes by
  public record Ground(
      DataSource database, PlatformTransactionManager transactions, InstantSource clock) {}

  /// Those who decide.
  public record Minds(
      IntelAgent intel,
      CreativeAgent creative,
      EditorAgent editor,
      TestingAgent testing,
      ScalingAgent scaling,
      Council council) {}

  /// Those who act.
  public record Hands(Renderer renderer, Accounts accounts, Libraries libraries) {
    /// Where nobody else's ads can be read.
    public Hands(Renderer renderer, Accounts accounts) {
      this(renderer, accounts, Libraries.NONE);
    }
  }

  /// What holds for every run.
  ///
  /// @param placements the frame that a format is delivered in
  /// @param policy version of the rules a reviewer signs under; another one voids open decisions
  /// @param guardrails as they are at the moment of asking
  public record Rules(
      Function<Ratio, Placement> placements, String policy, Supplier<Guardrails> guardrails) {}

  /// @param media folder of the finished videos
  /// @param figures when the platforms are asked for figures
  public record LineSettings(Path media, Schedule figures) {}

  /// How often what platforms say is held against what was done here.
  private static final Duration RECONCILED_EVERY = Duration.ofMinutes(15);

  /// How often it is looked whether a day has passed since platforms told who saw ads.
  private static final Duration AUDIENCES_EVERY = Duration.ofHours(1);

  /// Days that a rate of exchange may be old: no bank tells rates of a long weekend.
  private static final int RATE_AGE = 5;

  private final Books books;
  private final Hands hands;
  private final Rules rules;
  private final RunLock lock;
  private final Runs runs;
  private final Reviews reviews;
  private final Proposals proposals;
  private final FigureFetches fetches;
  private final LaunchSheets sheets;
  private final List<Task<?>> tasks;
  private final List<RecurringTask<Void>> clockwork;

  public ProductionLine(
      Ground ground, Minds minds, Hands hands, Rules rules, LineSettings settings) {
    this.hands = hands;
    this.rules = rules;
    this.lock = new RunLock(ground.database());
    this.books = new Books(ground, hands.accounts(), rules);
    RunBooks made = new RunBooks(books.ledger, books.artefacts, books.renders, books.publications);
    this.runs =
        new PgRuns(
            new RunTable(books.jdbc),
            books.ledger,
            books.lessons,
            books.queue,
            books.transactions,
            new PgRuns.Parts(made, books.end));
    this.reviews =
        new PgReviews(books.items, books.ledger, books.lessons, books.queue, books.bound);
    this.proposals =
        new PgProposals(books.proposals, books.ledger, gate(), campaigns(), books.lookout);
    this.fetches = new FigureFetches(books.figures, books.publications, books.ledger, books.queue);
    this.sheets =
        new PlannedSheets(
            books.items,
            books.launches,
            preflight(),
            books.writes,
            new PlannedSheets.Notes(books.bound, books.automations),
            books.ledger);
    LineGraph line = new LineGraph(steps(minds), gates(), books.jdbc, ground.clock());
    RetryPolicy retries = new RetryPolicy(ground.clock());
    this.tasks =
        Stream.concat(jobs(line, settings), changes(minds))
            .<Task<?>>map(job -> JobTask.of(job, retries))
            .toList();
    this.clockwork =
        List.of(
            fetches.byTheClock(settings.figures()),
            audienceClock(),
            books.reconciliations.byTheClock(FixedDelay.of(RECONCILED_EVERY)));
  }

  public Runs runs() {
    return runs;
  }

  public Reviews reviews() {
    return reviews;
  }

  public Proposals proposals() {
    return proposals;
  }

  /// What launches would write.
  public LaunchSheets sheets() {
    return sheets;
  }

  /// Launches that are not what was approved any more.
  public LaunchApprovals approvals() {
    return books.bound;
  }

  /// For asking a platform now instead of by the clock.
  public FigureFetches fetches() {
    return fetches;
  }

  /// What is known of a run's ads, and was known when.
  public RunFigures figures() {
    return new PgRunFigures(
        new PgRunFigures.Kept(
            books.figures, books.hours, books.readings, new RevisionBook(books.jdbc)),
        books.backfills,
        books.publications,
        books.ledger);
  }

  /// Who saw a run's ads.
  public Audiences audiences() {
    return new PgAudiences(books.audience, books.ledger);
  }

  /// The jobs that a scheduler on the same database must know.
  public List<Task<?>> tasks() {
    return tasks;
  }

  /// What such a scheduler starts by itself.
  public List<RecurringTask<Void>> clockwork() {
    return clockwork;
  }

  private Map<String, Step> steps(Minds minds) {
    Artefacts artefacts = books.artefacts;
    Ledger ledger = books.ledger;
    ReviewStep review = new ReviewStep(books.items, ledger);
    return Map.of(
        "intel",
        new IntelStep(minds.intel(), artefacts, ledger),
        "creative",
        new CreativeStep(minds.creative(), artefacts, ledger),
        "editor",
        new EditorStep(minds.creative(), minds.editor(), artefacts, ledger, books.renders, review),
        "testing",
        new TestingStep(
            new TestingStep.Judges(minds.testing(), minds.council()),
            artefacts,
            ledger,
            books.renders,
            books.items),
        "review",
        review,
        "publish",
        new PublishStep(books.items, books.publications, books.launches, ledger),
        "scaling",
        new ScalingStep(
            minds.scaling(),
            artefacts,
            ledger,
            new ScalingStep.Evidence(books.publications, desks(), openings())));
  }

  private Map<String, BiPredicate<RunRef, Position>> gates() {
    ReviewStep review = new ReviewStep(books.items, books.ledger);
    FiguresGate figures = figuresGate();
    return Map.of(
        "testing", (ref, at) -> books.renders.ended(ref, at.round()),
        "review", (ref, _) -> review.decided(ref),
        "scaling", (ref, _) -> figures.open(ref));
  }

  private Stream<JobHandler> jobs(LineGraph line, LineSettings settings) {
    Settlement settlement =
        new Settlement(
            books.publications, books.ledger, books.end, new ActivationProposals(books.proposals));
    return Stream.of(
        new AdvanceRunJob(line, books.ledger, books.end, lock),
        new RenderVideoJob(
            books.renders,
            books.artefacts,
            books.ledger,
            new MediaFolder(settings.media()),
            hands.renderer(),
            rules.placements()),
        new PublishCreativeJob(
            books.items, books.publications, saga(), books.writes, settlement, lock),
        new FetchFiguresJob(
            books.publications, shelf(), hands.accounts(), books.ledger, books.queue),
        new BackfillJob(
            books.publications, books.figures, books.backfills, hands.accounts(), books.ledger),
        new FetchAudienceJob(books.publications, books.audience, hands.accounts(), books.ledger));
  }

  private RecurringTask<Void> audienceClock() {
    return new AudienceFetches(books.audience, books.ledger, books.queue)
        .byTheClock(FixedDelay.of(AUDIENCES_EVERY));
  }

  private FetchFiguresJob.Shelf shelf() {
    return new FetchFiguresJob.Shelf(
        books.figures, books.hours, books.backfills, figuresGate(), books.lookout, books.watch());
  }

  private Stream<JobHandler> changes(Minds minds) {
    return Stream.of(
        new ApplyChangeJob(
            books.proposals,
            gate(),
            new ChangeHand(
                hands.accounts(),
                books.writes,
                fetches,
                new ChangeHand.Workshop(runs, books.lessons, books.ledger)),
            books.ledger,
            lock),
        new ReviewDeskJob(minds.scaling(), desks(), openings(), campaigns(), books.ledger),
        reconciling(),
        reading());
  }

  private JobHandler reading() {
    return new ReadLibrariesJob(hands.libraries(), books.artefacts, books.ledger, books.queue);
  }

  private PublishSaga saga() {
    return new PublishSaga(
        books.launches, preflight(), books.writes, books.bound, books.automations, books.ledger);
  }

  private Preflight preflight() {
    return new Preflight(
        books.launches, tenant -> new FxRates(books.terms.rates(tenant), RATE_AGE));
  }

  private Gatekeeper gate() {
    return new Gatekeeper(
        books.proposals,
        books.queue,
        books.ledger,
        campaigns(),
        books.approvals,
        rules.guardrails());
  }

  private Openings openings() {
    return new Openings(books.proposals, books.writes, gate());
  }

  private Desks desks() {
    return new Desks(books.writes, campaigns(), books.figures, books.lookout, books.proposals);
  }

  private JobHandler reconciling() {
    return new ReconcileJob(
        books.placed,
        new Leftovers(books.items, books.publications, books.writes),
        new ReconcileJob.Notes(books.standings, books.automations, books.reconciliations),
        books.ledger,
        lock);
  }

  private Campaigns campaigns() {
    return new Campaigns(
        new Campaigns.Ground(books.ledger, books.launches),
        books.figures,
        books.proposals,
        rules.guardrails());
  }

  private FiguresGate figuresGate() {
    return new FiguresGate(books.figures, rules.guardrails());
  }
}
