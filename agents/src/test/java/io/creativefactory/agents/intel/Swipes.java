package io.creativefactory.agents.intel;

import io.creativefactory.domain.Colour;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.brief.Audience;
import io.creativefactory.domain.brief.Brand;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.brief.Budget;
import io.creativefactory.domain.brief.Media;
import io.creativefactory.domain.brief.Message;
import io.creativefactory.domain.brief.Output;
import io.creativefactory.domain.brief.Product;
import io.creativefactory.domain.intel.SwipeAd;
import io.creativefactory.tools.library.AdLibrary;
import io.creativefactory.tools.library.Sighting;
import io.creativefactory.tools.memory.Embedder;
import io.creativefactory.tools.memory.MiniLmEmbedder;
import io.creativefactory.tools.memory.Vector;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the tests of this stage start from.
final class Swipes {
  /// Loaded once for all tests of the module.
  static final Embedder MINI_LM = new MiniLmEmbedder();

  private Swipes() {}

  static SwipeAd ad(String id, String text, String button) {
    return ad(id, text, button, null);
  }

  static SwipeAd ad(String id, String text, String button, @Nullable LocalDate last) {
    return new SwipeAd(
        id, "Brand" + id, text, "", button, LocalDate.of(2026, 11, 1), last, "manual");
  }

  static Brief brief(String... facts) {
    return new Brief(
        new Brand("Acme", List.of(Colour.BLACK), null, null, List.of()),
        new Product("Cotton shirt", URI.create("https://shop.example/polo"), null),
        new Message(List.of(facts), "Free shipping this week", List.of("plain")),
        new Audience("people who hate ironing a shirt", List.of("DE"), List.of("en")),
        new Output(Duration.ofSeconds(15), List.of(Ratio.parse("9:16")), 4),
        new Budget(Money.parse("30", "EUR"), Budget.Objective.SALES),
        new Media(List.of(new Media.Item("a.png", "the shirt")), null),
        List.of());
  }

  /// A library of one tenant in memory.
  ///
  /// @param read in a simulated library of ads
  record Shelf(TenantId owner, List<SwipeAd> ads, List<SwipeAd> read) implements AdLibrary {
    private static final Sighting SIMULATED =
        new Sighting(
            "1",
            URI.create("https://library.example/1"),
            new Sighting.Delivery(List.of(), List.of(), List.of("DE"), null),
            Instant.EPOCH,
            true);

    Shelf(TenantId owner, List<SwipeAd> ads) {
      this(owner, ads, List.of());
    }

    @Override
    public ImportReport add(TenantId tenant, List<SwipeAd> more) {
      throw new UnsupportedOperationException("this shelf is only read");
    }

    @Override
    public ImportReport keep(TenantId tenant, List<Sighted> more) {
      throw new UnsupportedOperationException("this shelf is only read");
    }

    @Override
    public List<KnownAd> all(TenantId tenant) {
      if (!tenant.equals(owner)) {
        return List.of();
      }
      return Stream.concat(
              ads.stream().map(ad -> new KnownAd(ad, meaning(ad))),
              read.stream().map(ad -> new KnownAd(ad, meaning(ad), SIMULATED)))
          .toList();
    }

    private static Vector meaning(SwipeAd ad) {
      return Vector.of(MINI_LM.embed(ad.text()));
    }

    @Override
    public List<SimilarAd> similar(TenantId tenant, String text, int max) {
      throw new UnsupportedOperationException("this shelf is only read");
    }
  }
}
