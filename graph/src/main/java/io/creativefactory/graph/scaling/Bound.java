package io.creativefactory.graph.scaling;

import io.creativefactory.domain.Money;

/// What the approval of an activation was given for.
///
/// @param launch hash of the requests by which the ad came to stand; empty when it stood before
///   approvals were bound to them
/// @param daily what its campaign may spend a day
record Bound(String launch, Money daily) {}
