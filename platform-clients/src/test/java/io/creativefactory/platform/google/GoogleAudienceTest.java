package io.creativefactory.platform.google;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.scaling.AudienceSplit;
import io.creativefactory.platform.google.GoogleQuery.Days;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GoogleAudienceTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

  private static JsonNode row(String fields) {
    return JsonMapper.builder()
        .build()
        .readTree(
            "{%s,\"metrics\":{\"impressions\":\"100\",\"conversions\":0.4,\"costMicros\":\"1230000\"}}"
                .formatted(fields));
  }

  private static String value(AudienceSplit split, String fields) {
    return String.valueOf(
        GoogleAudience.of(split).slice(row(fields), Currency.getInstance("EUR")).value());
  }

  @Test
  void googles_words_become_plain_ones_and_what_it_does_not_know_is_nothing() {
    assertThat(
            value(
                AudienceSplit.AGE,
                "\"adGroupCriterion\":{\"ageRange\":{\"type\":\"AGE_RANGE_65_UP\"}}"))
        .isEqualTo("65+");
    assertThat(
            value(
                AudienceSplit.AGE,
                "\"adGroupCriterion\":{\"ageRange\":{\"type\":\"AGE_RANGE_UNDETERMINED\"}}"))
        .isEqualTo("null");
    assertThat(
            value(AudienceSplit.COUNTRY, "\"userLocationView\":{\"countryCriterionId\":\"2276\"}"))
        .isEqualTo("DE");
    assertThat(value(AudienceSplit.DEVICE, "\"segments\":{\"device\":\"CONNECTED_TV\"}"))
        .isEqualTo("connected tv");
  }

  @Test
  void parts_of_conversions_and_micros_stay_exact() {
    var slice =
        GoogleAudience.DEVICE.slice(
            row("\"segments\":{\"device\":\"MOBILE\"}"), Currency.getInstance("EUR"));

    assertThat(slice.conversions()).isEqualByComparingTo("0.4");
    assertThat(slice.spend()).hasToString("1.23 EUR");
    assertThat(slice.clicks()).isZero();
  }

  @Test
  void a_query_asks_for_all_days_together() {
    String query = GoogleQuery.audience("17", GoogleAudience.AGE, new Days(DAY, DAY.plusDays(6)));

    assertThat(query)
        .startsWith("SELECT ad_group_criterion.age_range.type, metrics.impressions")
        .contains("FROM age_range_view WHERE campaign.id = 17")
        .doesNotContain("segments.date,");
  }
}
