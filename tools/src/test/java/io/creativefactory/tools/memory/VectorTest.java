package io.creativefactory.tools.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class VectorTest {
  @Test
  void the_angle_does_not_depend_on_length() {
    assertThat(Vector.of(3, 4).cosine(Vector.of(6, 8))).isCloseTo(1, within(1e-12));
    assertThat(Vector.of(1, 0).cosine(Vector.of(0, 2))).isZero();
    assertThat(Vector.of(1, 1).cosine(Vector.of(-2, -2))).isCloseTo(-1, within(1e-12));
  }

  @Test
  void the_mean_lies_between() {
    assertThat(Vector.mean(List.of(Vector.of(1, 0), Vector.of(0, 1))))
        .isEqualTo(Vector.of(.5f, .5f));
  }

  @Test
  void a_direction_can_be_taken_out() {
    assertThat(Vector.of(3, 4).without(Vector.of(2, 0))).isEqualTo(Vector.of(0, 4));
    assertThat(Vector.of(3, 0).without(Vector.of(2, 0))).isEqualTo(Vector.of(3, 0));
  }

  @Test
  void what_has_no_angle_is_refused() {
    assertThatThrownBy(() -> Vector.of(0, 0)).hasMessageContaining("no angle");
    assertThatThrownBy(() -> Vector.of(Float.NaN)).hasMessageContaining("no angle");
    assertThatThrownBy(() -> Vector.of(1).cosine(Vector.of(1, 2))).hasMessageContaining("1 and 2");
  }
}
