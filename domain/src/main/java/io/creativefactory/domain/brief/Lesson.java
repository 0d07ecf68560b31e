package io.creativefactory.domain.brief;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.Figure;
import java.time.Instant;

/// Something an earlier run taught: a reviewer's reason, or what an element earned. Written by
/// learning, read by the next run; this is how the line closes into a loop.
///
/// @param subject what it is about, for example `hook:QUESTION` or `reject:TEXT_TOO_LONG`
/// @param text one sentence
/// @param effect the lift or count behind it, or why there is none
public record Lesson(String subject, String text, Figure effect, Instant learnedAt) {
  public Lesson {
    Checks.text("subject", subject);
    Checks.text("text", text);
  }
}
