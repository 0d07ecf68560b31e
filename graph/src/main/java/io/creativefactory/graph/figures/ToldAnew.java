package io.creativefactory.graph.figures;

import io.creativefactory.domain.scaling.HourlyPerformance;
import io.creativefactory.domain.scaling.Performance;
import java.time.Instant;
import java.util.List;

/// What platforms told anew of a run's ads, the latest first.
///
/// @param moments at which any figure came in or was told anew
public record ToldAnew(List<OfDay> days, List<OfHour> hours, List<Instant> moments) {
  public ToldAnew {
    days = List.copyOf(days);
    hours = List.copyOf(hours);
    moments = List.copyOf(moments);
  }

  /// A day as it had been told, and as it was told instead.
  public record OfDay(Performance was, Performance now, Instant at) {}

  /// As [OfDay].
  public record OfHour(HourlyPerformance was, HourlyPerformance now, Instant at) {}
}
