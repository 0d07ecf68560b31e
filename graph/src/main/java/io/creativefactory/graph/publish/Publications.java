package io.creativefactory.graph.publish;

import io.creativefactory.domain.publish.Publication;
import io.creativefactory.graph.job.JobName;
import io.creativefactory.graph.job.JobQueue;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.job.Ticket;
import io.creativefactory.graph.launch.Errand;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.store.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is being published of a run, one row per approved creative and platform.
public final class Publications {
  private final JdbcClient jdbc;
  private final Ledger ledger;
  private final JobQueue queue;

  public Publications(JdbcClient jdbc, Ledger ledger, JobQueue queue) {
    this.jdbc = jdbc;
    this.ledger = ledger;
    this.queue = queue;
  }

  /// @param publication what stands on the platform, once done
  /// @param failure why it failed or is held; empty otherwise
  record Entry(Errand errand, State state, @Nullable Publication publication, String failure) {
    boolean ended() {
      return state == State.DONE || state == State.FAILED;
    }

    /// Whether nothing happens to it before a person acts.
    boolean rests() {
      return ended() || state == State.HELD;
    }
  }

  enum State {
    WAITING,
    /// Is not what was approved any more and waits for a person.
    HELD,
    DONE,
    /// Refused for good; what was created is being taken back.
    UNDOING,
    FAILED
  }

  /// The caller holds the run's lock.
  void order(RunRef ref, Errand errand) {
    int fresh =
        jdbc.sql(
                """
                insert into publication (tenant_id, item_id, platform, run_id, state, changed_at)
                values (:tenant, :item, :platform, :run, 'WAITING', :now) on conflict do nothing
                """)
            .param("tenant", ref.tenant().value())
            .param("item", errand.item())
            .param("platform", errand.platform())
            .param("run", ref.run().value())
            .param("now", StoredJson.write(ledger.now()))
            .update();
    if (fresh == 1) {
      queue(ref, errand, "publish");
    }
  }

  /// Lets go what was held. Queued under an instance of its own: the one that holds it still waits
  /// to look again, and finds it done. The caller holds the run's lock.
  void again(RunRef ref, Errand errand) {
    write(ref, new Entry(errand, State.WAITING, null, ""));
    queue(ref, errand, "publish-" + ledger.now().toEpochMilli());
  }

  /// Queues the undoing under an instance of its own: that of the failed job is still being taken
  /// off the queue.
  void queueUndo(RunRef ref, Errand errand) {
    queue(ref, errand, "undo");
  }

  private void queue(RunRef ref, Errand errand, String what) {
    queue.once(JobName.PUBLISH_CREATIVE, errand + "/" + what, Ticket.of(ref, errand.toString()));
  }

  Optional<Entry> find(RunRef ref, Errand errand) {
    return of(ref).stream().filter(entry -> entry.errand().equals(errand)).findFirst();
  }

  List<Entry> of(RunRef ref) {
    return jdbc.sql(
            """
            select item_id, platform, state, body, failure from publication
            where tenant_id = :tenant and run_id = :run order by item_id, platform
            """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .query((row, _) -> entry(row))
        .list();
  }

  /// What stands on the platform, in the order in which it got there.
  public List<Publication> published(RunRef ref) {
    return jdbc.sql(
            """
            select body from publication
            where tenant_id = :tenant and run_id = :run and state = 'DONE' order by changed_at
            """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .query((row, _) -> StoredJson.read(row, "body", Publication.class))
        .list();
  }

  /// The platforms on which something stands, in the order of their names.
  public List<String> platforms(RunRef ref) {
    return published(ref).stream().map(Publication::platform).distinct().sorted().toList();
  }

  /// The run's campaign on each platform, as [io.creativefactory.domain.publish.ObjectRef] writes
  /// it.
  public Map<String, String> campaigns(RunRef ref) {
    Map<String, String> campaigns = new TreeMap<>();
    for (Publication standing : published(ref)) {
      campaigns.put(standing.platform(), standing.one(Publication.Kind.CAMPAIGN).id());
    }
    return campaigns;
  }

  void write(RunRef ref, Entry entry) {
    Publication publication = entry.publication();
    jdbc.sql(
            """
            update publication set state = :state, failure = :failure, changed_at = :now,
              body = cast(:body as jsonb)
            where tenant_id = :tenant and run_id = :run and item_id = :item
              and platform = :platform
            """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .param("item", entry.errand().item())
        .param("platform", entry.errand().platform())
        .param("state", entry.state().name())
        .param("failure", entry.failure())
        .param("body", publication == null ? null : StoredJson.write(publication))
        .param("now", StoredJson.write(ledger.now()))
        .update();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    String body = row.getString("body");
    String failure = row.getString("failure");
    return new Entry(
        new Errand(row.getObject("item_id", UUID.class), row.getString("platform")),
        State.valueOf(row.getString("state")),
        body == null ? null : StoredJson.read(body, Publication.class),
        failure == null ? "" : failure);
  }
}
