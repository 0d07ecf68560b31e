package io.creativefactory.scoring.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.scoring.rubric.Criterion.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// `docs/rubric.md` says what the code does.
class RubricPageTest {
  private static final Path PAGE = Path.of("..", "docs", "rubric.md");

  @Test
  void the_page_is_the_table_of_the_criteria() throws IOException {
    String page = Files.readString(PAGE);
    assertThat(page.substring(page.indexOf("| criterion |"))).isEqualTo(table());
  }

  @Test
  void the_page_tells_version_limit_and_how_many_can_be_decided() throws IOException {
    Rubric rubric = Rubric.house();
    long decided =
        rubric.criteria().stream().filter(c -> c.answer() instanceof Way.Decided).count();
    assertThat(Files.readString(PAGE))
        .contains("version " + rubric.version())
        .contains("up to " + rubric.shortUpTo().toSeconds() + " s")
        .contains("%d of %d criteria can be decided".formatted(decided, rubric.criteria().size()));
  }

  private static String table() {
    StringBuilder table =
        new StringBuilder(
            "| criterion | group | asked | counts | question | decided by | needs |\n");
    table.append("|---|---|---|---|---|---|---|\n");
    for (Criterion each : Rubric.house().criteria()) {
      table.append(
          "| `%s` | %s | %s | %s | %s | %s |\n"
              .formatted(
                  each.id(),
                  each.group().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                  each.shortOnly() ? "short" : "always",
                  each.counts() ? "yes" : "no",
                  each.question(),
                  decided(each)));
    }
    return table.toString();
  }

  private static String decided(Criterion criterion) {
    return switch (criterion.answer()) {
      case Way.Decided(String how, String needs, _) -> how + " | " + needs;
      case Way.Lacking(String what) -> "not yet | " + what;
    };
  }
}
