package io.creativefactory.agents.testing;

import static io.creativefactory.agents.testing.Candidates.candidate;
import static io.creativefactory.domain.creative.HookType.QUESTION;
import static io.creativefactory.domain.creative.HookType.STATISTIC_HOOK;
import static io.creativefactory.domain.creative.HookType.STORY_HOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.agents.testing.TestingAgent.Candidate;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.editor.QaCheck;
import io.creativefactory.domain.editor.Sidecars;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.domain.testing.Assessment;
import io.creativefactory.domain.testing.TestPlan;
import io.creativefactory.domain.testing.TestPlan.Arm;
import io.creativefactory.domain.testing.TestPlan.LeftOut;
import io.creativefactory.scoring.ctr.CtrPredictor;
import io.creativefactory.tools.scorer.Expectation;
import io.creativefactory.tools.scorer.Novelty;
import io.creativefactory.tools.scorer.PastDelivery;
import io.creativefactory.tools.scorer.Rate;
import io.creativefactory.tools.scorer.Scorer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PlaybookTestingTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Duration WEEK = Duration.ofDays(7);
  private static final PastDelivery NOTHING = _ -> Optional.empty();
  private static final Candidate QUESTION_A = candidate("v1", QUESTION, "no bleach", "a.png");
  private static final Candidate FIGURE_B = candidate("v2", STATISTIC_HOOK, "no bleach", "b.png");
  private static final Candidate STORY_C = candidate("v3", STORY_HOOK, "no bleach", "c.png");

  @Test
  void an_assessment_measures_and_leaves_the_rate_unknown_without_a_model() {
    Assessment assessment = assess(List.of());
    assertThat(assessment.ctr())
        .isEqualTo(new Figure.Unknown("no trained model: 0 of 100 outcomes"));
    assertThat(assessment.features()).hasSize(77);
    assertThat(assessment.notes()).singleElement().asString().endsWith("of 77 features are known");
  }

  @Test
  void an_assessment_names_what_the_gate_found() {
    QaCheck loud = new QaCheck("loudness", QaCheck.Verdict.FAIL, "-9 LUFS, wanted -14");
    QaCheck dark = new QaCheck("black", QaCheck.Verdict.UNKNOWN, "the file is locked");
    QaCheck fine = new QaCheck("size", QaCheck.Verdict.PASS, "1080x1920");
    assertThat(assess(List.of(loud, dark, fine)).notes())
        .contains(
            "v1-9x16: loudness failed, -9 LUFS, wanted -14",
            "v1-9x16: black is not known, the file is locked")
        .hasSize(3);
  }

  @Test
  void different_ads_share_the_budget_evenly_and_the_one_difference_is_the_question() {
    TestPlan plan = plan(NOTHING, QUESTION_A, FIGURE_B, STORY_C);
    assertThat(plan.question()).isEqualTo("hook");
    assertThat(plan.arms()).extracting(Arm::variant).containsExactly("v1", "v2", "v3");
    assertThat(plan.arms()).extracting(Arm::share).containsOnly(1.0 / 3);
    assertThat(plan.instead()).isEmpty();
    assertThat(plan.arms().getFirst().hypothesis()).isEqualTo("question_no-bleach_shop-now");
    assertThat(plan.leftOut()).isEmpty();
  }

  @Test
  void things_that_differ_together_are_named_as_such() {
    Candidate other = candidate("v2", STATISTIC_HOOK, "free returns", "b.png");
    assertThat(plan(NOTHING, QUESTION_A, other).question())
        .isEqualTo("the whole ad: angle and hook differ together");
    assertThat(plan(past("2000", 20_000, 1_000_000), QUESTION_A, other).perArm())
        .isEqualTo(
            new Figure.Unknown(
                "angle and hook differ together, so no test could say which of them made the"
                    + " difference"));
  }

  @Test
  void of_variants_that_differ_in_several_things_those_are_tested_that_differ_in_one() {
    Candidate other = candidate("v2", STATISTIC_HOOK, "free returns", "b.png");
    TestPlan plan = plan(NOTHING, QUESTION_A, other, STORY_C);
    assertThat(plan.arms()).extracting(Arm::variant).containsExactly("v1", "v3");
    assertThat(plan.question()).isEqualTo("hook");
    assertThat(plan.leftOut())
        .containsExactly(
            new LeftOut("v2", "a test changes one thing, and beside v1 this one changes more"));
  }

  @Test
  void a_better_predicted_arm_gets_more_of_the_budget_and_none_less_than_half_of_its_share() {
    TestPlan plan =
        plan(
            NOTHING,
            Candidates.with(QUESTION_A, modelled(0.03)),
            Candidates.with(FIGURE_B, modelled(0.02)),
            Candidates.with(STORY_C, modelled(0.005)));
    assertThat(plan.arms()).extracting(Arm::variant).containsExactly("v1", "v2", "v3");
    assertThat(plan.arms().getFirst().share()).isGreaterThan(0.45);
    assertThat(plan.arms().getLast().share()).isCloseTo(1.0 / 6, within(0.0005));
    assertThat(plan.arms().stream().mapToDouble(arm -> arm.share() * 3000).sum())
        .isCloseTo(3000, within(1e-9));
    assertThat(plan.arms().getFirst().outlook().basis()).isEqualTo("the prediction of a test");
    assertThat(plan.arms().getFirst().outlook().best())
        .isInstanceOfSatisfying(
            Figure.Modelled.class, best -> assertThat(best.value()).isGreaterThan(0.6));
  }

  @Test
  void a_hook_that_did_well_before_gets_more_of_the_budget() {
    PastDelivery past =
        new PastDelivery() {
          @Override
          public Optional<Delivery> find(Currency currency) {
            return past("2000", 20_000, 1_000_000).find(currency);
          }

          @Override
          public List<PastArm> arms() {
            return List.of(
                new PastArm(traits("question"), new Rate(900, 30_000)),
                new PastArm(traits("story-hook"), new Rate(300, 30_000)));
          }
        };
    TestPlan plan = plan(past, QUESTION_A, STORY_C);
    assertThat(plan.arms().getFirst().share()).isGreaterThan(plan.arms().getLast().share() + 0.2);
    assertThat(plan.arms().getFirst().outlook().basis())
        .isEqualTo("2 earlier ads, of which 1 share a trait with it");
    assertThat(plan.window()).isGreaterThanOrEqualTo(WEEK);
  }

  @Test
  void arms_of_which_nothing_is_known_are_alike_and_say_so() {
    TestPlan plan = plan(NOTHING, QUESTION_A, FIGURE_B);
    assertThat(plan.arms())
        .extracting(arm -> arm.outlook().basis())
        .containsOnly("nothing: all arms are alike");
    assertThat(plan.arms().getFirst().outlook().best()).isInstanceOf(Figure.Unknown.class);
    assertThat(plan.detectable()).isInstanceOf(Figure.Unknown.class);
  }

  private static SortedMap<String, String> traits(String hook) {
    return new TreeMap<>(Map.of("hook", hook));
  }

  @Test
  void near_twins_are_left_out_with_their_reason() {
    Candidate sameIdea = candidate("v2", QUESTION, "No bleach", "b.png");
    Candidate sameOpening = candidate("v3", STORY_HOOK, "free returns", "a.png");
    TestPlan plan = plan(NOTHING, QUESTION_A, sameIdea, sameOpening, FIGURE_B);
    assertThat(plan.leftOut())
        .contains(new LeftOut("v2", "near-twin of v1: same hook and same angle"))
        .contains(
            new LeftOut(
                "v3", "near-twin of v1: it opens with the same picture in the same layout"));
  }

  @Test
  void posters_that_look_alike_make_twins() {
    Candidate one = Candidates.with(QUESTION_A, Map.of("poster_hash", hash(0b1111)));
    Candidate near = Candidates.with(FIGURE_B, Map.of("poster_hash", hash(0b0111)));
    Candidate far = Candidates.with(STORY_C, Map.of("poster_hash", hash(0b1111_0000_1111_0000L)));
    assertThat(plan(NOTHING, one, near, far).leftOut())
        .containsExactly(
            new LeftOut("v2", "near-twin of v1: their posters differ in 1 of 49 bits"));
  }

  @Test
  void of_twins_the_better_predicted_one_stays() {
    Candidate poor = Candidates.with(QUESTION_A, modelled(0.01));
    Candidate good =
        Candidates.with(candidate("v9", QUESTION, "no bleach", "z.png"), modelled(0.02));
    TestPlan plan = plan(NOTHING, poor, good, FIGURE_B);
    assertThat(plan.arms()).extracting(Arm::variant).containsExactly("v9", "v2");
  }

  @Test
  void without_a_known_rate_the_impressions_are_unknown_and_assumptions_are_called_so() {
    TestPlan plan = plan(NOTHING, QUESTION_A, FIGURE_B);
    assertThat(plan.perArm())
        .isInstanceOfSatisfying(
            Figure.Unknown.class,
            unknown ->
                assertThat(unknown.reason())
                    .contains("by assumption")
                    .contains("85,862 impressions at 0.5 %")
                    .contains("21,109 impressions at 2.0 %"));
    assertThat(plan.window()).isEqualTo(WEEK);
  }

  @Test
  void with_a_known_rate_the_impressions_are_modelled_from_it() {
    TestPlan plan = plan(past("2000", 20_000, 1_000_000), QUESTION_A, FIGURE_B);
    assertThat(plan.perArm())
        .isInstanceOfSatisfying(
            Figure.Modelled.class,
            needed -> {
              assertThat(needed.value()).isEqualTo(21_109);
              assertThat(needed.low()).isBetween(20_000.0, 21_109.0);
              assertThat(needed.high()).isBetween(21_109.0, 22_000.0);
              assertThat(needed.n()).isEqualTo(1_000_000);
            });
  }

  @Test
  void the_window_grows_with_what_the_budget_must_buy_and_covers_the_attribution() {
    // 30.00 a day at 2.00 per thousand buys 15 000 a day; 3 arms need 76 830.
    assertThat(plan(past("2000", 20_000, 1_000_000), QUESTION_A, FIGURE_B).window())
        .isEqualTo(WEEK);
    assertThat(plan(past("6000", 20_000, 1_000_000), QUESTION_A, FIGURE_B).window())
        .isEqualTo(Duration.ofDays(9));
    PlaybookTesting slow = new PlaybookTesting(scorer(), NOTHING, Duration.ofDays(14));
    assertThat(slow.plan(Candidates.brief("30"), List.of(QUESTION_A, FIGURE_B)).window())
        .isEqualTo(Duration.ofDays(14));
  }

  @Test
  void arms_that_the_budget_cannot_carry_are_left_out() {
    TestPlan plan = plan(past("18000", 20_000, 1_000_000), QUESTION_A, FIGURE_B, STORY_C);
    assertThat(plan.arms()).extracting(Arm::variant).containsExactly("v1", "v2");
    assertThat(plan.leftOut())
        .extracting(LeftOut::reason)
        .containsExactly("with one more arm the budget would not reach a verdict within 28 days");
  }

  @Test
  void a_verdict_out_of_reach_is_not_promised() {
    TestPlan plan = plan(past("90000", 20_000, 1_000_000), QUESTION_A, FIGURE_B);
    assertThat(plan.perArm())
        .isEqualTo(
            new Figure.Unknown(
                "each arm needs 21,109 impressions to show 20 % more clicks, and at 30.00 EUR a day"
                    + " 2 arms take 127 days, more than 28"));
    assertThat(plan.instead())
        .containsExactly(
            "45 % more clicks, with 4,666 impressions for each arm",
            "the same in 127 days", "the same with 135.71 EUR a day");
  }

  @Test
  void one_variant_alone_is_watched_and_none_is_no_plan() {
    TestPlan plan = plan(NOTHING, QUESTION_A);
    assertThat(plan.arms()).extracting(Arm::share).containsExactly(1.0);
    assertThat(plan.perArm())
        .isEqualTo(new Figure.Unknown("one variant alone can be watched, not tested"));
    assertThatThrownBy(() -> plan(NOTHING)).isInstanceOf(IllegalArgumentException.class);
  }

  private static TestPlan plan(PastDelivery past, Candidate... candidates) {
    return new PlaybookTesting(scorer(), past, WEEK)
        .plan(Candidates.brief("30"), List.of(candidates));
  }

  private static PastDelivery past(String spend, long clicks, long impressions) {
    return _ ->
        Optional.of(
            new PastDelivery.Delivery(new Rate(clicks, impressions), Money.parse(spend, "EUR")));
  }

  private static Assessment assess(List<QaCheck> checks) {
    Video video =
        new Video(
            "v1",
            Ratio.parse("9:16"),
            "v.mp4",
            "00",
            Duration.ofSeconds(4),
            new PixelSize(1080, 1920),
            Sidecars.posterOnly("no-poster.png"),
            checks);
    return new PlaybookTesting(scorer(), NOTHING, WEEK)
        .assess(
            Candidates.brief("30"), QUESTION_A.concept(), QUESTION_A.storyboard(), List.of(video));
  }

  private static Scorer scorer() {
    return new Scorer(
        _ -> Map.of(),
        new Novelty((_, _) -> List.of(), _ -> new float[] {1}),
        new Expectation(CtrPredictor.Untrained.withOutcomes(0), "meta"),
        InstantSource.fixed(NOON));
  }

  private static Figure hash(long bits) {
    return new Figure.Measured(bits, "49 bits", "a test", NOON);
  }

  private static Figure modelled(double rate) {
    return new Figure.Modelled(rate, rate / 2, rate * 2, 0.9, "ratio", "a test", 100);
  }
}
