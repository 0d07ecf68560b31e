package io.creativefactory.agents.scaling;

import io.creativefactory.domain.MadeBy;
import io.creativefactory.domain.scaling.Guardrails;
import io.creativefactory.domain.scaling.ScalingDecision;
import java.util.function.Supplier;

/// Proposes by evidence that bears daily looks: clear losers are paused, and what was paused comes
/// back when its matured figures no longer bear it; ads that wear out are made anew. By posterior:
/// money moves between campaigns towards those that return more, and budgets of campaigns that
/// surely return more or less than the goal move by one step; the rest is kept with its reason.
/// Only mature days count: today and the attribution lag before it are left out. Every proposal
/// passes the guardrails or is listed with the rule that refused it; what was changed lately is not
/// on the desk, so the job that acts asks them again. Ads are judged against their account, and
/// none before its time. Deterministic. Thread safe.
public final class PlaybookScaling implements ScalingAgent {
  private static final MadeBy MADE_BY = MadeBy.playbook(2);

  private final Supplier<Guardrails> limits;
  private final Goal goal;

  /// @param limits as they are at the moment of asking
  public PlaybookScaling(Supplier<Guardrails> limits, Goal goal) {
    this.limits = limits;
    this.goal = goal;
  }

  @Override
  public ScalingDecision decide(Desk desk) {
    DeskReview review = new DeskReview(desk, limits.get(), goal);
    review.campaigns();
    return review.decision(MADE_BY);
  }
}
