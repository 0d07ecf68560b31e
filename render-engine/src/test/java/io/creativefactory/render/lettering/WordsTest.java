package io.creativefactory.render.lettering;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.editor.Text;
import io.creativefactory.domain.editor.TimedWord;
import io.creativefactory.render.canvas.Beat;
import io.creativefactory.render.canvas.Cue;
import io.creativefactory.render.canvas.Painted;
import io.creativefactory.render.layout.Element;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
  private static final String LINE = "Wash it in the morning and wear 30 at noon";

  private static Text text(Text.Entrance entrance, int at, @Nullable Duration until) {
    List<TimedWord> timed =
        List.of(new TimedWord("Wash", Duration.ofMillis(at), Duration.ofMillis(at + 300)));
    return new Text(
        Text.Role.SUPER, LINE, "morning", entrance, Duration.ofMillis(at), until, timed);
  }

  private static List<Painted> painted(Text text, boolean first) {
    return new Words(
            SetWords.words(text, Element.Align.LEFT),
            SetWords.YELLOW,
            SetWords.PALETTE,
            new Beat(30, 90, first),
            first)
        .painted();
  }

  @ParameterizedTest
  @EnumSource(Text.Entrance.class)
  void every_entrance_begins_in_time_and_leaves_in_time(Text.Entrance entrance) {
    List<Painted> painted = painted(text(entrance, 500, Duration.ofSeconds(2)), false);
    assertThat(painted).isNotEmpty();
    assertThat(painted).allMatch(p -> p.cue().start() >= 15);
    assertThat(painted).allMatch(p -> p.cue().end() == 60);
    assertThat(painted).allMatch(p -> p.cue().leave() >= 5 && p.cue().leave() <= 7);
  }

  @ParameterizedTest
  @EnumSource(Text.Entrance.class)
  void words_without_an_end_stay(Text.Entrance entrance) {
    assertThat(painted(text(entrance, 500, null), false)).allMatch(p -> p.cue().end() == Cue.STAYS);
  }

  @ParameterizedTest
  @EnumSource(
      value = Text.Entrance.class,
      names = {"STAND", "RISE", "WORDS", "TYPE", "SPOKEN"})
  void the_hook_stands_by_three_tenths_of_a_second(Text.Entrance entrance) {
    for (Painted p : painted(text(entrance, 0, null), true)) {
      assertThat(p.cue().start() + p.cue().fade()).isLessThanOrEqualTo(9);
    }
  }

  @ParameterizedTest
  @EnumSource(Text.Entrance.class)
  void words_never_travel_far_and_take_their_time(Text.Entrance entrance) {
    for (Painted p : painted(text(entrance, 500, null), false)) {
      assertThat(Math.abs(p.cue().dy())).isLessThanOrEqualTo(30);
      assertThat(p.cue().dx()).isZero();
      assertThat(p.cue().travel()).isIn(0, 10);
    }
  }

  @Test
  void words_follow_one_another_by_six_to_eight_hundredths() {
    List<Painted> words = painted(text(Text.Entrance.WORDS, 0, null), false);
    assertThat(words).hasSize(10);
    int last = words.getLast().cue().start();
    assertThat(last * 1000.0 / 30 / 9).isBetween(60.0, 80.0);
  }
}
