package io.creativefactory.platform.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.platform.WriteKey;
import org.junit.jupiter.api.Test;

class MetaNameTest {
  private static final WriteKey KEY = new WriteKey("abc123def456");

  @Test
  void a_short_name_keeps_all_its_letters_and_gains_the_tag() {
    assertThat(MetaName.of("question_no-bleach_shop-now", KEY))
        .isEqualTo("question_no-bleach_shop-now #abc123def456");
  }

  @Test
  void a_long_name_is_cut_and_the_tag_is_not() {
    assertThat(MetaName.of("x".repeat(300), KEY)).hasSize(100).endsWith("x #abc123def456");
  }

  @Test
  void an_emoji_at_the_cut_goes_whole() {
    String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";

    String name = MetaName.of("x".repeat(82) + family + "y", KEY);

    assertThat(name).isEqualTo("x".repeat(82) + " #abc123def456");
    assertThat(MetaName.of("x".repeat(78) + family, KEY))
        .isEqualTo("x".repeat(78) + family + " #abc123def456");
  }

  @Test
  void a_name_of_emoji_alone_stays_within_the_limit_and_valid() {
    String name = MetaName.of("\uD83D\uDC4D\uD83C\uDFFD".repeat(60), KEY);

    assertThat(name.length()).isLessThanOrEqualTo(100);
    assertThat(name.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)).isFalse();
    assertThat(name).endsWith("\uD83C\uDFFD #abc123def456");
  }
}
