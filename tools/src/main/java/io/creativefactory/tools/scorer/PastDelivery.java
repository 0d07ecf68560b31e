package io.creativefactory.tools.scorer;

import io.creativefactory.domain.Money;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What earlier ads of the account did in total: the only place that a baseline rate or a price of
/// impressions may come from.
@FunctionalInterface
public interface PastDelivery {

  /// Nothing when no ad of the account has run yet, or none in this currency. Days of today and of
  /// simulated platforms do not count for real ones.
  Optional<Delivery> find(Currency currency);

  /// Earlier ads one by one, so that a new one can start from those that it shares a trait with;
  /// none where that is not kept.
  default List<PastArm> arms() {
    return List.of();
  }

  /// An ad that ran.
  ///
  /// @param traits kind to value: `hook`, `angle`, `call to action`
  record PastArm(SortedMap<String, String> traits, Rate clicks) {
    public PastArm {
      traits = Collections.unmodifiableSortedMap(new TreeMap<>(traits));
    }
  }

  /// @param clicks out of impressions, at least one of each
  /// @param spend what those impressions cost, positive
  record Delivery(Rate clicks, Money spend) {
    public Delivery {
      if (clicks.happened() < 1 || !spend.isPositive()) {
        throw new IllegalArgumentException(
            "a delivery of %s for %s is no baseline".formatted(clicks, spend));
      }
    }
  }
}
