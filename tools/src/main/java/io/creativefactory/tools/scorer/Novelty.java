package io.creativefactory.tools.scorer;

import static io.creativefactory.scoring.features.FeatureName.BRIGHTNESS_LEVEL;
import static io.creativefactory.scoring.features.FeatureName.COLOR_VIBRANCY_SCORE;
import static io.creativefactory.scoring.features.FeatureName.CONCEPT_UNIQUENESS;
import static io.creativefactory.scoring.features.FeatureName.CREATIVE_FRESHNESS;
import static io.creativefactory.scoring.features.FeatureName.FOCUS_SHARPNESS;
import static io.creativefactory.scoring.features.FeatureName.FORMAT_NOVELTY;
import static io.creativefactory.scoring.features.FeatureName.NOVELTY_SCORE;
import static io.creativefactory.scoring.features.FeatureName.SATURATION_LEVEL;
import static io.creativefactory.scoring.features.FeatureName.VISUAL_COMPLEXITY;
import static io.creativefactory.scoring.features.FeatureName.VISUAL_NOVELTY_SCORE;
import static io.creativefactory.scoring.features.FeatureName.VISUAL_STYLE_NOVELTY;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.creative.Script;
import io.creativefactory.scoring.features.FeatureName;
import io.creativefactory.scoring.features.FeatureName.Source;
import io.creativefactory.scoring.features.FeatureRange;
import io.creativefactory.scoring.features.PosterHash;
import io.creativefactory.tools.memory.Embedder;
import io.creativefactory.tools.memory.Vector;
import io.creativefactory.tools.scorer.PastAds.PastAd;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// How far an ad is from what its brand has shown before: the features of the source HISTORY.
/// Thread safe.
public final class Novelty {
  /// What lies further back nobody remembers.
  private static final int REMEMBERED = 50;

  /// Meanings of scripts that are kept; each is 1.5 kB.
  private static final int KEPT = 500;

  /// The weights of meaning and picture in [FeatureName#NOVELTY_SCORE].
  private static final double MEANING = 0.6;

  private static final List<FeatureName> STYLE =
      List.of(
          BRIGHTNESS_LEVEL,
          SATURATION_LEVEL,
          COLOR_VIBRANCY_SCORE,
          VISUAL_COMPLEXITY,
          FOCUS_SHARPNESS);

  private final PastAds past;
  private final Embedder embedder;
  private final Map<String, Vector> meanings = new ConcurrentHashMap<>();

  public Novelty(PastAds past, Embedder embedder) {
    this.past = past;
    this.embedder = embedder;
  }

  /// Each is measured, or unknown with the reason.
  ///
  /// @param features by key, with [PosterHash#KEY]
  Map<FeatureName, Figure> of(
      String brand, Concept concept, Map<String, Figure> features, Instant at) {
    Map<FeatureName, Figure> found = new EnumMap<>(FeatureName.class);
    List<PastAd> ads = past.of(brand, REMEMBERED);
    if (ads.isEmpty()) {
      Figure first = new Figure.Unknown("no earlier ad of " + brand + " was approved");
      for (FeatureName name : FeatureName.values()) {
        if (name.source() == Source.HISTORY) {
          found.put(name, first);
        }
      }
      return found;
    }
    double meaning = uniqueness(concept, ads);
    OptionalDouble picture = posters(features, ads);
    found.put(CONCEPT_UNIQUENESS, CONCEPT_UNIQUENESS.measured(meaning, "MiniLM", at));
    found.put(VISUAL_NOVELTY_SCORE, orUnknown(VISUAL_NOVELTY_SCORE, picture, at));
    found.put(
        NOVELTY_SCORE,
        picture.isPresent()
            ? NOVELTY_SCORE.measured(
                MEANING * meaning + (1 - MEANING) * picture.getAsDouble(), "earlier ads", at)
            : orUnknown(NOVELTY_SCORE, picture, at));
    found.put(VISUAL_STYLE_NOVELTY, orUnknown(VISUAL_STYLE_NOVELTY, style(features, ads), at));
    found.put(FORMAT_NOVELTY, FORMAT_NOVELTY.measured(format(concept, ads), "earlier ads", at));
    found.put(CREATIVE_FRESHNESS, freshness(concept, ads, at));
    return found;
  }

  private static Figure orUnknown(FeatureName name, OptionalDouble value, Instant at) {
    return value.isPresent()
        ? name.measured(value.getAsDouble(), "earlier ads", at)
        : new Figure.Unknown("the pictures of this ad and of earlier ones cannot be compared");
  }

  private double uniqueness(Concept concept, List<PastAd> ads) {
    Vector own = meaning(concept);
    double nearest =
        ads.stream().mapToDouble(ad -> meaning(ad.concept()).cosine(own)).max().orElseThrow();
    return Math.clamp(1 - nearest, 0, 1);
  }

  private Vector meaning(Concept concept) {
    String words =
        concept.script().beats().stream().map(Script.Beat::text).collect(Collectors.joining(" "));
    if (meanings.size() > KEPT) {
      meanings.clear();
    }
    return meanings.computeIfAbsent(words, text -> Vector.of(embedder.embed(text)));
  }

  private static OptionalDouble posters(Map<String, Figure> features, List<PastAd> ads) {
    return ads.stream()
        .map(ad -> PosterHash.distance(features, ad.features()))
        .filter(OptionalInt::isPresent)
        .mapToDouble(bits -> bits.getAsInt() / (double) PosterHash.BITS)
        .min();
  }

  private static OptionalDouble style(Map<String, Figure> features, List<PastAd> ads) {
    return ads.stream()
        .map(ad -> distance(features, ad.features()))
        .flatMap(Optional::stream)
        .mapToDouble(Double::doubleValue)
        .min();
  }

  /// Nothing when one of the figures is not known of one of them.
  private static Optional<Double> distance(Map<String, Figure> one, Map<String, Figure> other) {
    double sum = 0;
    for (FeatureName name : STYLE) {
      if (!(one.get(name.key()) instanceof Figure.Measured here)
          || !(other.get(name.key()) instanceof Figure.Measured there)) {
        return Optional.empty();
      }
      FeatureRange range = name.range().orElseThrow();
      double apart = (here.value() - there.value()) / (range.most() - range.least());
      sum += apart * apart;
    }
    return Optional.of(Math.min(1, Math.sqrt(sum / STYLE.size())));
  }

  private static double format(Concept concept, List<PastAd> ads) {
    long other = ads.stream().filter(ad -> ad.concept().framework() != concept.framework()).count();
    return other / (double) ads.size();
  }

  private static Figure freshness(Concept concept, List<PastAd> ads, Instant at) {
    return ads.stream()
        .filter(ad -> ad.concept().hook() == concept.hook())
        .max(Comparator.comparing(PastAd::approvedAt))
        .map(ad -> Duration.between(ad.approvedAt(), at).toMinutes() / 1440.0)
        .map(days -> CREATIVE_FRESHNESS.measured(Math.max(0, days), "earlier ads", at))
        .orElse(new Figure.Unknown("none of the last %d ads had this hook".formatted(ads.size())));
  }
}
