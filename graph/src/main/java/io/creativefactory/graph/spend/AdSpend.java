package io.creativefactory.graph.spend;

import io.creativefactory.domain.Money;
import io.creativefactory.domain.publish.ObjectRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/// What an ad cost on the days that its platform told of, each in its latest revision.
///
/// @param days of the ad account
/// @param told when the latest of it was read
public record AdSpend(ObjectRef ad, boolean sandbox, Map<LocalDate, Money> days, Instant told) {
  public AdSpend {
    days = Map.copyOf(days);
  }
}
