package io.creativefactory.graph.watch;

import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.domain.publish.Publication.PlatformObject;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.store.StoredJson;
import io.creativefactory.platform.AdPlatform.Status;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What platforms say of objects, and what this program did with them. Thread safe.
public final class Standings {
  private static final String STANDING = "standing";
  private static final String PAUSE = "pause-ad";

  private final JdbcClient jdbc;
  private final Ledger ledger;
  private final Lookout lookout;

  public Standings(JdbcClient jdbc, Ledger ledger, Lookout lookout) {
    this.jdbc = jdbc;
    this.ledger = ledger;
    this.lookout = lookout;
  }

  /// Notes what was seen; the caller holds the run's lock.
  ///
  /// @return whether it differs from the last time, or is the first
  boolean note(RunRef ref, String object, Status seen) {
    Optional<String> before =
        jdbc.sql(
                "select status from object_standing where tenant_id = :tenant and object = :object")
            .param("tenant", ref.tenant().value())
            .param("object", object)
            .query(String.class)
            .optional();
    jdbc.sql(
            """
            insert into object_standing (tenant_id, run_id, object, status, since, seen_at)
            values (:tenant, :run, :object, :status, :now, :now)
            on conflict (tenant_id, object) do update
              set seen_at = excluded.seen_at, status = excluded.status,
                  since = case when object_standing.status = excluded.status
                          then object_standing.since else excluded.since end
            """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .param("object", object)
        .param("status", seen.name())
        .param("now", StoredJson.write(ledger.now()))
        .update();
    return !before.equals(Optional.of(seen.name()));
  }

  /// Raises the alarm of an object, or ends it when there is nothing to say.
  void settle(RunRef ref, PlatformObject object, String said) {
    if (said.isEmpty()) {
      lookout.end(ref, STANDING, object.id());
    } else {
      lookout.raise(ref, STANDING, object.id(), said);
    }
  }

  /// Whether a person had it activated from here, and it was not paused since. What several ads
  /// share is active with the first of them and stays so.
  boolean activated(RunRef ref, PlatformObject object) {
    return lastChange(ref, object).filter(kind -> !kind.equals(PAUSE)).isPresent();
  }

  /// Whether every ad of these was paused from here, and none started since.
  boolean rests(RunRef ref, List<PlatformObject> objects) {
    List<PlatformObject> ads = objects.stream().filter(each -> each.kind() == Kind.AD).toList();
    return !ads.isEmpty()
        && ads.stream().allMatch(ad -> lastChange(ref, ad).filter(PAUSE::equals).isPresent());
  }

  /// What was last done from here that starts or stops an object.
  private Optional<String> lastChange(RunRef ref, PlatformObject object) {
    return jdbc.sql(
            """
            select change ->> 'kind' from proposal
            where tenant_id = :tenant and run_id = :run and state = 'APPLIED'
              and (change ->> 'kind' in ('activate-ad', 'revive-ad')
                or :ad and change ->> 'kind' = 'pause-ad')
              and split_part(change ->> 'objectId', ':', 1) = split_part(:object, ':', 1)
              and (change ->> 'objectId' = :object or not :ad)
            order by applied_at desc limit 1
            """)
        .param("ad", object.kind() == Kind.AD)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .param("object", object.id())
        .query(String.class)
        .optional();
  }
}
