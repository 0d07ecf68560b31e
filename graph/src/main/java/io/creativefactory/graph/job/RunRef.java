package io.creativefactory.graph.job;

import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;

/// A run together with whose it is. Every statement of this module asks for both, so that no query
/// can reach into another tenant.
public record RunRef(TenantId tenant, RunId run) {

  @Override
  public String toString() {
    return tenant + "/" + run;
  }
}
