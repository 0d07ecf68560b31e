package io.creativefactory.scoring.ctr;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.Figure;
import java.util.Map;

/// What one creative earned, with all its days and placements summed: one row per creative, so that
/// no creative stands in what is learned and in what is tested.
///
/// @param creative its id
public record Outcome(
    String creative, Map<String, Figure> features, long clicks, long impressions) {
  public Outcome {
    Checks.text("creative", creative);
    features = Map.copyOf(features);
    if (clicks < 0 || clicks > impressions) {
      throw new IllegalArgumentException(
          "creative %s: %d clicks of %d impressions".formatted(creative, clicks, impressions));
    }
  }

  /// The rate observed; the creative must have been seen.
  double rate() {
    return (double) clicks / impressions;
  }
}
