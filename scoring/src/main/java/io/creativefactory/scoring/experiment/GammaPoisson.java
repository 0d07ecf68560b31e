package io.creativefactory.scoring.experiment;

import io.creativefactory.domain.Checks;
import io.creativefactory.scoring.experiment.Proportion.Interval;
import org.apache.commons.statistics.distribution.GammaDistribution;

/// What is believed of how often something happens per unit of exposure, such as conversions per
/// impression or per unit of spend: Gamma(`events`, `exposure`). What an event is worth is another
/// model's matter ([OrderValue]); no amount is ever added to a count. Laid out over logarithms.
///
/// Exposure whose events have not all come in yet counts by the share that has ([DelayCurve]): a
/// conversion that cannot be known yet is no failure.
///
/// @param events prior and counted, more than 0
/// @param exposure prior and counted, in any unit, more than 0; the rate is per that unit
public record GammaPoisson(double events, double exposure) implements Belief {
  /// A prediction counts for no more events than this, however narrow its interval is.
  private static final double MOST = 10_000;

  public GammaPoisson {
    Checks.between("events", events, Double.MIN_NORMAL, Double.MAX_VALUE);
    Checks.between("exposure", exposure, Double.MIN_NORMAL, Double.MAX_VALUE);
  }

  /// A belief that is as strong as so many events.
  ///
  /// @param rate per unit of exposure, more than 0
  public static GammaPoisson expecting(double rate, double events) {
    Checks.between("rate", rate, Double.MIN_NORMAL, Double.MAX_VALUE);
    return new GammaPoisson(events, events / rate);
  }

  /// A belief that is as strong as the interval of a prediction is narrow.
  ///
  /// @param rate predicted, more than 0
  /// @param interval that holds it
  /// @param level coverage of the interval, in (0, 1)
  public static GammaPoisson predicted(double rate, Interval interval, double level) {
    double reach = Normal.quantile(0.5 + level / 2);
    double above = Math.log(Math.max(interval.high(), rate) / rate) / reach;
    double below = interval.low() > 0 ? Math.log(rate / interval.low()) / reach : above;
    double deviation = (above + Math.max(below, 0)) / 2;
    return expecting(rate, Math.clamp(1 / (deviation * deviation), 0.5, MOST));
  }

  /// What `counted` events in `exposed` say by themselves, with Jeffreys' half event before them.
  public static GammaPoisson counted(long counted, double exposed) {
    return new GammaPoisson(counted(counted) + 0.5, exposed);
  }

  /// With what was counted.
  ///
  /// @param exposed the part of the exposure whose events are known by now, 0 or more
  public GammaPoisson after(long counted, double exposed) {
    return new GammaPoisson(
        events + counted(counted),
        exposure + Checks.between("exposed", exposed, 0, Double.MAX_VALUE));
  }

  private static long counted(long events) {
    if (events < 0) {
      throw new IllegalArgumentException(events + " events were counted");
    }
    return events;
  }

  @Override
  public double mean() {
    return events / exposure;
  }

  @Override
  public Interval interval(double level) {
    double tail = (1 - Checks.between("level", level, 0, 1)) / 2;
    GammaDistribution gamma = distribution();
    return new Interval(
        gamma.inverseCumulativeProbability(tail), gamma.inverseSurvivalProbability(tail));
  }

  /// The probability that the rate is at most this.
  double atMost(double rate) {
    return distribution().cumulativeProbability(rate);
  }

  private GammaDistribution distribution() {
    return GammaDistribution.of(events, 1 / exposure);
  }

  @Override
  public double rate(double place) {
    return Math.exp(place);
  }

  @Override
  public double logDensity(double place) {
    return events * place - exposure * Math.exp(place);
  }

  @Override
  public double middle() {
    return Math.log(events / exposure);
  }

  @Override
  public double spread() {
    // the left tail of a logarithm of few events is longer than the root of one over them
    return Math.sqrt(1 / events + 1 / (2 * events * events));
  }
}
