package io.creativefactory.render.check;

import static io.creativefactory.domain.editor.QaCheck.Verdict.FAIL;
import static io.creativefactory.domain.editor.QaCheck.Verdict.PASS;

import io.creativefactory.domain.editor.QaCheck;
import io.creativefactory.domain.editor.TimedWord;
import io.creativefactory.render.caption.Coverage;
import java.util.Locale;
import java.util.stream.Collectors;

/// Says which share of the spoken words can be read on the picture while they are spoken. Where
/// nothing is spoken the demand is met: there is no word without its caption.
record CaptionCheck(Coverage coverage) {
  private static final double LEAST = 0.95;
  private static final int NAMED = 5;

  QaCheck check() {
    if (coverage.spoken() == 0) {
      return new QaCheck("captions", PASS, "nothing is spoken, no word lacks its caption");
    }
    String found =
        String.format(
            Locale.ROOT,
            "%.0f %% of %d spoken words can be read",
            coverage.share() * 100,
            coverage.spoken());
    if (!coverage.wanted()) {
      return new QaCheck(
          "captions", PASS, found + "; the storyboard wants them beside the video only");
    }
    return new QaCheck(
        "captions",
        coverage.share() >= LEAST ? PASS : FAIL,
        found + String.format(Locale.ROOT, ", wanted %.0f %%", LEAST * 100) + lacking());
  }

  private String lacking() {
    if (coverage.missing().isEmpty()) {
      return "";
    }
    return coverage.missing().stream()
        .limit(NAMED)
        .map(TimedWord::word)
        .collect(Collectors.joining(", ", "; not ", ""));
  }
}
