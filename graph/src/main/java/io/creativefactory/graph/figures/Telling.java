package io.creativefactory.graph.figures;

import io.creativefactory.scoring.anomaly.HourlyWatch.Hour;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How far a platform had come in telling of one campaign.
///
/// @param own end of the last hour in which anything was shown
/// @param told until here every hour is told whole. The last hour that is told of may still grow,
///   so that it ends where that one begins
public record Telling(Instant own, Instant told) {
  private static final Duration HOUR = Duration.ofHours(1);

  /// @param hours as known by now, in any order; several of one begin add up
  /// @return nothing before anything was shown
  public static Optional<Telling> of(List<Hour> hours) {
    Optional<Instant> shown =
        hours.stream()
            .filter(hour -> hour.impressions() > 0)
            .map(Hour::begin)
            .max(Comparator.naturalOrder());
    Optional<Instant> last = hours.stream().map(Hour::begin).max(Comparator.naturalOrder());
    return shown.flatMap(own -> last.map(told -> new Telling(own.plus(HOUR), told)));
  }

  /// The later of what is told of this campaign and of others.
  ///
  /// @param others until when others are told whole
  public Instant beside(Optional<Instant> others) {
    return others.filter(told::isBefore).orElse(told);
  }
}
