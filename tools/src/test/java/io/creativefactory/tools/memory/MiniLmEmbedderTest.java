package io.creativefactory.tools.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MiniLmEmbedderTest {
  private static final Embedder MINI_LM = new MiniLmEmbedder();

  @Test
  void texts_that_mean_alike_point_alike() {
    Vector kitten = vector("a kitten plays with wool");
    assertThat(kitten.cosine(vector("a young cat and a ball of yarn"))).isGreaterThan(0.4);
    assertThat(kitten.cosine(vector("the central bank raises rates"))).isLessThan(0.2);
  }

  @Test
  void the_same_text_gives_the_same_384_numbers() {
    float[] once = MINI_LM.embed("free returns for 30 days");
    assertThat(once).hasSize(Embedder.DIMENSIONS);
    assertThat(MINI_LM.embed("free returns for 30 days")).isEqualTo(once);
  }

  @Test
  void nothing_has_no_meaning() {
    assertThatThrownBy(() -> MINI_LM.embed(" ")).isInstanceOf(IllegalArgumentException.class);
  }

  private static Vector vector(String text) {
    return Vector.of(MINI_LM.embed(text));
  }
}
