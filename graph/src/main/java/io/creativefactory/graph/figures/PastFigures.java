package io.creativefactory.graph.figures;

import io.creativefactory.domain.Money;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.graph.store.StoredJson;
import io.creativefactory.tools.scorer.PastDelivery;
import io.creativefactory.tools.scorer.Rate;
import io.creativefactory.tools.scorer.Traits;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a tenant's real ads did in total, over whole days only. Simulated platforms do not count.
/// Thread safe.
public final class PastFigures implements PastDelivery {
  private static final String LATEST_WHOLE_DAYS =
      """
      with latest as (
        select distinct on (p.ad_id, p.day) p.ad_id, p.body
        from performance p
        join figures_seen s on s.tenant_id = p.tenant_id and s.run_id = p.run_id
          and s.platform = split_part(p.ad_id, ':', 1)
        where p.tenant_id = :tenant and p.day < s.account_day
        order by p.ad_id, p.day, p.seen_at desc)
      """;

  private final JdbcClient jdbc;
  private final TenantId tenant;

  public PastFigures(JdbcClient jdbc, TenantId tenant) {
    this.jdbc = jdbc;
    this.tenant = tenant;
  }

  @Override
  public Optional<Delivery> find(Currency currency) {
    Sums sums =
        jdbc.sql(
                LATEST_WHOLE_DAYS
                    + """
                    select coalesce(sum((body ->> 'impressions')::bigint), 0) as impressions,
                           coalesce(sum((body ->> 'clicks')::bigint), 0) as clicks,
                           coalesce(sum((body -> 'spend' ->> 'amount')::numeric), 0) as spend
                    from latest
                    where body ->> 'sandbox' = 'false'
                      and body -> 'spend' ->> 'currency' = :currency
                    """)
            .param("tenant", tenant.value())
            .param("currency", currency.getCurrencyCode())
            .query((row, _) ->
                new Sums(
                    row.getLong("impressions"), row.getLong("clicks"), row.getBigDecimal("spend")))
            .single();
    return sums.clicks() < 1 || sums.spend().signum() < 1
        ? Optional.empty()
        : Optional.of(
            new Delivery(
                new Rate(sums.clicks(), sums.impressions()),
                Money.parse(sums.spend().toPlainString(), currency.getCurrencyCode())));
  }

  /// How many real ads have delivered anything yet: the outcomes that a model could learn from.
  public int outcomes() {
    return jdbc.sql(
            LATEST_WHOLE_DAYS
                + """
                select count(distinct ad_id) from latest
                where body ->> 'sandbox' = 'false' and (body ->> 'impressions')::bigint > 0
                """)
        .param("tenant", tenant.value())
        .query(Integer.class)
        .single();
  }

  /// Every real ad that was approved here and was seen, with the hypothesis that was approved.
  @Override
  public List<PastArm> arms() {
    return jdbc.sql(
            LATEST_WHOLE_DAYS
                + """
                select i.body -> 'concept' as concept,
                       r.brief -> 'output' -> 'formats' ->> 0 as format,
                       sum((l.body ->> 'impressions')::bigint)::bigint as impressions,
                       sum((l.body ->> 'clicks')::bigint)::bigint as clicks
                from latest l
                join publication p on p.tenant_id = :tenant
                  and p.body -> 'objects' @> jsonb_build_array(jsonb_build_object('id', l.ad_id))
                join review_item i on i.tenant_id = p.tenant_id and i.item_id = p.item_id
                join run r on r.tenant_id = p.tenant_id and r.run_id = p.run_id
                where l.body ->> 'sandbox' = 'false'
                group by l.ad_id, concept, format
                having sum((l.body ->> 'impressions')::bigint) > 0
                order by l.ad_id
                """)
        .param("tenant", tenant.value())
        .query((row, _) ->
            new PastArm(
                Traits.of(
                    StoredJson.read(row, "concept", Concept.class),
                    Ratio.parse(row.getString("format"))),
                new Rate(row.getLong("clicks"), row.getLong("impressions"))))
        .list();
  }

  private record Sums(long impressions, long clicks, BigDecimal spend) {}
}
