package io.creativefactory.graph.simulate;

import io.creativefactory.agents.scaling.ScalingAgent.Campaign;
import io.creativefactory.agents.scaling.ScalingAgent.Desk;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.domain.scaling.ProposedChange.Single;
import io.creativefactory.graph.store.StoredJson;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a tenant's campaigns did, told morning by morning with what was known then: of every day
/// its revision of that morning, later ones not yet. It is over, so changes do not change it: each
/// morning's proposals stand for themselves, and budgets are those that really were. One thread.
public final class PastWorld implements World {
  private static final LocalTime MORNING = LocalTime.of(6, 0);

  private final List<Revision> revisions;
  private final List<BudgetSince> budgets;
  private final LocalDate last;
  private final int days;
  private LocalDate today;

  private PastWorld(List<Revision> revisions, List<BudgetSince> budgets, int most) {
    this.revisions = List.copyOf(revisions);
    this.budgets = List.copyOf(budgets);
    LocalDate first = LocalDate.EPOCH;
    LocalDate end = LocalDate.EPOCH;
    for (Revision revision : revisions) {
      LocalDate seen = LocalDate.ofInstant(revision.seenAt(), ZoneOffset.UTC);
      first = first.equals(LocalDate.EPOCH) || seen.isBefore(first) ? seen : first;
      end = seen.isAfter(end) ? seen : end;
    }
    LocalDate begin = end.minusDays(most - 1L);
    this.last = end.plusDays(1);
    this.today = (begin.isBefore(first) ? first : begin).plusDays(1);
    this.days = revisions.isEmpty() ? 0 : (int) (last.toEpochDay() - today.toEpochDay()) + 1;
  }

  /// What a platform told of one ad and day at one moment.
  private record Revision(String campaign, Performance row, Instant seenAt) {}

  /// What a campaign could spend a day from a moment on.
  private record BudgetSince(String campaign, Instant at, Money daily) {}

  /// @param most days, the last of those that are known
  public static PastWorld of(JdbcClient jdbc, TenantId tenant, int most) {
    return new PastWorld(revisions(jdbc, tenant), budgets(jdbc, tenant), most);
  }

  private static List<Revision> revisions(JdbcClient jdbc, TenantId tenant) {
    return jdbc.sql(
            """
            select p.body, p.seen_at, c.id as campaign
            from performance p
            join lateral (
              select o ->> 'id' as id from publication b,
                jsonb_array_elements(b.body -> 'objects') o
              where b.tenant_id = p.tenant_id and b.run_id = p.run_id
                and o ->> 'kind' = 'CAMPAIGN'
                and split_part(o ->> 'id', ':', 1) = split_part(p.ad_id, ':', 1)
              limit 1) c on true
            where p.tenant_id = :tenant
            order by p.seen_at
            """)
        .param("tenant", tenant.value())
        .query((row, _) ->
            new Revision(
                row.getString("campaign"),
                StoredJson.read(row, "body", Performance.class),
                StoredJson.instant(row, "seen_at")))
        .list();
  }

  private static List<BudgetSince> budgets(JdbcClient jdbc, TenantId tenant) {
    return Stream.concat(begun(jdbc, tenant).stream(), changed(jdbc, tenant).stream()).toList();
  }

  /// What a campaign began with: its platform's part of its brief's, rounded down to a minor unit.
  private static List<BudgetSince> begun(JdbcClient jdbc, TenantId tenant) {
    return jdbc.sql(
            """
            select p.campaign_id, p.proposed_at, r.brief -> 'budget' -> 'daily' as daily,
              greatest(1,
                case when jsonb_typeof(r.brief #> '{output,platforms}') = 'array'
                  then jsonb_array_length(r.brief #> '{output,platforms}') end,
                (select count(distinct b.platform) from publication b
                 where b.tenant_id = p.tenant_id and b.run_id = p.run_id)) as platforms
            from proposal p
            join run r on r.tenant_id = p.tenant_id and r.run_id = p.run_id
            where p.tenant_id = :tenant and p.change ->> 'kind' = 'activate-ad'
            """)
        .param("tenant", tenant.value())
        .query((row, _) -> {
          Money whole = StoredJson.read(row, "daily", Money.class);
          return new BudgetSince(
              row.getString("campaign_id"),
              StoredJson.instant(row, "proposed_at"),
              new Money(whole.minor() / row.getLong("platforms"), whole.currency()));
        })
        .list();
  }

  private static List<BudgetSince> changed(JdbcClient jdbc, TenantId tenant) {
    return jdbc.sql(
            """
            select coalesce(m ->> 'objectId', p.change ->> 'objectId') as campaign,
                   p.applied_at,
                   coalesce(m -> 'to', p.change -> 'to') as daily
            from proposal p
            left join lateral jsonb_array_elements(p.change -> 'moves') m on true
            where p.tenant_id = :tenant and p.state = 'APPLIED'
              and p.change ->> 'kind' in ('set-daily-budget', 'reallocate')
            """)
        .param("tenant", tenant.value())
        .query((row, _) ->
            new BudgetSince(
                row.getString("campaign"),
                StoredJson.instant(row, "applied_at"),
                StoredJson.read(row, "daily", Money.class)))
        .list();
  }

  public boolean isEmpty() {
    return revisions.isEmpty();
  }

  /// How many mornings there are.
  public int days() {
    return days;
  }

  /// What it is, for people.
  public String words() {
    return isEmpty()
        ? "this installation has no figures of the past"
        : "this installation's past from %s to %s".formatted(today.minusDays(days - 1L), last);
  }

  @Override
  public Desk desk() {
    Instant now = today.atTime(MORNING).toInstant(ZoneOffset.UTC);
    Map<String, Map<String, Performance>> known = new TreeMap<>();
    for (Revision revision : revisions) {
      if (!revision.seenAt().isAfter(now)) {
        Performance row = revision.row();
        known
            .computeIfAbsent(revision.campaign(), _ -> new HashMap<>())
            .put(row.adId() + " " + row.day(), row);
      }
    }
    List<Campaign> campaigns = new ArrayList<>();
    known.forEach((id, rows) -> campaigns.add(campaign(id, List.copyOf(rows.values()), now)));
    return new Desk(campaigns, today, List.of());
  }

  private Campaign campaign(String id, List<Performance> rows, Instant now) {
    Money daily =
        budgets.stream()
            .filter(each -> each.campaign().equals(id) && !each.at().isAfter(now))
            .reduce((one, other) -> other.at().isBefore(one.at()) ? one : other)
            .map(BudgetSince::daily)
            .orElseThrow(() -> new IllegalStateException("no budget is known of " + id));
    return new Campaign(id, daily, rows, List.of(), Map.of(), Map.of());
  }

  /// What is over stays as it was.
  @Override
  public void carryOut(Single change) {}

  @Override
  public boolean night() {
    today = today.plusDays(1);
    return !today.isAfter(last);
  }
}
