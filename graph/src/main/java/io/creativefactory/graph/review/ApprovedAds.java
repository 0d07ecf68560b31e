package io.creativefactory.graph.review;

import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.testing.Assessment;
import io.creativefactory.graph.store.StoredJson;
import io.creativefactory.tools.scorer.PastAds;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a tenant's reviewers approved, brand by brand. Thread safe.
public final class ApprovedAds implements PastAds {
  private final JdbcClient jdbc;
  private final TenantId tenant;

  public ApprovedAds(JdbcClient jdbc, TenantId tenant) {
    this.jdbc = jdbc;
    this.tenant = tenant;
  }

  @Override
  public List<PastAd> of(String brand, int most) {
    return jdbc.sql(
            """
            select i.body -> 'concept' as concept, i.body -> 'assessment' as assessment,
                   d.decided_at
            from review_item i
            join review_decision d on d.tenant_id = i.tenant_id and d.item_id = i.item_id
            where i.tenant_id = :tenant and i.state = 'DECIDED'
              and d.decision ->> 'kind' = 'approve'
              and i.body -> 'storyboard' -> 'look' ->> 'brand' = :brand
            order by d.decided_at desc, i.item_id limit :most
            """)
        .param("tenant", tenant.value())
        .param("brand", brand)
        .param("most", most)
        .query((row, _) ->
            new PastAd(
                StoredJson.read(row, "concept", Concept.class),
                StoredJson.read(row, "assessment", Assessment.class).features(),
                StoredJson.instant(row, "decided_at")))
        .list();
  }
}
