package io.creativefactory.graph.run;

import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.store.StoredJson;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What agents made, each written once under (run, kind, key). A node that runs again finds its own
/// earlier result and asks no agent twice.
public final class Artefacts {
  private final JdbcClient jdbc;
  private final Ledger ledger;

  public Artefacts(JdbcClient jdbc, Ledger ledger) {
    this.jdbc = jdbc;
    this.ledger = ledger;
  }

  /// A name of one artefact.
  ///
  /// @param kind what it is, for example `storyboard`
  /// @param key which one, for example `v1/0`; `run` where there is but one
  public record Name<T>(String kind, String key, Class<T> type) {}

  /// What is stored under the name, made first when nothing is. Of two makers at the same time the
  /// first to write wins and both get the same.
  public <T> T once(RunRef ref, Name<T> name, Supplier<T> maker) {
    return find(ref, name).orElseGet(() -> store(ref, name, maker.get()));
  }

  private <T> T store(RunRef ref, Name<T> name, T made) {
    jdbc.sql(
            """
            insert into artefact (tenant_id, run_id, kind, key, body, made_at)
            values (:tenant, :run, :kind, :key, cast(:body as jsonb), :now)
            on conflict do nothing
            """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .param("kind", name.kind())
        .param("key", name.key())
        .param("body", StoredJson.write(made))
        .param("now", StoredJson.write(ledger.now()))
        .update();
    return find(ref, name).orElseThrow();
  }

  public <T> Optional<T> find(RunRef ref, Name<T> name) {
    return jdbc.sql(
            """
            select body from artefact
            where tenant_id = :tenant and run_id = :run and kind = :kind and key = :key
            """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .param("kind", name.kind())
        .param("key", name.key())
        .query((row, _) -> StoredJson.read(row, "body", name.type()))
        .optional();
  }

  /// All of a kind, oldest first.
  public <T> List<T> all(RunRef ref, String kind, Class<T> type) {
    return jdbc.sql(
            """
            select body from artefact
            where tenant_id = :tenant and run_id = :run and kind = :kind
            order by made_at, key
            """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .param("kind", kind)
        .query((row, _) -> StoredJson.read(row, "body", type))
        .list();
  }
}
