package io.creativefactory.scoring.rubric;

import io.creativefactory.domain.PixelSize;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was looked at in a file. Times are milliseconds from its start.
///
/// @param size of the picture; null without one
/// @param shots in order; empty without a picture
/// @param faces where they were seen, in the order of time
/// @param facesMissing why faces are not known; empty when all frames were looked at
/// @param read lines of text on screen
/// @param said what is spoken
/// @param speech whether speech is heard, and where
public record Seen(
    long lengthMs,
    @Nullable PixelSize size,
    List<Span> shots,
    List<Face> faces,
    String facesMissing,
    Lines read,
    Lines said,
    Speech speech) {
  public Seen {
    shots = List.copyOf(shots);
    faces = List.copyOf(faces);
    if (lengthMs < 1) {
      throw new IllegalArgumentException("a file of " + lengthMs + " ms");
    }
  }

  public record Span(long startMs, long endMs) {}

  /// @param height share of the picture's height
  public record Face(long atMs, double height) {}

  /// Where speech is heard; of no span while `missing` says why nobody listened.
  public record Speech(List<Span> spans, String missing) {
    public Speech {
      spans = List.copyOf(spans);
    }
  }

  /// @param missing why there may be more than these; empty when these are all
  public record Lines(List<Timed> lines, String missing) {
    public Lines {
      lines = List.copyOf(lines);
    }
  }

  public record Timed(String text, long startMs, long endMs) {}
}
