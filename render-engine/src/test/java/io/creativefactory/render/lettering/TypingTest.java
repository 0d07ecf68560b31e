package io.creativefactory.render.lettering;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.editor.Text;
import io.creativefactory.render.Boards;
import io.creativefactory.render.canvas.Beat;
import io.creativefactory.render.canvas.Painted;
import io.creativefactory.render.canvas.Raster;
import io.creativefactory.render.layout.Element;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypingTest {
  private static final Beat BEAT = new Beat(30, 90, false);

  private static List<Painted> typed(String words, Element.Align align, boolean first) {
    Text text = Boards.text(Text.Role.SUPER, words, Text.Entrance.TYPE);
    return new Typing(SetWords.words(text, align), SetWords.YELLOW, BEAT).painted(0, first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Wash and wear", "क्षत्रिय हिन्दी", "Gr\u00fc\u00dfe \uD83D\uDD25 now"})
  void letters_only_ever_come_to_the_right(String words) {
    List<Raster> film = typed(words, Element.Align.LEFT, false).getFirst().frames();
    int last = -1;
    for (Raster frame : film.subList(0, film.size() - 1)) {
      int[] reach = SetWords.reach(frame);
      assertThat(reach[1]).isGreaterThanOrEqualTo(last);
      last = reach[1];
    }
    assertThat(film).hasSizeGreaterThan(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"قميص بلا كي", "חולצה בלי גיהוץ"})
  void right_to_left_words_grow_from_the_right(String words) {
    // A letter that joins the next one changes its form, so that an edge may give way a little.
    List<Raster> film = typed(words, Element.Align.RIGHT, false).getFirst().frames();
    int right = SetWords.reach(film.getLast())[1];
    int left = film.getFirst().width();
    for (Raster frame : film.subList(0, film.size() - 1)) {
      int[] reach = SetWords.reach(frame);
      assertThat(reach[0]).isLessThanOrEqualTo(left + 12);
      assertThat(Math.abs(reach[1] - right)).isLessThan(12);
      left = Math.min(left, reach[0]);
    }
  }

  @Test
  void the_last_frame_is_the_line_as_it_is_set() {
    Text text = Boards.text(Text.Role.SUPER, "हिन्दी में", Text.Entrance.TYPE);
    Element.Words words = SetWords.words(text, Element.Align.LEFT);
    Raster typed =
        new Typing(words, SetWords.YELLOW, BEAT).painted(0, false).getFirst().frames().getLast();
    Raster set =
        new Lettering(words.setting(), SetWords.YELLOW)
            .line(0, words.left(words.setting().lines().getFirst()), words.top())
            .raster();
    assertThat(Arrays.equals(typed.pixels(), set.pixels())).isTrue();
  }

  @Test
  void a_conjunct_is_typed_as_one() {
    // क्षत्रिय is three clusters; a half-written conjunct would make five states of it.
    List<Raster> film = typed("क्षत्रिय", Element.Align.LEFT, false).getFirst().frames();
    assertThat(film.stream().distinct().count()).isLessThanOrEqualTo(3);
  }

  @Test
  void the_second_line_begins_when_the_first_is_written() {
    List<Painted> lines =
        typed("Wash it in the morning and wear it at noon", Element.Align.LEFT, false);
    assertThat(lines).hasSize(2);
    int firstEnds = lines.get(0).cue().start() + lines.get(0).frames().size();
    assertThat(lines.get(1).cue().start()).isBetween(firstEnds - 1, firstEnds + 1);
  }

  @Test
  void a_typed_hook_stands_within_three_tenths_of_a_second() {
    for (Painted line : typed("Still ironing every single shirt?", Element.Align.LEFT, true)) {
      assertThat(line.cue().start() + line.frames().size()).isLessThanOrEqualTo(9);
    }
  }
}
