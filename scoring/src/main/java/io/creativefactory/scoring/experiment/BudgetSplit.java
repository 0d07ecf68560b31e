package io.creativefactory.scoring.experiment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Splits an amount over arms by weight, each within its floor and cap, so that the parts add up to
/// the amount to the last minor unit. What a floor or a cap takes is given to, or taken from, all
/// arms that are free, in proportion (water-filling); units that remain go to the largest
/// remainders.
public final class BudgetSplit {
  private static final int HALVINGS = 200;

  private BudgetSplit() {}

  /// @param weight relative to the others, 0 or more
  /// @param floor the least the arm gets, in minor units, 0 or more
  /// @param cap the most the arm gets, not below the floor
  public record Share(double weight, long floor, long cap) {
    public Share {
      if (!(weight >= 0 && weight <= Double.MAX_VALUE) || floor < 0 || cap < floor) {
        throw new IllegalArgumentException(
            "a share with weight " + weight + " between " + floor + " and " + cap);
      }
    }

    /// Without a cap of its own.
    public static Share atLeast(double weight, long floor) {
      return new Share(weight, floor, Long.MAX_VALUE);
    }

    private double at(double level, double extra) {
      return Math.clamp(level * (weight + extra), (double) floor, (double) cap);
    }
  }

  /// One part for each share, in their order.
  ///
  /// @param total in minor units, 0 or more
  /// @throws IllegalArgumentException when the floors together are above the total or the caps
  ///   together below it, with both figures
  public static long[] of(long total, List<Share> shares) {
    double floors = shares.stream().mapToDouble(Share::floor).sum();
    double caps = shares.stream().mapToDouble(Share::cap).sum();
    if (shares.isEmpty() || floors > total || caps < total) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%,d cannot be split over %d arms that need %,.0f and take %,.0f",
              total,
              shares.size(),
              floors,
              caps));
    }
    return whole(total, shares, filled(total, shares));
  }

  /// The level of the water: weights times it, each within its bounds, add up to the total. Arms
  /// without weight rise last and together.
  private static double[] filled(long total, List<Share> shares) {
    double weights = shares.stream().mapToDouble(Share::weight).sum();
    double extra = weights > 0 ? weights * 1e-12 : 1;
    double low = 0;
    double high = 1;
    while (sum(shares, high, extra) < total) {
      high *= 2;
    }
    for (int i = 0; i < HALVINGS; i++) {
      double level = (low + high) / 2;
      if (sum(shares, level, extra) < total) {
        low = level;
      } else {
        high = level;
      }
    }
    double level = high;
    return shares.stream().mapToDouble(share -> share.at(level, extra)).toArray();
  }

  private static double sum(List<Share> shares, double level, double extra) {
    return shares.stream().mapToDouble(share -> share.at(level, extra)).sum();
  }

  private static long[] whole(long total, List<Share> shares, double[] parts) {
    long[] whole = new long[parts.length];
    for (int i = 0; i < parts.length; i++) {
      Share share = shares.get(i);
      whole[i] = Math.clamp((long) Math.floor(parts[i]), share.floor(), share.cap());
    }
    List<Integer> byRemainder =
        IntStream.range(0, parts.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> whole[i] - parts[i]))
            .toList();
    long left = total - Arrays.stream(whole).sum();
    while (left != 0) {
      long before = left;
      for (int i : left > 0 ? byRemainder : byRemainder.reversed()) {
        long step = Long.signum(left);
        boolean free = step > 0 ? whole[i] < shares.get(i).cap() : whole[i] > shares.get(i).floor();
        if (left != 0 && free) {
          whole[i] += step;
          left -= step;
        }
      }
      if (left == before) {
        throw new IllegalStateException(left + " remain of " + total + " between all bounds");
      }
    }
    return whole;
  }
}
