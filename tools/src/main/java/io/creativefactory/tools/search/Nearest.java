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
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// The texts of a tenant nearest to a meaning, among those that pass the filters.
///
/// Where few pass, the sketches of all of them are compared: the signs of a meaning's 384 numbers
/// stand in every index that a filter uses, so no row is read before the nearest by sketch are
/// compared exactly. Where many pass, pgvector walks its HNSW graph and goes on until enough passed
/// (`hnsw.iterative_scan`, pgvector 0.8, https://github.com/pgvector/pgvector read 2026-11-21). A
/// graph alone would find nothing for a small tenant beside a large one, so a walk that ends early
/// is followed by comparing.
///
/// On one core of 2026 a sketch costs some 0.25 µs, an exact comparison 6 µs, and each text that
/// the graph leads to 25 µs, whether it passes or not.
final class Nearest {
  /// Up to so many are compared: there a walk to fifty that pass begins to cost less.
  static final int FEW = 25_000;

  /// At least so many of the nearest by sketch are compared exactly. Of the true ten nearest among
  /// 10,000 and 17,000 texts, 96 of 100 were among the first 200 by sketch and 99 among the first
  /// 400.
  private static final int CHOICE = 400;

  /// And so many for each one wanted.
  private static final int CHOICE_EACH = 5;

  /// Size of the walk's list. 40 is pgvector's own; more finds more of the true nearest.
  private static final int WIDTH = 120;

  /// After so many texts, comparing costs less than going on.
  private static final int LONGEST_WALK = 4_000;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String FOUND =
      " select sha256, field, words, distance, public.halfvec_send(embedding) as meaning from near"
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
    Asked asked = new Asked(new PGvector(meaning).getValue(), max);
    if (passing(wanted) <= few) {
      return compared(wanted, asked);
    }
    List<Candidate> walked = walked(wanted, asked);
    return walked.size() < max ? compared(wanted, asked) : walked;
  }

  /// @param meaning as pgvector writes it
  private record Asked(String meaning, int max) {}

  /// How many pass, as the planner believes: to count them would take longer than to search them.
  /// Where it errs, the answer takes longer and stays the same.
  private double passing(Wanted wanted) {
    String plan =
        jdbc.sql("explain (format json) select 1 from tools_asset_words where " + wanted.sql())
            .params(wanted.values())
            .query(String.class)
            .single();
    return JSON.readTree(plan).path(0).path("Plan").path("Plan Rows").asDouble();
  }

  private List<Candidate> compared(Wanted wanted, Asked asked) {
    String sql =
        "with sketched as materialized (select tenant_id, sha256, field from tools_asset_words"
            + " where "
            + wanted.sql()
            + " order by sketch <~> public.binary_quantize(:meaning::public.halfvec(384))"
            + " limit :choice), near as (select sha256, field, words, embedding,"
            + " embedding <=> :meaning::public.halfvec(384) as distance"
            + " from sketched join tools_asset_words using (tenant_id, sha256, field)"
            + " order by distance limit :max)"
            + FOUND;
    return transaction(() -> {
      setComparing();
      return rows(sql, wanted, asked);
    });
  }

  private List<Candidate> walked(Wanted wanted, Asked asked) {
    String sql =
        "with near as materialized (select sha256, field, words, embedding,"
            + " embedding <=> :meaning::public.halfvec(384) as distance"
            + " from tools_asset_words where "
            + wanted.sql()
            + " order by distance limit :max)"
            + FOUND;
    return transaction(() -> {
      setWalk();
      return rows(sql, wanted, asked);
    });
  }

  private List<Candidate> transaction(Supplier<List<Candidate>> work) {
    return Objects.requireNonNull(transaction.execute(_ -> work.get()));
  }

  /// For this transaction only: to start a second process takes longer than to compare, and a plan
  /// for any filter suits none.
  private void setComparing() {
    jdbc.sql(
            """
            select set_config('max_parallel_workers_per_gather', '0', true),
                   set_config('plan_cache_mode', 'force_custom_plan', true),
                   set_config('jit', 'off', true)
            """)
        .query(row -> {});
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
                   set_config('enable_bitmapscan', 'off', true),
                   set_config('jit', 'off', true)
            """)
        .param("width", Integer.toString(WIDTH))
        .param("longest", Integer.toString(LONGEST_WALK))
        .query(row -> {});
  }

  private List<Candidate> rows(String sql, Wanted wanted, Asked asked) {
    return jdbc.sql(sql)
        .params(wanted.values())
        .param("meaning", asked.meaning())
        .param("max", asked.max())
        .param("choice", Math.max(CHOICE, CHOICE_EACH * asked.max()))
        .query((row, _) -> candidate(row, false))
        .list();
  }

  static Candidate candidate(ResultSet row, boolean holds) throws SQLException {
    return new Candidate(
        row.getString("sha256"),
        Field.valueOf(row.getString("field")),
        row.getString("words"),
        1 - row.getDouble("distance"),
        vector(row.getBytes("meaning")),
        holds);
  }

  /// pgvector's own binary form: two bytes of length, two unused, then halves, all big-endian.
  private static Vector vector(byte[] sent) {
    ByteBuffer bytes = ByteBuffer.wrap(sent);
    float[] numbers = new float[bytes.getShort()];
    bytes.getShort();
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Float.float16ToFloat(bytes.getShort());
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
