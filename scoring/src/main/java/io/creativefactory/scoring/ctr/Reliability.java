package io.creativefactory.scoring.ctr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Whether predicted rates come true: outcomes in the order of their predictions, in bins of
/// equally many creatives.
///
/// @param bins from the lowest predictions to the highest
/// @param ece expected calibration error: mean distance of observed from predicted over all
///   impressions, as a rate; against a rate of 0.012 an error of 0.01 is a great one, so compare it
///   with the rates
public record Reliability(List<Bin> bins, double ece) {
  private static final int BINS = 10;
  private static final double TWO_SIDED_95 = 1.959964;

  public Reliability {
    bins = List.copyOf(bins);
  }

  /// @param predicted mean of the predictions, weighted by impressions
  /// @param observed clicks out of impressions
  /// @param low lower end of the 95 % interval of what was observed, by how much creatives differ
  /// @param high its upper end
  public record Bin(
      double predicted,
      double observed,
      double low,
      double high,
      long impressions,
      int creatives) {}

  /// @param rates predicted, for each outcome
  static Reliability of(List<Outcome> outcomes, double[] rates) {
    List<Integer> order =
        IntStream.range(0, rates.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> rates[i]))
            .toList();
    List<Bin> bins = new ArrayList<>();
    int count = Math.min(BINS, order.size());
    for (int bin = 0; bin < count; bin++) {
      bins.add(
          bin(
              outcomes,
              rates,
              order.subList(bin * order.size() / count, (bin + 1) * order.size() / count)));
    }
    double impressions = bins.stream().mapToLong(Bin::impressions).sum();
    double ece =
        bins.stream()
            .mapToDouble(
                b -> b.impressions() / impressions * Math.abs(b.observed() - b.predicted()))
            .sum();
    return new Reliability(bins, ece);
  }

  private static Bin bin(List<Outcome> outcomes, double[] rates, List<Integer> members) {
    long impressions = 0;
    long clicks = 0;
    double expected = 0;
    for (int i : members) {
      impressions += outcomes.get(i).impressions();
      clicks += outcomes.get(i).clicks();
      expected += outcomes.get(i).impressions() * rates[i];
    }
    double observed = (double) clicks / impressions;
    double squares = 0;
    for (int i : members) {
      Outcome outcome = outcomes.get(i);
      double error = outcome.clicks() - observed * outcome.impressions();
      squares += error * error;
    }
    double half = TWO_SIDED_95 * Math.sqrt(squares) / impressions;
    return new Bin(
        expected / impressions,
        observed,
        Math.max(0, observed - half),
        Math.min(1, observed + half),
        impressions,
        members.size());
  }
}
