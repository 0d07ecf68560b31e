package io.creativefactory.tools.stock;

import com.pgvector.PGvector;
import io.creativefactory.config.json.DomainJson;
import io.creativefactory.domain.TenantId;
import io.creativefactory.render.look.Probe;
import io.creativefactory.tools.eyes.Look;
import io.creativefactory.tools.eyes.Look.Field;
import io.creativefactory.tools.eyes.Look.Words;
import io.creativefactory.tools.memory.Embedder;
import io.creativefactory.tools.stock.StockItem.Label;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The rows of what a tenant has (tables `tools_asset` and `tools_asset_words`). Every call names
/// the tenant. Thread safe.
public final class Stock {
  private static final String COLUMNS =
      "sha256, facts, faces, picture_hash, name, caption, brand, added_at, used_at, kept";

  /// Facts that an older or newer version of this program wrote are read as far as they are known.
  private static final JsonMapper FACTS =
      DomainJson.mapper()
          .rebuild()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Embedder embedder;
  private final InstantSource clock;

  public Stock(DataSource database, Embedder embedder, InstantSource clock) {
    this.jdbc = JdbcClient.create(database);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    this.embedder = embedder;
    this.clock = clock;
  }

  public Optional<StockItem> find(TenantId tenant, String sha256) {
    return all(tenant, List.of(sha256)).stream().findFirst();
  }

