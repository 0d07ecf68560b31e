package io.creativefactory.domain.scaling;

import io.creativefactory.domain.MadeBy;
import java.util.List;

/// The outcome of one look at the figures.
///
/// @param proposals changes that passed the guardrails and wait for a person
/// @param refused changes that a guardrail stopped, each with the rule
/// @param kept what stays as it is, each with one sentence
public record ScalingDecision(
    List<ProposedChange> proposals, List<Refused> refused, List<Kept> kept, MadeBy madeBy) {
  public ScalingDecision {
    proposals = List.copyOf(proposals);
    refused = List.copyOf(refused);
    kept = List.copyOf(kept);
  }

  public record Refused(ProposedChange change, String rule) {}

  /// @param adId an ad or a campaign
  /// @param judgement of an ad against its account; of a campaign always KEEP
  public record Kept(String adId, Judgement judgement, String reason) {}
}
