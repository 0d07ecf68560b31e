package io.creativefactory.agents.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.agents.creative.PlaybookCreative;
import io.creativefactory.agents.creative.SharedBriefs;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.creative.CallToAction;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.creative.HookType;
import io.creativefactory.domain.editor.Grade;
import io.creativefactory.domain.editor.Layout;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Text;
import io.creativefactory.domain.editor.cutdown.CutDown;
import io.creativefactory.tools.assets.Pulse;
import io.creativefactory.tools.claims.ClaimCheck;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaybookEditorTest {
  private static final List<Integer> SECONDS = List.of(3, 6, 10, 15, 30, 60);

  @ParameterizedTest
  @EnumSource(ShelfOfMedia.class)
  void every_hook_length_and_shelf_gives_a_sound_storyboard(ShelfOfMedia shelf) {
    for (Brief brief : List.of(SharedBriefs.apparel(), SharedBriefs.water())) {
      for (int seconds : SECONDS) {
        for (Concept concept : concepts(brief, seconds, 12)) {
          Storyboard board = cut(brief, concept, shelf, 0);
          assertThat(board.length()).isEqualTo(Duration.ofSeconds(seconds));
          assertThat(board.scenes().getLast().layout()).isEqualTo(Layout.END_CARD);
          assertEndCard(board.scenes().getLast(), concept.cta());
          assertNeighboursDiffer(board.scenes());
          assertThat(board.scenes()).allMatch(scene -> !scene.why().isBlank());
          assertThat(new ClaimCheck(brief).judge(board, concept.script()).holds()).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ShelfOfMedia.class)
  void the_product_is_seen_within_three_seconds(ShelfOfMedia shelf) {
    Brief brief = SharedBriefs.apparel();
    for (Concept concept : concepts(brief, 15, 12)) {
      List<Scene> scenes = cut(brief, concept, shelf, 0).scenes();
      Duration start = Duration.ZERO;
      Set<String> early = new HashSet<>();
      for (Scene scene : scenes) {
        if (start.compareTo(Duration.ofSeconds(3)) < 0) {
          scene.shots().forEach(shot -> early.add(shot.path()));
        }
        start = start.plus(scene.length());
      }
      assertThat(early).contains(shelf.product());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ShelfOfMedia.class,
      names = {"SHARED", "TEN"})
  void no_part_of_a_clip_is_shown_twice(ShelfOfMedia shelf) {
    for (Concept concept : concepts(SharedBriefs.apparel(), 15, 12)) {
      Storyboard board = cut(SharedBriefs.apparel(), concept, shelf, 0);
      List<String> windows =
          board.scenes().stream()
              .flatMap(scene -> scene.shots().stream())
              .filter(Shot.Footage.class::isInstance)
              .map(Shot.Footage.class::cast)
              .map(footage -> footage.path() + footage.from())
              .toList();
      assertThat(windows).doesNotHaveDuplicates();
    }
  }

  @Test
  void ten_hooks_have_their_looks() {
    assertThat(opening(HookType.QUESTION).layout()).isEqualTo(Layout.STATEMENT);
    assertThat(opening(HookType.STATISTIC_HOOK).layout()).isEqualTo(Layout.BIG_NUMBER);
    assertThat(opening(HookType.STATISTIC_HOOK).texts().getFirst().entrance())
        .isEqualTo(Text.Entrance.COUNT);
    assertThat(opening(HookType.TRANSFORMATION, ShelfOfMedia.CLIPS).layout())
        .isEqualTo(Layout.BEFORE_AFTER);
    assertThat(opening(HookType.NEGATIVE_HOOK).texts().getFirst().entrance())
        .isEqualTo(Text.Entrance.STRIKE);
    assertThat(opening(HookType.URGENCY_SCARCITY).layout()).isEqualTo(Layout.PRICE);
    assertThat(opening(HookType.CURIOSITY_GAP).layout()).isEqualTo(Layout.CARD);
    assertThat(opening(HookType.STORY_HOOK, ShelfOfMedia.CLIPS).layout()).isEqualTo(Layout.TRIO);
    assertThat(opening(HookType.NEGATIVE_HOOK, ShelfOfMedia.CLIPS).layout())
        .isEqualTo(Layout.SPLIT);
  }

  @Test
  void a_pattern_interrupt_cuts_hard_at_six_and_twelve_tenths() {
    Brief brief = SharedBriefs.apparel();
    Concept concept = concept(brief, HookType.PATTERN_INTERRUPT);
    List<Scene> scenes = cut(brief, concept, ShelfOfMedia.SHARED, 0).scenes();
    assertThat(scenes.subList(0, 2))
        .extracting(Scene::length)
        .containsExactly(Duration.ofMillis(600), Duration.ofMillis(600));
    assertThat(scenes.subList(0, 3)).extracting(Scene::layout).doesNotHaveDuplicates();
  }

  @Test
  void three_facts_become_a_checklist() {
    Brief brief = SharedBriefs.apparel();
    Storyboard board = cut(brief, concept(brief, HookType.QUESTION), ShelfOfMedia.SHARED, 0);
    assertThat(board.scenes())
        .filteredOn(scene -> scene.layout() == Layout.CHECKLIST)
        .singleElement()
        .satisfies(scene ->
            assertThat(scene.texts())
                .extracting(Text::words)
                .containsExactlyInAnyOrderElementsOf(brief.message().facts()));
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 6, 12})
  void no_two_variants_open_alike(int variants) {
    for (Brief brief : List.of(SharedBriefs.apparel(), SharedBriefs.water())) {
      List<List<Object>> openings =
          concepts(brief, 15, variants).stream()
              .map(concept -> cut(brief, concept, ShelfOfMedia.SHARED, 0))
              .map(PlaybookEditorTest::opening)
              .toList();
      assertThat(openings).doesNotHaveDuplicates();
    }
  }

  @Test
  void another_attempt_looks_another_way() {
    Brief brief = SharedBriefs.apparel();
    for (Concept concept : concepts(brief, 15, 4)) {
      Storyboard first = cut(brief, concept, ShelfOfMedia.SHARED, 0);
      Storyboard second = cut(brief, concept, ShelfOfMedia.SHARED, 1);
      assertThat(opening(second)).isNotEqualTo(opening(first));
      assertThat(second.length()).isEqualTo(first.length());
    }
  }

  @Test
  void the_same_input_gives_the_same_storyboard() {
    Brief brief = SharedBriefs.water();
    Concept concept = concepts(brief, 10, 1).getFirst();
    assertThat(cut(brief, concept, ShelfOfMedia.TEN, 0))
        .isEqualTo(cut(brief, concept, ShelfOfMedia.TEN, 0));
  }

  @Test
  void scenes_change_on_the_beat_of_the_music() {
    Brief brief = SharedBriefs.apparel();
    Pulse pulse = new Pulse(Duration.ofMillis(120), Duration.ofMillis(480));
    Concept concept = concept(brief, HookType.QUESTION);
    Storyboard board =
        new PlaybookEditor(ShelfOfMedia.SHARED.with(pulse), ShelfOfMedia.MATCH, ShelfOfMedia.FIT)
            .cut(brief, concept, Path.of("assets"), 0);
    Duration start = Duration.ZERO;
    for (Scene scene : board.scenes()) {
      assertThat(start.toMillis() % 480).isZero();
      start = start.plus(scene.length());
    }
    assertThat(start).isEqualTo(Duration.ofSeconds(15));
    assertThat(board.sound().music()).isNotNull();
  }

  @ParameterizedTest
  @EnumSource(ShelfOfMedia.class)
  void the_opening_the_end_card_and_the_proof_come_first_in_a_cut_down(ShelfOfMedia shelf) {
    for (Brief brief : List.of(SharedBriefs.apparel(), SharedBriefs.water())) {
      for (Concept concept : concepts(brief, 15, 12)) {
        List<Scene> scenes = cut(brief, concept, shelf, 0).scenes();
        assertThat(scenes.getFirst().priority()).isEqualTo(1);
        assertThat(scenes.getLast().priority()).isEqualTo(1);
        assertThat(scenes)
            .filteredOn(scene -> scene.layout() == Layout.CHECKLIST)
            .allMatch(scene -> scene.priority() == 2);
      }
    }
  }

  @Test
  void a_beat_that_only_sets_the_scene_leaves_before_the_proof() {
    List<Scene> scenes =
        concepts(SharedBriefs.apparel(), 30, 12).stream()
            .flatMap(c -> cut(SharedBriefs.apparel(), c, ShelfOfMedia.TEN, 0).scenes().stream())
            .toList();
    assertThat(scenes).extracting(Scene::priority).contains(1, 2, 3, 5);
  }

  @Test
  void a_playbook_ad_can_be_cut_down_to_six_seconds() {
    for (Brief brief : List.of(SharedBriefs.apparel(), SharedBriefs.water())) {
      for (Concept concept : concepts(brief, 15, 12)) {
        Storyboard board = cut(brief, concept, ShelfOfMedia.SHARED, 0);
        assertThat(CutDown.to(board, Duration.ofSeconds(6)))
            .isInstanceOfSatisfying(
                CutDown.Done.class,
                done -> assertThat(done.storyboard().length()).isEqualTo(Duration.ofSeconds(6)));
      }
    }
  }

  @Test
  void the_tone_of_the_brief_chooses_the_grade() {
    assertThat(ToneGrade.of(List.of("plain", "Warm", "bold")))
        .isEqualTo(new Grade.Named(Grade.Name.WARM));
    assertThat(ToneGrade.of(List.of("bold"))).isEqualTo(new Grade.Named(Grade.Name.CRISP));
    assertThat(ToneGrade.of(List.of("plain"))).isEqualTo(Grade.GENTLE);
    Set<Grade> grades = new HashSet<>();
    for (Concept concept : concepts(SharedBriefs.apparel(), 15, 6)) {
      grades.add(cut(SharedBriefs.apparel(), concept, ShelfOfMedia.SHARED, 0).look().grade());
    }
    assertThat(grades).containsExactly(ToneGrade.of(SharedBriefs.apparel().message().tone()));
  }

  @Test
  void footage_too_small_for_every_frame_gets_a_card() {
    Brief brief = SharedBriefs.water();
    for (Concept concept : concepts(brief, 10, 6)) {
      assertThat(cut(brief, concept, ShelfOfMedia.CLIPS, 0).scenes())
          .extracting(Scene::layout)
          .doesNotContain(Layout.FULL_BLEED);
    }
  }

  private static List<Object> opening(Storyboard board) {
    Scene first = board.scenes().getFirst();
    return List.of(
        first.layout(),
        first.shots().stream().map(Shot::path).toList(),
        board.look().field(),
        first.texts().getFirst().words());
  }

  private static Scene opening(HookType hook) {
    return opening(hook, ShelfOfMedia.SHARED);
  }

  private static Scene opening(HookType hook, ShelfOfMedia shelf) {
    Brief brief = SharedBriefs.apparel();
    return cut(brief, concept(brief, hook), shelf, 0).scenes().getFirst();
  }

  private static Concept concept(Brief brief, HookType hook) {
    return concepts(brief, 15, 9).stream()
        .filter(concept -> concept.hook() == hook)
        .findFirst()
        .orElseThrow();
  }

  private static List<Concept> concepts(Brief brief, int seconds, int variants) {
    Brief lasting = SharedBriefs.lasting(brief, Duration.ofSeconds(seconds), variants);
    return new PlaybookCreative(SharedBriefs.UNJUDGED).write(lasting, SharedBriefs.noIntel());
  }

  private static Storyboard cut(Brief brief, Concept concept, ShelfOfMedia shelf, int attempt) {
    return new PlaybookEditor(shelf, ShelfOfMedia.MATCH, ShelfOfMedia.FIT)
        .cut(brief, concept, Path.of("assets"), attempt);
  }

  private static void assertEndCard(Scene end, CallToAction cta) {
    assertThat(end.texts()).extracting(Text::role).contains(Text.Role.BUTTON, Text.Role.URL);
    assertThat(end.texts()).extracting(Text::words).contains(cta.label());
    assertThat(end.texts()).noneMatch(text -> text.words().contains("://"));
    assertThat(end.texts()).noneMatch(text -> text.role() == Text.Role.LEGAL);
    assertThat(end.shots()).hasSize(1);
  }

  private static void assertNeighboursDiffer(List<Scene> scenes) {
    for (int i = 1; i < scenes.size(); i++) {
      Scene one = scenes.get(i - 1);
      Scene two = scenes.get(i);
      if (one.move() != Scene.Move.NONE) {
        assertThat(two.move()).isNotEqualTo(one.move());
      }
    }
  }
}
