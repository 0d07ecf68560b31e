package io.creativefactory.tools.library;

import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.intel.SwipeAd;
import io.creativefactory.tools.memory.Memory;
import io.creativefactory.tools.memory.Shelf;
import io.creativefactory.tools.memory.Vector;
import io.creativefactory.tools.memory.VectorMemory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The ad library in the table `tools_swipe_ad`, its embeddings in [VectorMemory], beside it where
/// ads were read. Row and embedding are written in one transaction; imports of one tenant go one
/// after another. Thread safe.
public final class PgAdLibrary implements AdLibrary {
  private static final String KIND = "swipe-ad";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final VectorMemory memory;
  private final InstantSource clock;
  private final Sightings sightings;

  /// @param memory on the same database
  public PgAdLibrary(DataSource database, VectorMemory memory, InstantSource clock) {
    this.jdbc = JdbcClient.create(database);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    this.memory = memory;
    this.clock = clock;
    this.sightings = new Sightings(jdbc);
  }

  @Override
  public ImportReport add(TenantId tenant, List<SwipeAd> ads) {
    return Objects.requireNonNull(transaction.execute(_ -> addLocked(tenant, ads).report()));
  }

  @Override
  public ImportReport keep(TenantId tenant, List<Sighted> ads) {
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          Taken taken = addLocked(tenant, ads.stream().map(Sighted::ad).toList());
          for (int i = 0; i < ads.size(); i++) {
            sightings.keep(tenant, taken.ids().get(i), ads.get(i).sighting());
          }
          return taken.report();
        }));
  }

  /// @param ids under which the ads stand now, in the order in which they were given
  private record Taken(ImportReport report, List<String> ids) {}

  private Taken addLocked(TenantId tenant, List<SwipeAd> ads) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('tools_swipe_ad'), hashtext(:tenant))")
        .param("tenant", tenant.value())
        .query(_ -> {});
    Map<String, SwipeAd> byId = new HashMap<>();
    Map<String, SwipeAd> byWords = new HashMap<>();
    for (SwipeAd ad : load(tenant)) {
      byId.put(ad.id(), ad);
      byWords.put(hash(ad), ad);
    }
    List<SwipeAd> changed = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    int added = 0;
    for (SwipeAd ad : ads) {
      SwipeAd same = byWords.get(hash(ad));
      SwipeAd merged = same == null ? ad : renamed(ad, same.id());
      ids.add(merged.id());
      SwipeAd before = byId.put(merged.id(), merged);
      if (merged.equals(before)) {
        continue;
      }
      if (before == null) {
        added++;
      } else {
        byWords.remove(hash(before));
      }
      byWords.put(hash(merged), merged);
      changed.add(merged);
    }
    write(tenant, changed);
    return new Taken(
        new ImportReport(added, changed.size() - added, ads.size() - changed.size()), ids);
  }

  private void write(TenantId tenant, List<SwipeAd> ads) {
    ads.forEach(ad -> write(tenant, ad));
    memory.remember(
        new Shelf(tenant, KIND), ads.stream().map(ad -> new Memory(ad.id(), words(ad))).toList());
  }

  private void write(TenantId tenant, SwipeAd ad) {
    jdbc.sql(
            """
            insert into tools_swipe_ad (tenant_id, ad_id, advertiser, body, headline,
              call_to_action, first_seen, last_seen, source, content_hash, imported_at)
            values (:tenant, :id, :advertiser, :body, :headline,
              :cta, :first, :last, :source, :hash, :at)
            on conflict (tenant_id, ad_id) do update set
              advertiser = excluded.advertiser, body = excluded.body,
              headline = excluded.headline, call_to_action = excluded.call_to_action,
              first_seen = excluded.first_seen, last_seen = excluded.last_seen,
              source = excluded.source, content_hash = excluded.content_hash,
              imported_at = excluded.imported_at
            """)
        .param("tenant", tenant.value())
        .param("id", ad.id())
        .param("advertiser", ad.advertiser())
        .param("body", ad.text())
        .param("headline", ad.headline())
        .param("cta", ad.callToAction())
        .param("first", ad.firstSeen())
        .param("last", ad.lastSeen(), java.sql.Types.DATE)
        .param("source", ad.source())
        .param("hash", hash(ad))
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public List<KnownAd> all(TenantId tenant) {
    Map<String, Vector> vectors = memory.vectors(new Shelf(tenant, KIND));
    Map<String, Sighting> seen = sightings.all(tenant);
    return load(tenant).stream()
        .map(ad -> new KnownAd(ad, vector(ad, vectors), seen.get(ad.id())))
        .toList();
  }

  private static Vector vector(SwipeAd ad, Map<String, Vector> vectors) {
    Vector vector = vectors.get(ad.id());
    if (vector == null) {
      throw new IllegalStateException("ad " + ad.id() + " was stored without its embedding");
    }
    return vector;
  }

  @Override
  public List<SimilarAd> similar(TenantId tenant, String text, int max) {
    Map<String, SwipeAd> ads =
        load(tenant).stream().collect(Collectors.toMap(SwipeAd::id, Function.identity()));
    return memory.recall(new Shelf(tenant, KIND), text, max).stream()
        .map(hit -> new SimilarAd(ad(hit.memory().key(), ads), hit.similarity()))
        .toList();
  }

  private static SwipeAd ad(String id, Map<String, SwipeAd> ads) {
    SwipeAd ad = ads.get(id);
    if (ad == null) {
      throw new IllegalStateException("an embedding names ad " + id + ", which is not stored");
    }
    return ad;
  }

  private List<SwipeAd> load(TenantId tenant) {
    return jdbc.sql(
            """
            select ad_id, advertiser, body, headline, call_to_action,
              first_seen, last_seen, source
            from tools_swipe_ad
            where tenant_id = :tenant
            order by ad_id
            """)
        .param("tenant", tenant.value())
        .query((row, _) -> ad(row))
        .list();
  }

  private static SwipeAd ad(ResultSet row) throws SQLException {
    return new SwipeAd(
        row.getString("ad_id"),
        row.getString("advertiser"),
        row.getString("body"),
        row.getString("headline"),
        row.getString("call_to_action"),
        row.getObject("first_seen", LocalDate.class),
        row.getObject("last_seen", LocalDate.class),
        row.getString("source"));
  }

  private static SwipeAd renamed(SwipeAd ad, String id) {
    return new SwipeAd(
        id,
        ad.advertiser(),
        ad.text(),
        ad.headline(),
        ad.callToAction(),
        ad.firstSeen(),
        ad.lastSeen(),
        ad.source());
  }

  private static String words(SwipeAd ad) {
    return ad.headline().isBlank() ? ad.text() : ad.headline() + "\n" + ad.text();
  }

  private static String hash(SwipeAd ad) {
    String words =
        String.join(
            "\u0000", ad.advertiser(), ad.text(), ad.headline(), ad.callToAction(), ad.source());
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this JDK has no SHA-256", e);
    }
  }
}
