package io.creativefactory.graph.spend;

import io.creativefactory.domain.Money;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.publish.ObjectRef;
import io.creativefactory.domain.publish.Publication;
import io.creativefactory.graph.store.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A tenant's ads and what they cost. Thread safe.
public final class AdSpends {
  private final JdbcClient jdbc;

  public AdSpends(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Every ad that stands on a platform, real or simulated.
  public List<KnownAd> ads(TenantId tenant) {
    return jdbc
        .sql(
            """
            select p.run_id, p.body, i.body -> 'concept' as concept
            from publication p
            join review_item i on i.tenant_id = p.tenant_id and i.item_id = p.item_id
            where p.tenant_id = :tenant and p.state = 'DONE' order by p.changed_at, p.item_id
            """)
        .param("tenant", tenant.value())
        .query((row, _) -> ads(row))
        .list()
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private static List<KnownAd> ads(ResultSet row) throws SQLException {
    Publication publication = StoredJson.read(row, "body", Publication.class);
    Concept concept = StoredJson.read(row, "concept", Concept.class);
    RunId run = new RunId(row.getObject("run_id", UUID.class));
    return publication.objects().stream()
        .filter(object -> object.kind() == Publication.Kind.AD)
        .map(object ->
            new KnownAd(
                ObjectRef.parse(object.id()), object.name(), run, concept, publication.sandbox()))
        .toList();
  }

  /// What was told of days between two, both inclusive, of every ad that was told of.
  public List<AdSpend> between(TenantId tenant, LocalDate since, LocalDate until) {
    Map<String, List<Row>> byAd = new TreeMap<>();
    rows(tenant, since, until)
        .forEach(row ->
            byAd.merge(
                row.ad(),
                List.of(row),
                (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
    return byAd.values().stream().map(AdSpends::spend).toList();
  }

  private record Row(String ad, LocalDate day, Money spend, boolean sandbox, Instant told) {}

  private List<Row> rows(TenantId tenant, LocalDate since, LocalDate until) {
    return jdbc.sql(
            """
            select distinct on (ad_id, day) ad_id, day, seen_at,
                   body -> 'spend' ->> 'amount' as amount,
                   body -> 'spend' ->> 'currency' as currency,
                   (body ->> 'sandbox')::boolean as sandbox
            from performance
            where tenant_id = :tenant and day between :since and :until
            order by ad_id, day, seen_at desc
            """)
        .param("tenant", tenant.value())
        .param("since", since)
        .param("until", until)
        .query((row, _) ->
            new Row(
                row.getString("ad_id"),
                row.getObject("day", LocalDate.class),
                Money.parse(row.getString("amount"), row.getString("currency")),
                row.getBoolean("sandbox"),
                StoredJson.instant(row, "seen_at")))
        .list();
  }

  private static AdSpend spend(List<Row> rows) {
    Map<LocalDate, Money> days = new LinkedHashMap<>();
    rows.forEach(row -> days.put(row.day(), row.spend()));
    Instant told = rows.stream().map(Row::told).max(Instant::compareTo).orElseThrow();
    Row first = rows.getFirst();
    return new AdSpend(ObjectRef.parse(first.ad()), first.sandbox(), days, told);
  }
}
