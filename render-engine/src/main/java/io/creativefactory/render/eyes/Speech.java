package io.creativefactory.render.eyes;

import io.creativefactory.domain.Figure;
import java.util.List;

/// What is said in a file.
///
/// @param count how many words; unknown where nobody wrote them down
/// @param language as the writer names it; empty when unknown
/// @param segments sentences or so, in the order of time
/// @param words one by one; empty when the writer does not time words
public record Speech(Figure count, String language, List<Said> segments, List<Said> words) {
  public Speech {
    segments = List.copyOf(segments);
    words = List.copyOf(words);
  }

  public static Speech unwritten(String why) {
    return new Speech(new Figure.Unknown(why), "", List.of(), List.of());
  }

  /// @param fromMs from the start of the sound
  /// @param text not blank
  public record Said(long fromMs, long toMs, String text) {}
}
