package io.creativefactory.agents.creative;

import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.brief.Lesson;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a script has to heed besides the brief's claims: lessons of earlier runs and a reviewer's
/// words.
///
/// @param dropped proofs that may not be used
/// @param avoided texts that may not be used again
/// @param longest characters of a text, at most [Proofs#LONGEST]
/// @param pace beats more (or fewer, when negative) than usual
/// @param tones how it should sound
record Wishes(Set<String> dropped, Set<String> avoided, int longest, int pace, List<String> tones) {
  private static final int SHORT = 40;

  Wishes {
    dropped = Set.copyOf(dropped);
    avoided = Set.copyOf(avoided);
    tones = List.copyOf(tones);
  }

  static Wishes of(Brief brief) {
    int pace = (taught(brief, "PACE_TOO_SLOW") ? 1 : 0) - (taught(brief, "PACE_TOO_FAST") ? 1 : 0);
    return new Wishes(
        Set.of(),
        Set.of(),
        taught(brief, "TEXT_TOO_LONG") ? SHORT : Proofs.LONGEST,
        pace,
        brief.message().tone().stream().map(tone -> tone.toLowerCase(Locale.ROOT)).toList());
  }

  private static boolean taught(Brief brief, String reason) {
    return brief.lessons().stream().map(Lesson::subject).anyMatch(("reject:" + reason)::equals);
  }

  Wishes without(String proof) {
    Set<String> more = new HashSet<>(dropped);
    more.add(proof);
    return new Wishes(more, avoided, longest, pace, tones);
  }

  Wishes avoiding(String text) {
    Set<String> more = new HashSet<>(avoided);
    more.add(text);
    return new Wishes(dropped, more, longest, pace, tones);
  }

  Wishes shorter() {
    return new Wishes(dropped, avoided, SHORT, pace, tones);
  }

  Wishes paced(int beats) {
    return new Wishes(dropped, avoided, longest, pace + beats, tones);
  }

  Wishes sounding(List<String> otherTones) {
    return new Wishes(dropped, avoided, longest, pace, otherTones);
  }
}