  /// Those of the names that are there, in no order.
  public List<StockItem> all(TenantId tenant, Collection<String> names) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from tools_asset where tenant_id = :tenant and sha256 = any (:names)")
        .param("tenant", tenant.value())
        .param("names", names.toArray(String[]::new))
        .query((row, _) -> item(row))
        .list();
  }

  /// Those whose names begin so, in their order.
  ///
  /// @param hex lower-case hex digits
  /// @param max at least 1
  public List<StockItem> beginning(TenantId tenant, String hex, int max) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from tools_asset where tenant_id = :tenant and starts_with(sha256, :hex)"
                + " order by sha256 limit :max")
        .param("tenant", tenant.value())
        .param("hex", hex)
        .param("max", max)
        .query((row, _) -> item(row))
        .list();
  }

  /// The newest first.
  ///
  /// @param max at least 1
  public List<StockItem> latest(TenantId tenant, int max) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from tools_asset where tenant_id = :tenant"
                + " order by added_at desc, sha256 limit :max")
        .param("tenant", tenant.value())
        .param("max", max)
        .query((row, _) -> item(row))
        .list();
  }

  public int count(TenantId tenant) {
    return jdbc.sql("select count(*) from tools_asset where tenant_id = :tenant")
        .param("tenant", tenant.value())
        .query(Integer.class)
        .single();
  }

  /// Notes that something asked for it now.
  ///
  /// @return whether it is there
  public boolean use(TenantId tenant, String sha256) {
    return jdbc.sql(
                """
                update tools_asset set used_at = greatest(used_at, :now)
                where tenant_id = :tenant and sha256 = :sha256
                """)
            .param("now", Timestamp.from(clock.instant()))
            .param("tenant", tenant.value())
            .param("sha256", sha256)
            .update()
        > 0;
  }

  /// Says whether retention must leave it alone.
  ///
  /// @return whether it is there
  public boolean keep(TenantId tenant, String sha256, boolean kept) {
    return jdbc.sql(
                """
                update tools_asset set kept = :kept
                where tenant_id = :tenant and sha256 = :sha256
                """)
            .param("kept", kept)
            .param("tenant", tenant.value())
            .param("sha256", sha256)
            .update()
        > 0;
  }

  /// What comes in.
  record Newcomer(String sha256, Look look, Label label) {}

  /// Adds it with all that can be said of it.
  ///
  /// @param place brings the file to its place; runs before the row is written, and never while the
  ///   same content is being removed
  /// @return false when it was there, which changes nothing
  boolean add(TenantId tenant, Newcomer newcomer, Runnable place) {
    Instant now = clock.instant();
    StockItem item =
        new StockItem(newcomer.sha256(), newcomer.look(), newcomer.label(), now, now, false);
    List<Meaning> meanings =
        Descriptions.of(item).stream()
            .map(words -> new Meaning(words, written(embedder.embed(words.text()))))
            .toList();
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          lock(tenant, item.sha256());
          place.run();
          boolean fresh = insert(tenant, item);
          if (fresh) {
            meanings.forEach(meaning -> insert(tenant, item, meaning));
          }
          return fresh;
        }));
  }

  private static String written(float[] embedding) {
    return new PGvector(embedding).getValue();
  }

  private void lock(TenantId tenant, String sha256) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('tools_asset'), hashtext(:content))")
        .param("content", tenant + " " + sha256)
        .query(row -> {});
  }

  /// Says anew what it shows and whose it is; searches ask for the new words from now on. The name
  /// stays.
  ///
  /// @return whether it is there
  public boolean describe(TenantId tenant, String sha256, Label label) {
    String caption = label.caption().strip();
    String embedding = caption.isEmpty() ? "" : written(embedder.embed(caption));
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          lock(tenant, sha256);
          Optional<StockItem> found = find(tenant, sha256);
          found.ifPresent(item -> {
            relabel(tenant, sha256, label);
            if (!caption.isEmpty()) {
              StockItem described = item.described(label);
              insert(tenant, described, new Meaning(new Words(Field.CAPTION, caption), embedding));
            }
          });
          return found.isPresent();
        }));
  }

  private void relabel(TenantId tenant, String sha256, Label label) {
    jdbc.sql(
            """
            with asset as (
              update tools_asset set caption = :caption, brand = :brand
              where tenant_id = :tenant and sha256 = :sha256),
            gone as (
              delete from tools_asset_words
              where tenant_id = :tenant and sha256 = :sha256 and field = 'CAPTION')
            update tools_asset_words set brand = :brand
            where tenant_id = :tenant and sha256 = :sha256 and field <> 'CAPTION'
            """)
        .param("caption", label.caption())
        .param("brand", label.brand())
        .param("tenant", tenant.value())
        .param("sha256", sha256)
        .update();
  }

  /// @param embedding as pgvector writes it
  private record Meaning(Words words, String embedding) {}

  private boolean insert(TenantId tenant, StockItem item) {
    return jdbc.sql(
                """
                insert into tools_asset
                  (tenant_id, sha256, kind, bytes, facts, faces, picture_hash,
                   name, caption, brand, added_at, used_at)
                values (:tenant, :sha256, :kind, :bytes, :facts::jsonb, :faces, :hash,
                        :name, :caption, :brand, :now, :now)
                on conflict do nothing
                """)
            .param("tenant", tenant.value())
            .param("sha256", item.sha256())
            .param("kind", item.look().probe().kind().name())
            .param("bytes", item.look().probe().bytes())
            .param("facts", FACTS.writeValueAsString(item.look().probe()))
            .param("faces", item.look().faces())
            .param("hash", item.look().pictureHash())
            .param("name", item.label().name())
            .param("caption", item.label().caption())
            .param("brand", item.label().brand())
            .param("now", Timestamp.from(item.addedAt()))
            .update()
        > 0;
  }

  private void insert(TenantId tenant, StockItem item, Meaning meaning) {
    jdbc.sql(
            """
            insert into tools_asset_words
              (tenant_id, sha256, field, words, embedding,
               kind, length_ms, orientation, faces, brand)
            values (:tenant, :sha256, :field, :words, :embedding::public.halfvec(384),
                    :kind, :length, :orientation, :faces, :brand)
            """)
        .param("tenant", tenant.value())
        .param("sha256", item.sha256())
        .param("field", meaning.words().field().name())
        .param("words", meaning.words().text())
        .param("embedding", meaning.embedding())
        .param("kind", item.look().probe().kind().name())
        .param("length", item.look().probe().length().toMillis())
        .param("orientation", item.orientation().name())
        .param("faces", item.look().faces())
        .param("brand", item.label().brand())
        .update();
  }

  /// What nobody asked for since `before` and no person keeps, the longest unused first.
  List<StockItem> unused(TenantId tenant, Instant before) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from tools_asset where tenant_id = :tenant and not kept and used_at < :before"
                + " order by used_at, sha256")
        .param("tenant", tenant.value())
        .param("before", Timestamp.from(before))
        .query((row, _) -> item(row))
        .list();
  }

  /// @param clear removes the file; runs after the row is gone, and never while the same content
  ///   comes in
  /// @return whether it went; false when it was used again or kept in the meantime
  boolean remove(TenantId tenant, String sha256, Instant unusedSince, Runnable clear) {
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          lock(tenant, sha256);
          boolean gone = delete(tenant, sha256, unusedSince);
          if (gone) {
            clear.run();
          }
          return gone;
        }));
  }

  private boolean delete(TenantId tenant, String sha256, Instant unusedSince) {
    return jdbc.sql(
                """
                delete from tools_asset
                where tenant_id = :tenant and sha256 = :sha256 and not kept and used_at < :before
                """)
            .param("tenant", tenant.value())
            .param("sha256", sha256)
            .param("before", Timestamp.from(unusedSince))
            .update()
        > 0;
  }

  private static StockItem item(ResultSet row) throws SQLException {
    int faces = row.getInt("faces");
    @Nullable Integer known = row.wasNull() ? null : faces;
    Probe probe = FACTS.readValue(row.getString("facts"), Probe.class);
    return new StockItem(
        row.getString("sha256"),
        new Look(probe, row.getString("picture_hash"), known, List.of()),
        new Label(row.getString("name"), row.getString("caption"), row.getString("brand")),
        row.getTimestamp("added_at").toInstant(),
        row.getTimestamp("used_at").toInstant(),
        row.getBoolean("kept"));
  }
}
