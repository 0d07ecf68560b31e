package io.creativefactory.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.creativefactory.config.council.CouncilFile;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.brief.Lesson;
import io.creativefactory.domain.review.Decision;
import io.creativefactory.domain.testing.Vote;
import io.creativefactory.graph.learning.LearningReport;
import io.creativefactory.graph.learning.PgLearning;
import io.creativefactory.scoring.dna.Gene;
import io.creativefactory.scoring.dna.Lift;
import io.creativefactory.tools.council.JudgeWeights;
import io.creativefactory.tools.council.PgJudgeWeights;
import io.creativefactory.tools.council.Votes;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class LearningLoopTest {
  private static final int VARIANTS = 4;
  private static final int RUNS = 6;

  /// The hook of variant 2, as ads are named by it.
  private static final String WINNER = Briefs.concept(2, "Why?").hook().slug();

  @TempDir Path media;
  private Rig rig;
  private final List<RunId> runs = new ArrayList<>();
  private final List<Votes.OfCut> votes = new ArrayList<>();
  private final List<Integer> trained = new ArrayList<>();
  private JudgeWeights weights;
  private PgLearning learning;

  @BeforeEach
  void lay() {
    lay("meta");
  }

  private void lay(String platform) {
    rig = new Rig(media, platform);
    rig.platform.simulated = false;
    weights = new PgJudgeWeights(rig.jdbc, CouncilFile::house, rig.clock::now);
    learning =
        new PgLearning(
            new ProductionLine.Ground(
                rig.database, new DataSourceTransactionManager(rig.database), rig.clock::now),
            new PgLearning.Parts(
                _ -> votes,
                weights,
                (_, outcomes, by) -> {
                  trained.add(outcomes.size());
                  return "trained on " + outcomes.size() + " for " + by;
                }));
  }

  @Test
  void what_a_hook_earned_reaches_the_next_brief() {
    rig.platform.clicks = name -> name.contains(WINNER) ? 120 : 60;
    deliver(RUNS);

    LearningReport report = learning.now(Rig.TENANT, "Ada");

    assertThat(report.sample().outcomes()).isEqualTo(RUNS * VARIANTS);
    Lift lift = lift(report, WINNER);
    assertThat(lift.ads()).isEqualTo(RUNS);
    assertThat(((Figure.Modelled) lift.lift()).low()).isPositive();
    rig.start(VARIANTS);
    rig.settle();
    assertThat(rig.agents.briefs.getLast().lessons())
        .extracting(Lesson::subject)
        .contains("hook:" + lift.form());
    assertThat(report.lessons()).isNotEmpty().allMatch(text -> text.contains("clicks"));
  }

  @Test
  void a_lesson_that_is_no_longer_clear_is_withdrawn_and_a_reviewers_word_stays() {
    rig.platform.clicks = name -> name.contains(WINNER) ? 120 : 60;
    deliver(RUNS);
    rig.start(1);
    rig.settle();
    rig.decide(
        rig.waiting().getFirst(), new Decision.Reject(Decision.Reason.HOOK_WEAK, "too soft"));
    learning.now(Rig.TENANT, "Ada");
    assertThat(subjects()).contains("hook:" + form(WINNER), "reject:HOOK_WEAK");

    rig.platform.clicks = _ -> 80;
    for (RunId run : runs) {
      rig.deliver(run, 3);
    }
    LearningReport later = learning.now(Rig.TENANT, "Ada");

    assertThat(later.lessons()).isEmpty();
    assertThat(subjects()).containsExactly("reject:HOOK_WEAK");
  }

  @Test
  void simulated_ads_teach_nothing() {
    rig.platform.simulated = true;
    deliver(1);

    LearningReport report = learning.now(Rig.TENANT, "Ada");

    assertThat(report.sample()).isEqualTo(new LearningReport.Sample(0, VARIANTS, 0, List.of()));
    assertThat(report.dna()).isEmpty();
    assertThat(trained).isEmpty();
  }

  @Test
  void a_record_that_cannot_be_right_is_told_and_not_counted() {
    lay("myspace");
    deliver(1);

    LearningReport report = learning.now(Rig.TENANT, "Ada");

    assertThat(report.sample().outcomes()).isZero();
    assertThat(report.sample().refused())
        .hasSize(VARIANTS)
        .allMatch(words -> words.contains("'myspace' is not known"));
  }

  @Test
  void an_ad_with_few_impressions_is_no_outcome_yet() {
    rig.platform.impressions = 100;
    deliver(1);

    assertThat(learning.now(Rig.TENANT, "Ada").sample())
        .isEqualTo(new LearningReport.Sample(0, 0, VARIANTS, List.of()));
  }

  @Test
  void judges_gain_and_lose_weight_by_what_ads_earned_a_tenth_at_most() {
    rig.platform.clicks = name -> name.contains(WINNER) ? 120 : 60;
    deliver(RUNS);
    for (RunId run : runs) {
      rig.line
          .runs()
          .book(Rig.TENANT, run)
          .orElseThrow()
          .concepts()
          .forEach(concept -> {
            boolean wins = concept.hypothesis().contains(WINNER);
            votes.add(
                new Votes.OfCut(
                    run, concept.id(), 0, List.of(vote("copy", wins), vote("rubric", !wins))));
          });
    }
    double before = weights.now(Rig.TENANT, List.of("copy", "rubric")).of("copy").orElseThrow();

    LearningReport report = learning.now(Rig.TENANT, "Ada");
    double after = weights.now(Rig.TENANT, List.of("copy", "rubric")).of("copy").orElseThrow();

    assertThat(report.weights().acted()).isTrue();
    assertThat(after).isBetween(before + 0.001, before + 0.1 + 1e-9);
    LearningReport again = learning.now(Rig.TENANT, "Ada");
    assertThat(again.weights())
        .isEqualTo(
            new LearningReport.Step(false, "0 of 20 new outcomes since the last move of weights"));
    assertThat(weights.history(Rig.TENANT)).hasSize(1);
  }

  @Test
  void the_clock_learns_once_a_week_however_many_replicas_tick() throws Exception {
    deliver(1);
    try (ExecutorService replicas = Executors.newFixedThreadPool(3)) {
      Callable<Boolean> tick =
          () -> {
            tick();
            return true;
          };
      for (Future<Boolean> done : replicas.invokeAll(List.of(tick, tick, tick))) {
        assertThat(done.get()).isTrue();
      }
    }
    assertThat(rounds()).containsExactly("2026-W47");

    rig.clock.tick(Duration.ofDays(7));
    tick();

    assertThat(rounds()).containsExactly("2026-W47", "2026-W48");
  }

  @Test
  void a_round_that_fails_leaves_nothing_and_can_be_done_again() {
    deliver(RUNS);
    PgLearning broken =
        new PgLearning(
            new ProductionLine.Ground(
                rig.database, new DataSourceTransactionManager(rig.database), rig.clock::now),
            new PgLearning.Parts(
                _ -> {
                  throw new IllegalStateException("the votes are away");
                },
                weights,
                (_, _, _) -> "never"));

    assertThatIllegalStateException().isThrownBy(() -> broken.now(Rig.TENANT, "Ada"));

    assertThat(rounds()).isEmpty();
    assertThat(learning.now(Rig.TENANT, "Ada").sample().outcomes()).isPositive();
  }

  @Test
  void a_tenant_learns_from_its_own_ads_only() {
    deliver(1);
    learning.now(Rig.TENANT, "Ada");

    assertThat(learning.latest(new TenantId("other"))).isEmpty();
    assertThat(learning.now(new TenantId("other"), "Bo").sample())
        .isEqualTo(new LearningReport.Sample(0, 0, 0, List.of()));
    assertThat(learning.latest(Rig.TENANT).orElseThrow().sample().outcomes()).isEqualTo(VARIANTS);
  }

  private void deliver(int count) {
    for (int run = 0; run < count; run++) {
      RunId id = rig.published(VARIANTS);
      runs.add(id);
      rig.deliver(id, 3);
    }
  }

  private void tick() {
    RecurringTask<Void> task = learning.byTheClock(Schedules.fixedDelay(Duration.ofHours(1)));
    task.execute(new TaskInstance<>(task.getName(), "recurring"), null);
  }

  private List<String> rounds() {
    return rig.strings("select occasion from learning_round order by at, occasion");
  }

  private List<String> subjects() {
    return learning.lessons(Rig.TENANT).stream().map(Lesson::subject).toList();
  }

  private static Lift lift(LearningReport report, String hook) {
    return report.dna().stream()
        .filter(lift -> lift.gene() == Gene.HOOK && lift.form().equals(form(hook)))
        .findFirst()
        .orElseThrow();
  }

  private static String form(String slug) {
    return slug.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static Vote vote(String judge, boolean likes) {
    return new Vote(
        judge,
        "1",
        "rubric 1",
        0.5,
        new Vote.Ballot.Cast(likes ? 0.8 : 0.3, "it says so"),
        List.of(),
        Instant.EPOCH);
  }
}
