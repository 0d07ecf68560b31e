package io.creativefactory.platform;

import io.creativefactory.domain.scaling.AudienceSplit;
import io.creativefactory.domain.scaling.AudienceTold;
import io.creativefactory.domain.scaling.Exposure;
import io.creativefactory.domain.scaling.HourlyPerformance;
import io.creativefactory.domain.scaling.Performance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Reads what ads did. Days are in the account's time zone; a day without delivery has no row.
public interface AdInsights {

  /// The day it is in the account's time zone by the platform's own clock. Figures of this day are
  /// still growing, and conversions of the last days are still arriving.
  ///
  /// @throws io.creativefactory.domain.FactoryException as [AdPlatform]
  LocalDate today();

  /// The moment it is by the platform's own clock, which need not be ours.
  ///
  /// @throws io.creativefactory.domain.FactoryException as [AdPlatform]
  Instant now();

  /// Daily rows of every ad of a campaign, `since` and `until` inclusive.
  ///
  /// @throws io.creativefactory.domain.FactoryException as [AdPlatform]
  List<Performance> daily(String campaignId, LocalDate since, LocalDate until);

  /// How many people each ad of a campaign reached between two days, both inclusive, asked for as
  /// one span, for reaches of days do not add up. Nothing where the platform does not tell.
  ///
  /// @throws io.creativefactory.domain.FactoryException as [AdPlatform]
  default List<Exposure> exposure(String campaignId, LocalDate since, LocalDate until) {
    return List.of();
  }

  /// What every ad of a campaign did in each hour of one day of the account, as far as the platform
  /// tells by now, in the order of time. An hour that is not here is unknown, not zero. Nothing
  /// where the platform does not tell hours.
  ///
  /// @throws io.creativefactory.domain.FactoryException as [AdPlatform]
  default List<HourlyPerformance> hourly(String campaignId, LocalDate day) {
    return List.of();
  }

  /// Who saw a campaign's ads between two days, both inclusive, told apart by one thing, all days
  /// together. What the platform does not say of people stands under no value.
  ///
  /// @throws io.creativefactory.domain.FactoryException as [AdPlatform]
  default AudienceTold audience(
      String campaignId, LocalDate since, LocalDate until, AudienceSplit split) {
    return new AudienceTold.Withheld("this platform is not asked who saw an ad");
  }
}
