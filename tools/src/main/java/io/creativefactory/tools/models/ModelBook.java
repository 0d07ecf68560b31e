package io.creativefactory.tools.models;

import io.creativefactory.config.json.DomainJson;
import io.creativefactory.domain.TenantId;
import io.creativefactory.scoring.ctr.CtrCard;
import io.creativefactory.tools.models.ModelVersion.Deed;
import io.creativefactory.tools.models.ModelVersion.Ran;
import io.creativefactory.tools.models.ModelVersion.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of one tenant's models of one kind. Whoever changes them holds [#lock] for the
/// transaction.
final class ModelBook {
  private static final String SELECT =
      """
      select version, state, data_sha256, against, reason, card, trained_at, trained_by,
             promoted_at, promoted_by, retired_at, retired_by
      from tools_model where tenant_id = :tenant and kind = :kind
      """;

  private final JdbcClient jdbc;
  private final String tenant;
  private final String kind;

  ModelBook(DataSource database, TenantId tenant, String kind) {
    this.jdbc = JdbcClient.create(database);
    this.tenant = tenant.value();
    this.kind = kind;
  }

  /// Makes every other change wait until this transaction ends.
  void lock() {
    told("""
    insert into tools_model_stamp (tenant_id, kind, changes) values (:tenant, :kind, 0)
    on conflict do nothing
    """)
        .update();
    told("select changes from tools_model_stamp where tenant_id = :tenant and kind = :kind for update")
        .query(Long.class)
        .single();
  }

  /// Goes up whenever another model serves; 0 before any did.
  long stamp() {
    return told("select changes from tools_model_stamp where tenant_id = :tenant and kind = :kind")
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  void stampAnew() {
    told("""
    update tools_model_stamp set changes = changes + 1
    where tenant_id = :tenant and kind = :kind
    """)
        .update();
  }

  /// The newest first.
  List<ModelVersion> all() {
    return told(SELECT + " order by version desc").query((row, _) -> version(row)).list();
  }

  Optional<ModelVersion> serving() {
    return told(SELECT + " and state = 'serving'").query((row, _) -> version(row)).optional();
  }

  Optional<byte[]> body(int version) {
    return told("""
    select body from tools_model
    where tenant_id = :tenant and kind = :kind and version = :version
      and body is not null
    """)
        .param("version", version)
        .query((row, _) -> row.getBytes(1))
        .optional();
  }

  /// Trainings with the same outcomes, the newest first.
  List<ModelVersion> of(String dataSha256) {
    return told(SELECT + " and data_sha256 = :data order by version desc")
        .param("data", dataSha256)
        .query((row, _) -> version(row))
        .list();
  }

  int next() {
    return told("""
    select coalesce(max(version), 0) + 1 from tools_model
    where tenant_id = :tenant and kind = :kind
    """)
        .query(Integer.class)
        .single();
  }

  void add(ModelVersion version, byte @Nullable [] body) {
    Deed promoted = version.promoted();
    CtrCard card = version.card();
    told("""
    insert into tools_model (tenant_id, kind, version, state, data_sha256, against, reason,
      card, body, trained_at, trained_by, promoted_at, promoted_by)
    values (:tenant, :kind, :version, :state, :data, :against, :reason,
      cast(:card as jsonb), :body, :trainedAt, :trainedBy, :promotedAt, :promotedBy)
    """)
        .param("version", version.version())
        .param("state", version.state().key())
        .param("data", version.dataSha256())
        .param("against", version.against())
        .param("reason", version.reason())
        .param("card", card == null ? null : DomainJson.mapper().writeValueAsString(card))
        .param("body", body)
        .param("trainedAt", version.trained().at().atOffset(ZoneOffset.UTC))
        .param("trainedBy", version.trained().by())
        .param("promotedAt", promoted == null ? null : promoted.at().atOffset(ZoneOffset.UTC))
        .param("promotedBy", promoted == null ? null : promoted.by())
        .update();
  }

  /// It no longer serves.
  void retire(int version, State state, Deed deed) {
    told("""
    update tools_model set state = :state, retired_at = :at, retired_by = :by
    where tenant_id = :tenant and kind = :kind and version = :version
    """)
        .param("version", version)
        .param("state", state.key())
        .param("at", deed.at().atOffset(ZoneOffset.UTC))
        .param("by", deed.by())
        .update();
  }

  /// It serves again.
  void restore(int version, Deed deed) {
    told("""
    update tools_model set state = 'serving', promoted_at = :at, promoted_by = :by,
      retired_at = null, retired_by = null
    where tenant_id = :tenant and kind = :kind and version = :version
    """)
        .param("version", version)
        .param("at", deed.at().atOffset(ZoneOffset.UTC))
        .param("by", deed.by())
        .update();
  }

  private JdbcClient.StatementSpec told(String sql) {
    return jdbc.sql(sql).param("tenant", tenant).param("kind", kind);
  }

  private static ModelVersion version(ResultSet row) throws SQLException {
    String card = row.getString("card");
    int against = row.getInt("against");
    boolean alone = row.wasNull();
    Deed trained = deed(row, "trained");
    if (trained == null) {
      throw new IllegalStateException("a model that was never trained");
    }
    return new ModelVersion(
        new Ran(
            row.getInt("version"), State.valueOf(row.getString("state").toUpperCase(Locale.ROOT))),
        row.getString("data_sha256"),
        alone ? null : against,
        row.getString("reason"),
        card == null ? null : DomainJson.mapper().readValue(card, CtrCard.class),
        trained,
        deed(row, "promoted"),
        deed(row, "retired"));
  }

  private static @Nullable Deed deed(ResultSet row, String what) throws SQLException {
    OffsetDateTime at = row.getObject(what + "_at", OffsetDateTime.class);
    return at == null ? null : new Deed(at.toInstant(), row.getString(what + "_by"));
  }
}
