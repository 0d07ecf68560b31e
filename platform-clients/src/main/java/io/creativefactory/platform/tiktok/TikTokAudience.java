package io.creativefactory.platform.tiktok;

import io.creativefactory.domain.scaling.AudienceSplit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How TikTok tells people apart: dimensions of its audience report. Ages, genders, countries and
/// systems as Airbyte's connector asks for them (source-tiktok-marketing), placements as TikTok's
/// table of dimensions has them (read 2026-11-22).
final class TikTokAudience {
  private TikTokAudience() {}

  static String dimension(AudienceSplit split) {
    return switch (split) {
      case AGE -> "age";
      case GENDER -> "gender";
      case PLACEMENT -> "placement";
      case COUNTRY -> "country_code";
      case DEVICE -> "platform";
    };
  }

  /// @return null where it does not say
  static @Nullable String value(AudienceSplit split, String word) {
    if (word.isBlank() || word.equals("-") || word.equals("NONE") || word.equals("UNKNOWN")) {
      return null;
    }
    return switch (split) {
      case AGE -> age(word.replace("AGE_", "").replace('_', '-'));
      case COUNTRY -> word;
      case GENDER, PLACEMENT, DEVICE -> word.toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }

  /// `55-100` is what others write as `55+`.
  private static String age(String span) {
    return span.endsWith("-100") ? span.replace("-100", "+") : span;
  }
}
