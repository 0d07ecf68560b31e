package io.creativefactory.tools.verdict;

import io.creativefactory.domain.scaling.Guardrails.IgnoranceZone;
import io.creativefactory.domain.scaling.Judgement;
import io.creativefactory.scoring.verdict.AdVerdict;
import java.time.Duration;

/// Holds ads against their account.
///
/// @param account what all of its ads did, over days whose figures no longer change
/// @param attribution how long conversions of a day still come in
public record AdJudge(AdFigures account, Duration attribution, IgnoranceZone zone) {

  /// A verdict with its one sentence.
  public record Call(Judgement judgement, String words) {}

  /// @param ad over days whose figures no longer change
  /// @param age since it was first shown
  public Call judge(AdFigures ad, Duration age) {
    AdVerdict verdict =
        AdVerdict.of(
            ad.standing(), account.standing(), new AdVerdict.Patience(age, attribution, zone));
    return new Call(verdict.kind(), verdict.reason());
  }
}
