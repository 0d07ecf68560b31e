package io.creativefactory.tools.stock;

import io.creativefactory.domain.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Deletes what nobody asked for in a long time. What a person keeps stays for good. A watched
/// source that still holds such a file does not bring it back, because it did not change. Thread
/// safe.
public final class Retention {
  private final Stock stock;
  private final Vault vault;
  private final Duration unused;
  private final InstantSource clock;

  /// @param unused how long nobody must have asked for it
  public Retention(Stock stock, Vault vault, Duration unused, InstantSource clock) {
    if (unused.isNegative() || unused.isZero()) {
      throw new IllegalArgumentException("retention after " + unused + " would delete everything");
    }
    this.stock = stock;
    this.vault = vault;
    this.unused = unused;
    this.clock = clock;
  }

  /// What [#sweep] would delete now; nothing is changed.
  public List<StockItem> due(TenantId tenant) {
    return stock.unused(tenant, limit());
  }

  /// Deletes a row and its file under one lock. A kill between the file and the commit leaves a row
  /// without its file, which the next sweep deletes.
  ///
  /// @return what went
  public List<StockItem> sweep(TenantId tenant) {
    Instant before = limit();
    List<StockItem> gone = new ArrayList<>();
    for (StockItem item : stock.unused(tenant, before)) {
      String sha256 = item.sha256();
      if (stock.remove(tenant, sha256, before, () -> vault.remove(tenant, sha256))) {
        gone.add(item);
      }
    }
    return List.copyOf(gone);
  }

  private Instant limit() {
    return clock.instant().minus(unused);
  }
}
