package io.creativefactory.graph.publish;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.TenantId;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/// A launch that is no longer what was approved, approved as it is now.
@NamedInterface("launch")
public interface LaunchApprovals {

  /// @param seen hash of the sheet that was on the screen
  /// @param who signs
  @NamedInterface("launch")
  record Request(UUID item, String platform, String seen, String who) {
    public Request {
      Checks.text("platform", platform);
      Checks.text("who", who);
    }
  }

  /// Lets the launch go as its sheet says now.
  ///
  /// @throws io.creativefactory.domain.FactoryException NOT_FOUND; APPROVAL_MISSING when the
  ///   creative itself is not approved; ILLEGAL_TRANSITION when the sheet is another one by now,
  ///   has no requests, is approved already, or its publication or run has ended
  void approve(TenantId tenant, Request request);
}
