package io.creativefactory.domain.editor;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The rule that every span of a storyboard keeps: it starts at zero or later, ends after it starts
/// and lies within the longest ad.
final class TimeSpan {
  private TimeSpan() {}

  /// No place in a clip or a piece of music is later.
  private static final Duration DAY = Duration.ofDays(1);

  /// @throws IllegalArgumentException for a place in a file that is before its start or later than
  ///   a day
  static void place(String what, Duration from) {
    if (from.isNegative() || from.compareTo(DAY) > 0) {
      throw new IllegalArgumentException(
          what + " starts at " + from.toSeconds() + " s, not between 0 and " + DAY.toSeconds());
    }
  }

  static void check(String what, Duration from, @Nullable Duration to) {
    if (from.isNegative()) {
      throw new IllegalArgumentException(what + " starts at " + from.toMillis() + " ms");
    }
    Duration furthest = to == null ? from : to;
    if (furthest.compareTo(Storyboard.MAX_LENGTH) > 0) {
      throw new IllegalArgumentException(
          what + " reaches to " + furthest.toSeconds() + " s, further than the longest ad");
    }
    if (to != null && to.compareTo(from) <= 0) {
      throw new IllegalArgumentException(
          what + " ends at " + to.toMillis() + " ms, not after its start at " + from.toMillis());
    }
  }
}
