package io.creativefactory.graph.learning;

import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.creative.Slug;
import io.creativefactory.domain.publish.Publication;
import io.creativefactory.domain.testing.Assessment;
import io.creativefactory.graph.run.Cut;
import io.creativefactory.graph.store.StoredJson;
import io.creativefactory.scoring.ctr.DeliveryContext;
import io.creativefactory.scoring.ctr.Outcome;
import io.creativefactory.scoring.ctr.Outcomes;
import io.creativefactory.scoring.dna.Gene;
import io.creativefactory.scoring.features.FeatureName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Joins what a tenant's ads earned with what was known of them before. Whole days only, each in
/// its latest revision; a creative counts once, however often its figures came. Ads of simulated
/// platforms earned nothing and are only counted. Thread safe.
final class LearnedAds {
  /// Impressions below which an ad says nothing of its creative yet.
  static final long MIN_IMPRESSIONS = 500;

  private final JdbcClient jdbc;

  LearnedAds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param ads from the first that ran on
  /// @param simulated ads on simulated platforms, left out
  /// @param thin ads with too few impressions yet
  /// @param refused one sentence for each ad whose record cannot be right
  record Found(List<LearnedAd> ads, int simulated, int thin, List<String> refused) {
    Found {
      ads = List.copyOf(ads);
      refused = List.copyOf(refused);
    }
  }

  Found of(TenantId tenant) {
    Map<String, Delivered> delivered = delivered(tenant);
    Outcomes outcomes = new Outcomes();
    Map<String, LearnedAd> byCreative = new HashMap<>();
    List<String> refused = new ArrayList<>();
    int simulated = 0;
    int thin = 0;
    for (Ran ran : ran(tenant)) {
      Delivered earned = delivered.get(ran.ad());
      if (ran.publication().sandbox()) {
        simulated++;
      } else if (earned == null || earned.impressions() < MIN_IMPRESSIONS) {
        thin++;
      } else {
        try {
          LearnedAd ad = ran.learned(earned);
          switch (outcomes.add(ad.outcome(), earned.asOf())) {
            case NEW, REVISED -> byCreative.put(ad.outcome().creative(), ad);
            case TWICE, OUTDATED -> {}
          }
        } catch (FactoryException e) {
          refused.add(e.getMessage());
        }
      }
    }
    List<LearnedAd> ads =
        outcomes.all().stream()
            .map(outcome -> Objects.requireNonNull(byCreative.get(outcome.creative())))
            .toList();
    return new Found(ads, simulated, thin, refused);
  }

  /// @param asOf when the platform last told a revision
  private record Delivered(LocalDate first, long impressions, long clicks, Instant asOf) {}

  private Map<String, Delivered> delivered(TenantId tenant) {
    Map<String, Delivered> delivered = new HashMap<>();
    jdbc.sql(
            """
            with latest as (
              select distinct on (p.ad_id, p.day) p.ad_id, p.day, p.seen_at, p.body
              from performance p
              join figures_seen s on s.tenant_id = p.tenant_id and s.run_id = p.run_id
                and s.platform = split_part(p.ad_id, ':', 1)
              where p.tenant_id = :tenant and p.day < s.account_day
              order by p.ad_id, p.day, p.seen_at desc)
            select ad_id, min(day) as first, max(seen_at) as as_of,
                   sum((body ->> 'impressions')::bigint) as impressions,
                   sum((body ->> 'clicks')::bigint) as clicks
            from latest where (body ->> 'impressions')::bigint > 0 group by ad_id
            """)
        .param("tenant", tenant.value())
        .query(row -> {
          delivered.put(
              row.getString("ad_id"),
              new Delivered(
                  row.getObject("first", LocalDate.class),
                  row.getLong("impressions"),
                  row.getLong("clicks"),
                  StoredJson.instant(row, "as_of")));
        });
    return delivered;
  }

  private List<Ran> ran(TenantId tenant) {
    return jdbc.sql(
            """
            select p.item_id, p.run_id, p.body, i.variant, i.attempt, r.brief,
                   i.body -> 'concept' as concept, i.body -> 'assessment' as assessment
            from publication p
            join review_item i on i.tenant_id = p.tenant_id and i.item_id = p.item_id
            join run r on r.tenant_id = p.tenant_id and r.run_id = p.run_id
            where p.tenant_id = :tenant and p.state = 'DONE'
            order by p.changed_at, p.item_id
            """)
        .param("tenant", tenant.value())
        .query((row, _) -> Ran.read(row))
        .list();
  }

  /// One ad on its platform, with what was known of it.
  private record Ran(
      UUID item,
      RunId run,
      Cut cut,
      Publication publication,
      Brief brief,
      Concept concept,
      Assessment assessment) {

    static Ran read(ResultSet row) throws SQLException {
      return new Ran(
          row.getObject("item_id", UUID.class),
          new RunId(row.getObject("run_id", UUID.class)),
          new Cut(row.getString("variant"), row.getInt("attempt")),
          StoredJson.read(row, "body", Publication.class),
          StoredJson.read(row, "brief", Brief.class),
          StoredJson.read(row, "concept", Concept.class),
          StoredJson.read(row, "assessment", Assessment.class));
    }

    /// The platform's id of the ad; none when the publication holds none.
    String ad() {
      return publication.objects().stream()
          .filter(object -> object.kind() == Publication.Kind.AD)
          .map(Publication.PlatformObject::id)
          .findFirst()
          .orElse("");
    }

    LearnedAd learned(Delivered earned) {
      DeliveryContext context =
          new DeliveryContext(
              DeliveryContext.platform(publication.platform()),
              brief.budget().objective(),
              brief.output().formats().getFirst());
      Outcome outcome =
          new Outcome(
              item.toString(),
              run.toString(),
              context,
              earned.first(),
              assessment.features(),
              earned.clicks(),
              earned.impressions());
      return new LearnedAd(outcome, run, cut, genes(), assessment.ctr());
    }

    private Map<Gene, String> genes() {
      Map<Gene, String> genes = new EnumMap<>(Gene.class);
      genes.put(Gene.HOOK, concept.hook().name());
      genes.put(Gene.ANGLE, Slug.of(concept.angle()));
      genes.put(Gene.CTA, concept.cta().name());
      genes.put(Gene.FORMAT, brief.output().formats().getFirst().toString());
      Figure seconds =
          assessment
              .features()
              .getOrDefault(
                  FeatureName.AVG_SCENE_DURATION.key(), new Figure.Unknown("not looked at"));
      Pacing.of(seconds).ifPresent(pacing -> genes.put(Gene.PACING, pacing.name()));
      return genes;
    }
  }
}
