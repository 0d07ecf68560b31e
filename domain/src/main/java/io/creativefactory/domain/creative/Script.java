package io.creativefactory.domain.creative;

import io.creativefactory.domain.Checks;
import java.time.Duration;
import java.util.List;

/// What is said when, from the first frame to the last.
///
/// @param beats at least two, back to back from zero
public record Script(List<Beat> beats) {
  public Script {
    beats = List.copyOf(beats);
    if (beats.size() < 2) {
      throw new IllegalArgumentException("a script of " + beats.size() + " beats has no middle");
    }
  }

  public Duration length() {
    return beats.stream().map(Beat::length).reduce(Duration.ZERO, Duration::plus);
  }

  /// The words of the first beat.
  public String hookLine() {
    return beats.getFirst().text();
  }

  /// One thought on the screen.
  ///
  /// @param text at most 90 characters, what the viewer reads
  /// @param emphasis the part of `text` that matters most, word for word; empty for none
  /// @param shows what the picture should show, in plain words, to match media by
  /// @param claims what it asserts, each with its source; empty when it asserts nothing
  public record Beat(
      Role role, String text, String emphasis, Duration length, String shows, List<Claim> claims) {
    public Beat {
      claims = List.copyOf(claims);
      Checks.text("text", text);
      if (!text.contains(emphasis)) {
        throw new IllegalArgumentException("'" + emphasis + "' does not stand in '" + text + "'");
      }
      if (length.isNegative() || length.isZero()) {
        throw new IllegalArgumentException("beat '" + text + "' lasts " + length);
      }
    }
  }

  /// What a beat does for the argument.
  public enum Role {
    HOOK,
    PROBLEM,
    AGITATION,
    BEFORE,
    AFTER,
    SOLUTION,
    PROOF,
    OFFER,
    PRICE,
    CALL_TO_ACTION
  }

  /// @param text the assertion as it stands in the beat
  /// @param source the brief's own words that prove it
  public record Claim(String text, Source source, String proof) {}

  /// Where a claim may come from; there is no other place.
  public enum Source {
    FACT,
    OFFER,
    PRICE
  }
}
