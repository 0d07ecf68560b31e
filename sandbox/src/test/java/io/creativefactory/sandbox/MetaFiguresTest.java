package io.creativefactory.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.Money;
import io.creativefactory.domain.brief.Budget.Objective;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.domain.publish.Publication.PlatformObject;
import io.creativefactory.domain.scaling.AudienceSplit;
import io.creativefactory.domain.scaling.Exposure;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.platform.NewObject.NewCampaign;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MetaFiguresTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 20);
  @TempDir Path folder;
  private Drill drill;
  private PlatformObject campaign;
  private List<PlatformObject> ads;

  @BeforeEach
  void open() {
    run("EUR", "30.00");
  }

  @AfterEach
  void close() {
    drill.close();
  }

  private void again(String currency, String daily) {
    drill.close();
    run(currency, daily);
  }

  private void run(String currency, String daily) {
    drill = Drill.in(currency, folder);
    Money budget = Money.parse(daily, currency);
    campaign =
        drill
            .ads()
            .create(
                drill.key(),
                new NewCampaign("Polo", Objective.SALES, budget, Drill.reach("Polo Ltd", "DE")));
    PlatformObject set = drill.adSet(campaign.id(), "DE");
    PlatformObject creative = drill.creative("Soft");
    ads =
        List.of("question_no-bleach_shop-now", "story-hook_soft_shop-now", "urgency_soft_get-offer")
            .stream()
            .map(name -> drill.ad(name, set.id(), creative.id()))
            .toList();
    drill.ads().activate(campaign.kind(), campaign.id());
    drill.ads().activate(set.kind(), set.id());
    ads.forEach(ad -> drill.ads().activate(ad.kind(), ad.id()));
  }

  private List<Performance> all() {
    return drill.insights().daily(campaign.id(), FIRST, drill.insights().today());
  }

  @Test
  void today_is_the_day_of_the_platforms_clock() {
    assertThat(drill.insights().today()).isEqualTo(FIRST);

    drill.server.advance(7);

    assertThat(drill.insights().today()).isEqualTo(FIRST.plusDays(7));
  }

  @Test
  void every_ad_has_a_row_for_every_day_that_is_over_and_none_for_today() {
    assertThat(all()).isEmpty();

    drill.server.advance(2);

    assertThat(all())
        .hasSize(6)
        .allSatisfy(row -> assertThat(row.sandbox()).isTrue())
        .extracting(Performance::day)
        .containsOnly(FIRST, FIRST.plusDays(1));
  }

  @Test
  void the_days_spend_stays_within_the_campaigns_budget_and_uses_most_of_it() {
    drill.server.advance(10);

    assertThat(spendByDay()).hasSize(10);
    assertThat(spendByDay().values())
        .allSatisfy(spend -> assertThat(spend).isBetween(2690L, 3000L));
  }

  private Map<LocalDate, Long> spendByDay() {
    return all().stream()
        .collect(
            Collectors.groupingBy(
                Performance::day, Collectors.summingLong(row -> row.spend().minor())));
  }

  @Test
  void yen_stay_yen() {
    again("JPY", "4500");
    drill.server.advance(3);

    assertThat(drill.raw("/v26.0/" + campaign.id() + "?fields=daily_budget")).contains("\"4500\"");
    assertThat(spendByDay().values())
        .allSatisfy(spend -> assertThat(spend).isBetween(4040L, 4500L));
    assertThat(all()).allSatisfy(row -> assertThat(row.spend().toString()).endsWith("JPY"));
  }

  @Test
  void forints_are_not_multiplied_by_a_hundred() {
    again("HUF", "12000.00");
    drill.server.advance(1);

    assertThat(drill.raw("/v26.0/" + campaign.id() + "?fields=daily_budget")).contains("\"12000\"");
    assertThat(spendByDay().get(FIRST)).isBetween(1_075_000L, 1_200_000L);
  }

  @Test
  void more_rows_than_a_page_holds_all_arrive_once() {
    drill.server.advance(100);

    List<Performance> rows = all();

    assertThat(rows).hasSize(300);
    assertThat(rows.stream().map(row -> row.adId() + row.day())).doesNotHaveDuplicates();
  }

  @Test
  void purchases_arrive_late() {
    again("EUR", "900.00");
    drill.server.advance(1);
    long atOnce = purchases(FIRST);
    drill.server.advance(3);
    long later = purchases(FIRST);
    drill.server.advance(8);
    long last = purchases(FIRST);
    drill.server.advance(5);

    assertThat(atOnce).isPositive();
    assertThat(later).isGreaterThan(atOnce);
    assertThat(last).isLessThanOrEqualTo(later);
    assertThat(purchases(FIRST)).isEqualTo(last);
  }

  private long purchases(LocalDate day) {
    return all().stream()
        .filter(row -> row.day().equals(day))
        .mapToLong(Performance::conversions)
        .sum();
  }

  @Test
  void a_purchase_that_stands_under_three_names_is_one_purchase() {
    again("EUR", "900.00");
    drill.server.advance(5);
    String raw = drill.raw(insights(FIRST, "actions"));

    long under =
        Pattern.compile("\"omni_purchase\",\"value\":\"(\\d+)\"")
            .matcher(raw)
            .results()
            .mapToLong(each -> Long.parseLong(each.group(1)))
            .sum();

    assertThat(raw).contains("\"purchase\"", "\"offsite_conversion.fb_pixel_purchase\"");
    assertThat(purchases(FIRST)).isPositive().isEqualTo(under);
  }

  @Test
  void people_of_a_week_are_asked_for_as_a_whole_and_are_fewer_than_those_of_its_days() {
    again("EUR", "900.00");
    drill.server.advance(8);
    List<Exposure> week = drill.insights().exposure(campaign.id(), FIRST, FIRST.plusDays(6));
    assertThat(week).hasSize(3);
    for (Exposure span : week) {
      long shown = 0;
      long people = 0;
      for (int day = 0; day < 7; day++) {
        LocalDate one = FIRST.plusDays(day);
        for (Exposure daily : drill.insights().exposure(campaign.id(), one, one)) {
          shown += daily.adId().equals(span.adId()) ? daily.impressions() : 0;
          people += daily.adId().equals(span.adId()) ? daily.reach() : 0;
        }
      }
      assertThat(shown).isEqualTo(span.impressions());
      assertThat(people).isGreaterThan(span.reach());
      assertThat(span.frequency()).isGreaterThan(1);
      assertThat(span.sandbox()).isTrue();
    }
  }

  private String insights(LocalDate day, String fields) {
    return "/v26.0/"
        + campaign.id()
        + "/insights?level=ad&time_increment=1&fields="
        + fields
        + "&time_range=%7B%22since%22:%22"
        + day
        + "%22,%22until%22:%22"
        + day
        + "%22%7D";
  }

  @ParameterizedTest
  @EnumSource(AudienceSplit.class)
  void however_people_are_told_apart_they_add_up_to_the_campaign(AudienceSplit split) {
    again("EUR", "900.00");
    drill.server.advance(3);

    AudienceTest.addsUp(drill.insights(), campaign.id(), split);
  }

  @Test
  void revenue_is_what_the_purchases_were_worth() {
    again("EUR", "900.00");
    drill.server.advance(8);

    assertThat(all())
        .allSatisfy(row -> assertThat(row.revenue().isPositive()).isEqualTo(row.conversions() > 0));
  }

  @Test
  void a_day_can_be_read_by_the_hour() {
    again("EUR", "900.00");
    drill.server.advance(1);

    String raw =
        drill.raw(
            insights(FIRST, "spend")
                + "&limit=100&breakdowns=hourly_stats_aggregated_by_advertiser_time_zone");

    assertThat(raw).contains("\"21:00:00 - 21:59:59\"", "\"03:00:00 - 03:59:59\"");
    assertThat(raw.split("\"spend\"", -1)).hasSize(73);
  }

  @Test
  void a_paused_ad_gets_nothing_and_the_others_take_its_money() {
    drill.ads().pause(Kind.AD, ads.getFirst().id());
    drill.server.advance(4);

    assertThat(all()).extracting(Performance::adId).doesNotContain(ads.getFirst().id());
    assertThat(spendByDay().values()).allSatisfy(spend -> assertThat(spend).isGreaterThan(2690L));
  }

  @Test
  void a_paused_campaign_has_no_rows_at_all() {
    drill.ads().pause(Kind.CAMPAIGN, campaign.id());
    drill.server.advance(4);

    assertThat(all()).isEmpty();
  }

  @Test
  void the_same_seed_and_the_same_doings_give_the_same_figures() {
    drill.server.advance(6);
    List<Performance> first = all();
    again("EUR", "30.00");
    drill.server.advance(2);
    drill.server.advance(4);

    Function<Performance, String> text = Performance::toString;
    assertThat(all()).extracting(text).isEqualTo(first.stream().map(text).toList());
  }
}
