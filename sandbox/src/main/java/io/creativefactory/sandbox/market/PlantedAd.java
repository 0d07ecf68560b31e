package io.creativefactory.sandbox.market;

import java.time.LocalDate;
import java.util.Map;

/// An ad that ran, and the truth about it.
///
/// @param features that a learner is told, by name; what is missing acts all the same
/// @param truth clicks per impression that its days would bring on average, which its clicks lie
///   around by chance
public record PlantedAd(
    String creative,
    String campaign,
    Place place,
    LocalDate firstDay,
    Map<String, Double> features,
    double truth,
    long clicks,
    long impressions) {
  public PlantedAd {
    features = Map.copyOf(features);
  }

  /// @param platform `meta`, `google` or `tiktok`
  /// @param objective in the words of a brief, lower case
  /// @param format as `9:16`
  public record Place(String platform, String objective, String format) {}
}
