package io.creativefactory.graph.scaling;

import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.scaling.ChangeContext.Applied;
import io.creativefactory.domain.scaling.Judgement;
import io.creativefactory.domain.scaling.ProposedChange;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.run.Works;
import io.creativefactory.graph.scaling.Proposals.Proposal;
import io.creativefactory.graph.scaling.Proposals.State;
import io.creativefactory.graph.store.StoredJson;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Proposals as rows.
public final class ProposalBook {
  private static final String SELECT =
      """
      select proposal_id, run_id, campaign_id, change, subject, state, proposed_at, decided_by,
        outcome, undoes, agreed_by, bound
      from proposal
      """;
  private final JdbcClient jdbc;
  private final Ledger ledger;

  public ProposalBook(JdbcClient jdbc, Ledger ledger) {
    this.jdbc = jdbc;
    this.ledger = ledger;
  }

  /// A change as it is proposed.
  ///
  /// @param origin names it within its run: proposed again under the same origin it stays one
  /// @param subject the ad or campaign in words
  /// @param undoes the proposal that it takes back; null for none
  record Draft(
      String origin,
      String campaignId,
      ProposedChange change,
      String subject,
      @Nullable UUID undoes) {
    Draft(String origin, String campaignId, ProposedChange change, String subject) {
      this(origin, campaignId, change, subject, null);
    }
  }

  /// @param campaignId the campaign that the change touches
  /// @param undoes the proposal that it takes back; null for none
  /// @param agreedBy who agreed first to what needs two people
  /// @param bound what the approval of an activation was given for
  record Stored(
      Proposal proposal,
      String campaignId,
      @Nullable UUID undoes,
      @Nullable String agreedBy,
      @Nullable Bound bound) {}

  /// @return the proposal's id, also when it was opened before
  UUID open(RunRef ref, Draft draft) {
    String name = ref + "/" + draft.origin();
    UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    jdbc.sql(
            """
            insert into proposal
              (tenant_id, proposal_id, run_id, origin, campaign_id, change, subject, undoes,
               state, proposed_at)
            values
              (:tenant, :id, :run, :origin, :campaign, cast(:change as jsonb), :subject, :undoes,
               'OPEN', :now)
            on conflict do nothing
            """)
        .param("tenant", ref.tenant().value())
        .param("id", id)
        .param("undoes", draft.undoes(), Types.OTHER)
        .param("run", ref.run().value())
        .param("origin", draft.origin())
        .param("campaign", draft.campaignId())
        .param("change", StoredJson.write(draft.change()))
        .param("subject", draft.subject())
        .param("now", StoredJson.write(ledger.now()))
        .update();
    return id;
  }

  /// What the agent laid before a person and nobody touched yet, or what still has to be carried
  /// out.
  ///
  /// @param settled whether it stands although newer figures are in: it is approved, somebody
  ///   agreed to it or chose its amount, or it is no agent's
  record Pending(Stored stored, String origin, boolean settled) {}

  List<Pending> pending(TenantId tenant) {
    return jdbc.sql(
            """
            select proposal_id, run_id, campaign_id, change, subject, state, proposed_at,
              decided_by, outcome, undoes, agreed_by, bound, origin,
              state = 'APPROVED' or agreed_by is not null or amended_by is not null
                or not (origin like 'desk/%' or origin like 'scaling/%') as settled
            from proposal
            where tenant_id = :tenant and state in ('OPEN', 'APPROVED')
            order by proposed_at, proposal_id
            """)
        .param("tenant", tenant.value())
        .query((row, _) ->
            new Pending(stored(row), row.getString("origin"), row.getBoolean("settled")))
        .list();
  }

  /// Takes an open proposal from the desk.
  void expire(TenantId tenant, UUID id, String why) {
    jdbc.sql(
            """
            update proposal set state = 'EXPIRED', outcome = :why, decided_at = :now
            where tenant_id = :tenant and proposal_id = :id and state = 'OPEN'
              and agreed_by is null and amended_by is null
            """)
        .param("tenant", tenant.value())
        .param("id", id)
        .param("why", why)
        .param("now", StoredJson.write(ledger.now()))
        .update();
  }

  /// Says of an approved proposal how far it has come.
  void note(TenantId tenant, UUID id, String said) {
    jdbc.sql(
            """
            update proposal set outcome = :said
            where tenant_id = :tenant and proposal_id = :id and state = 'APPROVED'
            """)
        .param("tenant", tenant.value())
        .param("id", id)
        .param("said", said)
        .update();
  }

  /// Notes who agreed first.
  void agree(TenantId tenant, UUID id, String who) {
    jdbc.sql(
            """
            update proposal set agreed_by = :who, outcome = :outcome
            where tenant_id = :tenant and proposal_id = :id and state = 'OPEN'
              and agreed_by is null
            """)
        .param("tenant", tenant.value())
        .param("id", id)
        .param("who", who)
        .param("outcome", who + " agreed; it is much money, so that another person must agree, too")
        .update();
  }

  /// Puts another change in its place; whoever agreed to the old one has not agreed to this one.
  void amend(TenantId tenant, UUID id, ProposedChange change, String who) {
    jdbc.sql(
            """
            update proposal set change = cast(:change as jsonb), agreed_by = null, outcome = '',
              amended_by = :who
            where tenant_id = :tenant and proposal_id = :id and state = 'OPEN'
            """)
        .param("tenant", tenant.value())
        .param("id", id)
        .param("change", StoredJson.write(change))
        .param("who", who)
        .update();
  }

