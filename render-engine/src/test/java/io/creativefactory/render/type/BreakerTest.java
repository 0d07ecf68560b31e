package io.creativefactory.render.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every letter is one wide here, so that rooms count letters.
class BreakerTest {
  private static List<String> lines(String words, int room, int most) {
    return new Breaker(words, String::length).lines(room, most, 1000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Now for only 39,00 € a pair",
        "Now for only € 39 a pair",
        "Now for only 1,239.00 EUR a pair",
        "Now you save 30 % on it",
        "Now you get 500 ml free"
      })
  void a_number_never_leaves_its_unit(String words) {
    for (int room = 13; room < 27; room++) {
      assertThat(lines(words, room, 6))
          .isNotEmpty()
          .allMatch(line -> line.matches(".*\\d.*") == line.matches(".*(€|%|EUR|ml).*"));
    }
  }

  @Test
  void a_word_breaks_at_its_hyphen_only_when_it_must() {
    assertThat(lines("The no-iron polo", 11, 3)).noneMatch(line -> line.endsWith("-"));
    assertThat(lines("unbelievably-inexpensive", 14, 3))
        .containsExactly("unbelievably-", "inexpensive");
  }

  @Test
  void a_line_of_japanese_neither_begins_nor_ends_against_the_rules() {
    List<String> lines = lines("今日だけ、送料無料でお届けします。「最高」の一枚をあなたに！", 8, 8);
    assertThat(lines).hasSizeGreaterThan(3);
    assertThat(lines).noneMatch(line -> "、。」！っょ".indexOf(line.charAt(0)) >= 0);
    assertThat(lines).noneMatch(line -> line.endsWith("「"));
  }

  @Test
  void thai_breaks_between_words() {
    assertThat(lines("ราคาพิเศษวันนี้เท่านั้น", 14, 3))
        .hasSize(2)
        .allMatch(line -> line.matches("(ราคา|พิเศษ|วัน|นี้|เท่านั้น)+"));
  }

  @Test
  void korean_breaks_at_its_spaces() {
    assertThat(String.join(" ", lines("한국어로도 잘 보이는 광고 문구입니다", 8, 5)))
        .isEqualTo("한국어로도 잘 보이는 광고 문구입니다");
  }

  @Test
  void an_emoji_stays_with_the_word_before_it() {
    for (int room = 8; room < 20; room++) {
      assertThat(lines("Ships free 🚚 within two days 🎉", room, 6))
          .noneMatch(line -> line.startsWith("🚚") || line.startsWith("🎉"));
    }
  }

  @Test
  void lines_stay_short_where_that_is_possible() {
    Breaker breaker = new Breaker("Six shirts for the price of five", String::length);
    assertThat(breaker.lines(40, 3, 18)).hasSize(2).allMatch(line -> line.length() <= 18);
    assertThat(breaker.lines(40, 3, 5)).isEmpty();
  }

  @Test
  void a_long_text_is_broken_in_a_moment_and_no_line_is_too_wide() {
    List<String> lines = lines("あ".repeat(200), 20, 12);
    assertThat(lines).hasSize(10).allMatch(line -> line.length() == 20);
  }
}
