package io.creativefactory.scoring.drift;

import io.creativefactory.domain.Figure;
import io.creativefactory.scoring.drift.Drift.OfFeature;
import io.creativefactory.scoring.drift.Drift.State;
import io.creativefactory.scoring.features.FeatureName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.hipparchus.stat.inference.KolmogorovSmirnovTest;

/// Compares the features of two groups of ads, one feature after another. An ad of which a feature
/// is not known counts as lower than any that is: a measurement that falls away is drift, too.
public final class Comparison {
  /// Fewer ads than this in a group show no distribution.
  public static final int MIN_ADS = 30;

  /// From here on a feature has moved.
  public static final double MOVED = 0.1;

  /// From here on it has drifted.
  public static final double DRIFTED = 0.25;

  /// The chance that is taken to call an accident a move, over all features.
  public static final double LEVEL = 0.05;

  private static final int BINS = 10;

  private final List<? extends Map<String, Figure>> before;
  private final List<? extends Map<String, Figure>> after;
  private final Instant at;

  private Comparison(
      List<? extends Map<String, Figure>> before,
      List<? extends Map<String, Figure>> after,
      Instant at) {
    this.before = before;
    this.after = after;
    this.at = at;
  }

  /// @param before features by key, one map for each ad that the model learned from
  /// @param after the same of later ads
  public static Drift of(
      List<? extends Map<String, Figure>> before,
      List<? extends Map<String, Figure>> after,
      Instant at) {
    return new Comparison(before, after, at).all();
  }

  private Drift all() {
    if (before.size() < MIN_ADS || after.size() < MIN_ADS) {
      Figure.Unknown few =
          new Figure.Unknown(
              "%d ads before and %d after; a comparison needs %d of each"
                  .formatted(before.size(), after.size(), MIN_ADS));
      return new Drift(
          Arrays.stream(FeatureName.values())
              .map(name -> new OfFeature(name.key(), few, few, few, State.UNKNOWN))
              .toList());
    }
    List<Distance> distances = new ArrayList<>();
    List<OfFeature> unknown = new ArrayList<>();
    for (FeatureName name : FeatureName.values()) {
      double[] one = values(before, name.key());
      double[] other = values(after, name.key());
      if (isNeverKnown(one) && isNeverKnown(other)) {
        Figure.Unknown never = new Figure.Unknown("of no ad is it known");
        unknown.add(new OfFeature(name.key(), never, never, never, State.UNKNOWN));
      } else {
        distances.add(Distance.of(name.key(), one, other));
      }
    }
    List<OfFeature> features = new ArrayList<>(judged(distances));
    features.addAll(unknown);
    return new Drift(features);
  }

  private static double[] values(List<? extends Map<String, Figure>> ads, String key) {
    return ads.stream()
        .mapToDouble(features ->
            switch (features.get(key)) {
              case null -> Double.NEGATIVE_INFINITY;
              case Figure.Measured measured -> measured.value();
              case Figure.Modelled modelled -> modelled.value();
              case Figure.Unknown _ -> Double.NEGATIVE_INFINITY;
            })
        .toArray();
  }

  private static boolean isNeverKnown(double[] values) {
    return Arrays.stream(values).allMatch(Double::isInfinite);
  }

  /// How far two groups of values lie apart.
  private record Distance(String feature, double psi, double ks, double chance) {

    static Distance of(String feature, double[] before, double[] after) {
      double[] one = finite(before, after);
      double[] other = finite(after, before);
      KolmogorovSmirnovTest test = new KolmogorovSmirnovTest();
      return new Distance(
          feature,
          psi(one, other),
          test.kolmogorovSmirnovStatistic(one, other),
          test.approximateP(test.kolmogorovSmirnovStatistic(one, other), one.length, other.length));
    }

    /// What is not known stands below everything that is, in both groups at the same place.
    private static double[] finite(double[] values, double[] others) {
      double low =
          DoubleStream.concat(Arrays.stream(values), Arrays.stream(others))
              .filter(Double::isFinite)
              .min()
              .orElseThrow();
      return Arrays.stream(values).map(v -> Double.isFinite(v) ? v : low - 1).toArray();
    }

    /// Over bins that hold a tenth of the first group each, fewer where values repeat; half an ad
    /// is added to each bin, so that an empty one has a logarithm.
    private static double psi(double[] one, double[] other) {
      double[] edges = edges(one);
      double[] first = shares(one, edges);
      double[] second = shares(other, edges);
      double psi = 0;
      for (int bin = 0; bin < first.length; bin++) {
        psi += (second[bin] - first[bin]) * Math.log(second[bin] / first[bin]);
      }
      return psi;
    }

    /// Upper ends of all bins but the last.
    private static double[] edges(double[] values) {
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      return IntStream.range(1, BINS)
          .mapToDouble(bin -> sorted[bin * sorted.length / BINS])
          .distinct()
          .toArray();
    }

    private static double[] shares(double[] values, double[] edges) {
      double[] counts = new double[edges.length + 1];
      Arrays.fill(counts, 0.5);
      for (double value : values) {
        int bin = 0;
        while (bin < edges.length && value >= edges[bin]) {
          bin++;
        }
        counts[bin]++;
      }
      double sum = Arrays.stream(counts).sum();
      return Arrays.stream(counts).map(count -> count / sum).toArray();
    }
  }

  /// The smallest chances first, each times the number of features over its rank, and none smaller
  /// than a later one (Benjamini–Hochberg).
  private List<OfFeature> judged(List<Distance> distances) {
    List<Distance> ordered = new ArrayList<>(distances);
    ordered.sort(Comparator.comparingDouble(Distance::chance).reversed());
    List<OfFeature> judged = new ArrayList<>();
    double least = 1;
    for (int i = 0; i < ordered.size(); i++) {
      int rank = ordered.size() - i;
      Distance distance = ordered.get(i);
      least = Math.min(least, distance.chance() * ordered.size() / rank);
      judged.add(judged(distance, least));
    }
    return judged;
  }

  private OfFeature judged(Distance distance, double chance) {
    State state = State.STEADY;
    if (chance < LEVEL && distance.psi() >= MOVED) {
      state = distance.psi() >= DRIFTED ? State.DRIFTED : State.MOVED;
    }
    return new OfFeature(
        distance.feature(),
        measured(distance.psi(), "nats"),
        measured(distance.ks(), "ratio"),
        measured(chance, "ratio"),
        state);
  }

  private Figure measured(double value, String unit) {
    return new Figure.Measured(
        value, unit, "features of %d and %d ads".formatted(before.size(), after.size()), at);
  }
}
