package io.creativefactory.app.studio.review;

import io.creativefactory.app.studio.Wording;
import io.creativefactory.domain.creative.Script;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A script with its times.
record ScriptView(List<Line> lines) {

  /// One beat with its place in the video.
  ///
  /// @param shows what the picture shows; empty where the words say the same
  record Line(String role, Span span, Words words, String shows, List<Proof> proofs) {}

  /// A stretch of the video.
  ///
  /// @param seconds its start, as the player counts
  record Span(String from, String to, String seconds, long millis) {
    static Span of(Duration from, Duration length) {
      return new Span(
          Wording.timecode(from),
          Wording.timecode(from.plus(length)),
          String.format(Locale.ROOT, "%.3f", from.toMillis() / 1000.0),
          length.toMillis());
    }
  }

  /// A text with its emphasised part in the middle; `key` and `after` may be empty.
  record Words(String before, String key, String after) {
    static Words of(String text, String emphasis) {
      int at = emphasis.isEmpty() ? -1 : text.indexOf(emphasis);
      return at < 0
          ? new Words(text, "", "")
          : new Words(text.substring(0, at), emphasis, text.substring(at + emphasis.length()));
    }
  }

  /// A claim and the brief's own words that carry it.
  record Proof(String claim, String source, String proof) {}

  static ScriptView of(Script script) {
    List<Line> lines = new ArrayList<>();
    Duration at = Duration.ZERO;
    for (Script.Beat beat : script.beats()) {
      lines.add(
          new Line(
              Wording.words(beat.role()),
              Span.of(at, beat.length()),
              Words.of(beat.text(), beat.emphasis()),
              beat.shows().equals(beat.text()) ? "" : beat.shows(),
              beat.claims().stream()
                  .map(c -> new Proof(c.text(), Wording.words(c.source()), c.proof()))
                  .toList()));
      at = at.plus(beat.length());
    }
    return new ScriptView(List.copyOf(lines));
  }
}
