package io.creativefactory.tools.memory;

import io.creativefactory.domain.TenantId;
import java.util.regex.Pattern;

/// Where memories of one kind of one tenant stand. Nothing is kept or looked for outside a shelf,
/// so no search can reach another tenant's.
///
/// @param kind lower-case letters and hyphens, for example `swipe-ad`
public record Shelf(TenantId tenant, String kind) {
  private static final Pattern ALLOWED = Pattern.compile("[a-z][a-z-]{0,40}");

  public Shelf {
    if (!ALLOWED.matcher(kind).matches()) {
      throw new IllegalArgumentException("'" + kind + "' is not a kind of memory: a-z and - only");
    }
  }
}
