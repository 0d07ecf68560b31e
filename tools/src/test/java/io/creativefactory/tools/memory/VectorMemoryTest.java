package io.creativefactory.tools.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.domain.TenantId;
import io.creativefactory.tools.MigratedDatabase;
import io.creativefactory.tools.memory.Memory.Recalled;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class VectorMemoryTest {
  private static final DataSource DATABASE = MigratedDatabase.fresh();
  private static final Embedder EMBEDDER = new WordPlaces();

  private final VectorMemory memory = new VectorMemory(DATABASE, EMBEDDER);

  @Test
  void what_is_most_alike_comes_first_with_its_cosine() {
    Shelf shelf = shelf("order", "idea");
    memory.remember(shelf, List.of(new Memory("a", "red shoes"), new Memory("b", "red hat")));
    List<Recalled> recalled = memory.recall(shelf, "red hat", 2);
    assertThat(recalled).extracting(hit -> hit.memory().key()).containsExactly("b", "a");
    assertThat(recalled.getFirst().similarity()).isCloseTo(1, within(1e-6));
    assertThat(recalled.getLast().similarity()).isCloseTo(0.5, within(1e-6));
  }

  @Test
  void the_same_key_again_replaces() {
    Shelf shelf = shelf("replace", "idea");
    memory.remember(shelf, List.of(new Memory("a", "red shoes")));
    memory.remember(shelf, List.of(new Memory("a", "blue shoes")));
    assertThat(memory.recall(shelf, "shoes", 9))
        .extracting(hit -> hit.memory().text())
        .containsExactly("blue shoes");
  }

  @Test
  void a_tenant_never_meets_another_tenants_memories() {
    Shelf mine = shelf("mine", "idea");
    Shelf theirs = shelf("theirs", "idea");
    memory.remember(mine, List.of(new Memory("a", "my secret plan")));
    memory.remember(theirs, List.of(new Memory("a", "their secret plan")));
    assertThat(memory.recall(mine, "their secret plan", 9))
        .extracting(hit -> hit.memory().text())
        .containsExactly("my secret plan");
    assertThat(memory.vectors(mine)).hasSize(1);
    memory.forget(theirs, List.of("a"));
    assertThat(memory.recall(theirs, "plan", 9)).isEmpty();
    assertThat(memory.recall(mine, "plan", 9)).hasSize(1);
  }

  @Test
  void kinds_stand_on_shelves_of_their_own() {
    memory.remember(shelf("kinds", "idea"), List.of(new Memory("a", "red")));
    assertThat(memory.recall(shelf("kinds", "lesson"), "red", 9)).isEmpty();
  }

  @Test
  void a_small_tenant_is_found_beside_a_large_one() {
    Shelf large = shelf("large", "idea");
    Shelf small = shelf("small", "idea");
    memory.remember(
        large, IntStream.range(0, 300).mapToObj(i -> new Memory("k" + i, "green tea")).toList());
    memory.remember(small, List.of(new Memory("a", "green coffee")));
    assertThat(memory.recall(small, "green tea", 3)).hasSize(1);
  }

  @Test
  void vectors_come_back_as_they_were_made() {
    Shelf shelf = shelf("vectors", "idea");
    memory.remember(shelf, List.of(new Memory("a", "red shoes")));
    assertThat(memory.vectors(shelf).values())
        .containsExactly(Vector.of(EMBEDDER.embed("red shoes")));
  }

  @Test
  void memories_share_the_fate_of_the_callers_transaction() {
    Shelf shelf = shelf("undone", "idea");
    new TransactionTemplate(new JdbcTransactionManager(DATABASE))
        .executeWithoutResult(status -> {
          memory.remember(shelf, List.of(new Memory("a", "red")));
          status.setRollbackOnly();
        });
    assertThat(memory.vectors(shelf)).isEmpty();
  }

  @Test
  void the_table_refuses_a_row_without_a_tenant() {
    JdbcClient jdbc = JdbcClient.create(DATABASE);
    String insert =
        """
        insert into tools_memory (id, content, metadata, embedding)
        select gen_random_uuid(), 'x', '{"kind": "idea"}', array_fill(1, array[384])::vector
        """;
    assertThatThrownBy(() -> jdbc.sql(insert).update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  private static Shelf shelf(String tenant, String kind) {
    return new Shelf(new TenantId(tenant), kind);
  }
}
