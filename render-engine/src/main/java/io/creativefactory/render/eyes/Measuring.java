package io.creativefactory.render.eyes;

import io.creativefactory.domain.Figure;
import java.time.InstantSource;

/// Makes figures of what was measured in one look.
record Measuring(InstantSource clock) {
  Figure of(double value, String unit, String source) {
    return new Figure.Measured(rounded(value), unit, source, clock.instant());
  }

  static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
