package io.creativefactory.domain;

import java.time.Instant;

/// A number that the factory shows, with where it comes from. There is no fourth way: a missing
/// key, a failed judge or an empty table is [Unknown], never a default value.
public sealed interface Figure {

  /// Counted or measured on the thing itself.
  ///
  /// @param value in `unit`
  /// @param unit for example `ratio`, `s`, `LUFS`, `impressions`
  /// @param source what was measured, for example `ffmpeg ebur128` or `meta insights 2026-11-19`
  record Measured(double value, String unit, String source, Instant at) implements Figure {
    public Measured {
      requireFinite("value", value);
      requireText("unit", unit);
      requireText("source", source);
    }
  }

  /// Estimated by a model.
  ///
  /// @param value point estimate in `unit`, inside the interval
  /// @param low lower end of the interval
  /// @param high upper end of the interval
  /// @param level coverage of the interval, in (0, 1)
  /// @param model name and version, for example `ctr-xgboost 7`
  /// @param n how many observations the model learned from, at least 1
  record Modelled(
      double value, double low, double high, double level, String unit, String model, long n)
      implements Figure {
    public Modelled {
      requireFinite("value", value);
      requireText("unit", unit);
      requireText("model", model);
      if (!(low <= value && value <= high)) {
        throw new IllegalArgumentException(
            "interval [" + low + ", " + high + "] does not hold the estimate " + value);
      }
      if (!(level > 0 && level < 1)) {
        throw new IllegalArgumentException("coverage " + level + " is not between 0 and 1");
      }
      if (n < 1) {
        throw new IllegalArgumentException(
            "a model that learned from " + n + " rows knows nothing");
      }
    }
  }

  /// Not known, and why.
  record Unknown(String reason) implements Figure {
    public Unknown {
      requireText("reason", reason);
    }
  }

  private static void requireFinite(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " is " + value + ", not a number");
    }
  }

  private static void requireText(String name, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + " is blank");
    }
  }
}
