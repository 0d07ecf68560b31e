package io.creativefactory.domain;

import java.util.regex.Pattern;

/// Whose data this is. Every table carries it; it is the shard key.
public record TenantId(String value) {
  private static final Pattern ALLOWED = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  /// The tenant of an installation that never created another one.
  public static final TenantId HOUSE = new TenantId("house");

  public TenantId {
    if (!ALLOWED.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "'" + value + "' is not a tenant id: a-z, 0-9 and -, at most 63");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
