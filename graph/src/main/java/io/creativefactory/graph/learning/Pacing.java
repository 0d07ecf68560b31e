package io.creativefactory.graph.learning;

import io.creativefactory.domain.Figure;
import java.util.Optional;

/// How long a picture stands, in three steps: what an editor would call them.
enum Pacing {
  FAST,
  MEDIUM,
  SLOW;

  private static final double FAST_BELOW = 1.6;
  private static final double SLOW_FROM = 2.8;

  /// @param seconds mean length of a shot; nothing when it is not measured
  static Optional<Pacing> of(Figure seconds) {
    return seconds instanceof Figure.Measured measured
        ? Optional.of(
            measured.value() < FAST_BELOW ? FAST : measured.value() < SLOW_FROM ? MEDIUM : SLOW)
        : Optional.empty();
  }
}
