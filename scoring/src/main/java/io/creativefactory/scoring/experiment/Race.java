package io.creativefactory.scoring.experiment;

import java.util.ArrayList;
import java.util.List;

/// Which of several rates is the highest, and what it costs to take the wrong one. Computed on a
/// grid, not drawn: the same beliefs always give the same answer, within about 1e-4 of the exact
/// one.
public final class Race {
  private static final int POINTS = 8192;
  private static final double REACH = 10;

  private Race() {}

  /// @param best probability that the arm has the highest rate; those of a race add up to 1
  /// @param loss what taking this arm gives away on average against the best of all, in the unit of
  ///   the rates; 0 or more
  public record Chance(double best, double loss) {}

  /// One for each belief, in their order.
  ///
  /// @param arms at least one, all of one kind
  /// @throws IllegalArgumentException when there is none, or shares race with rates
  public static List<Chance> among(List<? extends Belief> arms) {
    if (arms.stream().map(Object::getClass).distinct().count() != 1) {
      throw new IllegalArgumentException("only beliefs of one kind can be compared: " + arms);
    }
    Grid grid = Grid.over(arms);
    double[] best = new double[arms.size()];
    double[] below = new double[arms.size()];
    double[] means = new double[arms.size()];
    double most = 0;
    for (int point = 0; point < POINTS; point++) {
      double rate = arms.getFirst().rate(grid.place(point));
      for (int arm = 0; arm < best.length; arm++) {
        double leads = grid.leads(arm, point, below);
        best[arm] += leads;
        most += leads * rate;
        means[arm] += grid.density(arm, point) * rate;
      }
      for (int arm = 0; arm < best.length; arm++) {
        below[arm] += grid.density(arm, point);
      }
    }
    double all = 0;
    for (double one : best) {
      all += one;
    }
    List<Chance> chances = new ArrayList<>();
    for (int arm = 0; arm < best.length; arm++) {
      chances.add(new Chance(best[arm] / all, Math.max(0, most / all - means[arm])));
    }
    return chances;
  }

  /// The densities of all beliefs over places that hold the mass of each.
  private static final class Grid {
    private final double low;
    private final double step;
    private final double[][] densities;

    private Grid(double low, double high, int arms) {
      this.low = low;
      this.step = (high - low) / (POINTS - 1);
      this.densities = new double[arms][POINTS];
    }

    static Grid over(List<? extends Belief> arms) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (Belief arm : arms) {
        low = Math.min(low, arm.middle() - REACH * arm.spread());
        high = Math.max(high, arm.middle() + REACH * arm.spread());
      }
      Grid grid = new Grid(low, high, arms.size());
      for (int arm = 0; arm < arms.size(); arm++) {
        grid.fill(arm, arms.get(arm));
      }
      return grid;
    }

    private void fill(int arm, Belief belief) {
      double[] row = densities[arm];
      double most = Double.NEGATIVE_INFINITY;
      for (int point = 0; point < POINTS; point++) {
        row[point] = belief.logDensity(place(point));
        most = Math.max(most, row[point]);
      }
      double sum = 0;
      for (int point = 0; point < POINTS; point++) {
        row[point] = Math.exp(row[point] - most);
        sum += row[point];
      }
      for (int point = 0; point < POINTS; point++) {
        row[point] /= sum;
      }
    }

    double place(int point) {
      return low + point * step;
    }

    double density(int arm, int point) {
      return densities[arm][point];
    }

    /// The chance that an arm is here and all others are lower.
    double leads(int arm, int point, double[] below) {
      double leads = densities[arm][point];
      for (int other = 0; other < below.length; other++) {
        // half of the point itself, so that ties are shared
        leads *= other == arm ? 1 : below[other] + densities[other][point] / 2;
      }
      return leads;
    }
  }
}
