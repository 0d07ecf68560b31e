package io.creativefactory.bench;

import io.creativefactory.domain.Figure;
import io.creativefactory.scoring.copy.CopyModel;
import io.creativefactory.tools.copy.Arm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// What picking one headline of each test by the copy model earns over picking blindly: the mean
/// rate of the picks over the mean rate of all, less 1. Tests with one headline are left out.
///
/// @param low lower end of the 95 % interval, by drawing tests with replacement
/// @param high upper end
/// @param hindsight the same with the headline that turned out best
record BestOfArms(double lift, double low, double high, double hindsight) {
  private static final int DRAWS = 2000;

  /// Of one test and picture.
  private record Pick(double picked, double mean, double best) {}

  static BestOfArms of(CopyModel model, List<Arm> arms) {
    List<Pick> picks = new ArrayList<>();
    for (List<Arm> group : ArmPairs.groups(arms)) {
      Map<String, long[]> headlines = new LinkedHashMap<>();
      for (Arm arm : group) {
        long[] sums = headlines.computeIfAbsent(arm.headline(), _ -> new long[2]);
        sums[0] += arm.clicks();
        sums[1] += arm.impressions();
      }
      double[] rates = headlines.values().stream().mapToDouble(s -> (double) s[0] / s[1]).toArray();
      if (rates.length > 1) {
        int chosen = best(model.againstRivals(List.copyOf(headlines.keySet())));
        picks.add(
            new Pick(
                rates[chosen],
                Arrays.stream(rates).average().orElseThrow(),
                Arrays.stream(rates).max().orElseThrow()));
      }
    }
    SplittableRandom lots = new SplittableRandom(7);
    double[] drawn = new double[DRAWS];
    for (int i = 0; i < DRAWS; i++) {
      List<Pick> some = new ArrayList<>();
      for (int p = 0; p < picks.size(); p++) {
        some.add(picks.get(lots.nextInt(picks.size())));
      }
      drawn[i] = lift(some);
    }
    Arrays.sort(drawn);
    double mean = picks.stream().mapToDouble(Pick::mean).sum();
    double best = picks.stream().mapToDouble(Pick::best).sum();
    return new BestOfArms(
        lift(picks), drawn[DRAWS / 40], drawn[DRAWS - 1 - DRAWS / 40], best / mean - 1);
  }

  private static double lift(List<Pick> picks) {
    return picks.stream().mapToDouble(Pick::picked).sum()
            / picks.stream().mapToDouble(Pick::mean).sum()
        - 1;
  }

  /// The first of those with the highest chance; one that cannot be judged counts as even.
  private static int best(List<Figure> chances) {
    int best = 0;
    for (int i = 1; i < chances.size(); i++) {
      best = value(chances.get(i)) > value(chances.get(best)) ? i : best;
    }
    return best;
  }

  private static double value(Figure chance) {
    return chance instanceof Figure.Modelled modelled ? modelled.value() : 0.5;
  }
}
