package io.creativefactory.scoring.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.junit.jupiter.api.Test;

class RaceTest {
  private static final int DRAWS = 200_000;

  @Test
  void chances_and_losses_are_those_of_many_draws() {
    List<GammaPoisson> arms =
        List.of(
            GammaPoisson.counted(12, 4000),
            GammaPoisson.counted(19, 5000),
            new GammaPoisson(3, 800));
    List<Race.Chance> exact = Race.among(arms);
    double[] best = new double[3];
    double[] loss = new double[3];
    draw(arms, best, loss);
    for (int arm = 0; arm < 3; arm++) {
      assertThat(exact.get(arm).best()).isCloseTo(best[arm], within(0.004));
      assertThat(exact.get(arm).loss()).isCloseTo(loss[arm], within(0.00002));
    }
  }

  private static void draw(List<GammaPoisson> arms, double[] best, double[] loss) {
    SplittableRandom lots = new SplittableRandom(3);
    List<GammaDistribution> beliefs =
        arms.stream().map(arm -> GammaDistribution.of(arm.events(), 1 / arm.exposure())).toList();
    for (int draw = 0; draw < DRAWS; draw++) {
      double[] rates = new double[best.length];
      int leader = 0;
      for (int arm = 0; arm < rates.length; arm++) {
        rates[arm] = beliefs.get(arm).inverseCumulativeProbability(lots.nextDouble());
        leader = rates[arm] > rates[leader] ? arm : leader;
      }
      best[leader] += 1.0 / DRAWS;
      for (int arm = 0; arm < rates.length; arm++) {
        loss[arm] += (rates[leader] - rates[arm]) / DRAWS;
      }
    }
  }

  @Test
  void chances_add_up_and_the_likely_best_gives_least_away() {
    List<Race.Chance> chances =
        Race.among(
            List.of(
                BetaBinomial.UNIFORM.after(new Proportion(30, 1000)),
                BetaBinomial.UNIFORM.after(new Proportion(50, 1000)),
                BetaBinomial.UNIFORM));
    assertThat(chances.stream().mapToDouble(Race.Chance::best).sum()).isCloseTo(1, within(1e-9));
    assertThat(chances.get(1).loss()).isLessThan(chances.get(0).loss());
  }

  @Test
  void one_arm_alone_wins_and_loses_nothing() {
    assertThat(Race.among(List.of(new GammaPoisson(2, 10))))
        .singleElement()
        .satisfies(chance -> {
          assertThat(chance.best()).isEqualTo(1);
          assertThat(chance.loss()).isCloseTo(0, within(1e-9));
        });
  }

  @Test
  void shares_do_not_race_with_rates_and_nobody_alone() {
    assertThatThrownBy(() -> Race.among(List.of(BetaBinomial.UNIFORM, new GammaPoisson(1, 1))))
        .hasMessageContaining("only beliefs of one kind");
    assertThatThrownBy(() -> Race.among(List.of())).hasMessageContaining("only beliefs");
  }

  @Test
  void thompsons_exact_shares_are_the_chances_and_power_sharpens_them() {
    List<GammaPoisson> arms = List.of(new GammaPoisson(20, 1000), new GammaPoisson(30, 1000));
    double plain = ThompsonSplit.exact(arms, 1)[1];
    assertThat(plain).isCloseTo(Race.among(arms).get(1).best(), within(1e-12));
    assertThat(ThompsonSplit.exact(arms, 3)[1]).isGreaterThan(plain);
    assertThatThrownBy(() -> ThompsonSplit.exact(arms, 0)).hasMessageContaining("power");
  }
}
