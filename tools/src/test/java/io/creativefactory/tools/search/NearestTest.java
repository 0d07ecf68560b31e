package io.creativefactory.tools.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.pgvector.PGvector;
import io.creativefactory.domain.TenantId;
import io.creativefactory.tools.MigratedDatabase;
import io.creativefactory.tools.stock.StockItem.Orientation;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 2,000 points, of which more than 300 are walked to; a small tenant beside them.
class NearestTest {
  private static final DataSource DATABASE = MigratedDatabase.fresh();
  private static final TenantId LARGE = new TenantId("large");
  private static final TenantId SMALL = new TenantId("small");
  private static final int LARGE_COUNT = 2_000;

  /// pgvector builds its graph by lot: points along a curve may be badly tied to the rest, and then
  /// one or two of the 24 questions find none of theirs. `bench search` holds the goal of 0.95 on
  /// 100,000 real headlines.
  private static final double MOST = 0.85;

  private final Nearest walking = new Nearest(DATABASE, 300);
  private final Nearest comparing = new Nearest(DATABASE, Nearest.FEW);

  @BeforeAll
  static void fill() {
    JdbcClient jdbc = JdbcClient.create(DATABASE);
    jdbc.sql("select setseed(0.5)").query(row -> {});
    fill(jdbc, LARGE, LARGE_COUNT);
    fill(jdbc, SMALL, 40);
    jdbc.sql("analyze tools_asset_words").update();
  }

  /// Points near a curve, so that each has clear neighbours, as meanings have.
  private static void fill(JdbcClient jdbc, TenantId tenant, int count) {
    jdbc.sql(
            """
            insert into tools_asset
              (tenant_id, sha256, kind, bytes, facts, name, caption, brand, added_at, used_at)
            select :tenant, lpad(to_hex(i), 64, '0'), 'CLIP', 1, '{}', 'n', 'c', '', now(), now()
            from generate_series(1, :count) i
            """)
        .param("tenant", tenant.value())
        .param("count", count)
        .update();
    jdbc.sql(
            """
            insert into tools_asset_words
              (tenant_id, sha256, field, words, embedding,
               kind, length_ms, orientation, faces, brand)
            select :tenant, lpad(to_hex(i), 64, '0'), 'CAPTION', 'w',
                   (select array_agg(sin(i * 0.006 * (1 + k % 7) + k) + random() * 0.05)
                    from generate_series(1, 384) k)::real[]::public.halfvec(384),
                   'CLIP', i, (array['PORTRAIT','LANDSCAPE','SQUARE'])[1 + i % 3],
                   null, 'brand ' || i % 100
            from generate_series(1, :count) i
            """)
        .param("tenant", tenant.value())
        .param("count", count)
        .update();
  }

  private static float[] question(int i) {
    float[] question = new float[384];
    for (int k = 1; k <= 384; k++) {
      question[k - 1] = (float) Math.sin(i * 0.006 * (1 + k % 7) + k);
    }
    return question;
  }

  private static List<String> names(List<Candidate> found) {
    return found.stream().map(Candidate::sha256).toList();
  }

  /// By reading every row, whatever indexes there are.
  private static List<String> truth(float[] question, String where, int max) {
    return JdbcClient.create(DATABASE)
        .sql(
            "select sha256 from tools_asset_words where tenant_id = :tenant and "
                + where
                + " order by 0 + (embedding::public.vector <=> :question::public.vector), sha256"
                + " limit :max")
        .param("tenant", LARGE.value())
        .param("question", new PGvector(question).getValue())
        .param("max", max)
        .query((row, _) -> row.getString("sha256"))
        .list();
  }

  private static double recall(Nearest nearest, Question.Filters filters, String where) {
    int found = 0;
    int wanted = 0;
    for (int i = 80; i < LARGE_COUNT; i += 80) {
      List<String> truth = truth(question(i), where, 10);
      List<String> names = names(nearest.find(LARGE, question(i), filters, 10));
      assertThat(names).hasSize(10);
      wanted += truth.size();
      found += (int) truth.stream().filter(names::contains).count();
    }
    return (double) found / wanted;
  }

  @Test
  void a_walk_finds_nearly_all_of_the_true_nearest() {
    assertThat(recall(walking, Question.Filters.NONE, "true")).isGreaterThanOrEqualTo(MOST);
  }

  @Test
  void a_walk_through_a_filter_finds_nearly_all_of_the_true_nearest() {
    Question.Filters upright = new Question.Filters(null, null, Orientation.PORTRAIT, null, null);
    assertThat(recall(walking, upright, "orientation = 'PORTRAIT'")).isGreaterThanOrEqualTo(MOST);
  }

  @Test
  void sketches_lose_hardly_any_of_the_true_nearest() {
    assertThat(recall(comparing, Question.Filters.NONE, "true")).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void few_that_pass_come_exactly_in_their_order() {
    Question.Filters brand = new Question.Filters(null, null, null, null, "brand 7");
    List<Candidate> found = walking.find(LARGE, question(1007), brand, 10);
    assertThat(names(found)).isEqualTo(truth(question(1007), "brand = 'brand 7'", 10));
    assertThat(found)
        .hasSize(10)
        .isSortedAccordingTo((a, b) -> Double.compare(b.cosine(), a.cosine()));
  }

  @Test
  void a_walk_that_ends_early_is_followed_by_comparing() {
    Question.Filters none = new Question.Filters(null, null, Orientation.NONE, null, "brand 7");
    assertThat(new Nearest(DATABASE, 0).find(LARGE, question(5), none, 10)).isEmpty();
    Question.Filters twenty = new Question.Filters(null, null, null, null, "brand 7");
    assertThat(new Nearest(DATABASE, 0).find(LARGE, question(5), twenty, 50)).hasSize(20);
  }

  @Test
  void a_small_tenant_beside_a_large_one_finds_all_it_has() {
    assertThat(walking.find(SMALL, question(20), Question.Filters.NONE, 100)).hasSize(40);
    assertThat(new Nearest(DATABASE, 0).find(SMALL, question(20), Question.Filters.NONE, 100))
        .hasSize(40);
  }
}
