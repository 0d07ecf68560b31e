package io.creativefactory.sandbox.tiktok;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.brief.Budget.Objective;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.domain.publish.Publication.PlatformObject;
import io.creativefactory.platform.AdPlatform.Status;
import io.creativefactory.platform.NewObject.NewAdSet;
import io.creativefactory.platform.NewObject.NewCampaign;
import io.creativefactory.platform.NewObject.NewVideo;
import io.creativefactory.platform.WriteKey;
import io.creativefactory.platform.tiktok.TikTokConnection;
import io.creativefactory.platform.tiktok.TikTokSettings.Style;
import io.creativefactory.sandbox.wire.Fault;
import io.creativefactory.sandbox.wire.Listed;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TikTokPublishTest {
  private static final WriteKey KEY = new WriteKey("trouble00001");
  @TempDir Path folder;
  private TikTokDrill drill;

  @BeforeEach
  void open() {
    drill = new TikTokDrill(Style.REGULAR, "EUR", folder);
  }

  private void again(Style style, String currency) {
    drill.close();
    drill = new TikTokDrill(style, currency, folder);
  }

  @AfterEach
  void close() {
    drill.close();
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void everything_is_made_switched_off_found_again_changed_and_deleted(Style style) {
    again(style, "EUR");
    PlatformObject campaign = drill.campaign("60.00");
    PlatformObject set = drill.adSet(campaign.id());
    PlatformObject ad = drill.ad("question_soft_shop-now", set.id());

    assertThat(drill.server.objects()).extracting(Listed::vendor).containsOnly("tiktok");
    assertThat(drill.server.objects())
        .filteredOn(each -> !Map.of("video", 1, "image", 1).containsKey(each.kind()))
        .hasSize(3)
        .extracting(Listed::status)
        .containsOnly("PAUSED");
    for (PlatformObject each : new PlatformObject[] {campaign, set, ad}) {
      assertThat(drill.ads().status(each)).isEqualTo(Status.PAUSED);
      assertThat(drill.ads().find(keyOf(each), each.kind())).contains(each);
      assertThat(drill.ads().tagged(each.kind())).containsExactly(each);
    }
    drill.ads().setDailyBudget(campaign.id(), Money.parse("72.35", "EUR"));
    assertThat(drill.ads().dailyBudget(campaign.id())).isEqualTo(Money.parse("72.35", "EUR"));
    drill.ads().delete(campaign);
    drill.ads().delete(campaign);
    assertThat(drill.ads().status(ad)).isEqualTo(Status.GONE);
    assertThat(drill.ads().find(keyOf(set), Kind.AD_SET)).isEmpty();
  }

  private static WriteKey keyOf(PlatformObject object) {
    String name = object.name();
    return new WriteKey(name.substring(name.indexOf('#') + 1));
  }

  @Test
  void an_ad_is_active_when_all_above_it_is_and_its_review_is_over() {
    PlatformObject campaign = drill.campaign("60.00");
    PlatformObject set = drill.adSet(campaign.id());
    PlatformObject ad = drill.ad("question_soft_shop-now", set.id());

    drill.ads().activate(Kind.AD, ad.id());
    assertThat(drill.ads().status(ad)).isEqualTo(Status.PROCESSING);
    assertThat(drill.ads().status(ad)).isEqualTo(Status.PAUSED);
    drill.ads().activate(Kind.AD_SET, set.id());
    drill.ads().activate(Kind.CAMPAIGN, campaign.id());
    assertThat(drill.ads().status(ad)).isEqualTo(Status.ACTIVE);
    assertThat(drill.ads().status(set)).isEqualTo(Status.ACTIVE);
    drill.ads().pause(Kind.CAMPAIGN, campaign.id());
    assertThat(drill.ads().status(ad)).isEqualTo(Status.PAUSED);
  }

  @Test
  void a_refused_ad_says_so() {
    PlatformObject set = drill.adSet(drill.campaign("60.00").id());
    PlatformObject ad =
        drill.ads().create(drill.key(), drill.newAd("a_b_c", set.id(), drill.content("A miracle")));
    drill.ads().activate(Kind.AD, ad.id());
    drill.ads().status(ad);

    assertThat(drill.ads().status(ad)).isEqualTo(Status.REFUSED);
  }

  @Test
  void a_large_video_goes_up_in_parts_and_is_deleted_again() {
    NewVideo large = new NewVideo("Long", drill.large(21L * 1024 * 1024), false);

    PlatformObject video = drill.ads().create(KEY, large);

    assertThat(drill.ads().status(video)).isEqualTo(Status.ACTIVE);
    assertThat(drill.ads().find(KEY, Kind.VIDEO)).contains(video);
    drill.ads().delete(video);
    drill.ads().delete(video);
    assertThat(drill.ads().status(video)).isEqualTo(Status.GONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file/start_upload", "file/transfer_upload", "file/finish_upload"})
  void an_upload_that_breaks_off_leaves_no_video_and_no_doubt(String step) {
    NewVideo large = new NewVideo("Long", drill.large(21L * 1024 * 1024), false);
    drill.server.fail(new Fault(Fault.Kind.LOST_ANSWER, step, 1));

    FactoryException e = failure(() -> drill.ads().create(KEY, large));

    assertThat(e.code()).isEqualTo(ErrorCode.PLATFORM_UNAVAILABLE);
    assertThat(e).hasMessageContaining("no video stands");
    assertThat(drill.ads().find(KEY, Kind.VIDEO)).isEmpty();
    assertThat(drill.ads().create(KEY, large).kind()).isEqualTo(Kind.VIDEO);
    assertThat(drill.server.created("tiktok")).containsEntry("video", 1L);
  }

  private static FactoryException failure(Runnable act) {
    return catchThrowableOfType(FactoryException.class, act::run);
  }

  @ParameterizedTest
  @CsvSource({
    "CAMPAIGN, campaign/create, campaign",
    "AD_SET, adgroup/create, ad_group",
    "AD, ad/create, ad",
    "IMAGE, file/image, image",
    "VIDEO, file/video, video"
  })
  void a_lost_answer_is_followed_by_a_look_and_nothing_is_made_twice(
      Kind kind, String path, String counter) {
    var object = drill.object(kind);
    long before = drill.server.created("tiktok").getOrDefault(counter, -1L);
    drill.server.fail(new Fault(Fault.Kind.LOST_ANSWER, "tiktok", path, 1));

    assertThat(failure(() -> drill.ads().create(KEY, object)).code())
        .isEqualTo(ErrorCode.PLATFORM_UNCERTAIN);

    assertThat(drill.ads().find(KEY, kind).orElseThrow().name()).contains(KEY.tag());
    assertThat(drill.server.created("tiktok")).containsEntry(counter, before + 1);
  }

  @Test
  void a_repeated_request_is_recognised_by_its_number() {
    again(Style.SMART_PLUS, "EUR");
    NewCampaign campaign = drill.newCampaign("60.00");
    drill.ads().create(KEY, campaign);

    FactoryException e = failure(() -> drill.ads().create(KEY, campaign));

    assertThat(e.code()).isEqualTo(ErrorCode.PLATFORM_REFUSED);
    assertThat(e).hasMessageContaining("request_id");
    assertThat(drill.server.created("tiktok")).containsEntry("campaign", 1L);
  }

  @Test
  void too_many_calls_are_waited_for_and_sent_again() {
    drill.server.fail(new Fault(Fault.Kind.RATE_LIMITED, "tiktok", "campaign/create", 1));

    assertThat(drill.campaign("60.00").id()).isNotEmpty();
    assertThat(drill.server.created("tiktok")).containsEntry("campaign", 1L);
  }

  @ParameterizedTest
  @CsvSource({
    "SERVER_ERROR, PLATFORM_UNCERTAIN",
    "MAINTENANCE, PLATFORM_UNCERTAIN",
    "EXPIRED_TOKEN, PLATFORM_AUTH"
  })
  void errors_inside_an_answer_are_what_their_code_says(Fault.Kind fault, ErrorCode code) {
    drill.server.fail(new Fault(fault, "tiktok", "campaign/create", 1));

    assertThat(failure(() -> drill.campaign("60.00")).code()).isEqualTo(code);
    assertThat(drill.server.created("tiktok")).containsEntry("campaign", 0L);
  }

  @Test
  void a_revoked_token_stops_and_is_not_repeated_in_the_message() {
    TikTokConnection wrong = drill.connect(Style.REGULAR, "very-secret-token");

    FactoryException e = failure(() -> wrong.ads().pause(Kind.AD, "1"));

    assertThat(e.code()).isEqualTo(ErrorCode.PLATFORM_AUTH);
    assertThat(e).hasMessageContaining("code 40105").hasMessageContaining("[hidden]");
    assertThat(e.toString()).doesNotContain("very-secret-token");
  }

  @Test
  void a_country_that_is_not_among_tiktoks_is_refused_before_anything_is_sent() {
    NewAdSet set =
        new NewAdSet(
            "Open", drill.campaign("60.00").id(), Objective.SALES, TikTokDrill.reach("DE", "ZZ"));

    FactoryException e = failure(() -> drill.ads().create(KEY, set));

    assertThat(e.code()).isEqualTo(ErrorCode.PLATFORM_REFUSED);
    assertThat(e).hasMessageContaining("ZZ");
    assertThat(drill.server.created("tiktok")).containsEntry("ad_group", 0L);
  }

  @Test
  void money_of_another_currency_and_the_vendors_own_refusals_reach_the_caller() {
    again(Style.REGULAR, "USD");
    Money euro = Money.parse("60.00", "EUR");
    NewCampaign foreign = new NewCampaign("Polo", Objective.SALES, euro, TikTokDrill.reach("DE"));

    assertThat(failure(() -> drill.ads().create(KEY, foreign)))
        .hasMessageContaining("whose currency is USD");
    assertThat(failure(() -> drill.campaign("49.99"))).hasMessageContaining("at least 50 USD");
    assertThat(drill.ads().leastDailyBudget()).contains(Money.parse("50.00", "USD"));
  }

  @Test
  void a_platform_whose_time_has_moved_on_still_takes_a_start() {
    drill.server.advance(9);

    assertThat(drill.adSet(drill.campaign("60.00").id()).id()).isNotEmpty();
  }

  @Test
  void half_a_batch_is_told_as_such() {
    String ids = drill.campaign("60.00").id() + "\",\"" + drill.campaign("61.00").id();
    drill.server.fail(new Fault(Fault.Kind.HALF_BATCH, "tiktok", "status", 1));

    String answer =
        drill.raw(
            "campaign/status/update/",
            "{\"advertiser_id\":\"%s\",\"campaign_ids\":[\"%s\"],\"operation_status\":\"ENABLE\"}"
                .formatted(drill.server.tiktok().advertiserId(), ids));

    assertThat(answer).contains("20001");
    assertThat(drill.server.objects()).extracting(Listed::status).contains("ACTIVE", "PAUSED");
  }

  @Test
  void nothing_stands_on_tiktok_that_was_made_while_it_was_closed() {
    drill.server.maintain("tiktok", Duration.ofHours(1));
    failure(() -> drill.campaign("60.00"));
    drill.server.advance(Duration.ofMinutes(61));

    assertThat(drill.ads().tagged(Kind.CAMPAIGN)).isEmpty();
  }
}
