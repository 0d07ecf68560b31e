package io.creativefactory.scoring.rubric;

import io.creativefactory.domain.testing.RubricReport.Evidence;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line of an ad in time.
///
/// @param place where it stands, for example `scene s1`
/// @param role what it is for
/// @param endMs at the latest
/// @param words when each begins, where that is known; empty otherwise
record Line(String place, Role role, String text, long startMs, long endMs, List<Start> words) {
  Line {
    words = List.copyOf(words);
  }

  /// @param at index in the text
  record Start(int at, long ms) {}

  enum Role {
    TEXT,
    BUTTON,
    /// Address and small print.
    SMALL,
    SPOKEN
  }

  /// The words that match, or nothing.
  List<Evidence> find(Pattern pattern) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? List.of(evidence(matcher)) : List.of();
  }

  private Evidence evidence(MatchResult match) {
    return new Evidence.Words(place, text, match.start(), match.end(), startMs, endMs);
  }

  /// The whole line.
  Evidence whole() {
    return new Evidence.Words(place, text, 0, text.length(), startMs, endMs);
  }

  /// When what stands at an index is met, from when at the earliest to when at the latest.
  Seen.Span when(int index) {
    Start before = null;
    for (Start word : words) {
      if (word.at() <= index) {
        before = word;
      }
    }
    if (before != null) {
      return new Seen.Span(before.ms(), before.ms());
    }
    return role == Role.SPOKEN ? new Seen.Span(startMs, endMs) : new Seen.Span(startMs, startMs);
  }
}
