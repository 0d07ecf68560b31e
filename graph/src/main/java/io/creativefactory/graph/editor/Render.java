package io.creativefactory.graph.editor;

import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.graph.run.Cut;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One video that a run has ordered.
///
/// @param video the finished file, or null
/// @param failure one sentence when it failed; empty otherwise
public record Render(
    UUID id, int round, Cut cut, Ratio format, State state, @Nullable Video video, String failure) {

  public enum State {
    WAITING,
    DONE,
    FAILED,
    CANCELLED
  }

  /// For people: `v2 in 9:16`.
  public String words() {
    return cut.variant() + " in " + format;
  }
}
