package io.creativefactory.domain.editor;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The rule that every span of a storyboard keeps: it starts at zero or later and ends after it
/// starts.
final class TimeSpan {
  private TimeSpan() {}

  static void check(String what, Duration from, @Nullable Duration to) {
    if (from.isNegative()) {
      throw new IllegalArgumentException(what + " starts at " + from.toMillis() + " ms");
    }
    if (to != null && to.compareTo(from) <= 0) {
      throw new IllegalArgumentException(
          what + " ends at " + to.toMillis() + " ms, not after its start at " + from.toMillis());
    }
  }
}
