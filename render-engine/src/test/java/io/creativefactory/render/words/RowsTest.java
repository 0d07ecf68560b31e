package io.creativefactory.render.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.PixelSize;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowsTest {
  private static final PixelSize WIDE = new PixelSize(1000, 500);

  private static TextLine line(String words, double x, double y, double width) {
    return new TextLine(0, 1000, words, 0.9, x, y, width, 0.1);
  }

  private static List<String> joined(TextLine... lines) {
    return Rows.joined(List.of(lines), WIDE).stream().map(TextLine::words).toList();
  }

  @Test
  void parts_of_one_line_are_put_together_from_the_left() {
    assertThat(joined(line("tea", 0.31, 0.2, 0.1), line("Cold brew", 0.1, 0.21, 0.2)))
        .containsExactly("Cold brew tea");
  }

  @Test
  void columns_and_lines_below_stay_apart() {
    assertThat(
            joined(
                line("left", 0.1, 0.2, 0.1),
                line("right", 0.5, 0.2, 0.1),
                line("below", 0.1, 0.32, 0.1)))
        .containsExactly("left", "right", "below");
  }

  @Test
  void a_whole_line_covers_its_parts() {
    TextLine both =
        Rows.joined(List.of(line("a", 0.1, 0.2, 0.1), line("b", 0.22, 0.2, 0.1)), WIDE).getFirst();
    assertThat(both.x()).isEqualTo(0.1);
    assertThat(both.width()).isEqualTo(0.22);
  }

  @Test
  void text_that_was_being_written_is_known_by_its_last_reading() {
    TextLine begun = new TextLine(0, 1000, "canopus:~$", 0.99, 0.1, 0.1, 0.2, 0.05);
    TextLine done = new TextLine(1000, 2000, "canopus:~$ ls", 0.9, 0.1, 0.1, 0.25, 0.05);
    assertThat(begun.isSameAs(done)).isTrue();
    TextLine both = begun.and(done);
    assertThat(both.words()).isEqualTo("canopus:~$ ls");
    assertThat(both.fromMs()).isZero();
    assertThat(both.toMs()).isEqualTo(2000);
  }

  @Test
  void other_words_in_the_same_place_are_another_line() {
    assertThat(line("Fresh bread", 0.1, 0.1, 0.2).isSameAs(line("Closed today", 0.1, 0.1, 0.2)))
        .isFalse();
    assertThat(line("molu", 0.1, 0.1, 0.2).isSameAs(line("molu", 0.1, 0.6, 0.2))).isFalse();
  }
}
