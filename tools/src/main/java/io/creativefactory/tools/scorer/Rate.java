package io.creativefactory.tools.scorer;

import io.creativefactory.scoring.experiment.BetaBinomial;
import io.creativefactory.scoring.experiment.Elimination;
import io.creativefactory.scoring.experiment.Proportion;
import java.util.List;
import java.util.stream.IntStream;

/// How often something happened out of how often it could, and how sure that is.
///
/// @param happened for example clicks or conversions
/// @param of for example impressions or clicks; not less than `happened`
public record Rate(long happened, long of) {
  private static final double LEVEL = 0.95;

  public Rate {
    // refuses what is no proportion
    new Proportion(happened, of);
  }

  /// The share observed.
  ///
  /// @throws IllegalStateException when there was no occasion
  public double value() {
    return proportion().rate();
  }

  /// Lower end of the 95 % interval (Wilson); 0 when there was no occasion.
  public double low() {
    return proportion().wilson(LEVEL).low();
  }

  /// Upper end of the 95 % interval (Wilson); 1 when there was no occasion.
  public double high() {
    return proportion().wilson(LEVEL).high();
  }

  /// For each rate the probability that the true rate behind it is the highest; they add up to 1.
  public static double[] probabilityBest(List<Rate> rates) {
    return BetaBinomial.probabilityBest(rates.stream().map(Rate::proportion).toList());
  }

  /// The probability that the true rate behind this is higher than that behind another.
  public double probabilityAbove(Rate other) {
    return BetaBinomial.probabilityBetter(proportion(), other.proportion());
  }

  /// Those that are surely not the highest, by their places. May be asked again with every new
  /// period: the level is the chance ever to name one that is as high as any.
  ///
  /// @param periods for each period the rate of every one in it, always in the same order; at least
  ///   one period of at least two
  /// @param level in (0, 1)
  public static List<Integer> surelyNotHighest(List<List<Rate>> periods, double level) {
    int arms = periods.getFirst().size();
    Elimination looked = Elimination.among(arms);
    for (List<Rate> period : periods) {
      looked = looked.after(period.stream().map(Rate::proportion).toList());
    }
    Elimination seen = looked;
    return IntStream.range(0, arms).filter(place -> seen.isOut(place, level)).boxed().toList();
  }

  private Proportion proportion() {
    return new Proportion(happened, of);
  }
}
