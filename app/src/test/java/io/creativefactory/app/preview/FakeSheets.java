package io.creativefactory.app.preview;

import io.creativefactory.domain.TenantId;
import io.creativefactory.graph.publish.LaunchSheet;
import io.creativefactory.graph.publish.LaunchSheets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Launch sheets in memory: what a test puts there, the same for every creative.
public final class FakeSheets implements LaunchSheets {
  public final List<LaunchSheet> sheets = new ArrayList<>();

  @Override
  public List<LaunchSheet> of(TenantId tenant, UUID item) {
    return List.copyOf(sheets);
  }

  @Override
  public List<LaunchSheet> rehearsed(TenantId tenant, UUID item) {
    return of(tenant, item);
  }
}
