package io.creativefactory.tools.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.TenantId;
import io.creativefactory.tools.MigratedDatabase;
import io.creativefactory.tools.search.Nearest.Wanted;
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

  private final Nearest nearest = new Nearest(DATABASE, 300);

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
                    from generate_series(1, 384) k)::real[]::public.vector,
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

  @Test
  void a_walk_finds_nearly_all_of_the_true_nearest() {
    int found = 0;
    Wanted all = Wanted.of(LARGE, Question.Filters.NONE);
    for (int i = 80; i < 2_000; i += 80) {
      List<String> truth = names(nearest.compared(all, question(i), 10));
      List<String> walked = names(nearest.find(LARGE, question(i), Question.Filters.NONE, 10));
      assertThat(walked).hasSize(10);
      found += (int) truth.stream().filter(walked::contains).count();
    }
    assertThat(found).isGreaterThanOrEqualTo((int) (0.95 * 240));
  }

  @Test
  void few_that_pass_are_all_compared() {
    Question.Filters brand = new Question.Filters(null, null, null, null, "brand 7");
    List<Candidate> found = nearest.find(LARGE, question(1007), brand, 10);
    assertThat(names(found))
        .isEqualTo(names(nearest.compared(Wanted.of(LARGE, brand), question(1007), 10)));
    assertThat(found)
        .hasSize(10)
        .isSortedAccordingTo((a, b) -> Double.compare(b.cosine(), a.cosine()));
  }

  @Test
  void a_small_tenant_beside_a_large_one_finds_all_it_has() {
    List<Candidate> found = nearest.find(SMALL, question(20), Question.Filters.NONE, 100);
    assertThat(found).hasSize(40);
  }
}
