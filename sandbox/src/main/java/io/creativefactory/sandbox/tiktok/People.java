package io.creativefactory.sandbox.tiktok;

import io.creativefactory.domain.scaling.AudienceSplit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// How the audience report names people.
final class People {
  private static final Map<String, AudienceSplit> DIMENSIONS =
      Map.of(
          "age", AudienceSplit.AGE,
          "gender", AudienceSplit.GENDER,
          "placement", AudienceSplit.PLACEMENT,
          "country_code", AudienceSplit.COUNTRY,
          "platform", AudienceSplit.DEVICE);

  private static final Map<String, String> WORDS =
      Map.of(
          "55-64", "AGE_55_100",
          "65+", "AGE_55_100",
          "tablet", "IPAD",
          "desktop", "PC",
          "feed", "TikTok",
          "stories", "Pangle",
          "reels", "TikTok",
          "search", "Global App Bundle");

  private static final Set<String> METRICS = Set.of("spend", "impressions", "clicks", "conversion");

  private People() {}

  /// @throws Refused for what is not simulated
  static void check(List<String> dimensions, List<String> metrics) {
    boolean known =
        dimensions.size() == 2
            && dimensions.getFirst().equals("campaign_id")
            && DIMENSIONS.containsKey(dimensions.getLast());
    if (!known) {
      throw Refused.invalid("dimensions: Not in the SANDBOX: " + dimensions);
    }
    if (!METRICS.containsAll(metrics)) {
      throw Refused.invalid("Invalid metric fields: " + metrics);
    }
  }

  static AudienceSplit split(List<String> dimensions) {
    return DIMENSIONS.getOrDefault(dimensions.getLast(), AudienceSplit.AGE);
  }

  static String word(List<String> dimensions, String value) {
    if (value.isEmpty()) {
      return "NONE";
    }
    String word = WORDS.getOrDefault(value, value.toUpperCase(Locale.ROOT));
    boolean plain = split(dimensions) == AudienceSplit.AGE && !word.startsWith("AGE");
    return plain ? "AGE_" + word.replace('-', '_') : word;
  }
}
