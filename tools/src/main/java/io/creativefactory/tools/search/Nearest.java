package io.creativefactory.tools.search;

import com.pgvector.PGvector;
import io.creativefactory.domain.TenantId;
import io.creativefactory.tools.eyes.Look.Field;
import io.creativefactory.tools.memory.Vector;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The texts of a tenant nearest to a meaning, among those that pass the filters.
///
/// Where few pass, all of them are compared. Where many do, pgvector walks its HNSW graph and goes
/// on until enough passed (`hnsw.iterative_scan`, pgvector 0.8,
/// https://github.com/pgvector/pgvector read 2026-11-21). A graph alone would find nothing for a
/// small tenant beside a large one, and comparing all alone would be slow for the large one.
final class Nearest {
  /// Up to so many are compared one by one: some 10 ms on one core.
  static final int FEW = 8_000;

  /// Size of the walk's list. 40 is pgvector's own; more finds more of the true nearest.
  private static final int WIDTH = 120;

  private static final int LONGEST_WALK = 200_000;

  private static final String FOUND =
      " select sha256, field, words, distance, vector_send(embedding) as meaning from near"
          + " order by distance, sha256, field";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final int few;

  /// @param few up to so many texts are compared one by one; [#FEW]
  Nearest(DataSource database, int few) {
    this.few = few;
    this.jdbc = JdbcClient.create(database);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    this.transaction.setReadOnly(true);
  }

  List<Candidate> find(TenantId tenant, float[] meaning, Question.Filters filters, int max) {
    Wanted wanted = Wanted.of(tenant, filters);
    return few(wanted) ? compared(wanted, meaning, max) : walked(wanted, meaning, max);
  }

  private boolean few(Wanted wanted) {
    String sql =
        "select count(*) from (select 1 from tools_asset_words where "
            + wanted.sql()
            + " limit :enough) as fitting";
    int fitting =
        jdbc.sql(sql)
            .params(wanted.values())
            .param("enough", few + 1)
            .query(Integer.class)
            .single();
    return fitting <= few;
  }

  /// Exact: materialized, so that the planner cannot take the graph.
  List<Candidate> compared(Wanted wanted, float[] meaning, int max) {
    String sql =
        "with fitting as materialized (select sha256, field, words, embedding"
            + " from tools_asset_words where "
            + wanted.sql()
            + "), near as (select sha256, field, words, embedding,"
            + " embedding <=> :meaning::public.vector as distance from fitting"
            + " order by distance limit :max)"
            + FOUND;
    return rows(sql, wanted, meaning, max);
  }

  private List<Candidate> walked(Wanted wanted, float[] meaning, int max) {
    String sql =
        "with near as materialized (select sha256, field, words, embedding,"
            + " embedding <=> :meaning::public.vector as distance"
            + " from tools_asset_words where "
            + wanted.sql()
            + " order by distance limit :max)"
            + FOUND;
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          setWalk();
          return rows(sql, wanted, meaning, max);
        }));
  }

  /// For this transaction only. The planner is kept from sorting everything: it does not know how
  /// many rows a walk needs.
  private void setWalk() {
    jdbc.sql(
            """
            select set_config('hnsw.iterative_scan', 'relaxed_order', true),
                   set_config('hnsw.ef_search', :width, true),
                   set_config('hnsw.max_scan_tuples', :longest, true),
                   set_config('enable_sort', 'off', true),
                   set_config('enable_bitmapscan', 'off', true)
            """)
        .param("width", Integer.toString(WIDTH))
        .param("longest", Integer.toString(LONGEST_WALK))
        .query(row -> {});
  }

  private List<Candidate> rows(String sql, Wanted wanted, float[] meaning, int max) {
    return jdbc.sql(sql)
        .params(wanted.values())
        .param("meaning", new PGvector(meaning).getValue())
        .param("max", max)
        .query((row, _) -> candidate(row))
        .list();
  }

  private static Candidate candidate(ResultSet row) throws SQLException {
    return new Candidate(
        row.getString("sha256"),
        Field.valueOf(row.getString("field")),
        row.getString("words"),
        1 - row.getDouble("distance"),
        vector(row.getBytes("meaning")));
  }

  /// pgvector's own binary form: two bytes of length, two unused, then floats, all big-endian.
  private static Vector vector(byte[] sent) {
    ByteBuffer bytes = ByteBuffer.wrap(sent);
    float[] numbers = new float[bytes.getShort()];
    bytes.getShort();
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = bytes.getFloat();
    }
    return Vector.of(numbers);
  }

  /// The filters as SQL: fixed texts and named values only.
  record Wanted(String sql, Map<String, Object> values) {
    static Wanted of(TenantId tenant, Question.Filters filters) {
      List<String> terms = new ArrayList<>(List.of("tenant_id = :tenant"));
      Map<String, Object> values = new LinkedHashMap<>(Map.of("tenant", tenant.value()));
      Optional.ofNullable(filters.brand())
          .ifPresent(brand -> {
            terms.add("brand = :brand");
            values.put("brand", brand);
          });
      Optional.ofNullable(filters.orientation())
          .ifPresent(way -> {
            terms.add("orientation = :orientation");
            values.put("orientation", way.name());
          });
      Optional.ofNullable(filters.faces())
          .ifPresent(seen -> terms.add(seen ? "faces > 0" : "faces = 0"));
      length(filters, terms, values);
      return new Wanted(String.join(" and ", terms), values);
    }

    /// Only clips have a length to ask for.
    private static void length(
        Question.Filters filters, List<String> terms, Map<String, Object> values) {
      Duration atLeast = filters.atLeast();
      Duration atMost = filters.atMost();
      if (atLeast != null || atMost != null) {
        terms.add("kind = 'CLIP' and length_ms between :shortest and :longest");
        values.put("shortest", atLeast == null ? 0 : atLeast.toMillis());
        values.put("longest", atMost == null ? Long.MAX_VALUE : atMost.toMillis());
      }
    }
  }
}
