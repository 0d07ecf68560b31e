package io.creativefactory.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.bench.Montage.Join;
import io.creativefactory.bench.Montage.Truth;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShotScoreTest {
  private static final List<Truth> TRUTHS =
      List.of(
          new Truth(30, 30, 30, Join.CUT),
          new Truth(90, 90, 90, Join.CUT),
          new Truth(150, 142, 158, Join.DISSOLVE));

  @Test
  void all_found_to_the_frame_is_one() {
    ShotScore score = ShotScore.of(TRUTHS, List.of(30, 90, 150));
    assertThat(score.f1()).isEqualTo(1);
    assertThat(score.f1OfCuts()).isEqualTo(1);
  }

  @Test
  void a_frame_beside_a_cut_is_found_and_two_are_not() {
    assertThat(ShotScore.of(TRUTHS, List.of(31, 88)).cutsFound()).isEqualTo(1);
  }

  @Test
  void two_boundaries_told_in_one_dissolve_are_one_found_and_one_false() {
    ShotScore score = ShotScore.of(TRUTHS, List.of(30, 90, 145, 155));
    assertThat(score.dissolvesFound()).isEqualTo(1);
    assertThat(score.f1()).isCloseTo(2 * 3 / 7.0, within(1e-9));
  }

  @Test
  void what_is_told_where_nothing_is_counts_against_the_cuts() {
    ShotScore score = ShotScore.of(TRUTHS, List.of(30, 60, 90));
    assertThat(score.f1OfCuts()).isCloseTo(2 * 2 / 5.0, within(1e-9));
  }

  @Test
  void one_telling_stands_for_one_boundary_only() {
    List<Truth> near = List.of(new Truth(30, 30, 30, Join.CUT), new Truth(31, 31, 31, Join.CUT));
    assertThat(ShotScore.of(near, List.of(30)).cutsFound()).isEqualTo(1);
  }

  @Test
  void nothing_told_is_zero() {
    assertThat(ShotScore.of(TRUTHS, List.of()).f1()).isZero();
  }
}
