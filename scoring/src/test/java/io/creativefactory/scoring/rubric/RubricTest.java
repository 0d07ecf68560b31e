package io.creativefactory.scoring.rubric;

import static io.creativefactory.domain.editor.Text.Role.BUTTON;
import static io.creativefactory.domain.editor.Text.Role.SUPER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.creative.HookType;
import io.creativefactory.domain.creative.Script;
import io.creativefactory.domain.editor.Layout;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.TimedWord;
import io.creativefactory.domain.editor.Voice;
import io.creativefactory.domain.testing.RubricReport;
import io.creativefactory.domain.testing.RubricReport.Answer;
import io.creativefactory.domain.testing.RubricReport.Evidence;
import io.creativefactory.domain.testing.RubricReport.Finding;
import io.creativefactory.domain.testing.RubricReport.Form;
import io.creativefactory.domain.testing.RubricReport.Group;
import io.creativefactory.scoring.rubric.Criterion.Way;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RubricTest {
  private static final Rubric RUBRIC = Rubric.house();
  private static final String[] PLAIN = {"Fresh water", "From Norway", "For you", "In glass"};

  @Test
  void the_lists_are_those_of_abcd_with_the_drivers_and_the_hooks() {
    Map<Group, Long> groups =
        RUBRIC.criteria().stream()
            .collect(Collectors.groupingBy(Criterion::group, Collectors.counting()));
    assertThat(groups)
        .isEqualTo(
            Map.of(
                Group.ATTRACT, 5L,
                Group.BRAND, 10L,
                Group.CONNECT, 5L,
                Group.DIRECT, 3L,
                Group.SHORT_FORM, 35L,
                Group.DRIVER, 11L,
                Group.HOOK, 12L));
    assertThat(RUBRIC.criteria()).extracting(Criterion::id).doesNotHaveDuplicates();
  }

  @Test
  void each_criterion_that_is_decided_has_one_rule_and_no_rule_is_left_over() {
    Set<String> decided =
        RUBRIC.criteria().stream()
            .filter(criterion -> criterion.answer() instanceof Way.Decided)
            .map(Criterion::id)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(new TreeSet<>(Rules.all().keySet())).isEqualTo(decided);
  }

  @Test
  void the_same_ad_always_gets_the_same_answers() {
    assertThat(RUBRIC.judge(Ads.saying(PLAIN))).isEqualTo(RUBRIC.judge(Ads.saying(PLAIN)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          In glass, a free sample      | driver.reciprocity
          In glass, for all the hassle | driver.pain_point
          In glass, certified          | driver.authority
          In glass, limited edition    | driver.scarcity
          In glass, don't miss out     | driver.loss_aversion
          In glass, trusted by many    | driver.social_proof
          In glass, take the challenge | driver.commitment
          In glass, was €39            | driver.anchoring
          In glass, hurry              | driver.urgency
          In glass, no longer plastic  | driver.transformation
          In glass, sponsored          | shorts_partnership_disclosure
          In glass, with @mara.lind    | shorts_creator_name_mention
          In glass 💧                  | shorts_emoji_usage
          In glass, yeah               | shorts_casual_language
          In glass, by Nordkilde Spring Water | b_product_mention_text
          """)
  void changing_the_words_moves_exactly_the_criterion(String last, String criterion) {
    RubricReport before = RUBRIC.judge(Ads.saying(PLAIN));
    RubricReport after = RUBRIC.judge(Ads.saying(PLAIN[0], PLAIN[1], PLAIN[2], last));
    assertThat(changed(before, after))
        .contains(criterion)
        .isSubsetOf(criterion, "driver.any", "shorts_casual_language");
    assertThat(answer(after, criterion).finding()).isInstanceOf(Finding.Met.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Freedom in glass        | driver.reciprocity
          Sugar-free water        | driver.reciprocity
          Free of plastic         | driver.reciprocity
          Expertise in glass      | driver.authority
          Painting the glass      | driver.pain_point
          Closest to the spring   | driver.loss_aversion
          A messenger of spring   | driver.pain_point
          Nordkildes neighbours   | b_product_mention_text
          """)
  void words_inside_of_other_words_are_not_found(String line, String criterion) {
    assertThat(answer(RUBRIC.judge(Ads.saying(line, line)), criterion).finding())
        .isInstanceOf(Finding.NotMet.class);
  }

  @Test
  void evidence_is_the_very_words_with_their_scene_and_time() {
    Answer answer =
        answer(RUBRIC.judge(Ads.saying("Water", "With a free bottle")), "driver.reciprocity");
    assertThat(answer.finding())
        .isEqualTo(
            new Finding.Met(
                List.of(new Evidence.Words("scene s2", "With a free bottle", 7, 11, 2000, 4000))));
    assertThat(answer.advice()).isEmpty();
  }

  @Test
  void what_is_not_met_comes_with_advice_that_names_the_scene() {
    RubricReport report = RUBRIC.judge(Ads.saying(PLAIN));
    for (Answer answer : report.answers()) {
      if (answer.finding() instanceof Finding.NotMet) {
        assertThat(answer.advice()).as(answer.criterion()).containsPattern("[Ss]cene s[1234]");
        assertThat(answer.advice()).as(answer.criterion()).endsWith(".").doesNotContain("{");
      }
    }
    assertThat(answer(report, "d_call_to_action_text").advice())
        .isEqualTo("Set a button with what to do into scene s4.");
  }

  @Test
  void no_answer_is_met_without_something_that_was_seen() {
    RubricReport nothing =
        RUBRIC.judge(
            new Ad(
                Ad.Subject.NOBODY_SAID,
                null,
                null,
                Map.of(),
                List.of(),
                new Seen(
                    9000,
                    null,
                    List.of(),
                    List.of(),
                    "nobody looked",
                    new Seen.Lines(List.of(), "nobody read"),
                    new Seen.Lines(List.of(), "nobody listened"),
                    new Seen.Speech(List.of(), "nobody listened"))));
    assertThat(nothing.answers())
        .allSatisfy(answer -> assertThat(answer.finding()).isInstanceOf(Finding.Unknown.class));
    assertThat(nothing.total().isKnown()).isFalse();
    assertThat(nothing.total().undecided())
        .isEqualTo((int) nothing.answers().stream().filter(Answer::counts).count());
  }

  @Test
  void words_of_another_language_are_unknown_and_not_absent() {
    RubricReport report =
        RUBRIC.judge(
            Ads.of(
                new Ad.Subject("Nordkilde", "Nordkilde Spring Water", "de"),
                Ads.scenes("Woher kommt dein Wasser?", "Nordkilde Spring Water"),
                null));
    assertThat(answer(report, "hook.question").finding())
        .isEqualTo(new Finding.Unknown("the word rules read English; these words are in 'de'"));
    assertThat(answer(report, "driver.urgency").finding()).isInstanceOf(Finding.Unknown.class);
    assertThat(answer(report, "b_product_mention_text").finding()).isInstanceOf(Finding.Met.class);
  }

  @Test
  void the_form_follows_the_length_and_the_limit_is_a_minute() {
    List<Scene> minute = List.of(Ads.scene("s1", 60_000, Layout.STATEMENT));
    List<Scene> more = List.of(Ads.scene("s1", 60_001, Layout.STATEMENT));
    assertThat(RUBRIC.judge(Ads.of(Ads.SUBJECT, minute, null)).form()).isEqualTo(Form.SHORT);
    RubricReport longer = RUBRIC.judge(Ads.of(Ads.SUBJECT, more, null));
    assertThat(longer.form()).isEqualTo(Form.LONG);
    assertThat(longer.answers()).extracting(Answer::group).doesNotContain(Group.SHORT_FORM);
    assertThat(longer.answers()).hasSize(RUBRIC.criteria().size() - 35);
  }

  @Test
  void the_first_shot_must_change_before_three_seconds() {
    assertThat(start(2999)).isInstanceOf(Finding.Met.class);
    assertThat(start(3000))
        .isEqualTo(
            new Finding.NotMet(
                "scene s1 stands until 3000 ms",
                List.of(new Evidence.Moment("scene s1", "it stands for 3000 ms", 0, 3000))));
  }

  private static Finding start(long millis) {
    List<Scene> scenes =
        List.of(Ads.scene("s1", millis, Layout.STATEMENT), Ads.scene("s2", 2000, Layout.STATEMENT));
    return answer(RUBRIC.judge(Ads.of(Ads.SUBJECT, scenes, null)), "a_dynamic_start").finding();
  }

  @Test
  void five_quick_scenes_are_quick_pacing_and_four_are_not() {
    assertThat(pacing(1700)).isInstanceOf(Finding.NotMet.class);
    assertThat(pacing(1000)).isInstanceOf(Finding.Met.class);
  }

  private static Finding pacing(long each) {
    List<Scene> scenes = new ArrayList<>();
    for (int i = 1; i <= 8; i++) {
      scenes.add(Ads.scene("s" + i, each, Layout.STATEMENT));
    }
    return answer(RUBRIC.judge(Ads.of(Ads.SUBJECT, scenes, null)), "a_quick_pacing").finding();
  }

  @Test
  void a_name_is_early_only_when_its_own_word_is() {
    assertThat(named(List.of())).isInstanceOf(Finding.Unknown.class);
    assertThat(named(timed(4900))).isInstanceOf(Finding.Met.class);
    assertThat(named(timed(5000))).isInstanceOf(Finding.NotMet.class);
  }

  private static Finding named(List<TimedWord> timed) {
    Voice.Line line = new Voice.Line("s1", Duration.ZERO, "Say Nordkilde", null, timed);
    Voice voice = new Voice("en-GB", List.of(line), Voice.Captions.NONE);
    List<Scene> scenes = List.of(Ads.scene("s1", 9000, Layout.STATEMENT));
    return answer(
            RUBRIC.judge(Ads.of(Ads.SUBJECT, scenes, voice)), "b_brand_mention_speech_1st_5_secs")
        .finding();
  }

  private static List<TimedWord> timed(long at) {
    return List.of(
        new TimedWord("Say", Duration.ZERO, Duration.ofMillis(300)),
        new TimedWord("Nordkilde", Duration.ofMillis(at), Duration.ofMillis(at + 500)));
  }

  @Test
  void who_is_heard_is_told_by_the_voice() {
    RubricReport mute = RUBRIC.judge(Ads.saying(PLAIN));
    RubricReport spoken = RUBRIC.judge(Ads.spoken("Try the water", PLAIN));
    assertThat(changed(mute, spoken))
        .containsExactlyInAnyOrder(
            "a_supers_with_audio",
            "d_audio_speech_early_1st_5_secs",
            "d_call_to_action_speech",
            "shorts_audio_cta",
            "shorts_call_to_action",
            "shorts_human_voice");
  }

  @Test
  void a_packshot_shows_the_product_and_other_pictures_leave_it_open() {
    assertThat(product(Layout.PACKSHOT)).isInstanceOf(Finding.Met.class);
    assertThat(product(Layout.FULL_BLEED)).isInstanceOf(Finding.Unknown.class);
    assertThat(product(Layout.STATEMENT)).isInstanceOf(Finding.NotMet.class);
  }

  private static Finding product(Layout layout) {
    List<Scene> scenes = List.of(Ads.scene("s1", 2000, layout));
    return answer(RUBRIC.judge(Ads.of(Ads.SUBJECT, scenes, null)), "b_product_visuals").finding();
  }

  @Test
  void faces_are_told_by_the_look_alone() {
    Ad ad = Ads.saying(PLAIN);
    Figure none = new Figure.Measured(0, "ratio", "eyes", Instant.EPOCH);
    assertThat(answer(RUBRIC.judge(ad), "c_visible_face").finding())
        .isInstanceOf(Finding.Unknown.class);
    assertThat(
            answer(
                    RUBRIC.judge(Ads.with(ad, Map.of("face_screen_time_ratio", none))),
                    "c_visible_face")
                .finding())
        .isEqualTo(
            new Finding.NotMet(
                "no face is seen in the whole ad",
                List.of(new Evidence.Measure("face_screen_time_ratio", none))));
  }

  @Test
  void the_build_of_an_ad_tells_drivers_in_any_language() {
    Ad ad =
        Ads.of(
            new Ad.Subject("Nordkilde", "Wasser", "de"),
            List.of(Ads.scene("s1", 2000, Layout.QUOTE, Ads.text(SUPER, "Wunderbar"))),
            null);
    RubricReport report =
        RUBRIC.judge(Ads.with(ad, Ads.concept(HookType.QUESTION, Script.Role.PROBLEM)));
    assertThat(answer(report, "driver.social_proof").finding()).isInstanceOf(Finding.Met.class);
    assertThat(answer(report, "driver.pain_point").finding())
        .isEqualTo(
            new Finding.Met(
                List.of(
                    new Evidence.Words(
                        "beat 2 of the script", "From a pipe.", 0, 12, 2000, 4000))));
  }

  @Test
  void the_opening_is_held_against_the_hook_that_was_meant() {
    Ad ad = Ads.saying("Where does your water come from?", "Nordkilde");
    assertThat(meant(ad, HookType.QUESTION)).isInstanceOf(Finding.Met.class);
    Finding other = meant(ad, HookType.STATISTIC_HOOK);
    assertThat(other)
        .isInstanceOfSatisfying(
            Finding.NotMet.class,
            not -> assertThat(not.reason()).isEqualTo("it reads as question"));
  }

  private static Finding meant(Ad ad, HookType hook) {
    return answer(
            RUBRIC.judge(Ads.with(ad, Ads.concept(hook, Script.Role.SOLUTION))), "hook.as_meant")
        .finding();
  }

  @Test
  void a_button_asks_in_every_language() {
    List<Scene> scenes =
        List.of(Ads.scene("s1", 2000, Layout.END_CARD, Ads.text(BUTTON, "Jetzt kaufen")));
    RubricReport report = RUBRIC.judge(Ads.of(new Ad.Subject("N", "W", "de"), scenes, null));
    assertThat(answer(report, "d_call_to_action_text").finding()).isInstanceOf(Finding.Met.class);
  }

  @Test
  void a_score_is_a_share_of_what_could_be_decided() {
    RubricReport report = RUBRIC.judge(Ads.saying(PLAIN));
    RubricReport.Share connect = report.share(Group.CONNECT);
    assertThat(connect).isEqualTo(new RubricReport.Share(0, 1, 4));
    assertThat(connect.value()).isZero();
  }

  @Test
  void an_ad_of_which_nothing_is_at_hand_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ad(Ad.Subject.NOBODY_SAID, null, null, Map.of(), List.of(), null))
        .withMessage("nothing is at hand of this ad");
  }

  private static Answer answer(RubricReport report, String criterion) {
    return report.answers().stream()
        .filter(answer -> answer.criterion().equals(criterion))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> changed(RubricReport before, RubricReport after) {
    return before.answers().stream()
        .filter(answer ->
            !answer
                .finding()
                .getClass()
                .equals(answer(after, answer.criterion()).finding().getClass()))
        .map(Answer::criterion)
        .toList();
  }
}
