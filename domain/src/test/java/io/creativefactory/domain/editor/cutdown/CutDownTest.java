package io.creativefactory.domain.editor.cutdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.Colour;
import io.creativefactory.domain.editor.Grade;
import io.creativefactory.domain.editor.Layout;
import io.creativefactory.domain.editor.Look;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.editor.Sound;
import io.creativefactory.domain.editor.Staging;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Text;
import io.creativefactory.domain.editor.Voice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CutDownTest {
  private static final Sound SILENCE = new Sound(null, false);

  @ParameterizedTest
  @ValueSource(ints = {6, 15, 30})
  void any_ad_is_cut_to_the_frame_or_refused_with_a_reason(int seconds) {
    Random random = new Random(seconds);
    int done = 0;
    for (int i = 0; i < 400; i++) {
      Storyboard board = any(random);
      switch (CutDown.to(board, Duration.ofSeconds(seconds))) {
        case CutDown.Done cut -> {
          done++;
          if (cut.steps().isEmpty()) {
            assertThat(cut.storyboard()).isEqualTo(board);
          } else {
            assertSound(board, cut.storyboard(), seconds);
          }
        }
        case CutDown.Refused refused -> assertThat(refused.reason()).isNotBlank();
      }
    }
    assertThat(done).isGreaterThan(100);
  }

  private static void assertSound(Storyboard board, Storyboard cut, int seconds) {
    assertThat(cut.length()).isEqualTo(Duration.ofSeconds(seconds));
    List<String> before = board.scenes().stream().map(Scene::id).toList();
    List<String> after = cut.scenes().stream().map(Scene::id).toList();
    assertThat(before).containsSubsequence(after);
    assertThat(after).startsWith(before.getFirst()).endsWith(before.getLast());
    Duration end = Duration.ZERO;
    for (Scene scene : cut.scenes()) {
      end = end.plus(scene.length());
      double frames = end.toMillis() * board.framesPerSecond() / 1000.0;
      assertThat(Math.abs(frames - Math.rint(frames))).isLessThan(0.04);
      Scene old = board.scenes().get(before.indexOf(scene.id()));
      long least = Math.min(1200, old.length().toMillis());
      assertThat(scene.length().toMillis()).isGreaterThanOrEqualTo(least);
      long most = Math.max(3500, old.length().toMillis()) + 1000 / board.framesPerSecond() + 1;
      assertThat(scene.length().toMillis()).isLessThanOrEqualTo(most);
      Text words = scene.texts().getFirst();
      long read = Math.min(old.length().toMillis(), words.words().length() * 1000L / 17);
      assertThat(scene.length().toMillis()).isGreaterThanOrEqualTo(read);
    }
    assertPriorityHolds(board, cut);
  }

  /// A scene is missing beside one of lower rank only where it does not fit in its place.
  private static void assertPriorityHolds(Storyboard board, Storyboard cut) {
    List<String> after = cut.scenes().stream().map(Scene::id).toList();
    List<Scene> kept = board.scenes().stream().filter(scene -> after.contains(scene.id())).toList();
    List<Scene> middle = kept.subList(1, kept.size() - 1);
    int worst = middle.stream().mapToInt(Scene::priority).max().orElse(0);
    for (Scene gone : board.scenes()) {
      if (!after.contains(gone.id()) && gone.priority() < worst) {
        long better =
            least(kept.getFirst())
                + least(kept.getLast())
                + middle.stream()
                    .filter(scene -> scene.priority() <= gone.priority())
                    .mapToLong(CutDownTest::least)
                    .sum();
        long frame = 1000L / board.framesPerSecond() + 1;
        assertThat(better + least(gone) + kept.size() * frame)
            .isGreaterThan(cut.length().toMillis());
      }
    }
  }

  private static long least(Scene scene) {
    return Span.of(scene, SILENCE, false).least();
  }

  @Test
  void the_lowest_priority_leaves_first_and_of_equals_the_later_one() {
    Storyboard board =
        board(
            SILENCE,
            scene("s1", 2000, 1, Layout.STATEMENT),
            scene("s2", 2000, 3, Layout.STATEMENT),
            scene("s3", 2000, 3, Layout.STATEMENT),
            scene("s4", 2000, 2, Layout.STATEMENT),
            scene("s5", 2000, 9, Layout.END_CARD));
    CutDown.Done cut = done(board, 6);
    assertThat(cut.storyboard().scenes())
        .extracting(Scene::id)
        .containsExactly("s1", "s2", "s4", "s5");
    assertThat(cut.steps())
        .containsExactly(
            "Scene s1 lasts 1.5 s instead of 2 s.",
            "Scene s2 lasts 1.5 s instead of 2 s.",
            "Left out scene s3, priority 3.",
            "Scene s4 lasts 1.5 s instead of 2 s.",
            "Scene s5 lasts 1.5 s instead of 2 s.");
  }

  @Test
  void what_is_heard_moves_with_its_scene_or_leaves_with_it() {
    Sound sound =
        new Sound(
            null,
            new Voice("en", List.of(line("s2"), line("s3")), Voice.Captions.SPOKEN),
            List.of(effect("s1", 100), effect("s1", 1900), effect("s2", 0)),
            false);
    Storyboard board =
        board(
            sound,
            scene("s1", 2000, 1, Layout.STATEMENT),
            scene("s2", 2000, 9, Layout.STATEMENT),
            scene("s3", 2000, 1, Layout.END_CARD));
    CutDown.Done cut = done(board, 3);
    assertThat(cut.storyboard().sound().voice())
        .isEqualTo(new Voice("en", List.of(line("s3")), Voice.Captions.SPOKEN));
    assertThat(cut.storyboard().sound().effects()).containsExactly(effect("s1", 100));
    assertThat(cut.steps()).contains("Left out pop.wav: scene s1 ends first.");
  }

  @Test
  void an_ad_that_cannot_be_so_short_says_why() {
    Storyboard board =
        board(
            SILENCE, scene("s1", 2000, 1, Layout.STATEMENT), scene("s2", 2000, 1, Layout.END_CARD));
    assertThat(CutDown.to(board, Duration.ofSeconds(2)))
        .isEqualTo(
            new CutDown.Refused(
                "s1 and s2 stay in every cut-down and take 2.4 s to be read, more than 2 s: use"
                    + " fewer words there"));
    assertThat(CutDown.to(board, Duration.ofSeconds(6)))
        .isEqualTo(
            new CutDown.Refused(
                "the storyboard lasts 4 s, less than 6 s; a cut-down only shortens"));
    assertThat(CutDown.to(board, Duration.ofSeconds(4)))
        .isEqualTo(new CutDown.Done(board, List.of()));
  }

  @Test
  void footage_is_never_stretched() {
    Scene filmed = filmed("s2", 1500);
    Storyboard board =
        board(
            SILENCE,
            scene("s1", 1200, 1, Layout.STATEMENT),
            filmed,
            scene("s3", 9000, 9, Layout.STATEMENT),
            scene("s4", 3000, 1, Layout.END_CARD));
    Scene after = done(board, 6).storyboard().scenes().get(1);
    assertThat(after.id()).isEqualTo("s2");
    assertThat(after.length()).isLessThanOrEqualTo(filmed.length());
  }

  private static CutDown.Done done(Storyboard board, int seconds) {
    CutDown cut = CutDown.to(board, Duration.ofSeconds(seconds));
    assertThat(cut).isInstanceOf(CutDown.Done.class);
    return (CutDown.Done) cut;
  }

  /// 3 to 20 scenes of 0.6 to 5 s with words of 5 to 60 letters.
  private static Storyboard any(Random random) {
    int count = 3 + random.nextInt(18);
    List<Scene> scenes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Layout layout = i == count - 1 ? Layout.END_CARD : Layout.STATEMENT;
      scenes.add(
          new Scene(
              "s" + i,
              Duration.ofMillis(600 + random.nextInt(4400)),
              1 + random.nextInt(9),
              layout,
              List.of(),
              List.of(text("w".repeat(5 + random.nextInt(55)))),
              Staging.PLAIN,
              ""));
    }
    int fps = List.of(24, 25, 30, 50, 60).get(random.nextInt(5));
    return new Storyboard("any", look(), fps, scenes, SILENCE);
  }

  private static Storyboard board(Sound sound, Scene... scenes) {
    return new Storyboard("t", look(), 30, List.of(scenes), sound);
  }

  private static Scene scene(String id, long millis, int priority, Layout layout) {
    return new Scene(
        id,
        Duration.ofMillis(millis),
        priority,
        layout,
        List.of(),
        List.of(text("Cold brew")),
        Staging.PLAIN,
        "");
  }

  private static Scene filmed(String id, long millis) {
    return new Scene(
        id,
        Duration.ofMillis(millis),
        1,
        Layout.FULL_BLEED,
        List.of(new Shot.Footage("a.mp4", Duration.ZERO, 1, Shot.Focus.CENTRE)),
        List.of(),
        Staging.PLAIN,
        "");
  }

  private static Text text(String words) {
    return new Text(Text.Role.SUPER, words, "", Text.Entrance.STAND, Duration.ZERO);
  }

  private static Voice.Line line(String scene) {
    return new Voice.Line(scene, Duration.ZERO, "Cold brew", null, List.of());
  }

  private static Sound.Effect effect(String scene, long at) {
    return new Sound.Effect(scene, Duration.ofMillis(at), "pop.wav", 1);
  }

  private static Look look() {
    return new Look(
        "Molu", Colour.BLACK, Colour.WHITE, Colour.WHITE, null, null, Look.Edge.LEFT, Grade.GENTLE);
  }
}
