package io.creativefactory.graph.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.config.database.TestDatabase;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import io.creativefactory.graph.Briefs;
import io.creativefactory.graph.Rig;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.run.RunTable;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.bsc.langgraph4j.RunnableConfig;
import org.bsc.langgraph4j.checkpoint.Checkpoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PgCheckpointsTest {
  private static final RunRef REF = new RunRef(Rig.TENANT, RunId.create());
  private PgCheckpoints checkpoints;

  @BeforeEach
  void lay() {
    JdbcClient jdbc = JdbcClient.create(Rig.migrated(TestDatabase.freshSchema()));
    new RunTable(jdbc).insert(REF, Briefs.of(1), Path.of("a"), Instant.EPOCH);
    checkpoints = new PgCheckpoints(jdbc, InstantSource.fixed(Instant.EPOCH));
  }

  @Test
  void the_newest_is_found_with_its_state_as_it_was() {
    put("intel", "creative", Map.of("round", 0));
    put("creative", "editor", Map.of("round", 3, "cuts", List.of("v1/0", "v2/1")));

    Checkpoint newest = checkpoints.get(config(REF.tenant())).orElseThrow();

    assertThat(newest.getNextNodeId()).isEqualTo("editor");
    assertThat(newest.getState()).containsEntry("round", 3);
    assertThat(newest.getState()).containsEntry("cuts", List.of("v1/0", "v2/1"));
  }

  @Test
  void only_the_last_few_are_kept() {
    for (int step = 0; step < 12; step++) {
      put("n" + step, "n" + (step + 1), Map.of("round", step));
    }

    assertThat(checkpoints.list(config(REF.tenant())))
        .extracting(Checkpoint::getNodeId)
        .containsExactly("n11", "n10", "n9", "n8", "n7");
  }

  @Test
  void another_tenant_finds_none_under_the_same_run() {
    put("intel", "creative", Map.of());

    assertThat(checkpoints.get(config(new TenantId("other")))).isEmpty();
    assertThat(checkpoints.release(config(new TenantId("other"))).checkpoints()).isEmpty();
    assertThat(checkpoints.get(config(REF.tenant()))).isPresent();
  }

  private void put(String node, String next, Map<String, Object> state) {
    Checkpoint checkpoint = Checkpoint.builder().nodeId(node).nextNodeId(next).state(state).build();
    checkpoints.put(config(REF.tenant()), checkpoint);
  }

  private static RunnableConfig config(TenantId tenant) {
    return RunnableConfig.builder()
        .threadId(REF.run().toString())
        .addMetadata(PgCheckpoints.TENANT, tenant.value())
        .build();
  }
}
