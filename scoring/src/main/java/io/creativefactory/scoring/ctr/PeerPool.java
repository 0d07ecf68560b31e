package io.creativefactory.scoring.ctr;

import io.creativefactory.domain.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What was expected of earlier creatives, by models that had not seen them, for each kind of
/// delivery: predictions compare with predictions, not with the luck of what was observed.
///
/// @param rates by [DeliveryContext#toString], ascending
record PeerPool(Map<String, double[]> rates) {
  /// Fewer peers than this say nothing of where one stands.
  static final int LEAST = 20;

  static PeerPool of(List<Outcome> outcomes, double[] predicted) {
    Map<String, List<Double>> pools = new TreeMap<>();
    for (int i = 0; i < predicted.length; i++) {
      pools
          .computeIfAbsent(outcomes.get(i).context().toString(), _ -> new ArrayList<>())
          .add(predicted[i]);
    }
    Map<String, double[]> sorted = new TreeMap<>();
    pools.forEach((context, all) ->
        sorted.put(context, all.stream().mapToDouble(each -> each).sorted().toArray()));
    return new PeerPool(sorted);
  }

  /// Share of the peers below, with the shares below both ends of the interval.
  Figure place(DeliveryContext context, Figure.Modelled rate) {
    double[] peers = rates.getOrDefault(context.toString(), new double[0]);
    if (peers.length < LEAST) {
      return new Figure.Unknown("%d of %d peers in %s".formatted(peers.length, LEAST, context));
    }
    return new Figure.Modelled(
        below(peers, rate.value()),
        below(peers, rate.low()),
        below(peers, rate.high()),
        rate.level(),
        "ratio",
        rate.model(),
        peers.length);
  }

  private static double below(double[] sorted, double rate) {
    int place = Arrays.binarySearch(sorted, rate);
    int fewer = place < 0 ? -place - 1 : place;
    while (fewer > 0 && sorted[fewer - 1] == rate) {
      fewer--;
    }
    return (double) fewer / sorted.length;
  }
}
