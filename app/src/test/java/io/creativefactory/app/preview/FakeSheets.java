package io.creativefactory.app.preview;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.TenantId;
import io.creativefactory.graph.launch.LaunchSheet;
import io.creativefactory.graph.launch.LaunchSheets;
import io.creativefactory.graph.publish.LaunchApprovals;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Launch sheets in memory: what a test puts there, the same for every creative.
public final class FakeSheets implements LaunchSheets, LaunchApprovals {
  public final List<Request> approved = new ArrayList<>();
  public final List<LaunchSheet> sheets = new ArrayList<>();

  @Override
  public List<LaunchSheet> of(TenantId tenant, UUID item) {
    return List.copyOf(sheets);
  }

  /// Takes what is shown, refuses the rest as the real one does.
  @Override
  public void approve(TenantId tenant, Request request) {
    boolean shown =
        sheets.stream()
            .filter(sheet -> sheet.platform().equals(request.platform()))
            .anyMatch(sheet -> sheet.approval().sheet().equals(request.seen()));
    if (!shown) {
      throw new FactoryException(
          ErrorCode.ILLEGAL_TRANSITION, "the sheet has changed since it was looked at");
    }
    approved.add(request);
  }

  @Override
  public List<LaunchSheet> rehearsed(TenantId tenant, UUID item) {
    return of(tenant, item);
  }
}
