package io.creativefactory.agents.editor;

import io.creativefactory.domain.creative.HookType;
import io.creativefactory.domain.creative.Script;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// One stretch of time that gets a picture: a beat, or a piece of one.
///
/// @param kind what it does for the look
/// @param beat the words it belongs to
/// @param words what is read here, at least a part of the beat's text
record Cut(Kind kind, Script.Beat beat, String words, Duration length) {
  private static final Duration STACCATO = Duration.ofMillis(600);
  private static final Duration TOO_SHORT = Duration.ofMillis(500);

  enum Kind {
    /// The opening.
    OPENING,
    /// The further pieces of an opening that cuts hard.
    JOLT,
    ARGUMENT,
    /// The proof that sums the others up.
    SUMMARY,
    END
  }

  Cut longer(Duration more) {
    return new Cut(kind, beat, words, length.plus(more));
  }

  /// Splits a script into cuts. A pattern interrupt cuts at 0.6 s and again at 1.2 s; when three
  /// facts have been said, the last proof sums them up.
  static List<Cut> of(Script script, HookType hook) {
    List<Cut> cuts = new ArrayList<>();
    List<Script.Beat> beats = script.beats();
    int summing = summing(beats);
    Duration owed = Duration.ZERO;
    for (int i = 0; i < beats.size(); i++) {
      Script.Beat beat = beats.get(i);
      boolean last = i == beats.size() - 1;
      if (i == 0
          && hook == HookType.PATTERN_INTERRUPT
          && beat.length().compareTo(STACCATO.multipliedBy(2)) > 0) {
        owed = jolt(beat, cuts);
        continue;
      }
      Kind kind =
          last ? Kind.END : i == 0 ? Kind.OPENING : i == summing ? Kind.SUMMARY : Kind.ARGUMENT;
      cuts.add(new Cut(kind, beat, beat.text(), beat.length()).longer(owed));
      owed = Duration.ZERO;
    }
    return List.copyOf(cuts);
  }

  /// @return time that the next cut gets, because it is too short to stand alone
  private static Duration jolt(Script.Beat beat, List<Cut> cuts) {
    int stop = beat.text().indexOf(". ");
    String first = stop < 0 ? beat.text() : beat.text().substring(0, stop + 1);
    String second = stop < 0 ? beat.text() : beat.text().substring(stop + 2);
    Duration rest = beat.length().minus(STACCATO.multipliedBy(2));
    cuts.add(new Cut(Kind.OPENING, beat, first, STACCATO));
    cuts.add(new Cut(Kind.JOLT, beat, second, STACCATO));
    if (rest.compareTo(TOO_SHORT) < 0) {
      return rest;
    }
    cuts.add(new Cut(Kind.JOLT, beat, second, rest));
    return Duration.ZERO;
  }

  /// Which beat sums the facts up: the last proof, when there are three facts; otherwise -1.
  private static int summing(List<Script.Beat> beats) {
    return facts(beats).size() < 3
        ? -1
        : beats.stream().map(Script.Beat::role).toList().lastIndexOf(Script.Role.PROOF);
  }

  /// The facts that a script states, each once, in its order.
  static List<String> facts(List<Script.Beat> beats) {
    return beats.stream()
        .flatMap(beat -> beat.claims().stream())
        .filter(claim -> claim.source() == Script.Source.FACT)
        .map(Script.Claim::text)
        .distinct()
        .toList();
  }

  /// 1 (stays in every cut-down) to 9. The opening and the end card hold an ad together, proof is
  /// what sells; what only sets the scene goes first.
  int priority() {
    return switch (kind) {
      case OPENING, JOLT, END -> 1;
      case SUMMARY -> 2;
      case ARGUMENT ->
          switch (beat.role()) {
            case HOOK -> 1;
            case PROOF -> 2;
            case SOLUTION, AFTER -> 3;
            case OFFER, PRICE, CALL_TO_ACTION -> 4;
            case PROBLEM -> 5;
            case BEFORE -> 6;
            case AGITATION -> 7;
          };
    };
  }

  /// What is told here: the words, and what they are about where the words alone do not say.
  String said() {
    return beat.shows().isBlank() || words.contains(beat.shows())
        ? words
        : words + " " + beat.shows();
  }

  /// What a picture here should show.
  String wants() {
    return beat.shows();
  }
}
