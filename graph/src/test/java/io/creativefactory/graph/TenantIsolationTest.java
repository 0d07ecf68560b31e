package io.creativefactory.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.review.Decision;
import io.creativefactory.graph.review.DecisionOutcome;
import io.creativefactory.graph.review.DecisionRequest;
import io.creativefactory.graph.review.Reviews.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TenantIsolationTest {
  private static final TenantId OTHER = new TenantId("other");
  private static final Pattern STATEMENT =
      Pattern.compile(
          "\"\"\"(.*?)\"\"\"|\"((?:select|update|delete|insert) .*?)\"", Pattern.DOTALL);

  @TempDir Path media;

  @Test
  void another_tenant_sees_nothing_of_a_run() {
    Rig rig = new Rig(media);
    RunId id = rig.published(1);

    assertThat(rig.line.runs().find(OTHER, id)).isEmpty();
    assertThat(rig.line.runs().latest(OTHER, 9)).isEmpty();
    assertThat(rig.line.runs().events(OTHER, id, 0)).isEmpty();
    assertThat(rig.line.runs().book(OTHER, id)).isEmpty();
    assertThat(rig.line.reviews().waiting(OTHER)).isEmpty();
    assertThat(rig.line.reviews().decided(OTHER, 9)).isEmpty();
    assertThat(rig.line.proposals().latest(OTHER, 9)).isEmpty();
  }

  @Test
  void another_tenant_can_decide_nothing_and_end_nothing() {
    Rig rig = new Rig(media);
    RunId id = rig.start(1);
    rig.settle();
    Entry entry = rig.waiting().getFirst();
    DecisionRequest request =
        new DecisionRequest(
            entry.item().id(), entry.item().version(), new Decision.Approve(), "Eve");

    assertThat(rig.line.reviews().find(OTHER, entry.item().id())).isEmpty();
    assertThat(rig.line.reviews().decide(OTHER, request)).isEqualTo(new DecisionOutcome.Missing());
    assertThatThrownBy(() -> rig.line.runs().cancel(OTHER, id))
        .isInstanceOf(FactoryException.class);
    UUID any = UUID.randomUUID();
    assertThatThrownBy(() -> rig.line.proposals().decide(OTHER, any, true, "Eve"))
        .isInstanceOf(FactoryException.class);
    assertThat(rig.waiting()).hasSize(1);
  }

  @Test
  void a_lesson_of_one_tenant_is_not_taught_to_another() {
    Rig rig = new Rig(media);
    rig.start(1);
    rig.settle();
    rig.decide(rig.waiting("v1"), new Decision.Reject(Decision.Reason.OTHER, "not for other ears"));

    rig.line.runs().start(OTHER, Briefs.of(1), Path.of("assets"));
    rig.settle();

    assertThat(rig.agents.briefs.getLast().lessons()).isEmpty();
  }

  @Test
  void every_statement_of_this_module_names_the_tenant() throws IOException {
    List<String> without = new ArrayList<>();
    int statements = 0;
    for (Path file : sources()) {
      Matcher found = STATEMENT.matcher(Files.readString(file));
      while (found.find()) {
        String sql = found.group(1) == null ? found.group(2) : found.group(1);
        if (sql.matches("(?s)\\s*(select|update|delete|insert)\\b.*")) {
          statements++;
          if (!sql.contains("tenant") && !isPart(sql)) {
            without.add(file.getFileName() + ": " + sql.strip());
          }
        }
      }
    }
    assertThat(statements).isGreaterThan(30);
    assertThat(without).isEmpty();
  }

  /// Heads of statements whose conditions follow at each use, and tails of one that has narrowed to
  /// the tenant before.
  private static boolean isPart(String sql) {
    boolean conditionsFollow = !sql.contains("where") && !sql.contains("values");
    return conditionsFollow || sql.contains("from latest");
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
