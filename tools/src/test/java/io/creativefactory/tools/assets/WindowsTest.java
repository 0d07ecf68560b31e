package io.creativefactory.tools.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.creativefactory.domain.editor.SubjectTrack;
import io.creativefactory.render.eyes.Look;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What is worth showing of a clip, by curves that have a value every 200 ms.
class WindowsTest {
  private static final SubjectTrack LEFT =
      new SubjectTrack(List.of(new SubjectTrack.Point(0, 0.25, 0.5, 1)));
  private static final SubjectTrack RIGHT =
      new SubjectTrack(List.of(new SubjectTrack.Point(0, 0.75, 0.5, 1)));

  @Test
  void a_shot_is_a_window_and_keeps_its_own_subject() {
    Look.Curves curves = curves(values(25, 0.3), values(25, 0.5));
    List<Window> windows =
        Windows.of(
            List.of(new Windows.Stretch(0, 1920, LEFT), new Windows.Stretch(2080, 5000, RIGHT)),
            curves);
    assertThat(windows)
        .extracting(Window::from, Window::until, Window::subject)
        .containsExactly(
            tuple(Duration.ZERO, Duration.ofMillis(1920), LEFT),
            tuple(Duration.ofMillis(2080), Duration.ofSeconds(5), RIGHT));
  }

  @Test
  void black_frames_and_flashes_are_never_shown() {
    List<Double> light = values(20, 0.5);
    IntStream.range(0, 5).forEach(i -> light.set(i, 0.01));
    light.set(12, 0.99);
    assertThat(whole(curves(values(20, 0.3), light)))
        .extracting(Window::from, Window::until)
        .containsExactly(
            tuple(Duration.ofSeconds(1), Duration.ofMillis(2400)),
            tuple(Duration.ofMillis(2600), Duration.ofSeconds(4)));
  }

  @Test
  void a_long_shot_becomes_several_windows_so_that_its_best_part_is_known() {
    List<Double> sharpness = values(50, 0.3);
    IntStream.range(25, 50).forEach(i -> sharpness.set(i, 0.4));
    List<Window> windows = whole(curves(sharpness, values(50, 0.5)));
    assertThat(windows).hasSize(2);
    assertThat(windows.getFirst().seen().sharpness()).isEqualTo(0.3);
    assertThat(windows.getLast().seen().sharpness()).isEqualTo(0.4);
  }

  @Test
  void no_window_begins_or_ends_in_a_blur() {
    List<Double> sharpness = values(22, 0.3);
    sharpness.set(10, 0.1);
    sharpness.set(11, 0.15);
    assertThat(whole(curves(sharpness, values(22, 0.5))))
        .extracting(Window::from, Window::until)
        .containsExactly(
            tuple(Duration.ZERO, Duration.ofSeconds(2)),
            tuple(Duration.ofMillis(2400), Duration.ofMillis(4400)));
  }

  @Test
  void what_grows_dim_slowly_is_no_blur() {
    List<Double> sharpness = values(40, 0);
    IntStream.range(0, 40).forEach(i -> sharpness.set(i, 0.3 - 0.005 * i));
    List<Window> windows = whole(curves(sharpness, values(40, 0.5)));
    assertThat(windows.getFirst().from()).isEqualTo(Duration.ZERO);
    assertThat(windows.getLast().until()).isEqualTo(Duration.ofSeconds(8));
  }

  @Test
  void a_clip_without_a_clean_part_is_one_window_of_its_whole_length() {
    assertThat(whole(curves(values(5, 0.3), values(5, 0.01))))
        .singleElement()
        .extracting(Window::length)
        .isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void a_length_between_two_values_is_kept_to_the_millisecond() {
    Look.Curves curves = curves(values(6, 0.3), values(6, 0.5));
    assertThat(Windows.of(List.of(new Windows.Stretch(0, 1050, LEFT)), curves))
        .singleElement()
        .extracting(Window::until)
        .isEqualTo(Duration.ofMillis(1050));
  }

  private static List<Window> whole(Look.Curves curves) {
    long length = curves.stepMs() * curves.sharpness().size();
    return Windows.of(List.of(new Windows.Stretch(0, length, LEFT)), curves);
  }

  private static Look.Curves curves(List<Double> sharpness, List<Double> brightness) {
    return new Look.Curves(200, values(sharpness.size(), 0.1), sharpness, brightness, List.of());
  }

  private static List<Double> values(int count, double value) {
    return new ArrayList<>(Collections.nCopies(count, value));
  }
}
