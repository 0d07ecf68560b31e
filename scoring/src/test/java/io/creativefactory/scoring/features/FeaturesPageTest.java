package io.creativefactory.scoring.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.scoring.features.FeatureName.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// `docs/features.md` says what the code does.
class FeaturesPageTest {
  private static final Set<Source> LACKING = Set.of(Source.NONE, Source.OBJECTS);
  private static final Path PAGE = Path.of("..", "docs", "features.md");

  @Test
  void the_page_is_the_table_of_the_features() throws IOException {
    String page = Files.readString(PAGE);
    assertThat(page.substring(page.indexOf("| feature |"))).isEqualTo(table());
  }

  @Test
  void the_page_counts_what_is_measured() throws IOException {
    long measured =
        Arrays.stream(FeatureName.values())
            .filter(name -> !LACKING.contains(name.source()))
            .count();
    assertThat(Files.readString(PAGE))
        .contains("%d of 76 features can be measured".formatted(measured));
  }

  private static String table() {
    StringBuilder table =
        new StringBuilder("| feature | group | unit | range | measured from | definition |\n");
    table.append("|---|---|---|---|---|---|\n");
    for (FeatureName name : FeatureName.values()) {
      table.append(
          "| `%s` | %s | %s | %s | %s | %s |\n"
              .formatted(
                  name.key(),
                  name.group().name().toLowerCase(Locale.ROOT),
                  name.range().map(FeatureRange::unit).orElse("–"),
                  name.range().map(FeatureRange::toString).orElse("–"),
                  name.source().spoken(),
                  name.definition()));
    }
    return table.toString();
  }
}
