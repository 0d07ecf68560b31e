package io.creativefactory.platform.meta;

import io.creativefactory.domain.Amounts;
import io.creativefactory.domain.scaling.AudienceSlice;
import io.creativefactory.domain.scaling.AudienceSplit;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// How Meta tells people apart. Names of breakdowns: `AdsInsights.EnumBreakdowns` of its business
/// SDK, held against it by `MetaContractTest`.
final class MetaAudience {
  private static final Set<String> UNTOLD = Set.of("", "unknown", "uncategorized");

  private MetaAudience() {}

  static List<String> breakdowns(AudienceSplit split) {
    return switch (split) {
      case AGE -> List.of("age");
      case GENDER -> List.of("gender");
      case PLACEMENT -> List.of("publisher_platform", "platform_position");
      case COUNTRY -> List.of("country");
      case DEVICE -> List.of("impression_device");
    };
  }

  /// @param purchases of the row
  /// @throws IllegalArgumentException for numbers that cannot be: one row left out would make every
  ///   share wrong
  static AudienceSlice slice(
      JsonNode row, AudienceSplit split, BigDecimal purchases, Currency currency) {
    return new AudienceSlice(
        value(row, split),
        row.path("impressions").asLong(0),
        row.path("inline_link_clicks").asLong(0),
        purchases,
        Amounts.ofMajor(row.path("spend").asString("0"), currency));
  }

  private static @Nullable String value(JsonNode row, AudienceSplit split) {
    List<String> words =
        breakdowns(split).stream()
            .map(name -> row.path(name).asString(""))
            .flatMap(word ->
                UNTOLD.contains(word.toLowerCase(Locale.ROOT)) ? Stream.empty() : Stream.of(word))
            .toList();
    return words.isEmpty() ? null : String.join(" · ", words).replace('_', ' ');
  }
}
