package io.creativefactory.graph.simulate;

import io.creativefactory.agents.scaling.ScalingAgent.Desk;
import io.creativefactory.domain.scaling.ProposedChange.Single;

/// What a policy is tried on, day after day. Only the past is known in it.
public interface World {

  /// What lies on the desk this morning.
  Desk desk();

  /// Has a change carried out today; a world that is over lets it pass by.
  void carryOut(Single change);

  /// Lets the day pass.
  ///
  /// @return whether there is another morning
  boolean night();
}
