package io.creativefactory.graph.learning;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.brief.Lesson;
import io.creativefactory.domain.testing.Vote;
import io.creativefactory.graph.ProductionLine.Ground;
import io.creativefactory.graph.brief.Lessons;
import io.creativefactory.graph.learning.LearningReport.Sample;
import io.creativefactory.graph.learning.LearningReport.Step;
import io.creativefactory.scoring.council.WeightStep;
import io.creativefactory.scoring.ctr.Accuracy;
import io.creativefactory.scoring.ctr.Outcome;
import io.creativefactory.scoring.dna.CreativeDna;
import io.creativefactory.scoring.dna.Lift;
import io.creativefactory.scoring.drift.Comparison;
import io.creativefactory.scoring.drift.Drift;
import io.creativefactory.tools.council.JudgeWeights;
import io.creativefactory.tools.council.Votes;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Learns in rounds. Lessons and weights are committed together with the round's report or not at
/// all, so a round that was killed is simply done again. Thread safe.
public final class PgLearning implements Learning {
  /// New outcomes that are worth a new model.
  static final Due RETRAIN = new Due(100, "training");

  /// New outcomes that are worth moving weights.
  static final Due REWEIGH = new Due(20, "move of weights");

  private static final int RECENT_DAYS = 28;
  private static final int ROUNDS_LOOKED_BACK = 60;

  /// Who teaches and who is taught.
  public record Parts(Votes votes, JudgeWeights weights, Trainer trainer) {}

  /// Has a new model compete for the place of the present one.
  @FunctionalInterface
  public interface Trainer {
    /// @param by who asks, for the record
    /// @return what came of it, one sentence with its figures
    String train(TenantId tenant, List<Outcome> outcomes, String by);
  }

  private final TransactionTemplate transactions;
  private final InstantSource clock;
  private final Parts parts;
  private final LearnedAds ads;
  private final LearningBook book;
  private final Lessons lessons;

  public PgLearning(Ground ground, Parts parts) {
    JdbcClient jdbc = JdbcClient.create(ground.database());
    this.transactions = new TransactionTemplate(ground.transactions());
    this.clock = ground.clock();
    this.parts = parts;
    this.ads = new LearnedAds(jdbc);
    this.book = new LearningBook(jdbc);
    this.lessons = new Lessons(jdbc);
  }

  /// A round for every tenant whose week has none yet.
  public RecurringTask<Void> byTheClock(Schedule schedule) {
    return Tasks.recurring("learn", schedule)
        .execute((_, _) -> book.tenants().forEach(tenant -> round(tenant, week(), "the clock")));
  }

  @Override
  public LearningReport now(TenantId tenant, String who) {
    String occasion = "asked by " + who + ", " + UUID.randomUUID();
    return round(tenant, occasion, who)
        .orElseThrow(() -> new IllegalStateException("taken twice: " + occasion));
  }

  @Override
  public Optional<LearningReport> latest(TenantId tenant) {
    return book.newest(tenant, 1).stream().findFirst();
  }

  @Override
  public List<Lesson> lessons(TenantId tenant) {
    return lessons.latest(tenant);
  }

  /// For example `2026-W47`.
  private String week() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return "%d-W%02d"
        .formatted(
            today.get(IsoFields.WEEK_BASED_YEAR), today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  /// Nothing when this occasion had its round. A model is trained before the round's transaction:
  /// that takes long, and the registry knows outcomes that it was offered before.
  Optional<LearningReport> round(TenantId tenant, String occasion, String who) {
    if (book.isTaken(tenant, occasion)) {
      return Optional.empty();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Round round = new Round(tenant, ads.of(tenant), now);
    Step training = round.training(book.newest(tenant, ROUNDS_LOOKED_BACK), who);
    return transactions.execute(_ -> {
      book.lock(tenant);
      if (!book.take(tenant, occasion, now)) {
        return Optional.<LearningReport>empty();
      }
      LearningReport report = round.report(training, book.newest(tenant, ROUNDS_LOOKED_BACK));
      book.keep(tenant, occasion, report);
      return Optional.of(report);
    });
  }

  /// One look at all that ran.
  private final class Round {
    private final TenantId tenant;
    private final LearnedAds.Found found;
    private final Instant now;

    Round(TenantId tenant, LearnedAds.Found found, Instant now) {
      this.tenant = tenant;
      this.found = found;
      this.now = now;
    }

    Step training(List<LearningReport> before, String who) {
      List<Outcome> outcomes = found.ads().stream().map(LearnedAd::outcome).toList();
      return RETRAIN
          .notYet(outcomes.size(), now, LearningReport::training, before)
          .map(Step::kept)
          .orElseGet(() -> Step.done(parts.trainer().train(tenant, outcomes, who)));
    }

    LearningReport report(Step training, List<LearningReport> before) {
      List<Lift> dna = CreativeDna.of(found.ads().stream().map(LearnedAd::specimen).toList());
      List<Accuracy.Foretold> foretold =
          found.ads().stream()
              .map(ad -> new Accuracy.Foretold(ad.outcome(), ad.predicted()))
              .toList();
      return new LearningReport(
          now,
          new Sample(found.ads().size(), found.simulated(), found.thin(), found.refused()),
          Accuracy.of(foretold, now),
          drift(),
          training,
          weights(before),
          dna,
          new DnaLessons(lessons).write(tenant, dna, now));
    }

    private Drift drift() {
      LocalDate newest =
          found.ads().stream()
              .map(ad -> ad.outcome().firstDay())
              .max(LocalDate::compareTo)
              .orElse(LocalDate.MIN.plusDays(RECENT_DAYS));
      Map<Boolean, List<Map<String, Figure>>> recent =
          found.ads().stream()
              .collect(
                  Collectors.partitioningBy(
                      ad -> ad.outcome().firstDay().isAfter(newest.minusDays(RECENT_DAYS)),
                      Collectors.mapping(ad -> ad.outcome().features(), Collectors.toList())));
      return Comparison.of(
          recent.getOrDefault(false, List.of()), recent.getOrDefault(true, List.of()), now);
    }

    private Step weights(List<LearningReport> before) {
      Optional<String> notYet =
          REWEIGH.notYet(found.ads().size(), now, LearningReport::weights, before);
      if (notYet.isPresent()) {
        return Step.kept(notYet.get());
      }
      List<Votes.OfCut> votes = parts.votes().of(tenant);
      List<String> judges =
          votes.stream()
              .flatMap(cut -> cut.votes().stream())
              .map(Vote::judge)
              .distinct()
              .sorted()
              .toList();
      if (judges.isEmpty()) {
        return Step.kept("no judge has voted on an ad that ran");
      }
      JudgeWeights.Weights present = parts.weights().now(tenant, judges);
      WeightStep.Step step =
          WeightStep.of(present.shares(), JudgeSkills.of(found.ads(), votes), REWEIGH.fresh());
      return parts.weights().move(tenant, present.version(), step)
          ? Step.done("weights move " + step.reason())
          : Step.kept(step.reason());
    }
  }
}
