package io.creativefactory.graph.watch;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import io.creativefactory.graph.job.JobName;
import io.creativefactory.graph.job.JobQueue;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.job.Ticket;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.store.StoredJson;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which platforms are asked by the clock what stands there of which run: all, each time, but where
/// nothing can be shown and nothing happened for two weeks once a day. Nothing is ever left out for
/// good. Thread safe.
public final class Reconciliations {
  private static final Duration QUIET = Duration.ofDays(14);

  /// A little less than a day, so that a task that runs every quarter of an hour keeps its time.
  private static final Duration SELDOM = Duration.ofHours(24).minusMinutes(5);

  /// Awake is what may be shown, and what only just may not; a place needs both to show anything.
  private static final String DUE =
      """
      with place as (
        select tenant_id, run_id, platform, max(changed_at) as changed from publication
        where state in ('DONE', 'FAILED') group by tenant_id, run_id, platform),
      awake as (
        select distinct d.tenant_id, d.run_id, d.platform, o ->> 'kind' as kind
        from publication d
        cross join jsonb_array_elements(d.body -> 'objects') o
        left join object_standing s
          on s.tenant_id = d.tenant_id and s.object = o ->> 'id'
        where d.state = 'DONE' and o ->> 'kind' in ('CAMPAIGN', 'AD')
          and (s.status is null or s.status in ('ACTIVE', 'PROCESSING')
            or s.since > :quiet))
      select p.tenant_id, p.run_id, p.platform
      from place p
      left join reconciliation r using (tenant_id, run_id, platform)
      where r.asked_at is null or r.asked_at <= :seldom or p.changed > :quiet
        or (select count(*) from awake a
            where (a.tenant_id, a.run_id, a.platform)
              = (p.tenant_id, p.run_id, p.platform)) = 2
        or exists (
          select 1 from proposal c
          where c.tenant_id = p.tenant_id and c.run_id = p.run_id and c.applied_at > :quiet)
        or exists (
          select 1 from performance f
          where f.tenant_id = p.tenant_id and f.run_id = p.run_id and f.day >= :day
            and split_part(f.ad_id, ':', 1) = p.platform
            and (f.body ->> 'impressions')::bigint > 0)
        or exists (
          select 1 from hour_performance f
          where f.tenant_id = p.tenant_id and f.run_id = p.run_id and f.hour >= :quiet
            and split_part(f.ad_id, ':', 1) = p.platform
            and (f.body ->> 'impressions')::bigint > 0)
      order by p.tenant_id, p.run_id, p.platform
      """;

  private final JdbcClient jdbc;
  private final Ledger ledger;
  private final JobQueue queue;

  public Reconciliations(JdbcClient jdbc, Ledger ledger, JobQueue queue) {
    this.jdbc = jdbc;
    this.ledger = ledger;
    this.queue = queue;
  }

  /// A run on a platform.
  record Place(RunRef ref, String platform) {}

  /// The recurring task; the jobs that it queues have retries of their own.
  public RecurringTask<Void> byTheClock(Schedule schedule) {
    return Tasks.recurring("reconcile-all", schedule).execute((_, _) -> due().forEach(this::queue));
  }

  private void queue(Place place) {
    ledger.locked(
        place.ref(),
        _ ->
            queue.once(
                JobName.RECONCILE,
                place.ref().run() + "/" + place.platform(),
                Ticket.of(place.ref(), place.platform())));
  }

  /// Every place that is to be asked now, of all tenants: for the clock only, which belongs to no
  /// one. Quiet is where every ad, or every campaign, is known to be paused, refused or gone since
  /// two weeks, nothing was shown since, nothing was published, and nothing changed from here.
  List<Place> due() {
    Instant now = ledger.now();
    Instant quiet = now.minus(QUIET);
    return jdbc.sql(DUE)
        .param("quiet", StoredJson.write(quiet))
        .param("day", quiet.atZone(ZoneOffset.UTC).toLocalDate())
        .param("seldom", StoredJson.write(now.minus(SELDOM)))
        .query((row, _) ->
            new Place(
                new RunRef(
                    new TenantId(row.getString("tenant_id")),
                    new RunId(row.getObject("run_id", UUID.class))),
                row.getString("platform")))
        .list();
  }

  /// Writes down that a platform answered.
  void asked(RunRef ref, String platform) {
    jdbc.sql(
            """
            insert into reconciliation (tenant_id, run_id, platform, asked_at)
            values (:tenant, :run, :platform, :now)
            on conflict (tenant_id, run_id, platform) do update set asked_at = excluded.asked_at
            """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .param("platform", platform)
        .param("now", StoredJson.write(ledger.now()))
        .update();
  }
}
