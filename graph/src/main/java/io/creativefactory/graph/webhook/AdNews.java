package io.creativefactory.graph.webhook;

import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import io.creativefactory.graph.figures.FigureFetches;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.run.Ledger.Note;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes what a platform says of an object into the book of the run that made it, and has the
/// figures of that run read again.
public final class AdNews {
  private final JdbcClient jdbc;
  private final Ledger ledger;
  private final FigureFetches fetches;

  public AdNews(JdbcClient jdbc, Ledger ledger, FigureFetches fetches) {
    this.jdbc = jdbc;
    this.ledger = ledger;
    this.fetches = fetches;
  }

  /// @param ids of the objects, as the platform writes them
  /// @param words what it says, as a sentence without an end
  record Change(String platform, List<String> ids, String words) {}

  /// @return how many runs were told
  int tell(TenantId tenant, Change change) {
    List<RunRef> runs =
        change.ids().stream()
            .flatMap(id -> runs(tenant, change.platform(), id))
            .distinct()
            .toList();
    for (RunRef ref : runs) {
      ledger.locked(
          ref,
          status -> {
            ledger.tell(ref, new Note("publish", change.words(), 1));
            return status;
          });
      fetches.request(ref);
    }
    return runs.size();
  }

  /// What a run wrote stands under the platform's own id or under one that names the platform too.
  private Stream<RunRef> runs(TenantId tenant, String platform, String id) {
    return jdbc
        .sql(
            """
            select distinct run_id from outside_write
            where tenant_id = :tenant and external_id in (:id, :qualified)
            """)
        .param("tenant", tenant.value())
        .param("id", id)
        .param("qualified", platform + ":" + id)
        .query((row, _) -> new RunRef(tenant, new RunId(row.getObject("run_id", UUID.class))))
        .list()
        .stream();
  }
}
