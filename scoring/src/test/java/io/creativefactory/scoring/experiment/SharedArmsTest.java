package io.creativefactory.scoring.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.scoring.experiment.SharedArms.Arm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SharedArmsTest {
  @Test
  void a_new_variant_of_a_known_hook_starts_from_what_the_hook_did_shrunk() {
    List<Arm> past = new ArrayList<>();
    for (String angle : List.of("a", "b", "c")) {
      past.add(new Arm(arm("question", angle), 300, 10_000));
      past.add(new Arm(arm("story", angle), 150, 10_000));
    }
    SharedArms shared = SharedArms.learned(past);
    SharedArms.Expected question = shared.of(arm("question", "new"));
    SharedArms.Expected unheard = shared.of(arm("unheard", "new"));
    assertThat(question.belief().mean()).isBetween(0.025, 0.030);
    assertThat(unheard.belief().mean()).isBetween(0.018, 0.024);
    assertThat(question.belief().events()).isGreaterThan(unheard.belief().events());
    assertThat(question.sharing()).isEqualTo(3);
    assertThat(unheard.sharing()).isZero();
  }

  @Test
  void thin_data_are_drawn_further_towards_the_rest_than_thick_ones() {
    List<Arm> past =
        List.of(
            new Arm(arm("usual", "a"), 2000, 100_000),
            new Arm(arm("thin", "a"), 4, 100),
            new Arm(arm("thick", "a"), 4000, 100_000));
    SharedArms shared = SharedArms.learned(past);
    double thin = shared.of(arm("thin", "a")).belief().mean();
    double thick = shared.of(arm("thick", "a")).belief().mean();
    assertThat(thin).isLessThan(thick).isBetween(0.018, 0.032);
    assertThat(thick).isBetween(0.030, 0.040);
  }

  @Test
  void pooled_beliefs_predict_new_arms_better_than_the_mean_and_cover_what_they_say() {
    SplittableRandom lots = new SplittableRandom(17);
    double pooled = 0;
    double flat = 0;
    int covered = 0;
    int arms = 0;
    for (int round = 0; round < 40; round++) {
      double[] hooks = effects(lots, 5, 0.4);
      double[] angles = effects(lots, 5, 0.3);
      List<Arm> past = new ArrayList<>();
      for (int hook = 0; hook < 5; hook++) {
        for (int angle = 0; angle < 5; angle++) {
          if (hook != angle) {
            double rate = rate(hooks[hook], angles[angle], lots);
            past.add(new Arm(arm("h" + hook, "a" + angle), clicks(lots, rate, 4000), 4000));
          }
        }
      }
      double mean =
          past.stream().mapToDouble(Arm::events).sum()
              / past.stream().mapToDouble(Arm::exposure).sum();
      SharedArms shared = SharedArms.learned(past);
      for (int both = 0; both < 5; both++) {
        double truth = rate(hooks[both], angles[both], lots);
        GammaPoisson told = shared.of(arm("h" + both, "a" + both)).belief();
        pooled += Math.pow(Math.log(told.mean() / truth), 2);
        flat += Math.pow(Math.log(mean / truth), 2);
        Proportion.Interval interval = told.interval(0.9);
        covered += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
        arms++;
      }
    }
    assertThat(pooled).isLessThan(flat / 3);
    assertThat(covered / (double) arms).isBetween(0.80, 0.97);
  }

  @Test
  void arms_without_any_event_only_draw_down_what_they_share() {
    List<Arm> past =
        List.of(
            new Arm(arm("usual", "a"), 200, 10_000),
            new Arm(arm("dead", "a"), 0, 10_000),
            new Arm(arm("usual", "b"), 190, 10_000));
    SharedArms shared = SharedArms.learned(past);
    assertThat(shared.of(arm("dead", "c")).belief().mean())
        .isPositive()
        .isLessThan(shared.of(arm("usual", "c")).belief().mean() / 1.5);
    assertThatThrownBy(() -> SharedArms.learned(past.subList(1, 2)))
        .hasMessage("1 arms without a single event");
    assertThatThrownBy(() -> new Arm(arm("a", "b"), Double.NaN, 1)).hasMessageContaining("NaN");
  }

  @Test
  void the_order_of_the_arms_does_not_matter() {
    List<Arm> past = List.of(new Arm(arm("x", "a"), 30, 1000), new Arm(arm("y", "b"), 20, 1000));
    assertThat(SharedArms.learned(past.reversed()).of(arm("x", "b")).belief().mean())
        .isCloseTo(SharedArms.learned(past).of(arm("x", "b")).belief().mean(), within(1e-9));
  }

  private static double rate(double hook, double angle, SplittableRandom lots) {
    return 0.02 * Math.exp(hook + angle + 0.1 * lots.nextGaussian());
  }

  private static double[] effects(SplittableRandom lots, int many, double deviation) {
    double[] effects = new double[many];
    for (int i = 0; i < many; i++) {
      effects[i] = deviation * lots.nextGaussian();
    }
    return effects;
  }

  private static double clicks(SplittableRandom lots, double rate, int shown) {
    int clicks = 0;
    for (int i = 0; i < shown; i++) {
      clicks += lots.nextDouble() < rate ? 1 : 0;
    }
    return clicks;
  }

  private static SortedMap<String, String> arm(String hook, String angle) {
    return new TreeMap<>(Map.of("hook", hook, "angle", angle));
  }
}
