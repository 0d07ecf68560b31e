package io.creativefactory.tools.assets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LexicalMatchTest {
  private final WordMatch match = new LexicalMatch();

  @Test
  void one_word_in_different_forms_is_one_word() {
    assertThat(match.match("bottled at the spring", "bottles being set down")).isPositive();
    assertThat(match.match("ironing shirts", "he ironed a shirt")).isEqualTo(1);
  }

  @Test
  void small_words_are_nothing_in_common() {
    assertThat(match.match("the polo on the train", "a cat on the roof")).isZero();
  }

  @Test
  void more_in_common_is_a_better_match() {
    assertThat(match.match("organic cotton field", "a cotton field at dawn"))
        .isGreaterThan(match.match("organic cotton field", "a football field at night"));
  }

  @Test
  void a_picture_without_a_description_matches_nothing() {
    assertThat(match.match("the polo", "")).isZero();
  }

  @Test
  void other_scripts_compare_too() {
    assertThat(match.match("قطن عضوي", "حقل قطن")).isPositive();
  }
}
