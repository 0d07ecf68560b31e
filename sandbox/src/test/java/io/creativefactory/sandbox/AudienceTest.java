package io.creativefactory.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.publish.Publication.PlatformObject;
import io.creativefactory.domain.scaling.AudienceSlice;
import io.creativefactory.domain.scaling.AudienceSplit;
import io.creativefactory.domain.scaling.AudienceTold;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.platform.AdInsights;
import io.creativefactory.platform.google.GoogleSettings.CampaignType;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who saw the ads of a simulated Google campaign; TikTok's and Meta's stand beside their figures.
public class AudienceTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 20);
  @TempDir Path folder;

  @Test
  void however_google_tells_people_apart_they_add_up_to_the_campaign() {
    try (GoogleDrill drill = GoogleDrill.of(CampaignType.DEMAND_GEN, folder)) {
      PlatformObject campaign =
          drill.running("900.00", "question_soft_now", "story_x_now").getFirst();
      drill.server.advance(3);

      Stream.of(AudienceSplit.values())
          .forEach(split -> addsUp(drill.insights(), campaign.id(), split));
      assertThat(values(drill.insights(), campaign.id(), AudienceSplit.AGE))
          .contains("18-24", "65+", "null");
      assertThat(values(drill.insights(), campaign.id(), AudienceSplit.COUNTRY))
          .contains("DE", "AT", "CH");
    }
  }

  @Test
  void performance_max_has_no_ages_and_says_so() {
    try (GoogleDrill drill = GoogleDrill.of(CampaignType.PERFORMANCE_MAX, folder)) {
      PlatformObject campaign = drill.running("900.00", "question_soft_now").getFirst();
      drill.server.advance(3);

      assertThat(told(drill.insights(), campaign.id(), AudienceSplit.AGE))
          .isInstanceOfSatisfying(
              AudienceTold.Withheld.class,
              none -> assertThat(none.reason()).contains("Performance Max has none"));
      addsUp(drill.insights(), campaign.id(), AudienceSplit.DEVICE);
    }
  }

  private static AudienceTold told(AdInsights insights, String campaign, AudienceSplit split) {
    return insights.audience(campaign, FIRST, FIRST.plusDays(2), split);
  }

  private static List<String> values(AdInsights insights, String campaign, AudienceSplit split) {
    return slices(insights, campaign, split).stream()
        .map(each -> String.valueOf(each.value()))
        .toList();
  }

  private static List<AudienceSlice> slices(
      AdInsights insights, String campaign, AudienceSplit split) {
    return ((AudienceTold.Slices) told(insights, campaign, split)).slices();
  }

  /// Every count and every cent.
  public static void addsUp(AdInsights insights, String campaign, AudienceSplit split) {
    List<AudienceSlice> slices = slices(insights, campaign, split);
    List<Performance> days = insights.daily(campaign, FIRST, FIRST.plusDays(2));

    assertThat(slices).hasSizeGreaterThan(1);
    assertThat(slices.stream().mapToLong(AudienceSlice::impressions).sum())
        .isEqualTo(days.stream().mapToLong(Performance::impressions).sum())
        .isPositive();
    assertThat(slices.stream().mapToLong(AudienceSlice::clicks).sum())
        .isEqualTo(days.stream().mapToLong(Performance::clicks).sum());
    assertThat(slices.stream().mapToLong(each -> each.spend().minor()).sum())
        .isEqualTo(days.stream().mapToLong(each -> each.spend().minor()).sum());
    assertThat(slices.stream().mapToLong(each -> each.conversions().longValueExact()).sum())
        .isEqualTo(days.stream().mapToLong(Performance::conversions).sum());
  }
}
