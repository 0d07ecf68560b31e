package io.creativefactory.graph.figures;

import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.store.StoredJson;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Figures of ads, every revision of them: one row for each time that a day or an hour of an ad was
/// told otherwise than before. Thread safe.
///
/// @param <T> what stands in `body`
final class Revisions<T> {
  /// Later than anything was seen, by whose clock it may be.
  private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

  private final JdbcClient jdbc;
  private final Ledger ledger;
  private final Table table;
  private final Class<T> type;

  Revisions(JdbcClient jdbc, Ledger ledger, Table table, Class<T> type) {
    this.jdbc = jdbc;
    this.ledger = ledger;
    this.table = table;
    this.type = type;
  }

  /// Tables of one shape: `tenant_id, run_id, ad_id, <span>, seen_at, body`, where the body names
  /// the ad and the span, too.
  enum Table {
    DAYS("performance", "day", "date"),
    HOURS("hour_performance", "hour", "timestamptz");

    private final String name;
    private final String span;
    private final String kind;

    Table(String name, String span, String kind) {
      this.name = name;
      this.span = span;
      this.kind = kind;
    }

    /// Only words of this enum stand in a statement; what comes from outside is a parameter.
    private String in(String sql) {
      return sql.replace("{table}", name).replace("{span}", span).replace("{kind}", kind);
    }
  }

  /// Keeps what is new or differs from the latest revision; of rows that name the same span of the
  /// same ad the last one counts.
  ///
  /// @return how many rows were new
  int store(RunRef ref, List<T> rows) {
    return jdbc.sql(
            table.in(
                """
                insert into {table} (tenant_id, run_id, ad_id, {span}, seen_at, body)
                select distinct on (1, 3, 4)
                       :tenant, cast(:run as uuid), told ->> 'adId',
                       cast(told ->> '{span}' as {kind}), cast(:now as timestamptz), told
                from jsonb_array_elements(cast(:rows as jsonb)) with ordinality as each (told, nr)
                where told is distinct from (
                  select body from {table}
                  where tenant_id = :tenant and ad_id = told ->> 'adId'
                    and {span} = cast(told ->> '{span}' as {kind})
                  order by seen_at desc limit 1)
                order by 1, 3, 4, nr desc
                on conflict (tenant_id, ad_id, {span}, seen_at) do update set body = excluded.body
                """))
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .param("now", StoredJson.write(ledger.now()))
        .param("rows", StoredJson.write(rows))
        .update();
  }

  /// The latest revision of every ad and span of a run from one on, the oldest span first.
  ///
  /// @param since a day or a moment, as the table has it
  List<T> since(RunRef ref, Object since) {
    return asOf(ref, since, EVER);
  }

  /// As [#since], but of every ad and span the revision that held at a moment.
  List<T> asOf(RunRef ref, Object since, Instant moment) {
    return jdbc.sql(
            table.in(
                """
                select distinct on ({span}, ad_id) body from {table}
                where tenant_id = :tenant and run_id = :run and {span} >= :since
                  and seen_at <= :at
                order by {span}, ad_id, seen_at desc
                """))
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .param("since", since)
        .param("at", StoredJson.write(moment))
        .query((row, _) -> StoredJson.read(row, "body", type))
        .list();
  }
}
