package io.creativefactory.platform.google;

import io.creativefactory.domain.Amounts;
import io.creativefactory.domain.scaling.AudienceSlice;
import io.creativefactory.domain.scaling.AudienceSplit;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// How Google tells people apart. Ages and genders are those that it guesses, and stand at ad
/// groups, which Performance Max has none of; countries are where people were, not what they looked
/// for. What of it is read and how: `GoogleAudienceTest`.
enum GoogleAudience {
  AGE("age_range_view", "ad_group_criterion.age_range.type"),
  GENDER("gender_view", "ad_group_criterion.gender.type"),
  PLACEMENT("campaign", "segments.ad_network_type"),
  COUNTRY("user_location_view", "user_location_view.country_criterion_id"),
  DEVICE("campaign", "segments.device");

  private static final Set<String> UNTOLD =
      Set.of("", "UNKNOWN", "UNSPECIFIED", "UNDETERMINED", "AGE_RANGE_UNDETERMINED");

  private final String resource;
  private final String field;

  GoogleAudience(String resource, String field) {
    this.resource = resource;
    this.field = field;
  }

  static GoogleAudience of(AudienceSplit split) {
    return valueOf(split.name());
  }

  String resource() {
    return resource;
  }

  /// By which rows are told apart.
  String field() {
    return field;
  }

  boolean needsAdGroups() {
    return this == AGE || this == GENDER;
  }

  /// @throws IllegalArgumentException for numbers that cannot be: one row left out would make every
  ///   share wrong
  AudienceSlice slice(JsonNode row, Currency currency) {
    JsonNode metrics = row.path("metrics");
    return new AudienceSlice(
        value(row),
        Long.parseLong(metrics.path("impressions").asString("0")),
        Long.parseLong(metrics.path("clicks").asString("0")),
        new BigDecimal(metrics.path("conversions").asString("0")),
        Amounts.ofMicros(Long.parseLong(metrics.path("costMicros").asString("0")), currency));
  }

  private @Nullable String value(JsonNode row) {
    String word =
        switch (this) {
          case AGE -> row.at("/adGroupCriterion/ageRange/type").asString("");
          case GENDER -> row.at("/adGroupCriterion/gender/type").asString("");
          case PLACEMENT -> row.at("/segments/adNetworkType").asString("");
          case COUNTRY -> row.at("/userLocationView/countryCriterionId").asString("");
          case DEVICE -> row.at("/segments/device").asString("");
        };
    if (UNTOLD.contains(word)) {
      return null;
    }
    return switch (this) {
      case AGE -> word.replace("AGE_RANGE_", "").replace("_UP", "+").replace('_', '-');
      case COUNTRY -> GeoTargets.country(word).orElse("place " + word);
      case GENDER, PLACEMENT, DEVICE -> word.toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }
}
