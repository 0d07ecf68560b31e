package io.creativefactory.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import io.creativefactory.platform.Payload;
import io.creativefactory.platform.WriteKey;
import io.creativefactory.platform.meta.AdvantageState;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetaPublishTest {
  @TempDir Path folder;
  private Drill drill;

  @BeforeEach
  void open() {
    drill = Drill.in("EUR", folder);
  }

  @AfterEach
  void close() {
    drill.close();
  }

  @Test
  void an_ad_is_built_from_campaign_to_ad_and_all_of_it_is_paused() {
    PlatformObject campaign = drill.campaign("30.00");
    PlatformObject set = drill.adSet(campaign.id(), "DE", "AT");
    PlatformObject creative = drill.creative("Dyed without bleach");
    PlatformObject ad = drill.ad("question_no-bleach_shop-now", set.id(), creative.id());

    assertThat(List.of(campaign, set, ad))
        .allSatisfy(each -> assertThat(drill.ads().status(each)).isEqualTo(Status.PAUSED));
    assertThat(drill.server.created())
        .containsEntry("campaign", 1L)
        .containsEntry("ad_set", 1L)
        .containsEntry("creative", 1L)
        .containsEntry("ad", 1L)
        .containsEntry("video", 1L)
        .containsEntry("image", 1L);
  }

  @Test
  void a_campaign_earns_the_advantage_plus_state() {
    PlatformObject campaign = drill.campaign("30.00");
    drill.adSet(campaign.id(), "DE");

    String state = drill.raw("/v26.0/" + campaign.id() + "?fields=advantage_state_info");

    assertThat(state).contains("\"advantage_state\":\"ADVANTAGE_PLUS_SALES\"");
  }

  @Test
  void every_creative_enhancement_is_refused_by_name() {
    PlatformObject creative = drill.creative("Dyed without bleach");

    String shown = drill.raw("/v26.0/" + creative.id() + "?fields=degrees_of_freedom_spec");

    assertThat(shown)
        .contains("\"music_generation\":{\"enroll_status\":\"OPT_OUT\"}")
        .contains("\"video_auto_crop\":{\"enroll_status\":\"OPT_OUT\"}")
        .doesNotContain("OPT_IN");
  }

  @Test
  void who_pays_is_said_where_the_eu_is_targeted_and_only_there() {
    PlatformObject campaign = drill.campaign("30.00");
    String fields = "?fields=dsa_payor,dsa_beneficiary";
    PlatformObject inside = drill.adSet(campaign.id(), "US", "FR");
    PlatformObject outside = drill.adSet(campaign.id(), "US", "GB");

    assertThat(drill.raw("/v26.0/" + inside.id() + fields))
        .contains("\"dsa_payor\":\"Polo Ltd\"", "\"dsa_beneficiary\":\"Polo Ltd\"");
    assertThat(drill.raw("/v26.0/" + outside.id() + fields)).doesNotContain("Polo Ltd");
  }

  @Test
  void an_ad_set_in_the_eu_without_a_payer_is_not_even_sent() {
    PlatformObject campaign = drill.campaign("30.00");
    NewAdSet set = new NewAdSet("Open", campaign.id(), Objective.SALES, Drill.reach(" ", "DE"));

    assertThatThrownBy(() -> drill.ads().create(drill.key(), set))
        .isInstanceOf(FactoryException.class)
        .hasMessageContaining("names who pays");
    assertThat(drill.server.created()).containsEntry("ad_set", 0L);
  }

  @Test
  void a_budget_in_another_currency_than_the_account_is_refused() {
    NewCampaign dollars =
        new NewCampaign(
            "Polo", Objective.SALES, Money.parse("30.00", "USD"), Drill.reach("Polo Ltd", "DE"));

    assertThatThrownBy(() -> drill.ads().create(drill.key(), dollars))
        .isInstanceOfSatisfying(
            FactoryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.PLATFORM_REFUSED))
        .hasMessageContaining("30.00 USD")
        .hasMessageContaining("EUR");
    assertThat(drill.server.created()).containsEntry("campaign", 0L);
  }

  @Test
  void a_budget_below_the_minimum_is_refused_in_the_vendors_words() {
    assertThatThrownBy(() -> drill.campaign("0.99"))
        .isInstanceOfSatisfying(
            FactoryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.PLATFORM_REFUSED))
        .hasMessageContaining("Budget is too low")
        .hasMessageContaining("100/1885272")
        .hasMessageContaining("trace SANDBOX");
  }

  @Test
  void a_campaigns_budget_can_be_changed() {
    PlatformObject campaign = drill.campaign("30.00");

    drill.ads().setDailyBudget(campaign.id(), Drill.euro("36.50"));

    assertThat(drill.raw("/v26.0/" + campaign.id() + "?fields=daily_budget"))
        .contains("\"daily_budget\":\"3650\"");
  }

  @Test
  void an_activated_ad_waits_for_its_review_and_then_runs() {
    PlatformObject ad = running("Dyed without bleach");

    assertThat(drill.ads().status(ad)).isEqualTo(Status.PROCESSING);
    assertThat(drill.ads().status(ad)).isEqualTo(Status.ACTIVE);
    drill.ads().pause(ad.kind(), ad.id());
    assertThat(drill.ads().status(ad)).isEqualTo(Status.PAUSED);
  }

  @Test
  void an_ad_that_promises_too_much_is_refused_by_the_review() {
    PlatformObject ad = running("A guaranteed fit");

    assertThat(drill.ads().status(ad)).isEqualTo(Status.PROCESSING);
    assertThat(drill.ads().status(ad)).isEqualTo(Status.REFUSED);
  }

  private PlatformObject running(String text) {
    PlatformObject campaign = drill.campaign("30.00");
    PlatformObject set = drill.adSet(campaign.id(), "DE");
    PlatformObject ad =
        drill.ad("question_no-bleach_shop-now", set.id(), drill.creative(text).id());
    List.of(campaign, set, ad).forEach(each -> drill.ads().activate(each.kind(), each.id()));
    return ad;
  }

  @Test
  void a_video_comes_up_in_chunks_and_is_waited_for() {
    PlatformObject video =
        drill.ads().create(drill.key(), new NewVideo("Polo", drill.file(2_500_000), true));

    assertThat(drill.ads().status(video)).isEqualTo(Status.ACTIVE);
    assertThat(drill.sleeper.slept()).isNotEmpty();
    assertThat(drill.raw("/v26.0/" + video.id() + "?fields=title,is_ai_generated"))
        .contains("\"title\":\"" + video.name() + "\"", "\"is_ai_generated\":\"true\"");
  }

  @Test
  void every_kind_is_found_again_by_its_key() {
    PlatformObject campaign = drill.campaign("30.00");
    PlatformObject set = drill.adSet(campaign.id(), "US");
    PlatformObject video = drill.video();
    PlatformObject image = drill.image();
    PlatformObject creative = drill.creative("Soft", video, image);
    PlatformObject ad = drill.ad("question_soft_shop-now", set.id(), creative.id());

    assertThat(List.of(campaign, set, video, image, creative, ad))
        .allSatisfy(each ->
            assertThat(drill.ads().find(Drill.keyOf(each), each.kind()).map(Found::of))
                .contains(Found.of(each)));
  }

  private record Found(Kind kind, String id) {
    static Found of(PlatformObject object) {
      return new Found(object.kind(), object.id());
    }
  }

  @Test
  void a_creative_is_found_on_a_later_page() {
    PlatformObject video = drill.video();
    PlatformObject image = drill.image();
    PlatformObject sought = drill.creative("Soft", video, image);
    for (int i = 0; i < 110; i++) {
      drill.creative("Other", video, image);
    }

    assertThat(drill.ads().find(Drill.keyOf(sought), Kind.CREATIVE)).contains(sought);
  }

  @Test
  void a_key_without_an_object_finds_nothing() {
    drill.campaign("30.00");

    assertThat(Kind.values())
        .allSatisfy(
            kind -> assertThat(drill.ads().find(new WriteKey("nothing00000"), kind)).isEmpty());
  }

  @Test
  void what_is_deleted_is_gone_and_may_be_deleted_again() {
    PlatformObject campaign = drill.campaign("30.00");
    PlatformObject set = drill.adSet(campaign.id(), "US");
    PlatformObject image = drill.image();

    List.of(campaign, campaign, image, image).forEach(drill.ads()::delete);

    assertThat(List.of(campaign, set, image))
        .allSatisfy(each -> assertThat(drill.ads().status(each)).isEqualTo(Status.GONE));
    assertThat(drill.ads().find(new WriteKey("key000000001"), Kind.CAMPAIGN)).isEmpty();
  }

  @Test
  void the_least_budget_is_what_the_account_says() {
    assertThat(drill.ads().leastDailyBudget()).contains(Drill.euro("1.00"));
  }

  @Test
  void a_rehearsal_is_checked_by_the_platform_and_leaves_nothing() {
    NewCampaign good =
        new NewCampaign(
            "Polo", Objective.SALES, Drill.euro("30.00"), Drill.reach("Polo Ltd", "DE"));
    NewCampaign poor =
        new NewCampaign("Polo", Objective.SALES, Drill.euro("0.50"), Drill.reach("Polo Ltd", "DE"));

    assertThat(drill.ads().rehearse(good)).isTrue();
    assertThat(drill.ads().rehearse(new NewVideo("v", drill.file(10), false))).isFalse();
    assertThatThrownBy(() -> drill.ads().rehearse(poor)).hasMessageContaining("Budget is too low");
    assertThat(drill.server.created()).containsEntry("campaign", 0L);
  }

  @Test
  void the_state_that_a_campaign_earns_is_read_back() {
    PlatformObject campaign = drill.campaign("30.00");
    assertThat(drill.meta().advantageState(campaign.id()).state()).isEqualTo("DISABLED");
    drill.adSet(campaign.id(), "DE");

    AdvantageState state = drill.meta().advantageState(campaign.id());

    assertThat(state).isEqualTo(new AdvantageState("ADVANTAGE_PLUS_SALES", true, true, true));
    assertThat(state.told()).isEqualTo("ADVANTAGE_PLUS_SALES is on");
  }

  @Test
  void a_request_that_names_what_does_not_stand_yet_can_be_shown() {
    NewAdSet set = new NewAdSet("Open", "{campaign}", Objective.SALES, Drill.reach("Polo", "DE"));

    Payload shown = drill.ads().preview(drill.key(), set);

    assertThat(shown.body().path("campaign_id").asString("")).isEqualTo("{campaign}");
    assertThat(shown.body().path("targeting").isObject()).isTrue();
  }
}
