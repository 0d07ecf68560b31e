package io.creativefactory.render.type;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.editor.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypesetterTest {
  private static final Writing HOOK = writing(Text.Role.HOOK);

  private static Writing writing(Text.Role role) {
    return new Writing(Face.house(), TypeStyle.of(role), false);
  }

  private static List<String> lines(String words, Text.Role role, double px, double width) {
    return new Typesetter(words, "", writing(role))
        .at(px, width).orElseThrow().lines().stream().map(Line::words).toList();
  }

  @Test
  void lines_are_of_near_equal_length() {
    List<String> lines = lines("Shirts that never need an iron again", Text.Role.CAPTION, 50, 600);
    assertThat(lines).hasSize(2);
    assertThat(Math.abs(lines.get(0).length() - lines.get(1).length())).isLessThan(6);
  }

  @Test
  void no_line_ends_with_a_small_word() {
    assertThat(lines("Bottled at the spring of the valley", Text.Role.CAPTION, 50, 560))
        .noneMatch(line -> line.endsWith(" the") || line.endsWith(" of") || line.endsWith(" at"));
  }

  @Test
  void a_sentence_ends_its_line() {
    assertThat(lines("Stop ironing. Start living.", Text.Role.HOOK, 100, 800))
        .containsExactly("Stop ironing.", "Start living.");
  }

  @Test
  void a_word_wider_than_the_column_does_not_fit() {
    assertThat(new Typesetter("Donaudampfschifffahrt", "", HOOK).at(120, 700)).isEmpty();
  }

  @Test
  void more_lines_than_the_style_has_do_not_fit() {
    assertThat(new Typesetter("one two three four five six", "", HOOK).at(120, 330)).isEmpty();
  }

  @Test
  void a_line_is_saved_by_a_slightly_smaller_size() {
    Typesetter setter = new Typesetter("Six for the price of five", "", writing(Text.Role.SUPER));
    Setting full = setter.at(76, 760).orElseThrow();
    Setting compact = setter.compact(76, 760, 0.8).orElseThrow();
    assertThat(full.lines()).hasSize(2);
    assertThat(compact.lines()).hasSize(1);
    assertThat(compact.px()).isBetween(60.0, 76.0);
  }

  @Test
  void emphasis_is_found_in_the_line_that_holds_it() {
    Setting set =
        new Typesetter("Stop ironing. Start living.", "Start", HOOK).at(100, 800).orElseThrow();
    assertThat(set.lines().get(0).hasEmphasis()).isFalse();
    assertThat(set.lines().get(1).strongFrom()).isZero();
    assertThat(set.lines().get(1).strongTo()).isEqualTo(5);
  }

  @Test
  void without_pictures_emoji_leave_no_box_and_no_gap_behind() {
    Face plain = Face.house().withEmoji(EmojiSet.NONE);
    assertThat(Writing.drawable("Hot \uD83D\uDD25 deal \u2764\uFE0F!", plain))
        .isEqualTo("Hot deal!");
  }

  @Test
  void signs_of_trade_are_letters_not_pictures() {
    assertThat(Writing.drawable("100% cotton\u00ae: it's 5\u20ac #1", Face.house()))
        .isEqualTo("100% cotton\u00ae: it's 5\u20ac #1");
  }

  @Test
  void a_script_that_no_font_holds_is_named() {
    assertThat(Writing.unwritable("\uDBFF\uDFFD ok", Face.house()))
        .hasValueSatisfying(letter -> assertThat(letter).contains("PRIVATE USE"));
  }
}
