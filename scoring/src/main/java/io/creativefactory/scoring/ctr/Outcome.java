package io.creativefactory.scoring.ctr;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Figure;
import java.time.LocalDate;
import java.util.Map;

/// What one creative earned, with all its days summed: one row per creative, so that no creative
/// stands in what is learned and in what is tested.
///
/// @param creative its id
/// @param campaign what it ran in: creatives of one campaign share its audience and its offer, so
///   they are never on both sides of a split
/// @param firstDay of its delivery, in the account's time zone
/// @param features by key of [io.creativefactory.scoring.features.FeatureName]; what is missing or
///   unknown stays missing, what is no feature is left out
public record Outcome(
    String creative,
    String campaign,
    DeliveryContext context,
    LocalDate firstDay,
    Map<String, Figure> features,
    long clicks,
    long impressions) {

  /// @throws FactoryException FEATURE_INVALID for a feature that is no finite number in its range;
  ///   TRAINING_DATA_INVALID for counts that cannot be
  public Outcome {
    Checks.text("creative", creative);
    Checks.text("campaign", campaign);
    features = FeatureRow.known(features);
    if (clicks < 0 || impressions < 0 || clicks > impressions) {
      throw new FactoryException(
          ErrorCode.TRAINING_DATA_INVALID,
          "creative %s: %d clicks of %d impressions cannot be; the outcome is not counted"
              .formatted(creative, clicks, impressions));
    }
  }

  /// The rate observed; the creative must have been seen.
  double rate() {
    return (double) clicks / impressions;
  }
}
