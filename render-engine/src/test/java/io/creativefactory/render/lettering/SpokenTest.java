package io.creativefactory.render.lettering;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.Colour;
import io.creativefactory.domain.editor.Text;
import io.creativefactory.domain.editor.TimedWord;
import io.creativefactory.render.canvas.Beat;
import io.creativefactory.render.canvas.Inks;
import io.creativefactory.render.canvas.Painted;
import io.creativefactory.render.canvas.Raster;
import io.creativefactory.render.layout.Element;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpokenTest {
  private static final Beat BEAT = new Beat(30, 90, false);
  private static final Colour ACCENT = SetWords.YELLOW.strong();

  private static TimedWord word(String word, int from, int to) {
    return new TimedWord(word, Duration.ofMillis(from), Duration.ofMillis(to));
  }

  private static Element.Words element(String words, TimedWord... timed) {
    Text text =
        new Text(
            Text.Role.CAPTION,
            words,
            "",
            Text.Entrance.SPOKEN,
            Duration.ofMillis(200),
            Duration.ofMillis(2600),
            List.of(timed));
    return SetWords.words(text, Element.Align.LEFT);
  }

  private static final Element.Words WORDS =
      element(
          "Never iron, ever.",
          word("Never", 300, 600),
          word("iron", 700, 1000),
          word("ever", 1600, 2000));

  /// What a line shows at a time of its scene.
  private static Raster at(Painted line, int millis) {
    int frame = BEAT.ofMillis(millis) - line.cue().start();
    return line.frames().get(Math.clamp(frame, 0, line.frames().size() - 1));
  }

  private static Painted line(Inks inks) {
    return new Spoken(WORDS, inks, BEAT).painted(6, false).getFirst();
  }

  private static boolean isMarked(Raster raster) {
    return SetWords.reach(raster, ACCENT)[1] >= 0;
  }

  @Test
  void before_after_and_in_pauses_the_phrase_stands_calm() {
    Painted line = line(SetWords.YELLOW);
    assertThat(isMarked(at(line, 230))).isFalse();
    assertThat(isMarked(at(line, 1400))).isFalse();
    assertThat(isMarked(at(line, 2200))).isFalse();
  }

  @Test
  void the_accent_moves_from_word_to_word() {
    Painted line = line(SetWords.YELLOW);
    int[] never = SetWords.reach(at(line, 450), ACCENT);
    int[] iron = SetWords.reach(at(line, 850), ACCENT);
    int[] ever = SetWords.reach(at(line, 1800), ACCENT);
    assertThat(never[0]).isPositive();
    assertThat(iron[0]).isGreaterThan(never[1]);
    assertThat(ever[0]).isGreaterThan(iron[1]);
  }

  @Test
  void a_breath_between_words_does_not_make_the_mark_blink() {
    assertThat(isMarked(at(line(SetWords.YELLOW), 650))).isTrue();
  }

  @Test
  void where_the_accent_does_not_read_a_plate_marks_the_word() {
    Painted line = line(Inks.marked(Colour.WHITE, SetWords.PALETTE));
    int[] plate = SetWords.reach(at(line, 850), SetWords.PALETTE.accent());
    assertThat(plate[1] - plate[0]).isGreaterThan(60);
    assertThat(SetWords.reach(at(line, 230), SetWords.PALETTE.accent())[1]).isNegative();
  }

  @Test
  void the_letters_never_move() {
    Painted line = line(SetWords.YELLOW);
    int[] calm = SetWords.reach(at(line, 230));
    assertThat(SetWords.reach(at(line, 450))).isEqualTo(calm);
    assertThat(SetWords.reach(at(line, 1800))).isEqualTo(calm);
    assertThat(line.cue().travel()).isZero();
  }
}
