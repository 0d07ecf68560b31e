package io.creativefactory.graph.retention;

import java.time.Duration;

/// How long what tells of people is kept.
///
/// @param touchpoints from when somebody met us; at least 90 days, for attribution looks back over
///   30 and what happened later is still revised
/// @param webhookBodies from when a message was read; at least 7 days. What could not be read is
///   kept as long as touchpoints, for somebody may still look into it
public record Keep(Duration touchpoints, Duration webhookBodies) {
  private static final Duration LEAST_TOUCHPOINTS = Duration.ofDays(90);
  private static final Duration LEAST_BODIES = Duration.ofDays(7);

  public Keep {
    least("touchpoints", touchpoints, LEAST_TOUCHPOINTS);
    least("webhook bodies", webhookBodies, LEAST_BODIES);
  }

  public static Keep usual() {
    return new Keep(Duration.ofDays(400), Duration.ofDays(90));
  }

  private static void least(String what, Duration asked, Duration least) {
    if (asked.compareTo(least) < 0) {
      throw new IllegalArgumentException(
          "%s are kept for %d days or more, not for %s".formatted(what, least.toDays(), asked));
    }
  }
}