  Optional<Stored> find(TenantId tenant, UUID id) {
    return jdbc.sql(SELECT + "where tenant_id = :tenant and proposal_id = :id")
        .param("tenant", tenant.value())
        .param("id", id)
        .query((row, _) -> stored(row))
        .optional();
  }

  /// Open ones first, then the newest.
  List<Stored> latest(TenantId tenant, int max) {
    return jdbc.sql(
            SELECT
                + """
                where tenant_id = :tenant
                order by state = 'OPEN' desc, proposed_at desc, origin limit :max
                """)
        .param("tenant", tenant.value())
        .param("max", max)
        .query((row, _) -> stored(row))
        .list();
  }

  void decide(TenantId tenant, UUID id, State state, String who) {
    jdbc.sql(
            """
            update proposal set state = :state, decided_by = :who, decided_at = :now
            where tenant_id = :tenant and proposal_id = :id and state = 'OPEN'
            """)
        .param("tenant", tenant.value())
        .param("id", id)
        .param("state", state.name())
        .param("who", who)
        .param("now", StoredJson.write(ledger.now()))
        .update();
  }

  /// Notes what the approval was given for.
  void bind(TenantId tenant, UUID id, Bound bound) {
    jdbc.sql(
            """
            update proposal set bound = cast(:bound as jsonb)
            where tenant_id = :tenant and proposal_id = :id and state = 'APPROVED'
            """)
        .param("tenant", tenant.value())
        .param("id", id)
        .param("bound", StoredJson.write(bound))
        .update();
  }

  /// Lays it before a person again.
  void reopen(TenantId tenant, UUID id, String why) {
    jdbc.sql(
            """
            update proposal set state = 'OPEN', outcome = :why, decided_by = null,
              decided_at = null, agreed_by = null, bound = null
            where tenant_id = :tenant and proposal_id = :id and state = 'APPROVED'
            """)
        .param("tenant", tenant.value())
        .param("id", id)
        .param("why", why)
        .update();
  }

  void end(TenantId tenant, UUID id, State state, String outcome) {
    jdbc.sql(
            """
            update proposal set state = :state, outcome = :outcome,
              applied_at = case when :state = 'APPLIED' then cast(:now as timestamptz) end
            where tenant_id = :tenant and proposal_id = :id and state = 'APPROVED'
            """)
        .param("tenant", tenant.value())
        .param("id", id)
        .param("state", state.name())
        .param("outcome", outcome)
        .param("now", StoredJson.write(ledger.now()))
        .update();
  }

  /// Everything that was carried out on a campaign, oldest first.
  List<Applied> applied(TenantId tenant, String campaignId) {
    return jdbc.sql(
            """
            select change, applied_at from proposal
            where tenant_id = :tenant and state = 'APPLIED'
              and (campaign_id = :campaign
                or change -> 'moves' @> jsonb_build_array(jsonb_build_object('objectId', :campaign)))
            order by applied_at
            """)
        .param("tenant", tenant.value())
        .param("campaign", campaignId)
        .query((row, _) ->
            new Applied(
                StoredJson.read(row, "change", ProposedChange.class),
                StoredJson.instant(row, "applied_at")))
        .list();
  }

  /// Campaigns of the tenant in which an ad was ever activated, with the runs they are of.
  List<Running> running(TenantId tenant) {
    return jdbc.sql(
            """
            select distinct campaign_id, run_id from proposal
            where tenant_id = :tenant and state = 'APPLIED' and change ->> 'kind' = 'activate-ad'
            """)
        .param("tenant", tenant.value())
        .query((row, _) ->
            new Running(
                row.getString("campaign_id"),
                new RunRef(tenant, new RunId(row.getObject("run_id", UUID.class)))))
        .list();
  }

  record Running(String campaignId, RunRef ref) {}

  private static Stored stored(ResultSet row) throws SQLException {
    Proposal proposal =
        new Proposal(
            row.getObject("proposal_id", UUID.class),
            new RunId(row.getObject("run_id", UUID.class)),
            StoredJson.read(row, "change", ProposedChange.class),
            row.getString("subject"),
            State.valueOf(row.getString("state")),
            StoredJson.instant(row, "proposed_at"),
            row.getString("decided_by"),
            row.getString("outcome"));
    return new Stored(
        proposal,
        row.getString("campaign_id"),
        row.getObject("undoes", UUID.class),
        row.getString("agreed_by"),
        row.getString("bound") == null ? null : StoredJson.read(row, "bound", Bound.class));
  }

  /// What the last decisions left as it is.
  List<Proposals.Standing> standing(TenantId tenant, int max) {
    return jdbc.sql(
            """
            select a.run_id, kept ->> 'adId' as ad, kept ->> 'reason' as reason,
                   coalesce(kept ->> 'judgement', 'KEEP') as judgement, w.name
            from artefact a
            cross join lateral jsonb_array_elements(a.body -> 'kept')
              with ordinality as each (kept, place)
            left join lateral (
              select name from outside_write
              where tenant_id = a.tenant_id
                and platform = split_part(kept ->> 'adId', ':', 1)
                and external_id = substr(kept ->> 'adId', length(platform) + 2)
              limit 1) w on true
            where a.tenant_id = :tenant and a.kind = :kind
            order by a.made_at desc, place limit :max
            """)
        .param("tenant", tenant.value())
        .param("kind", Works.SCALING.kind())
        .param("max", max)
        .query((row, _) ->
            new Proposals.Standing(
                new RunId(row.getObject("run_id", UUID.class)),
                Objects.requireNonNullElse(row.getString("name"), row.getString("ad")),
                Judgement.valueOf(row.getString("judgement")),
                row.getString("reason")))
        .list();
  }
}
