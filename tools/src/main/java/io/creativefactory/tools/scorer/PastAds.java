package io.creativefactory.tools.scorer;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.creative.Concept;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The earlier ads of a brand: those that a person approved.
@FunctionalInterface
public interface PastAds {

  /// The newest first.
  ///
  /// @param brand as its storyboards name it
  /// @param most how many are wanted at most
  List<PastAd> of(String brand, int most);

  /// @param features as they were measured then
  /// @param approvedAt when it became an ad of the brand
  record PastAd(Concept concept, SortedMap<String, Figure> features, Instant approvedAt) {
    public PastAd {
      features = Collections.unmodifiableSortedMap(new TreeMap<>(features));
    }
  }
}
