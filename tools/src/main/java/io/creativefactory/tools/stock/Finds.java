package io.creativefactory.tools.stock;

import io.creativefactory.domain.TenantId;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What each source held when it was last looked at (table `tools_asset_find`). Thread safe.
public final class Finds {
  private final JdbcClient jdbc;
  private final InstantSource clock;

  public Finds(DataSource database, InstantSource clock) {
    this.jdbc = JdbcClient.create(database);
    this.clock = clock;
  }

  /// One file of one source.
  record Key(TenantId tenant, String source, String locator) {}

  /// A file that was not taken.
  ///
  /// @param reason continues a sentence that starts with the name
  public record Fault(String source, String locator, String reason) {}

  /// What became of this version of the file before; empty when it is new or changed. What was
  /// refused under other limits counts as new.
  Optional<Outcome> unchanged(Key key, MediaSource.Seen.Item item, Limits limits) {
    return jdbc.sql(
            """
            select sha256, reason from tools_asset_find
            where tenant_id = :tenant and source = :source and locator = :locator
              and version = case when sha256 is null then :refused else :version end
            """)
        .param("tenant", key.tenant().value())
        .param("source", key.source())
        .param("locator", key.locator())
        .param("version", item.version())
        .param("refused", refused(item, limits))
        .query((row, _) -> {
          String sha256 = row.getString("sha256");
          String reason = row.getString("reason");
          return sha256 == null
              ? (Outcome) new Outcome.Refused(item.name(), String.valueOf(reason))
              : new Outcome.Known(item.name(), sha256);
        })
        .optional();
  }

  void note(Key key, MediaSource.Seen.Item item, Outcome outcome, Limits limits) {
    String version = item.version();
    switch (outcome) {
      case Outcome.Taken taken -> note(key, item, new Noted(version, taken.sha256(), null));
      case Outcome.Known known -> note(key, item, new Noted(version, known.sha256(), null));
      case Outcome.Refused no ->
          note(key, item, new Noted(refused(item, limits), null, no.reason()));
      case Outcome.Waiting _ -> {
        // Nothing is known of it yet.
      }
    }
  }

  private static String refused(MediaSource.Seen.Item item, Limits limits) {
    return item.version() + " within " + limits.bytes() + " bytes, " + limits.length();
  }

  private record Noted(String version, @Nullable String sha256, @Nullable String reason) {}

  private void note(Key key, MediaSource.Seen.Item item, Noted noted) {
    jdbc.sql(
            """
            insert into tools_asset_find
              (tenant_id, source, locator, version, name, sha256, reason, seen_at)
            values (:tenant, :source, :locator, :version, :name, :sha256, :reason, :now)
            on conflict (tenant_id, source, locator) do update
            set version = excluded.version, name = excluded.name, sha256 = excluded.sha256,
                reason = excluded.reason, seen_at = excluded.seen_at
            """)
        .param("tenant", key.tenant().value())
        .param("source", key.source())
        .param("locator", key.locator())
        .param("version", noted.version())
        .param("name", item.name())
        .param("sha256", noted.sha256())
        .param("reason", noted.reason())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /// Files that were not taken, by source and place.
  ///
  /// @param max at least 1
  public List<Fault> faults(TenantId tenant, int max) {
    return jdbc.sql(
            """
            select source, locator, reason from tools_asset_find
            where tenant_id = :tenant and reason is not null
            order by source, locator
            limit :max
            """)
        .param("tenant", tenant.value())
        .param("max", max)
        .query((row, _) ->
            new Fault(row.getString("source"), row.getString("locator"), row.getString("reason")))
        .list();
  }
}
