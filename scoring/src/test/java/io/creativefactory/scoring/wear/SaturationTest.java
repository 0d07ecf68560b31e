package io.creativefactory.scoring.wear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.scaling.Exposure;
import io.creativefactory.scoring.wear.Saturation.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SaturationTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @Test
  void whoever_tells_no_reach_tells_no_frequency() {
    Saturation none = Saturation.of(List.of());
    assertThat(none.state()).isEqualTo(State.UNKNOWN);
    assertThat(none.frequency()).isEqualTo(new Figure.Unknown("the platform told no reach"));
    assertThat(none.words()).isEmpty();
  }

  @Test
  void more_often_than_three_and_a_half_times_a_week_is_too_often() {
    assertThat(Saturation.of(List.of(week(0, 3500, 1000))).state()).isEqualTo(State.FRESH);
    Saturation worn = Saturation.of(List.of(week(0, 3600, 1000)));
    assertThat(worn.state()).isEqualTo(State.SATURATED);
    assertThat(worn.words().orElseThrow())
        .isEqualTo(
            "each person has seen it 3.6 times within a week, more than 3.5: its audience is used"
                + " up");
  }

  @Test
  void a_sure_rise_tells_the_days_that_are_left() {
    List<Exposure> spans = new ArrayList<>();
    for (int day = 0; day < 8; day++) {
      spans.add(week(day, 2000 + 100 * day + (day % 2 == 0 ? 5 : -5), 1000));
    }
    Saturation rising = Saturation.of(spans);
    assertThat(rising.state()).isEqualTo(State.RISING);
    assertThat(rising.daysLeft())
        .isInstanceOfSatisfying(
            Figure.Modelled.class,
            left -> {
              assertThat(left.value()).isBetween(7.5, 8.5);
              assertThat(left.low()).isLessThan(left.value());
              assertThat(left.high()).isGreaterThan(left.value());
            });
    assertThat(rising.words().orElseThrow()).contains("in about 8 days it will be 3.5");
  }

  @Test
  void a_span_told_again_counts_once_and_a_wavering_frequency_is_no_rise() {
    List<Exposure> spans = new ArrayList<>();
    for (int day = 0; day < 8; day++) {
      spans.add(week(day, day % 2 == 0 ? 2000 : 2200, 1000));
    }
    assertThat(Saturation.of(spans).state()).isEqualTo(State.FRESH);
    spans.add(week(7, 4000, 1000));
    assertThat(Saturation.of(spans).state()).isEqualTo(State.SATURATED);
  }

  @Test
  void more_people_than_views_are_refused() {
    assertThatThrownBy(() -> week(0, 10, 11)).hasMessage("ad a was shown 10 times to 11 people");
    assertThatThrownBy(() -> new Exposure("a", DAY, DAY.minusDays(1), 5, 2, true))
        .hasMessageContaining("lies before");
  }

  private static Exposure week(int day, long impressions, long reach) {
    LocalDate until = DAY.plusDays(day);
    return new Exposure("a", until.minusDays(6), until, impressions, reach, false);
  }
}
