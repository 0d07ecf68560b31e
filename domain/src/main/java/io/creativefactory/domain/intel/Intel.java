package io.creativefactory.domain.intel;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.MadeBy;
import java.util.List;

/// What is known of the field before a concept is written.
///
/// @param findings what competitors do, each with its evidence; empty without a swipe file
/// @param whitespace what nobody in the evidence does; empty without evidence
/// @param basis one sentence: what this rests on, for example `14 ads of 5 advertisers` or `the
///   brief alone: no swipe file was imported`
public record Intel(
    List<Finding> findings, List<Whitespace> whitespace, String basis, MadeBy madeBy) {
  public Intel {
    findings = List.copyOf(findings);
    whitespace = List.copyOf(whitespace);
    Checks.text("basis", basis);
  }

  /// One pattern seen in competitors' ads.
  ///
  /// @param label the pattern, for example `QUESTION` or `price`
  /// @param share of the ads that show it, or days for run length
  /// @param evidence at least one ad
  public record Finding(Topic topic, String label, Figure share, List<Evidence> evidence) {
    public Finding {
      evidence = List.copyOf(evidence);
      Checks.text("label", label);
      if (evidence.isEmpty()) {
        throw new IllegalArgumentException("finding '" + label + "' points at no evidence");
      }
    }
  }

  /// What a finding is about.
  public enum Topic {
    HOOK,
    ANGLE,
    CALL_TO_ACTION,
    RUN_LENGTH
  }

  /// @param label the pattern nobody uses
  /// @param reason one sentence with its counts
  public record Whitespace(Topic topic, String label, String reason) {}

  /// @param adId of a [SwipeAd]
  /// @param quote the advertiser's own words, at most 160 characters
  public record Evidence(String adId, String advertiser, String quote) {}
}
