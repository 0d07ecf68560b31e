package io.creativefactory.tools.stock;

import io.creativefactory.domain.TenantId;
import io.creativefactory.tools.stock.StockItem.Label;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of uploads (table `tools_upload`). Thread safe.
public final class UploadBook {
  private final JdbcClient jdbc;

  public UploadBook(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  record Old(TenantId tenant, UUID id) {}

  /// How many are begun and not finished.
  int open(TenantId tenant) {
    return jdbc.sql(
            """
            select count(*) from tools_upload
            where tenant_id = :tenant and sha256 is null and reason is null
            """)
        .param("tenant", tenant.value())
        .query(Integer.class)
        .single();
  }

  void add(TenantId tenant, Upload upload) {
    jdbc.sql(
            """
            insert into tools_upload
              (tenant_id, upload_id, name, caption, brand, promised, bytes, expires_at)
            values (:tenant, :id, :name, :caption, :brand, :promised, :bytes, :expires)
            """)
        .param("tenant", tenant.value())
        .param("id", upload.id())
        .param("name", upload.promise().label().name())
        .param("caption", upload.promise().label().caption())
        .param("brand", upload.promise().label().brand())
        .param("promised", upload.promise().sha256())
        .param("bytes", upload.promise().bytes())
        .param("expires", Timestamp.from(upload.expiresAt()))
        .update();
  }

  /// With nothing received: only the file knows.
  Optional<Upload> find(TenantId tenant, UUID id) {
    return jdbc.sql(
            """
            select name, caption, brand, promised, bytes, sha256, reason, expires_at
            from tools_upload where tenant_id = :tenant and upload_id = :id
            """)
        .param("tenant", tenant.value())
        .param("id", id)
        .query((row, _) -> upload(id, row))
        .optional();
  }

  private static Upload upload(UUID id, ResultSet row) throws SQLException {
    String name = row.getString("name");
    Label label = new Label(name, row.getString("caption"), row.getString("brand"));
    return new Upload(
        id,
        new Upload.Promise(label, row.getLong("bytes"), row.getString("promised")),
        0,
        row.getTimestamp("expires_at").toInstant(),
        outcome(name, row.getString("sha256"), row.getString("reason")));
  }

  private static @Nullable Outcome outcome(
      String name, @Nullable String sha256, @Nullable String reason) {
    if (sha256 != null) {
      return new Outcome.Known(name, sha256);
    }
    return reason == null ? null : new Outcome.Refused(name, reason);
  }

  void finish(TenantId tenant, Upload upload) {
    jdbc.sql(
            """
            update tools_upload set sha256 = :sha256, reason = :reason
            where tenant_id = :tenant and upload_id = :id
            """)
        .param("sha256", sha256(upload.outcome()))
        .param("reason", upload.outcome() instanceof Outcome.Refused no ? no.reason() : null)
        .param("tenant", tenant.value())
        .param("id", upload.id())
        .update();
  }

  private static @Nullable String sha256(@Nullable Outcome outcome) {
    if (outcome instanceof Outcome.Taken taken) {
      return taken.sha256();
    }
    return outcome instanceof Outcome.Known known ? known.sha256() : null;
  }

  boolean remove(TenantId tenant, UUID id) {
    return jdbc.sql("delete from tools_upload where tenant_id = :tenant and upload_id = :id")
            .param("tenant", tenant.value())
            .param("id", id)
            .update()
        > 0;
  }

  List<Old> expired(Instant now) {
    return jdbc.sql("select tenant_id, upload_id from tools_upload where expires_at < :now")
        .param("now", Timestamp.from(now))
        .query((row, _) ->
            new Old(
                new TenantId(row.getString("tenant_id")), row.getObject("upload_id", UUID.class)))
        .list();
  }
}
