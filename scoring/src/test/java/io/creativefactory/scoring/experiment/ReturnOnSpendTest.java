package io.creativefactory.scoring.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReturnOnSpendTest {
  private static final int DRAWS = 200_000;

  @Test
  void a_gamma_belief_is_updated_by_counts_and_exposure_alone() {
    GammaPoisson prior = GammaPoisson.expecting(0.002, 4);
    GammaPoisson after = prior.after(10, 3000);
    assertThat(prior.mean()).isCloseTo(0.002, within(1e-12));
    assertThat(after).isEqualTo(new GammaPoisson(14, 5000));
    // chi-square with 28 degrees of freedom: 15.308 and 44.461
    assertThat(after.interval(0.95).low()).isCloseTo(15.308 / 2 / 5000, within(1e-7));
    assertThat(after.interval(0.95).high()).isCloseTo(44.461 / 2 / 5000, within(1e-7));
  }

  @Test
  void events_that_cannot_be_known_yet_are_no_failures() {
    DelayCurve curve = new DelayCurve(List.of(0.5, 0.8, 1.0), "a test");
    GammaPoisson prior = GammaPoisson.expecting(0.01, 5);
    GammaPoisson naive = prior.after(5, 1000);
    GammaPoisson fair = prior.after(5, 1000 * curve.at(0));
    assertThat(fair.mean()).isCloseTo(0.01, within(1e-9));
    assertThat(naive.mean()).isLessThan(0.007);
    assertThat(List.of(curve.at(-1), curve.at(1), curve.at(2), curve.at(99)))
        .containsExactly(0.0, 0.8, 1.0, 1.0);
  }

  @Test
  void the_interval_of_the_return_is_that_of_many_draws() {
    GammaPoisson conversions = GammaPoisson.counted(30, 60_000);
    OrderValue value = new OrderValue(4800, 0.15, 30);
    ReturnOnSpend returns = new ReturnOnSpend(conversions, value);
    SplittableRandom lots = new SplittableRandom(9);
    double[] drawn = new double[DRAWS];
    for (int i = 0; i < DRAWS; i++) {
      drawn[i] = gamma(conversions, lots) * value.quantile(lots.nextDouble());
    }
    Arrays.sort(drawn);
    assertThat(returns.interval(0.95).low()).isCloseTo(drawn[DRAWS / 40], within(0.03));
    assertThat(returns.interval(0.95).high()).isCloseTo(drawn[DRAWS - DRAWS / 40], within(0.03));
    assertThat(returns.mean()).isCloseTo(30.5 / 60_000 * 4800, within(1e-9));
  }

  private static double gamma(GammaPoisson belief, SplittableRandom lots) {
    double sum = 0;
    for (int i = 0; i < 61; i++) {
      double normal = lots.nextGaussian();
      sum += normal * normal;
    }
    // chi-square of 2 × 30.5 degrees of freedom
    return sum / 2 / belief.exposure();
  }

  @Test
  void a_change_of_the_currencys_unit_changes_nothing() {
    List<OrderValue.Day> days = days(1);
    List<OrderValue.Day> cents = days(100);
    ReturnOnSpend one =
        new ReturnOnSpend(GammaPoisson.counted(30, 700), OrderValue.of(days).orElseThrow());
    ReturnOnSpend other =
        new ReturnOnSpend(GammaPoisson.counted(30, 70_000), OrderValue.of(cents).orElseThrow());
    assertThat(other.mean()).isCloseTo(one.mean(), within(1e-9));
    assertThat(other.probabilityAbove(2)).isCloseTo(one.probabilityAbove(2), within(1e-9));
    assertThat(other.interval(0.95).low()).isCloseTo(one.interval(0.95).low(), within(1e-9));
    List<Race.Chance> units =
        Race.among(List.of(GammaPoisson.counted(3, 70), GammaPoisson.counted(5, 60)));
    List<Race.Chance> parts =
        Race.among(List.of(GammaPoisson.counted(3, 7000), GammaPoisson.counted(5, 6000)));
    assertThat(parts.getFirst().best()).isCloseTo(units.getFirst().best(), within(1e-9));
  }

  private static List<OrderValue.Day> days(long unit) {
    return Stream.of(40L, 55L, 62L, 48L, 51L)
        .map(v -> new OrderValue.Day(6, v * 6 * unit))
        .toList();
  }

  @Test
  void the_value_of_a_conversion_covers_the_truth_as_often_as_it_says() {
    SplittableRandom lots = new SplittableRandom(21);
    int covered = 0;
    for (int round = 0; round < 400; round++) {
      List<OrderValue.Day> days = new ArrayList<>();
      for (int day = 0; day < 25; day++) {
        long orders = lots.nextLong(1, 9);
        double sum = 0;
        for (int i = 0; i < orders; i++) {
          sum += 5000 * Math.exp(0.5 * lots.nextGaussian() - 0.125);
        }
        days.add(new OrderValue.Day(orders, Math.round(sum)));
      }
      Proportion.Interval told = OrderValue.of(days).orElseThrow().interval(0.95);
      covered += told.low() <= 5000 && 5000 <= told.high() ? 1 : 0;
    }
    assertThat(covered / 400.0).isBetween(0.91, 0.98);
  }

  @Test
  void too_few_conversions_or_days_have_no_value_and_say_so() {
    List<OrderValue.Day> two = List.of(new OrderValue.Day(9, 900), new OrderValue.Day(9, 900));
    assertThat(OrderValue.of(two)).isEmpty();
    assertThat(OrderValue.missing(two).reason())
        .isEqualTo("18 of 10 conversions with a value, on 2 of 3 days");
    assertThatThrownBy(() -> new OrderValue.Day(0, 5)).hasMessageContaining("0 conversions");
    assertThatThrownBy(() -> GammaPoisson.counted(-1, 5)).hasMessageContaining("-1 events");
    assertThatThrownBy(() -> new GammaPoisson(1, Double.NaN)).hasMessageContaining("NaN");
  }

  @Test
  void a_delay_curve_is_measured_from_how_days_grew() {
    List<DelayCurve.Told> days = new ArrayList<>();
    for (int day = 0; day < 10; day++) {
      days.add(new DelayCurve.Told(List.of(5L, 8L, 10L)));
    }
    days.add(new DelayCurve.Told(List.of(5L)));
    DelayCurve curve = DelayCurve.measured(days, 2, DelayCurve.step(2));
    assertThat(curve.known()).containsExactly(0.5, 0.8, 1.0);
    assertThat(curve.basis()).startsWith("measured on 100 conversions, 50 %, 80 %, 100 % known");
    assertThat(DelayCurve.measured(days.subList(0, 3), 2, DelayCurve.step(2)))
        .isEqualTo(DelayCurve.step(2));
    assertThatThrownBy(() -> new DelayCurve(List.of(0.9, 0.5, 1.0), "x"))
        .hasMessageContaining("must rise");
  }
}
