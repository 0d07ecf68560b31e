package io.creativefactory.tools.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.intel.SwipeAd;
import io.creativefactory.tools.MigratedDatabase;
import io.creativefactory.tools.library.AdLibrary.ImportReport;
import io.creativefactory.tools.library.AdLibrary.KnownAd;
import io.creativefactory.tools.library.AdLibrary.Sighted;
import io.creativefactory.tools.library.AdLibrary.SimilarAd;
import io.creativefactory.tools.memory.Embedder;
import io.creativefactory.tools.memory.Vector;
import io.creativefactory.tools.memory.VectorMemory;
import io.creativefactory.tools.memory.WordPlaces;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PgAdLibraryTest {
  private static final DataSource DATABASE = MigratedDatabase.fresh();
  private static final Embedder EMBEDDER = new WordPlaces();

  private final AdLibrary library =
      new PgAdLibrary(
          DATABASE,
          new VectorMemory(DATABASE, EMBEDDER),
          InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z")));

  @Test
  void ads_come_back_whole_with_their_embedding() {
    TenantId tenant = new TenantId("whole");
    SwipeAd ended = ad("1", "red shoes", LocalDate.of(2026, 10, 9));
    assertThat(library.add(tenant, List.of(ended))).isEqualTo(new ImportReport(1, 0, 0));
    assertThat(library.all(tenant))
        .containsExactly(new KnownAd(ended, Vector.of(EMBEDDER.embed("Headline\nred shoes"))));
  }

  @Test
  void the_same_file_twice_changes_nothing() {
    TenantId tenant = new TenantId("twice");
    List<SwipeAd> ads = List.of(ad("1", "red shoes", null), ad("2", "blue hat", null));
    library.add(tenant, ads);
    assertThat(library.add(tenant, ads)).isEqualTo(new ImportReport(0, 0, 2));
    assertThat(library.all(tenant)).hasSize(2);
  }

  @Test
  void the_same_words_under_another_id_are_the_same_ad_with_news_of_its_end() {
    TenantId tenant = new TenantId("renamed");
    LocalDate end = LocalDate.of(2026, 11, 1);
    library.add(tenant, List.of(ad("1", "red shoes", null)));
    assertThat(library.add(tenant, List.of(ad("77", "red shoes", end))))
        .isEqualTo(new ImportReport(0, 1, 0));
    assertThat(library.all(tenant))
        .extracting(KnownAd::ad)
        .containsExactly(ad("1", "red shoes", end));
  }

  @Test
  void other_words_under_a_known_id_correct_it_and_its_meaning() {
    TenantId tenant = new TenantId("corrected");
    library.add(tenant, List.of(ad("1", "red shoes", null)));
    List<SwipeAd> swapped = List.of(ad("1", "blue hat", null), ad("2", "red shoes", null));
    assertThat(library.add(tenant, swapped)).isEqualTo(new ImportReport(1, 1, 0));
    assertThat(library.similar(tenant, "blue hat", 1))
        .extracting(SimilarAd::ad)
        .containsExactly(ad("1", "blue hat", null));
  }

  @Test
  void where_an_ad_was_read_stands_beside_it_and_the_latest_reading_counts() {
    TenantId tenant = new TenantId("sighted");
    SwipeAd ad = ad("meta:1", "red shoes", null);
    library.add(tenant, List.of(ad("2", "blue hat", null)));
    library.keep(tenant, List.of(new Sighted(ad, sighting(7L))));
    SwipeAd again = ad("meta:9", "red shoes", null);

    assertThat(library.keep(tenant, List.of(new Sighted(again, sighting(null)))))
        .isEqualTo(new ImportReport(0, 0, 1));

    assertThat(library.all(tenant))
        .extracting(known -> known.ad().id(), KnownAd::sighting)
        .containsExactly(tuple("2", null), tuple("meta:1", sighting(null)));
    assertThat(library.all(new TenantId("nobody"))).isEmpty();
  }

  private static Sighting sighting(@Nullable Long reach) {
    return new Sighting(
        "88",
        URI.create("https://library.example/?id=1"),
        new Sighting.Delivery(List.of("facebook"), List.of("en"), List.of("DE", "AT"), reach),
        Instant.parse("2026-11-20T09:00:00Z"),
        true);
  }

  @Test
  void another_tenants_ads_are_out_of_sight() {
    library.add(new TenantId("theirs"), List.of(ad("1", "red shoes", null)));
    assertThat(library.all(new TenantId("ours"))).isEmpty();
    assertThat(library.similar(new TenantId("ours"), "red shoes", 3)).isEmpty();
  }

  private static SwipeAd ad(String id, String text, @Nullable LocalDate last) {
    return new SwipeAd(
        id, "Acme", text, "Headline", "Shop now", LocalDate.of(2026, 10, 1), last, "manual");
  }
}
