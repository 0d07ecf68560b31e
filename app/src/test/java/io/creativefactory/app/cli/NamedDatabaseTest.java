package io.creativefactory.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.config.database.DatabaseSettings;
import io.creativefactory.config.database.TestDatabase;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import io.creativefactory.graph.run.Runs;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;

/// The database that the operator names is used, and no other is started.
class NamedDatabaseTest {
  @TempDir Path home;

  @Test
  void the_line_keeps_its_runs_in_the_database_that_was_named() {
    DatabaseSettings named = TestDatabase.freshSettings();
    RunId id;
    try (LineRuntime runtime = start(named)) {
      id = runtime.part(Runs.class).start(TenantId.HOUSE, Example.brief(2), Example.MEDIA);
    }
    try (LineRuntime again = start(named)) {
      assertThat(again.part(Runs.class).book(TenantId.HOUSE, id).orElseThrow().brief())
          .isEqualTo(Example.brief(2));
    }
    assertThat(tables(named)).contains("flyway_schema_history", "run", "render", "tools_memory");
    assertThat(home.resolve("postgres")).doesNotExist();
  }

  private LineRuntime start(DatabaseSettings named) {
    return LineRuntime.start(
        Example.surroundings(home),
        WebApplicationType.NONE,
        Map.of(
            "factory-database.url", named.url(),
            "factory-database.user", named.user(),
            "factory-database.password", named.password(),
            "factory-worker.enabled", false));
  }

  private static List<String> tables(DatabaseSettings named) {
    return FactoryHome.database(named)
        .sql("select table_name from information_schema.tables where table_schema = current_schema")
        .query((row, _) -> row.getString(1))
        .list();
  }
}
