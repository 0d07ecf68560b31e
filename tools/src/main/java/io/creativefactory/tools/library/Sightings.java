package io.creativefactory.tools.library;

import io.creativefactory.domain.TenantId;
import io.creativefactory.tools.library.Sighting.Delivery;
import java.net.URI;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `tools_ad_sighting`.
final class Sightings {
  private final JdbcClient jdbc;

  Sightings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void keep(TenantId tenant, String adId, Sighting sighting) {
    Delivery delivery = sighting.delivery();
    jdbc.sql(
            """
            insert into tools_ad_sighting (tenant_id, ad_id, page_id, snapshot, shown_on,
              languages, countries, reach, read_at, sandbox)
            values (:tenant, :ad, :page, :snapshot, :on, :languages, :countries, :reach, :at,
              :sandbox)
            on conflict (tenant_id, ad_id) do update set
              page_id = excluded.page_id, snapshot = excluded.snapshot,
              shown_on = excluded.shown_on, languages = excluded.languages,
              countries = excluded.countries, reach = excluded.reach,
              read_at = excluded.read_at, sandbox = excluded.sandbox
            """)
        .param("tenant", tenant.value())
        .param("ad", adId)
        .param("page", sighting.pageId())
        .param("snapshot", sighting.snapshot().toString())
        .param("on", delivery.shownOn().toArray(String[]::new))
        .param("languages", delivery.languages().toArray(String[]::new))
        .param("countries", delivery.countries().toArray(String[]::new))
        .param("reach", delivery.reach(), java.sql.Types.BIGINT)
        .param("at", sighting.read().atOffset(ZoneOffset.UTC))
        .param("sandbox", sighting.sandbox())
        .update();
  }

  /// By the id of the ad.
  Map<String, Sighting> all(TenantId tenant) {
    Map<String, Sighting> byAd = new HashMap<>();
    jdbc.sql(
            """
            select ad_id, page_id, snapshot, shown_on, languages, countries, reach, read_at, sandbox
            from tools_ad_sighting where tenant_id = :tenant
            """)
        .param("tenant", tenant.value())
        .query(row -> {
          byAd.put(row.getString("ad_id"), sighting(row));
        });
    return byAd;
  }

  private static Sighting sighting(ResultSet row) throws SQLException {
    return new Sighting(
        row.getString("page_id"),
        URI.create(row.getString("snapshot")),
        new Delivery(
            texts(row.getArray("shown_on")),
            texts(row.getArray("languages")),
            texts(row.getArray("countries")),
            row.getObject("reach", Long.class)),
        row.getObject("read_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("sandbox"));
  }

  private static List<String> texts(Array column) throws SQLException {
    return List.of((String[]) column.getArray());
  }
}
