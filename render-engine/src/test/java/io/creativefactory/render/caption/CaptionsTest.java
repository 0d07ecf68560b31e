package io.creativefactory.render.caption;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.editor.Layout;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Sound;
import io.creativefactory.domain.editor.Staging;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Text;
import io.creativefactory.domain.editor.TimedWord;
import io.creativefactory.domain.editor.Voice;
import io.creativefactory.render.Boards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaptionsTest {
  private static final String LINE =
      "Still ironing every morning? This polo stays crisp all day, and it washes itself soft.";
  private static final List<List<TimedWord>> SPOKEN = List.of(PhrasesTest.spoken(LINE, 300));

  @TempDir Path folder = Path.of(".");

  private static Scene scene(String id, Text... texts) {
    return new Scene(
        id,
        Duration.ofMillis(2500),
        5,
        Layout.STATEMENT,
        List.of(),
        List.of(texts),
        Staging.PLAIN,
        "");
  }

  /// Four scenes of 2.5 seconds.
  private static Storyboard board(
      Voice.Captions captions, @Nullable String subtitles, Text... first) {
    Voice.Line line = new Voice.Line("s1", Duration.ofMillis(300), LINE, null, List.of());
    Sound sound = new Sound(null, new Voice("en", List.of(line), captions), List.of(), false);
    List<Scene> scenes = List.of(scene("s1", first), scene("s2"), scene("s3"), scene("s4"));
    return new Storyboard(Storyboard.FORMAT, "test", Boards.LOOK, 25, scenes, sound, subtitles);
  }

  private Captions captions(Storyboard board) {
    return Captions.of(board, SPOKEN, folder);
  }

  private static List<String> shown(Storyboard board) {
    List<String> shown = new ArrayList<>();
    for (Scene scene : board.scenes()) {
      scene.texts().forEach(text -> shown.add(scene.id() + ": " + text.words()));
    }
    return shown;
  }

  @Test
  void a_phrase_stands_on_across_a_cut() {
    assertThat(shown(captions(board(Voice.Captions.PHRASES, null)).board()))
        .containsExactly(
            "s1: Still ironing every morning?",
            "s2: This polo stays crisp all day,",
            "s2: and it washes itself soft.",
            "s3: and it washes itself soft.");
  }

  @Test
  void marked_words_stand_in_the_scene_in_which_they_are_spoken() {
    Storyboard board = captions(board(Voice.Captions.SPOKEN, null)).board();
    List<String> words = new ArrayList<>();
    for (Scene scene : board.scenes()) {
      for (Text text : scene.texts()) {
        assertThat(text.entrance()).isEqualTo(Text.Entrance.SPOKEN);
        text.timed().forEach(word -> words.add(word.word()));
        Duration start = board.startOf(scene.id());
        for (TimedWord word : text.timed()) {
          assertThat(SPOKEN.getFirst())
              .anyMatch(said ->
                  said.word().equals(word.word())
                      && near(said.from(), start.plus(word.from()))
                      && near(said.to(), start.plus(word.to())));
        }
      }
    }
    assertThat(String.join(" ", words)).isEqualTo(LINE);
  }

  /// A word that a cut divides is shortened by less than half of it.
  private static boolean near(Duration one, Duration other) {
    return one.minus(other).abs().compareTo(Duration.ofMillis(300)) < 0;
  }

  @ParameterizedTest
  @EnumSource(names = {"PHRASES", "SPOKEN"})
  void there_are_never_two_captions_at_once(Voice.Captions kind) {
    Storyboard board = captions(board(kind, null)).board();
    for (Scene scene : board.scenes()) {
      Duration before = Duration.ZERO;
      for (Text text : scene.texts()) {
        assertThat(text.at()).isGreaterThanOrEqualTo(before);
        before = requireNonNull(text.until());
        assertThat(before).isLessThanOrEqualTo(scene.length());
      }
    }
  }

  @Test
  void a_caption_that_its_author_wrote_stays_alone() {
    Text own = Boards.text(Text.Role.CAPTION, "My own words");
    Captions captions = captions(board(Voice.Captions.PHRASES, null, own));
    assertThat(shown(captions.board()))
        .startsWith("s1: My own words", "s2: This polo stays crisp all day,");
    assertThat(captions.coverage().missing().stream().map(TimedWord::word))
        .containsExactly("Still", "ironing", "every", "morning?");
    assertThat(captions.coverage().spoken()).isEqualTo(15);
  }

  @Test
  void without_captions_the_files_still_tell_what_is_spoken() {
    Captions captions = captions(board(Voice.Captions.NONE, null));
    assertThat(shown(captions.board())).isEmpty();
    assertThat(captions.captions()).hasSize(3);
    assertThat(captions.coverage().share()).isZero();
  }

  @Test
  void all_that_is_spoken_is_covered() {
    for (Voice.Captions kind : List.of(Voice.Captions.PHRASES, Voice.Captions.SPOKEN)) {
      assertThat(captions(board(kind, null)).coverage().missing()).isEmpty();
    }
  }

  @Test
  void a_subtitle_file_stands_instead_of_the_spoken_words() throws IOException {
    Files.writeString(
        folder.resolve("ad.srt"), "1\n00:00:02,000 --> 00:00:03,000\nNie wieder bügeln\n");
    Captions captions = captions(board(Voice.Captions.SPOKEN, "ad.srt"));
    assertThat(shown(captions.board()))
        .containsExactly("s1: Nie wieder bügeln", "s2: Nie wieder bügeln");
    Text first = captions.board().scenes().getFirst().texts().getFirst();
    Text second = captions.board().scenes().get(1).texts().getFirst();
    assertThat(first.at()).isEqualTo(Duration.ofSeconds(2));
    assertThat(first.until()).isEqualTo(Duration.ofMillis(2500));
    assertThat(second.at()).isZero();
    assertThat(second.until()).isEqualTo(Duration.ofMillis(500));
    assertThat(captions.coverage().share()).isLessThan(0.1);
  }
}
