package io.creativefactory.platform.transcription;

import java.util.List;

/// What was said.
///
/// @param language as the service names it; empty when it does not
/// @param segments sentences or so, in the order of time; none when nobody speaks
/// @param words one by one; none when the service does not time words
public record Transcript(String language, List<Part> segments, List<Part> words) {
  public Transcript {
    segments = List.copyOf(segments);
    words = List.copyOf(words);
  }

  /// Something said.
  ///
  /// @param fromMs from the start of the sound
  /// @param text not blank
  public record Part(long fromMs, long toMs, String text) {
    public Part {
      if (fromMs < 0 || toMs < fromMs || text.isBlank()) {
        throw new IllegalArgumentException("'" + text + "' from " + fromMs + " to " + toMs + " ms");
      }
    }
  }
}
