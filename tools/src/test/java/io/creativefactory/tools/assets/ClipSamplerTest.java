package io.creativefactory.tools.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClipSamplerTest {
  private static final Sample CALM = new Sample(0.5, 0.1, 0.01);
  private static final Sample SHARP = new Sample(0.5, 0.2, 0.01);
  private static final Sample CUT = new Sample(0.5, 0.1, 0.6);
  private static final Sample BLACK = new Sample(0.01, 0, 0.01);

  @Test
  void a_cut_divides_a_clip_and_leaves_its_neighbourhood_out() {
    List<Sample> samples = new ArrayList<>(many(CALM, 16));
    samples.add(CUT);
    samples.addAll(many(CALM, 15));
    List<Window> windows = ClipSampler.windows(samples, Duration.ofSeconds(4));
    assertThat(windows).hasSize(2);
    assertThat(windows.getFirst().until()).isLessThanOrEqualTo(Duration.ofMillis(1875));
    assertThat(windows.getLast().from()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void black_frames_are_never_shown() {
    List<Sample> samples = new ArrayList<>(many(BLACK, 8));
    samples.addAll(many(CALM, 16));
    List<Window> windows = ClipSampler.windows(samples, Duration.ofSeconds(3));
    assertThat(windows).extracting(Window::from).containsExactly(Duration.ofSeconds(1));
  }

  @Test
  void a_long_shot_becomes_several_windows_so_that_its_best_part_is_known() {
    List<Sample> samples = new ArrayList<>(many(CALM, 40));
    samples.addAll(many(SHARP, 40));
    List<Window> windows = ClipSampler.windows(samples, Duration.ofSeconds(10));
    assertThat(windows).hasSize(2);
    assertThat(windows.getLast().sharpness()).isGreaterThan(windows.getFirst().sharpness());
  }

  @Test
  void no_window_begins_or_ends_in_a_blur() {
    Sample blurred = new Sample(0.5, 0.04, 0.05);
    List<Sample> samples = new ArrayList<>(many(CALM, 16));
    samples.addAll(many(blurred, 4));
    samples.addAll(many(CALM, 16));
    List<Window> windows = ClipSampler.windows(samples, Duration.ofMillis(4500));
    assertThat(windows)
        .extracting(Window::from, Window::until)
        .containsExactly(
            tuple(Duration.ZERO, Duration.ofMillis(2000)),
            tuple(Duration.ofMillis(2500), Duration.ofMillis(4500)));
  }

  @Test
  void what_grows_dim_slowly_is_no_blur() {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      samples.add(new Sample(0.5, 0.1 - 0.001 * i, 0.01));
    }
    List<Window> windows = ClipSampler.windows(samples, Duration.ofSeconds(8));
    assertThat(windows.getFirst().from()).isEqualTo(Duration.ZERO);
    assertThat(windows.getLast().until()).isEqualTo(Duration.ofSeconds(8));
  }

  @Test
  void a_clip_without_a_clean_part_is_one_window_of_its_whole_length() {
    List<Window> windows = ClipSampler.windows(many(BLACK, 8), Duration.ofSeconds(1));
    assertThat(windows).singleElement().extracting(Window::length).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void no_window_runs_over_the_end_of_the_clip() {
    List<Window> windows = ClipSampler.windows(many(CALM, 9), Duration.ofMillis(1050));
    assertThat(windows).allMatch(w -> w.until().compareTo(Duration.ofMillis(1050)) <= 0);
  }

  private static List<Sample> many(Sample sample, int count) {
    return java.util.Collections.nCopies(count, sample);
  }
}
