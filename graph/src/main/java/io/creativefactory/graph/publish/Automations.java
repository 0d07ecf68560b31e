package io.creativefactory.graph.publish;

import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.publish.ObjectRef;
import io.creativefactory.domain.publish.Publication;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.launch.Accounts;
import io.creativefactory.graph.launch.LaunchSheet.Automated;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.run.Ledger.Note;
import io.creativefactory.graph.store.StoredJson;
import io.creativefactory.platform.AdPlatform;
import io.creativefactory.platform.Automation;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What platforms run by themselves in our campaigns, as they said when they were last asked,
/// beside what the campaigns were set up for. Told when it changes, not each time it is read.
/// Thread safe.
public final class Automations {
  private final JdbcClient jdbc;
  private final Ledger ledger;
  private final Accounts accounts;

  public Automations(JdbcClient jdbc, Ledger ledger, Accounts accounts) {
    this.jdbc = jdbc;
    this.ledger = ledger;
    this.accounts = accounts;
  }

  /// As [#look], unless it is known already.
  void lookOnce(RunRef ref, String campaign) {
    if (find(ref.tenant(), campaign).filter(known -> known.seen() != null).isEmpty()) {
      look(ref, campaign);
    }
  }

  /// Reads it back. That it could not be read is noted with its reason and harms nothing: the next
  /// reconciliation asks again.
  ///
  /// @param campaign as [ObjectRef] writes it
  public void look(RunRef ref, String campaign) {
    ObjectRef object = ObjectRef.parse(campaign);
    AdPlatform ads = accounts.ads(object.platform());
    boolean planned = ads.automates(ledger.order(ref).brief().budget().objective());
    Automation read = null;
    String fault = "";
    try {
      Optional<Automation> told = ads.automation(object.id());
      if (told.isEmpty()) {
        return;
      }
      read = told.get();
    } catch (FactoryException e) {
      fault = String.valueOf(e.getMessage());
    }
    note(ref, campaign, new Automated(planned, read, fault));
  }

  private void note(RunRef ref, String campaign, Automated now) {
    ledger.locked(
        ref,
        status -> {
          Automation before = find(ref.tenant(), campaign).map(Automated::seen).orElse(null);
          write(ref, campaign, now.seen() == null ? now.with(before) : now);
          if (now.seen() != null && !Objects.equals(before, now.seen())) {
            said(campaign, now, before != null)
                .ifPresent(text -> ledger.tell(ref, new Note("publish", text, 1)));
          }
          return status;
        });
  }

  private static Optional<String> said(String campaign, Automated now, boolean again) {
    String place = Publication.nameOf(ObjectRef.parse(campaign).platform());
    Automation seen = Objects.requireNonNull(now.seen());
    if (seen.earned() == now.planned()) {
      return again
          ? Optional.of(
              "Campaign %s: %s is as planned again: %s".formatted(campaign, place, now.told()))
          : Optional.empty();
    }
    return Optional.of(
        now.planned()
            ? "Campaign %s was set up to earn what %s runs by itself, and %s says: %s"
                .formatted(campaign, place, place, now.told())
            : "Campaign %s was not set up for it, and %s says: %s"
                .formatted(campaign, place, now.told()));
  }

  /// @param campaign as [ObjectRef] writes it
  Optional<Automated> find(TenantId tenant, String campaign) {
    return jdbc.sql(
            """
            select body from campaign_automation
            where tenant_id = :tenant and campaign = :campaign
            """)
        .param("tenant", tenant.value())
        .param("campaign", campaign)
        .query((row, _) -> StoredJson.read(row, "body", Automated.class))
        .optional();
  }

  /// What is known of the campaign that a run has on a platform; null before it stands.
  @Nullable Automated of(RunRef ref, String platform) {
    return jdbc.sql(
            """
            select body from campaign_automation
            where tenant_id = :tenant and run_id = :run
              and split_part(campaign, ':', 1) = :platform
            order by seen_at desc limit 1
            """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .param("platform", platform)
        .query((row, _) -> StoredJson.read(row, "body", Automated.class))
        .optional()
        .orElse(null);
  }

  private void write(RunRef ref, String campaign, Automated now) {
    jdbc.sql(
            """
            insert into campaign_automation (tenant_id, run_id, campaign, body, seen_at)
            values (:tenant, :run, :campaign, cast(:body as jsonb), :now)
            on conflict (tenant_id, campaign) do update
              set body = excluded.body, seen_at = excluded.seen_at
            """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .param("campaign", campaign)
        .param("body", StoredJson.write(now))
        .param("now", StoredJson.write(ledger.now()))
        .update();
  }
}
