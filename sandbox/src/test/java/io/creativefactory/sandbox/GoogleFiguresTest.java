package io.creativefactory.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.domain.publish.Publication.PlatformObject;
import io.creativefactory.domain.scaling.HourlyPerformance;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.platform.google.GoogleSettings.CampaignType;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GoogleFiguresTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 20);
  private static final String[] ADS = {
    "question_no-bleach_shop-now", "story-hook_soft_shop-now", "urgency_soft_get-offer"
  };

  @TempDir Path folder;

  private static List<Performance> all(GoogleDrill drill, PlatformObject campaign) {
    return drill.insights().daily(campaign.id(), FIRST, drill.insights().today());
  }

  @ParameterizedTest
  @EnumSource(CampaignType.class)
  void every_ad_has_a_row_for_every_day_that_is_over(CampaignType type) {
    try (GoogleDrill drill = GoogleDrill.of(type, folder)) {
      List<PlatformObject> made = drill.running("30.00", ADS);
      assertThat(drill.insights().today()).isEqualTo(FIRST);
      assertThat(all(drill, made.getFirst())).isEmpty();

      drill.server.advance(2);

      assertThat(drill.insights().today()).isEqualTo(FIRST.plusDays(2));
      assertThat(all(drill, made.getFirst()))
          .hasSize(6)
          .allSatisfy(row -> assertThat(row.sandbox()).isTrue())
          .allSatisfy(row -> assertThat(row.spend().currency()).hasToString("EUR"))
          .extracting(Performance::adId)
          .containsOnly(made.get(1).id(), made.get(2).id(), made.get(3).id());
    }
  }

  @Test
  void the_days_spend_is_money_of_the_account_and_within_the_budget() {
    try (GoogleDrill drill = GoogleDrill.of(CampaignType.DEMAND_GEN, folder)) {
      PlatformObject campaign = drill.running("30.00", ADS).getFirst();
      drill.server.advance(1);

      long spent = all(drill, campaign).stream().mapToLong(row -> row.spend().minor()).sum();

      assertThat(spent).isBetween(2_400L, 3_000L);
    }
  }

  @Test
  void more_rows_than_a_page_holds_all_arrive_once() {
    try (GoogleDrill drill = GoogleDrill.of(CampaignType.DEMAND_GEN, folder)) {
      PlatformObject campaign = drill.running("30.00", ADS).getFirst();
      drill.server.advance(100);

      List<Performance> rows = all(drill, campaign);

      assertThat(rows).hasSize(300);
      assertThat(rows.stream().map(row -> row.adId() + row.day())).doesNotHaveDuplicates();
      assertThat(drill.insights().daily(campaign.id(), FIRST.plusDays(20), FIRST.plusDays(25)))
          .hasSize(18)
          .allMatch(rows::contains);
    }
  }

  @Test
  void purchases_arrive_late_and_are_worth_something() {
    try (GoogleDrill drill = GoogleDrill.of(CampaignType.DEMAND_GEN, folder)) {
      PlatformObject campaign = drill.running("2000.00", ADS).getFirst();
      drill.server.advance(1);
      long atOnce = bought(drill, campaign);
      drill.server.advance(4);

      assertThat(bought(drill, campaign)).isGreaterThan(atOnce).isPositive();
      assertThat(all(drill, campaign)).anyMatch(row -> row.revenue().isPositive());
    }
  }

  private static long bought(GoogleDrill drill, PlatformObject campaign) {
    return drill.insights().daily(campaign.id(), FIRST, FIRST).stream()
        .mapToLong(Performance::conversions)
        .sum();
  }

  @Test
  void the_hours_of_a_day_add_up_to_the_day() {
    try (GoogleDrill drill = GoogleDrill.of(CampaignType.DEMAND_GEN, folder)) {
      PlatformObject campaign = drill.running("900.00", ADS).getFirst();
      drill.server.advance(1);

      List<HourlyPerformance> hours = drill.insights().hourly(campaign.id(), FIRST);
      List<Performance> day = drill.insights().daily(campaign.id(), FIRST, FIRST);

      assertThat(hours)
          .hasSizeGreaterThan(60)
          .isSortedAccordingTo((one, other) -> one.hour().compareTo(other.hour()));
      assertThat(hours.stream().mapToLong(HourlyPerformance::impressions).sum())
          .isEqualTo(day.stream().mapToLong(Performance::impressions).sum());
      assertThat(hours.stream().mapToLong(row -> row.spend().minor()).sum())
          .isEqualTo(day.stream().mapToLong(row -> row.spend().minor()).sum());
    }
  }

  @Test
  void a_paused_ad_gets_nothing() {
    try (GoogleDrill drill = GoogleDrill.of(CampaignType.DEMAND_GEN, folder)) {
      List<PlatformObject> made = drill.running("30.00", ADS);
      drill.ads().pause(Kind.AD, made.get(1).id());
      drill.server.advance(3);

      assertThat(all(drill, made.getFirst()))
          .hasSize(6)
          .extracting(Performance::adId)
          .doesNotContain(made.get(1).id());
      assertThat(drill.insights().exposure(made.getFirst().id(), FIRST, FIRST)).isEmpty();
    }
  }
}
