package io.creativefactory.tools.council;

import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.editor.QaCheck;
import io.creativefactory.tools.claims.ClaimCheck;
import io.creativefactory.tools.claims.Finding;
import io.creativefactory.tools.council.Docket.Entry;
import java.util.List;
import java.util.stream.Stream;

/// What forbids an ad whatever the judges think: words that may not run, and a failed gate.
final class Vetoes {
  private Vetoes() {}

  /// One sentence each; empty when nothing does.
  static List<String> of(Brief brief, Entry entry) {
    ClaimCheck claims = new ClaimCheck(brief);
    Stream<String> words =
        Stream.concat(
                claims.judge(entry.concept().script()).findings().stream(),
                claims.judge(entry.storyboard(), entry.concept().script()).findings().stream())
            .filter(Finding::blocks)
            .map(finding -> "the claim check: " + finding.reason());
    Stream<String> gate =
        entry.videos().stream()
            .flatMap(video ->
                video.qa().stream()
                    .filter(check -> check.verdict() == QaCheck.Verdict.FAIL)
                    .map(check ->
                        "the gate: %s of %s failed, %s"
                            .formatted(check.check(), video.id(), check.detail())));
    return Stream.concat(words, gate).distinct().toList();
  }
}
