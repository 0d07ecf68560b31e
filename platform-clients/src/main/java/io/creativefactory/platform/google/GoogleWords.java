package io.creativefactory.platform.google;

import io.creativefactory.platform.NewObject.Words;
import io.creativefactory.platform.google.GoogleSettings.CampaignType;
import java.util.List;
import java.util.Set;

/// Our words in the places that Google has for them. A headline that is too long for the short
/// place goes to the long one; where no line is left for the long place, the primary text goes
/// there when it fits, else the first short headline. Nothing is cut.
///
/// @param headlines as many as there is room for, the best first
record GoogleWords(
    List<String> headlines,
    List<String> longHeadlines,
    List<String> descriptions,
    String business) {
  static final int LONG = 90;
  static final int BUSINESS = 25;

  /// East Asian scripts, whose characters count twice.
  private static final Set<Character.UnicodeScript> WIDE =
      Set.of(
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA,
          Character.UnicodeScript.HANGUL);

  GoogleWords {
    headlines = List.copyOf(headlines);
    longHeadlines = List.copyOf(longHeadlines);
    descriptions = List.copyOf(descriptions);
  }

  static GoogleWords of(Words words, CampaignType type) {
    Room room = Room.of(type);
    List<String> lines = distinct(words.headlines());
    List<String> shorts = lines.stream().filter(each -> width(each) <= room.shortWidth()).toList();
    List<String> longs =
        lines.stream()
            .filter(each -> width(each) > room.shortWidth() && width(each) <= LONG)
            .toList();
    if (longs.isEmpty()) {
      String text = words.text().strip();
      boolean fits = !text.isEmpty() && width(text) <= LONG && text.lines().count() == 1;
      longs = fits ? List.of(text) : shorts.stream().limit(1).toList();
    }
    return new GoogleWords(
        shorts.stream().limit(room.headlines()).toList(),
        longs.stream().limit(room.longHeadlines()).toList(),
        distinct(words.descriptions()).stream()
            .filter(each -> width(each) <= LONG)
            .limit(room.descriptions())
            .toList(),
        words.business().strip());
  }

  private static List<String> distinct(List<String> lines) {
    return lines.stream().map(String::strip).filter(each -> !each.isEmpty()).distinct().toList();
  }

  /// Length as Google counts it.
  static int width(String text) {
    return text.codePoints()
        .map(each -> WIDE.contains(Character.UnicodeScript.of(each)) ? 2 : 1)
        .sum();
  }

  /// What fits where:
  /// https://developers.google.com/google-ads/api/performance-max/asset-requirements and
  /// https://support.google.com/google-ads/answer/13547298 (read 2026-11-20).
  ///
  /// @param shortWidth of a headline
  record Room(int shortWidth, int headlines, int longHeadlines, int descriptions) {
    static Room of(CampaignType type) {
      return switch (type) {
        case DEMAND_GEN -> new Room(40, 5, 5, 5);
        case PERFORMANCE_MAX -> new Room(30, 15, 5, 5);
      };
    }
  }
}
