package io.creativefactory.agents.intel;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.intel.Intel.Evidence;
import io.creativefactory.domain.intel.SwipeAd;
import io.creativefactory.tools.library.AdLibrary.KnownAd;
import io.creativefactory.tools.memory.Embedder;
import io.creativefactory.tools.memory.Vector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The competitors' ads that concern one brief.
///
/// @param ads nearest to the brief first
/// @param aside how many ads were left out because they are about something else
record Field(List<KnownAd> ads, int aside, Instant at) {
  /// Least cosine between an ad and the brief. MiniLM put ads for the brief's kind of goods at 0.34
  /// and more, ads for other goods at 0.20 and less (measured 2026-11-20 on the ads of the test).
  static final double RELEVANT = 0.25;

  private static final int EVIDENCE = 3;

  Field {
    ads = List.copyOf(ads);
  }

  static Field of(Brief brief, List<KnownAd> known, Embedder embedder, Instant at) {
    Vector meaning = Vector.of(embedder.embed(words(brief)));
    ToDoubleFunction<KnownAd> nearness = ad -> ad.embedding().cosine(meaning);
    List<KnownAd> near = new ArrayList<>(known);
    near.removeIf(ad -> nearness.applyAsDouble(ad) < RELEVANT);
    near.sort(Comparator.comparingDouble(nearness).reversed().thenComparing(ad -> ad.ad().id()));
    return new Field(near, known.size() - near.size(), at);
  }

  private static String words(Brief brief) {
    return Stream.of(
            Stream.of(brief.product().name()),
            brief.message().facts().stream(),
            Stream.ofNullable(brief.message().offer()),
            Stream.of(brief.audience().who()))
        .flatMap(parts -> parts)
        .collect(Collectors.joining(". "));
  }

  int size() {
    return ads.size();
  }

  long advertisers() {
    return ads.stream().map(ad -> ad.ad().advertiser()).distinct().count();
  }

  /// How many of `n` ads show it, as a ratio.
  Figure share(int count, int n, String how) {
    return new Figure.Measured(
        (double) count / n, "ratio", "%s: %d of %d ads".formatted(how, count, n), at);
  }

  /// The first few of a group as evidence; the caller orders them.
  static List<Evidence> evidence(List<SwipeAd> ads) {
    return ads.stream().limit(EVIDENCE).map(Field::evidence).toList();
  }

  static Evidence evidence(SwipeAd ad) {
    return new Evidence(ad.id(), ad.advertiser(), Words.quote(words(ad)));
  }

  /// Many ads repeat their headline as the first words of the text; nobody quotes that twice.
  private static String words(SwipeAd ad) {
    String headline = ad.headline().strip();
    return Words.bare(ad.text()).startsWith(Words.bare(headline))
        ? ad.text()
        : headline + " / " + ad.text();
  }

  /// The ad nearest in meaning to a vector, with its cosine; the field must not be empty.
  Nearest nearest(Vector meaning) {
    KnownAd best =
        Objects.requireNonNull(
            ads.stream()
                .max(Comparator.comparingDouble(ad -> ad.embedding().cosine(meaning)))
                .orElse(null));
    return new Nearest(best.ad(), best.embedding().cosine(meaning));
  }

  record Nearest(SwipeAd ad, double cosine) {}
}
