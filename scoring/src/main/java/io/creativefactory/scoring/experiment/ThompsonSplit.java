package io.creativefactory.scoring.experiment;

import io.creativefactory.domain.Checks;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Splits the next impressions of a test over its arms, so that the whole test earns most. An arm's
/// rate is the test's rate times what is expected of the arm times what only the arm can show; the
/// last two are learned across tests before this one begins ([Prior]), so that a test does not
/// start from nothing. Thompson's rule gives each arm its probability of being best; the power
/// sharpens it, for a test that ends soon cannot wait for certainty.
public final class ThompsonSplit {
  /// Draws for each split; a share is known to about a tenth.
  private static final int DRAWS = 40;

  private static final int ROUNDS = 5;

  private final Prior prior;
  private final double power;

  /// @param power 1 is Thompson's rule, more leans towards the arm that leads; at least 1
  public ThompsonSplit(Prior prior, double power) {
    this.prior = prior;
    this.power = Checks.between("power", power, 1, 10);
  }

  /// What earlier tests taught.
  ///
  /// @param rate clicks of an impression that a test may expect, between 0 and 1
  /// @param certainty clicks that this rate is worth, more than 0; few when tests differ much
  /// @param likeness clicks that an arm's expectation is worth, at least 4; many when arms of one
  ///   test differ little
  public record Prior(double rate, double certainty, double likeness) {
    public Prior {
      Checks.between("rate", rate, Double.MIN_NORMAL, 1);
      Checks.between("certainty", certainty, Double.MIN_NORMAL, Double.MAX_VALUE);
      Checks.between("likeness", likeness, 4, Double.MAX_VALUE);
    }
  }

  /// An arm as it stands.
  ///
  /// @param expected its rate over that of its rivals, before anything was shown; 1 when nothing is
  ///   known, more than 0
  public record Standing(double expected, long impressions, long clicks) {
    public Standing {
      Checks.between("expected", expected, Double.MIN_NORMAL, 1e6);
      if (clicks < 0 || clicks > impressions) {
        throw new IllegalArgumentException(clicks + " clicks of " + impressions + " impressions");
      }
    }
  }

  /// Shares of the next impressions, one for each arm; they add up to 1. The same arms and lots
  /// give the same shares.
  ///
  /// @param arms at least one
  public double[] shares(List<Standing> arms, SplittableRandom lots) {
    double rate = rate(arms);
    List<GammaPoisson> beliefs = arms.stream().map(arm -> belief(arm, rate)).toList();
    int[] best = new int[beliefs.size()];
    for (int draw = 0; draw < DRAWS; draw++) {
      int leader = 0;
      double most = -1;
      for (int i = 0; i < best.length; i++) {
        double drawn = drawn(beliefs.get(i), lots);
        if (drawn > most) {
          most = drawn;
          leader = i;
        }
      }
      best[leader]++;
    }
    return sharpened(Arrays.stream(best).asDoubleStream().toArray(), power);
  }

  /// The same without lots: each arm's exact probability of being best, sharpened by the power.
  ///
  /// @param arms what is believed of each, at least one
  public static double[] exact(List<GammaPoisson> arms, double power) {
    return sharpened(
        Race.among(arms).stream().mapToDouble(Race.Chance::best).toArray(),
        Checks.between("power", power, 1, 10));
  }

  private static double[] sharpened(double[] best, double power) {
    double[] shares = Arrays.stream(best).map(b -> Math.pow(b, power)).toArray();
    double sum = Arrays.stream(shares).sum();
    return Arrays.stream(shares).map(share -> share / sum).toArray();
  }

  /// The test's own rate: what its arms show together, drawn towards what tests are like.
  private double rate(List<Standing> arms) {
    double rate = prior.rate();
    for (int round = 0; round < ROUNDS; round++) {
      double clicks = prior.certainty();
      double weight = prior.certainty() / prior.rate();
      for (Standing arm : arms) {
        clicks += arm.clicks();
        double shown = arm.expected() * arm.impressions();
        weight += shown * (prior.likeness() + arm.clicks()) / (prior.likeness() + rate * shown);
      }
      rate = clicks / weight;
    }
    return rate;
  }

  /// An arm's rate after its counts, over the test's rate.
  private GammaPoisson belief(Standing arm, double rate) {
    double scale = prior.likeness() + rate * arm.expected() * arm.impressions();
    return new GammaPoisson(prior.likeness() + arm.clicks(), scale / arm.expected());
  }

  /// A draw from the gamma distribution: Wilson and Hilferty's cube of a normal draw, within a
  /// hundredth from a shape of 4 up.
  private static double drawn(GammaPoisson belief, SplittableRandom lots) {
    double shape = belief.events();
    double root = 1 - 1 / (9 * shape) + lots.nextGaussian() / (3 * Math.sqrt(shape));
    return belief.mean() * Math.max(0, root * root * root);
  }
}
