package io.creativefactory.graph.line;

import io.creativefactory.graph.store.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.bsc.langgraph4j.RunnableConfig;
import org.bsc.langgraph4j.checkpoint.BaseCheckpointSaver;
import org.bsc.langgraph4j.checkpoint.Checkpoint;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Checkpoints in PostgreSQL: one insert per step, one row read to resume, no lock of its own.
/// Keeps the last [#KEPT] of a run. The thread is the run; whose it is rides in the config's
/// metadata under [#TENANT].
final class PgCheckpoints implements BaseCheckpointSaver {
  static final String TENANT = "tenant";
  static final int KEPT = 5;
  private final StateText states = new StateText();
  private final JdbcClient jdbc;
  private final InstantSource clock;

  PgCheckpoints(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public Collection<Checkpoint> list(RunnableConfig config) {
    return newestFirst(config, null);
  }

  @Override
  public Optional<Checkpoint> get(RunnableConfig config) {
    return newestFirst(config, config.checkPointId().orElse(null)).stream().findFirst();
  }

  private List<Checkpoint> newestFirst(RunnableConfig config, @Nullable String id) {
    return jdbc.sql(
            """
            select checkpoint_id, node_id, next_node_id, state from checkpoint
            where tenant_id = :tenant and run_id = :run
              and (cast(:id as text) is null or checkpoint_id = :id)
            order by seq desc
            """)
        .param("tenant", tenant(config))
        .param("run", run(config))
        .param("id", id)
        .query((row, _) -> checkpoint(row))
        .list();
  }

  private Checkpoint checkpoint(ResultSet row) throws SQLException {
    return Checkpoint.builder()
        .id(row.getString("checkpoint_id"))
        .nodeId(row.getString("node_id"))
        .nextNodeId(row.getString("next_node_id"))
        .state(states.readDataFromString(row.getString("state")))
        .build();
  }

  @Override
  public RunnableConfig put(RunnableConfig config, Checkpoint checkpoint) {
    Optional<String> replaced = config.checkPointId();
    if (replaced.isPresent()) {
      replace(config, replaced.get(), checkpoint);
      return config;
    }
    insert(config, checkpoint);
    prune(config);
    return RunnableConfig.builder(config).checkPointId(checkpoint.getId()).build();
  }

  private void insert(RunnableConfig config, Checkpoint checkpoint) {
    jdbc.sql(
            """
            insert into checkpoint
              (tenant_id, run_id, checkpoint_id, node_id, next_node_id, state, saved_at)
            values (:tenant, :run, :id, :node, :next, cast(:state as jsonb), :now)
            """)
        .param("tenant", tenant(config))
        .param("run", run(config))
        .param("id", checkpoint.getId())
        .param("node", checkpoint.getNodeId())
        .param("next", checkpoint.getNextNodeId())
        .param("state", states.writeDataAsString(checkpoint.getState()))
        .param("now", StoredJson.write(clock.instant()))
        .update();
  }

  private void replace(RunnableConfig config, String replaced, Checkpoint checkpoint) {
    int rows =
        jdbc.sql(
                """
                update checkpoint
                set checkpoint_id = :id, node_id = :node, next_node_id = :next,
                  state = cast(:state as jsonb)
                where tenant_id = :tenant and run_id = :run and checkpoint_id = :replaced
                """)
            .param("tenant", tenant(config))
            .param("run", run(config))
            .param("replaced", replaced)
            .param("id", checkpoint.getId())
            .param("node", checkpoint.getNodeId())
            .param("next", checkpoint.getNextNodeId())
            .param("state", states.writeDataAsString(checkpoint.getState()))
            .update();
    if (rows != 1) {
      throw new NoSuchElementException("run " + run(config) + " has no checkpoint " + replaced);
    }
  }

  private void prune(RunnableConfig config) {
    jdbc.sql(
            """
            delete from checkpoint where tenant_id = :tenant and run_id = :run and seq <= (
              select seq from checkpoint where tenant_id = :tenant and run_id = :run
              order by seq desc offset :kept limit 1)
            """)
        .param("tenant", tenant(config))
        .param("run", run(config))
        .param("kept", KEPT)
        .update();
  }

  @Override
  public Tag release(RunnableConfig config) {
    Collection<Checkpoint> all = list(config);
    jdbc.sql("delete from checkpoint where tenant_id = :tenant and run_id = :run")
        .param("tenant", tenant(config))
        .param("run", run(config))
        .update();
    return new Tag(threadId(config), all);
  }

  private static String tenant(RunnableConfig config) {
    return config
        .metadata(TENANT)
        .map(Object::toString)
        .orElseThrow(() -> new IllegalStateException("a checkpoint without a tenant"));
  }

  private UUID run(RunnableConfig config) {
    return UUID.fromString(threadId(config));
  }
}
