package io.creativefactory.scoring.experiment;

import io.creativefactory.domain.Checks;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.GammaDistribution;

/// Money that moves between arms by what is believed of their returns. Each draw from the beliefs
/// gives every arm the share of the money that its return earns beside the others', in proportion
/// to what it has now; the mean over the draws is where the money should go. Arms that return the
/// same keep what they have, whatever that is, so returns that fall as budgets grow come to rest
/// where they are equal; arms that are not surely different hardly move. The same beliefs give the
/// same answer. Thread safe.
public final class Shift {
  private static final int DRAWS = 400;

  /// From this shape on the cube of a normal draw is near enough to a gamma draw.
  private static final double SMOOTH = 4;

  private final double[][] draws;

  /// @param returns of each arm per unit of money, at least one
  public Shift(List<GammaPoisson> returns) {
    SplittableRandom lots = new SplittableRandom(returns.hashCode());
    this.draws = returns.stream().map(belief -> draws(belief, lots)).toArray(double[][]::new);
  }

  private static double[] draws(GammaPoisson belief, SplittableRandom lots) {
    double shape = belief.events();
    GammaDistribution gamma = GammaDistribution.of(shape, 1 / belief.exposure());
    return IntStream.range(0, DRAWS)
        .mapToDouble(_ -> {
          if (shape < SMOOTH) {
            return gamma.inverseCumulativeProbability(lots.nextDouble(1e-9, 1));
          }
          double root = 1 - 1 / (9 * shape) + lots.nextGaussian() / (3 * Math.sqrt(shape));
          return belief.mean() * Math.max(0, root * root * root);
        })
        .toArray();
  }

  /// @param mean of the share that is won, −0.1 for a tenth lost
  public record Gain(double mean, double low, double high) {}

  /// Shares of the money, one for each arm; they add up to 1.
  ///
  /// @param money that each has now, 0 or more, some of it above 0
  /// @param power how fast money follows returns, above 0: at 1 an arm that returns twice as much
  ///   as another gets twice the share that it has
  public double[] shares(double[] money, double power) {
    Checks.between("power", power, Double.MIN_NORMAL, 10);
    double[] shares = new double[draws.length];
    for (int draw = 0; draw < DRAWS; draw++) {
      double[] earned = new double[draws.length];
      for (int arm = 0; arm < earned.length; arm++) {
        earned[arm] = money[arm] * Math.pow(draws[arm][draw], power);
      }
      double all = Arrays.stream(earned).sum();
      for (int arm = 0; arm < earned.length; arm++) {
        shares[arm] += all > 0 ? earned[arm] / all / DRAWS : 1.0 / earned.length / DRAWS;
      }
    }
    return shares;
  }

  /// What the same money earns more when it is laid out anew, if every arm keeps its return.
  ///
  /// @param level of the interval, in (0, 1)
  public Gain gain(double[] from, double[] to, double level) {
    double[] gains =
        IntStream.range(0, DRAWS)
            .mapToDouble(draw -> earned(to, draw) / Math.max(Double.MIN_NORMAL, earned(from, draw)))
            .map(ratio -> ratio - 1)
            .sorted()
            .toArray();
    int cut = (int) Math.round(DRAWS * (1 - Checks.between("level", level, 0, 1)) / 2);
    double low = gains[cut];
    double high = gains[DRAWS - 1 - cut];
    double mean = Arrays.stream(gains).average().orElseThrow();
    return new Gain(Math.clamp(mean, low, high), low, high);
  }

  private double earned(double[] money, int draw) {
    double sum = 0;
    for (int arm = 0; arm < draws.length; arm++) {
      sum += money[arm] * draws[arm][draw];
    }
    return sum;
  }
}
