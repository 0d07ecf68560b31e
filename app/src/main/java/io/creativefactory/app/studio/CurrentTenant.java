package io.creativefactory.app.studio;

import io.creativefactory.domain.TenantId;
import org.springframework.stereotype.Component;

/// Whose data the request at hand may see. The one place to change when people sign in to tenants;
/// today every request belongs to the house.
@Component
public final class CurrentTenant {
  public TenantId id() {
    return TenantId.HOUSE;
  }
}
