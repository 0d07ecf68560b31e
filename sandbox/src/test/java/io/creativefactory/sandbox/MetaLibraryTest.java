package io.creativefactory.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.platform.AdLibrary;
import io.creativefactory.platform.AdLibrary.LibraryAd;
import io.creativefactory.platform.AdLibrary.Question;
import io.creativefactory.platform.meta.MetaAdLibrary;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetaLibraryTest {
  @TempDir Path folder;
  private Drill drill;
  private AdLibrary library;

  @BeforeEach
  void open() {
    drill = Drill.in("EUR", folder);
    library =
        new MetaAdLibrary(
            Drill.settings(drill.server, Duration.ofSeconds(30)), drill.secrets(), drill.transport);
  }

  @AfterEach
  void close() {
    drill.close();
  }

  private static Question question(String words, String country, int most) {
    return new Question(words, List.of(), List.of(country), true, most);
  }

  private FactoryException refused(Question question) {
    return catchThrowableOfType(FactoryException.class, () -> library.search(question));
  }

  @Test
  void ads_of_others_come_page_by_page_with_what_the_law_shows() {
    List<LibraryAd> ads = library.search(question("polo", "DE", 40));

    assertThat(ads).hasSize(40);
    LibraryAd first = ads.getFirst();
    assertThat(first.copy().texts()).hasSize(1).first().asString().contains("polo", "SANDBOX ad 0");
    assertThat(first.run().since()).isEqualTo("2026-11-19");
    assertThat(first.reach()).isEqualTo(1000);
    assertThat(first.fetched()).isEqualTo(Drill.START);
  }

  @Test
  void no_snapshot_carries_a_token() {
    assertThat(library.search(question("polo", "FR", 5)))
        .allSatisfy(each ->
            assertThat(each.toString())
                .doesNotContain(drill.server.account().token())
                .doesNotContain("access_token")
                .contains("ads/library/?id=" + each.id()));
  }

  @Test
  void where_the_law_shows_no_commercial_ads_nothing_is_asked() {
    FactoryException e = refused(question("polo", "US", 5));

    assertThat(e.code()).isEqualTo(ErrorCode.PLATFORM_REFUSED);
    assertThat(e).hasMessageContaining("not of [US]");
    assertThat(library.countries()).contains("DE", "GB", "BR").doesNotContain("US", "CA");
  }

  @Test
  void words_that_are_too_long_are_refused() {
    assertThat(refused(question("x".repeat(101), "DE", 5))).hasMessageContaining("101 characters");
  }
}
