package io.creativefactory.graph.run;

import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.store.StoredJson;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Runs and their events as they are read by people.
public final class RunTable {
  private static final String SELECT =
      """
      select tenant_id, run_id, title, status, stage, detail, started_at, changed_at from run
      """;
  private final JdbcClient jdbc;

  public RunTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void insert(RunRef ref, Brief brief, Path assets, Instant now) {
    jdbc.sql(
            """
            insert into run
              (tenant_id, run_id, title, brief, assets, status, stage, detail, started_at,
               changed_at)
            values
              (:tenant, :run, :title, cast(:brief as jsonb), :assets, 'WORKING', 'brief', '', :now,
               :now)
            """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .param("title", brief.product().named(brief.brand(), ": "))
        .param("brief", StoredJson.write(brief))
        .param("assets", assets.toAbsolutePath().normalize().toString())
        .param("now", StoredJson.write(now))
        .update();
  }

  public Optional<Run> find(RunRef ref) {
    return jdbc.sql(SELECT + "where tenant_id = :tenant and run_id = :run")
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .query((row, _) -> run(row))
        .optional();
  }

  public List<Run> latest(TenantId tenant, int max) {
    return jdbc.sql(
            SELECT
                + """
                where tenant_id = :tenant order by started_at desc, run_id limit :max
                """)
        .param("tenant", tenant.value())
        .param("max", max)
        .query((row, _) -> run(row))
        .list();
  }

  public List<RunEvent> events(RunRef ref, long after) {
    return jdbc.sql(
            """
            select seq, at, stage, text, share from run_event
            where tenant_id = :tenant and run_id = :run and seq > :after order by seq
            """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .param("after", after)
        .query((row, _) ->
            new RunEvent(
                row.getLong("seq"),
                StoredJson.instant(row, "at"),
                row.getString("stage"),
                row.getString("text"),
                row.getDouble("share")))
        .list();
  }

  private static Run run(ResultSet row) throws SQLException {
    return new Run(
        new RunId(row.getObject("run_id", UUID.class)),
        new TenantId(row.getString("tenant_id")),
        row.getString("title"),
        Run.Status.valueOf(row.getString("status")),
        row.getString("stage"),
        row.getString("detail"),
        StoredJson.instant(row, "started_at"),
        StoredJson.instant(row, "changed_at"));
  }
}
