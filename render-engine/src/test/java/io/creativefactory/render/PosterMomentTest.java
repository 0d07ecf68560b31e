package io.creativefactory.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.editor.Layout;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Staging;
import io.creativefactory.domain.editor.Text;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PosterMomentTest {
  private static Scene scene(String id, int millis, Text text) {
    return new Scene(
        id,
        Duration.ofMillis(millis),
        5,
        Layout.STATEMENT,
        List.of(),
        List.of(text),
        Staging.of(Scene.Move.NONE, Scene.Transition.CUT),
        "");
  }

  private static Text text(int at, @Nullable Duration until) {
    return new Text(
        Text.Role.HOOK,
        "one two three",
        "",
        Text.Entrance.WORDS,
        Duration.ofMillis(at),
        until,
        List.of());
  }

  @Test
  void the_words_have_settled_and_the_next_transition_has_not_begun() {
    // Settled at 200 + 420 + 3 * 70 = 830 ms, over at 2000 - 330 = 1670 ms.
    assertThat(PosterMoment.in(List.of(scene("a", 2000, text(200, null)))))
        .isEqualTo(Duration.ofMillis(1250));
  }

  @Test
  void words_that_leave_early_are_still_there() {
    Text leaving = text(0, Duration.ofMillis(1100));
    assertThat(PosterMoment.in(List.of(scene("a", 3000, leaving))))
        .isBetween(Duration.ofMillis(630), Duration.ofMillis(860));
  }

  @Test
  void a_flash_at_the_start_is_passed_over() {
    assertThat(
            PosterMoment.in(
                List.of(scene("a", 600, text(0, null)), scene("b", 2000, text(0, null)))))
        .isBetween(Duration.ofMillis(600 + 630), Duration.ofMillis(600 + 1670));
  }

  @Test
  void an_ad_of_flashes_alone_is_shown_late_in_its_longest() {
    assertThat(
            PosterMoment.in(
                List.of(scene("a", 400, text(0, null)), scene("b", 800, text(0, null)))))
        .isEqualTo(Duration.ofSeconds(1));
  }
}
