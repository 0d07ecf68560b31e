package io.creativefactory.graph.learning;

import io.creativefactory.graph.learning.LearningReport.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Whether there is enough that is new to learn from again: so many ads since the last time, or any
/// after a month.
///
/// @param fresh ads that are enough at any time
/// @param what is learned, in words
record Due(int fresh, String what) {
  private static final Duration MONTH = Duration.ofDays(30);

  /// @param step picks the step that this is about
  /// @param before earlier rounds, the newest first
  /// @return why not yet; empty when it is due
  Optional<String> notYet(
      int outcomes, Instant now, Function<LearningReport, Step> step, List<LearningReport> before) {
    Optional<LearningReport> last =
        before.stream().filter(report -> step.apply(report).acted()).findFirst();
    int since = outcomes - last.map(report -> report.sample().outcomes()).orElse(0);
    boolean stale =
        last.isPresent() && Duration.between(last.get().at(), now).compareTo(MONTH) >= 0;
    return since >= fresh || (stale && since > 0)
        ? Optional.empty()
        : Optional.of(
            "%d of %d new outcomes since %s"
                .formatted(
                    Math.max(0, since),
                    fresh,
                    last.isPresent() ? "the last " + what : "the start"));
  }
}
