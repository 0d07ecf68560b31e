package io.creativefactory.agents.intel;

import io.creativefactory.domain.intel.SwipeAd;
import io.creativefactory.tools.library.AdLibrary.KnownAd;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Names a group of ads by its most typical phrase: words that stand together in one of its ads and
/// are said by many of them, and by few of the others. Loose words make no sense beside each other.
final class AngleName {
  private static final int LONGEST = 4;

  /// A word must be said by more of the group than of the others by this much to earn its place.
  private static final double WORTH = 0.25;

  /// What a word counts that one ad alone says.
  private static final double ONE_VOICE = 0.4;

  /// What a second ad with the very same phrase adds.
  private static final double SAID_AGAIN = 0.4;

  private final List<KnownAd> group;
  private final Map<String, Double> typical;
  private final Set<String> brands;

  private AngleName(List<KnownAd> group, List<KnownAd> all) {
    this.group = group;
    this.typical = typical(group, all);
    this.brands =
        all.stream()
            .flatMap(known -> Words.telling(known.ad().advertiser()).stream())
            .collect(Collectors.toSet());
  }

  /// @param group at least one ad
  /// @param all the field, the group among it
  static String of(List<KnownAd> group, List<KnownAd> all) {
    return new AngleName(group, all).best();
  }

  private String best() {
    Map<String, Integer> phrases = new LinkedHashMap<>();
    for (KnownAd known : group) {
      phrases(known.ad()).forEach(phrase -> phrases.merge(phrase, 1, Integer::sum));
    }
    return phrases.entrySet().stream()
        .max(
            Comparator.comparingDouble(
                    (Map.Entry<String, Integer> entry) -> score(entry.getKey(), entry.getValue()))
                .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .orElseGet(() -> Words.quote(group.getFirst().ad().text()));
  }

  /// Each phrase of an ad once.
  private Set<String> phrases(SwipeAd ad) {
    Set<String> phrases = new LinkedHashSet<>();
    for (String text : List.of(ad.headline(), ad.text())) {
      for (String clause : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}%'’ -]+", -1)) {
        phrases.addAll(of(words(clause)));
      }
    }
    return phrases;
  }

  private static List<String> words(String clause) {
    return Arrays.stream(clause.strip().split("\\s+", -1)).filter(word -> !word.isBlank()).toList();
  }

  private List<String> of(List<String> words) {
    List<String> phrases = new ArrayList<>();
    for (int from = 0; from < words.size(); from++) {
      int most = Math.min(words.size(), from + LONGEST);
      for (int until = from + 2; until <= most; until++) {
        if (tells(words.get(from)) && tells(words.get(until - 1))) {
          phrases.add(String.join(" ", words.subList(from, until)));
        }
      }
    }
    return phrases;
  }

  /// Whether a phrase may begin or end with a word.
  private boolean tells(String word) {
    return !word.contains("'")
        && !word.contains("’")
        && !Words.telling(word).isEmpty()
        && Words.telling(word).stream().noneMatch(brands::contains);
  }

  private double score(String phrase, int ads) {
    double score = SAID_AGAIN * (ads - 1);
    for (String word : words(phrase)) {
      score += Words.telling(word).isEmpty() ? -0.05 : -WORTH;
    }
    for (String word : Words.telling(phrase)) {
      score += typical.getOrDefault(word, 0.0);
    }
    return score;
  }

  private static Map<String, Double> typical(List<KnownAd> group, List<KnownAd> all) {
    List<KnownAd> others = new ArrayList<>(all);
    others.removeAll(group);
    Map<String, Double> elsewhere = shares(others);
    double alone = 1.5 / group.size();
    Map<String, Double> typical = shares(group);
    typical.replaceAll((word, share) ->
        (share < alone ? ONE_VOICE * share : share) - elsewhere.getOrDefault(word, 0.0));
    return typical;
  }

  private static Map<String, Double> shares(List<KnownAd> ads) {
    Map<String, Double> shares = new HashMap<>();
    for (KnownAd known : ads) {
      Stream.of(known.ad().headline(), known.ad().text())
          .flatMap(text -> Words.telling(text).stream())
          .distinct()
          .forEach(word -> shares.merge(word, 1.0 / ads.size(), Double::sum));
    }
    return shares;
  }
}
