package io.creativefactory.sandbox.tiktok;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.Money;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.domain.publish.Publication.PlatformObject;
import io.creativefactory.domain.scaling.AudienceSplit;
import io.creativefactory.domain.scaling.Exposure;
import io.creativefactory.domain.scaling.HourlyPerformance;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.platform.ConversionEvent;
import io.creativefactory.platform.ConversionEvent.Happening;
import io.creativefactory.platform.ConversionEvent.Source;
import io.creativefactory.platform.Conversions.Receipt;
import io.creativefactory.platform.Conversions.Verdict;
import io.creativefactory.platform.Person;
import io.creativefactory.platform.Person.Consent;
import io.creativefactory.platform.Person.Trait;
import io.creativefactory.platform.tiktok.TikTokSettings.Style;
import io.creativefactory.sandbox.AudienceTest;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TikTokFiguresTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 20);
  @TempDir Path folder;
  private TikTokDrill drill;
  private PlatformObject campaign;
  private List<PlatformObject> ads;

  @BeforeEach
  void open() {
    start(Style.REGULAR, "EUR", "900.00");
  }

  private void run(Style style, String currency, String daily) {
    drill.close();
    start(style, currency, daily);
  }

  private void start(Style style, String currency, String daily) {
    drill = new TikTokDrill(style, currency, folder);
    campaign = drill.campaign(daily);
    PlatformObject set = drill.adSet(campaign.id());
    ads =
        List.of(drill.ad("question_soft_shop-now", set.id()), drill.ad("story_soft_now", set.id()));
    drill.ads().activate(Kind.CAMPAIGN, campaign.id());
    drill.ads().activate(Kind.AD_SET, set.id());
    ads.forEach(ad -> drill.ads().activate(Kind.AD, ad.id()));
  }

  @AfterEach
  void close() {
    drill.close();
  }

  private List<Performance> all() {
    return drill.insights().daily(campaign.id(), FIRST, drill.insights().today());
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void figures_stand_under_the_ads_ids_for_every_day_that_is_over(Style style) {
    run(style, "EUR", "60.00");
    drill.server.advance(3);

    assertThat(drill.insights().today()).isEqualTo(FIRST.plusDays(3));
    assertThat(all()).hasSize(6);
    assertThat(all()).extracting(Performance::adId).containsOnly(ads.get(0).id(), ads.get(1).id());
    assertThat(spendByDay()).hasSize(3);
    assertThat(spendByDay().values()).allSatisfy(each -> assertThat(each).isBetween(5000L, 6000L));
    assertThat(all()).allSatisfy(each -> assertThat(each.sandbox()).isTrue());
  }

  private Map<LocalDate, Long> spendByDay() {
    return all().stream()
        .collect(
            Collectors.groupingBy(
                Performance::day, Collectors.summingLong(row -> row.spend().minor())));
  }

  @Test
  void more_days_than_a_report_takes_are_read_in_pieces_and_none_twice() {
    run(Style.REGULAR, "EUR", "60.00");
    drill.server.advance(65);

    List<Performance> rows = all();

    assertThat(rows).hasSize(130);
    assertThat(rows.stream().map(row -> row.adId() + row.day())).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(AudienceSplit.class)
  void however_people_are_told_apart_they_add_up_to_the_campaign(AudienceSplit split) {
    drill.server.advance(3);

    AudienceTest.addsUp(drill.insights(), campaign.id(), split);
  }

  @Test
  void yen_stay_yen() {
    run(Style.REGULAR, "JPY", "9000");
    drill.server.advance(2);

    assertThat(drill.ads().dailyBudget(campaign.id())).isEqualTo(Money.parse("9000", "JPY"));
    assertThat(spendByDay().values()).allSatisfy(each -> assertThat(each).isBetween(7500L, 9000L));
  }

  @Test
  void hours_add_up_to_their_day_and_people_of_days_do_not() {
    drill.server.advance(2);
    List<HourlyPerformance> hours = drill.insights().hourly(campaign.id(), FIRST);
    List<Exposure> span = drill.insights().exposure(campaign.id(), FIRST, FIRST.plusDays(1));

    long shown =
        all().stream()
            .filter(row -> row.day().equals(FIRST))
            .mapToLong(Performance::impressions)
            .sum();

    assertThat(hours).hasSize(48);
    assertThat(hours.getFirst().hour()).hasToString("2026-11-20T00:00:00Z");
    assertThat(hours.stream().mapToLong(HourlyPerformance::impressions).sum()).isEqualTo(shown);
    assertThat(span).hasSize(2).allSatisfy(each -> assertThat(each.frequency()).isGreaterThan(1));
  }

  @Test
  void hours_of_the_running_day_are_told_when_they_are_over_and_stay_when_nothing_follows() {
    assertThat(drill.insights().hourly(campaign.id(), FIRST)).isEmpty();

    drill.server.advance(Duration.ofHours(2));
    drill.ads().pause(Kind.CAMPAIGN, campaign.id());
    drill.server.advance(Duration.ofHours(3));

    assertThat(drill.insights().hourly(campaign.id(), FIRST))
        .hasSize(4)
        .extracting(each -> each.hour().toString())
        .containsOnly("2026-11-20T09:00:00Z", "2026-11-20T10:00:00Z");
    assertThat(all()).isEmpty();
  }

  @Test
  void purchases_have_a_worth_and_come_late() {
    drill.server.advance(1);
    long early = all().stream().mapToLong(Performance::conversions).sum();
    drill.server.advance(3);
    List<Performance> first = all().stream().filter(row -> row.day().equals(FIRST)).toList();

    assertThat(first.stream().mapToLong(Performance::conversions).sum()).isGreaterThan(early);
    assertThat(first)
        .allSatisfy(row -> assertThat(row.revenue().isPositive()).isEqualTo(row.conversions() > 0));
  }

  @Test
  void events_are_taken_once_hashed_and_bad_ones_sink_no_other() {
    run(Style.REGULAR, "EUR", "60.00");
    Person person =
        new Person(
            Map.of(
                Trait.EMAIL,
                " Ann@Example.com",
                Trait.PHONE,
                "+1 (213) 373-4253",
                Trait.USER_AGENT,
                "Mozilla",
                Trait.TTCLID,
                "click"),
            Consent.GRANTED);
    ConversionEvent good = event("e1", Source.WEBSITE, person);
    ConversionEvent bad = event("e2", Source.PHONE, person);

    List<Receipt> receipts = drill.connection().conversions().send(List.of(good, bad));
    drill.connection().conversions().send(List.of(good));

    assertThat(receipts)
        .extracting(Receipt::verdict)
        .containsExactly(Verdict.TAKEN, Verdict.REFUSED);
    assertThat(receipts.get(0).reference()).startsWith("SANDBOX");
    assertThat(receipts.get(1).reason()).contains("PHONE");
    assertThat(drill.server.created("tiktok")).containsEntry("event", 1L);
  }

  private static ConversionEvent event(String id, Source source, Person person) {
    return new ConversionEvent(
        id,
        Happening.PURCHASE,
        TikTokDrill.START.minusSeconds(60),
        source,
        URI.create("https://shop.example/thanks"),
        person,
        Money.parse("49.90", "EUR"),
        "order 1");
  }
}
