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
import io.creativefactory.platform.NewObject.Content;
import io.creativefactory.platform.NewObject.NewAd;
import io.creativefactory.platform.NewObject.NewAdSet;
import io.creativefactory.platform.NewObject.NewCampaign;
import io.creativefactory.platform.NewObject.Shape;
import io.creativefactory.platform.NewObject.Words;
import io.creativefactory.platform.Payload;
import io.creativefactory.platform.WriteKey;
import io.creativefactory.platform.google.GoogleSettings.CampaignType;
import io.creativefactory.sandbox.wire.Listed;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GooglePublishTest {
  private static final WriteKey KEY = new WriteKey("abc123def456");
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(CampaignType.class)
  void all_that_an_ad_takes_is_made_paused_and_found_by_its_key(CampaignType type) {
    try (GoogleDrill drill = GoogleDrill.of(type, folder)) {
      PlatformObject campaign = drill.ads().create(KEY, GoogleDrill.newCampaign("30.00"));
      boolean groups = drill.ads().kinds().contains(Kind.AD_SET);
      PlatformObject parent = groups ? drill.adGroup(campaign.id()) : campaign;
      PlatformObject ad = drill.ad("hook_soft_shop", parent.id(), drill.content(GoogleDrill.WORDS));

      for (PlatformObject each : List.of(campaign, parent, ad)) {
        assertThat(drill.ads().status(each)).isEqualTo(Status.PAUSED);
        assertThat(drill.ads().find(Drill.keyOf(each), each.kind())).contains(each);
        assertThat(drill.ads().tagged(each.kind())).containsExactly(each);
      }
      assertThat(ad.id()).matches(groups ? "\\d+~\\d+" : "\\d+");
      assertThat(campaign.name()).isEqualTo("Polo sales #abc123def456");
      assertThat(drill.server.objects())
          .filteredOn(each -> !List.of("budget", "video", "image").contains(each.kind()))
          .extracting(Listed::status)
          .containsOnly("PAUSED");
    }
  }

  @Test
  void a_preview_is_the_request_and_sends_nothing() {
    try (GoogleDrill drill = GoogleDrill.of(CampaignType.DEMAND_GEN, folder)) {
      Payload campaign = drill.ads().preview(KEY, GoogleDrill.newCampaign("30.00"));
      Payload image = drill.ads().preview(KEY, drill.newImage(Shape.LOGO));
      Payload video = drill.ads().preview(KEY, drill.newVideo(300_000));

      assertThat(campaign.path()).isEqualTo("/v26/customers/1000000001/googleAds:mutate");
      assertThat(campaign.body().toString())
          .contains("\"amountMicros\":\"30000000\"", "\"status\":\"PAUSED\"", "#abc123def456");
      assertThat(image.body().toString()).contains("\"data\":{\"file\":\"still");
      assertThat(video.body().path("bytes").path("bytes").asLong()).isEqualTo(300_000);
      assertThat(drill.server.created("google")).containsEntry("campaign", 0L);
    }
  }

  @Test
  void a_rehearsal_lets_google_check_and_makes_nothing() {
    try (GoogleDrill drill = GoogleDrill.of(CampaignType.DEMAND_GEN, folder)) {
      assertThat(drill.ads().rehearse(GoogleDrill.newCampaign("30.00"))).isTrue();
      assertThat(drill.ads().rehearse(drill.newVideo(10))).isFalse();
      assertThatThrownBy(() -> drill.ads().rehearse(GoogleDrill.newCampaign("1.00")))
          .hasMessageContaining("BUDGET_BELOW_PER_DAY_MINIMUM");
      assertThat(drill.server.created("google")).containsEntry("campaign", 0L);
    }
  }

  @Test
  void the_least_budget_is_what_google_says_of_one_that_is_too_small() {
    try (GoogleDrill drill = GoogleDrill.of(CampaignType.DEMAND_GEN, folder)) {
      assertThat(drill.ads().leastDailyBudget()).contains(Money.parse("5.00", "EUR"));
    }
    try (GoogleDrill drill = GoogleDrill.in("JPY", folder)) {
      assertThat(drill.ads().leastDailyBudget()).contains(Money.parse("750", "JPY"));
    }
    try (GoogleDrill drill = GoogleDrill.of(CampaignType.PERFORMANCE_MAX, folder)) {
      assertThat(drill.ads().leastDailyBudget()).isEmpty();
    }
  }

  @Test
  void a_budget_is_read_back_and_changed_in_the_accounts_currency_only() {
    try (GoogleDrill drill = GoogleDrill.of(CampaignType.DEMAND_GEN, folder)) {
      PlatformObject campaign = drill.campaign("30.00");

      drill.ads().setDailyBudget(campaign.id(), Money.parse("41.50", "EUR"));

      assertThat(drill.ads().dailyBudget(campaign.id())).isEqualTo(Money.parse("41.50", "EUR"));
      Money yen = Money.parse("4000", "JPY");
      assertThatThrownBy(() -> drill.ads().setDailyBudget(campaign.id(), yen))
          .hasMessageContaining("whose currency is EUR");
      NewCampaign inYen = new NewCampaign("Yen", Objective.SALES, yen, GoogleDrill.REACH);
      assertThatThrownBy(() -> drill.ads().create(KEY, inYen))
          .hasMessageContaining("whose currency is EUR");
    }
  }

  @ParameterizedTest
  @EnumSource(CampaignType.class)
  void an_undone_publish_leaves_nothing_standing(CampaignType type) {
    try (GoogleDrill drill = GoogleDrill.of(type, folder)) {
      PlatformObject campaign = drill.campaign("30.00");
      boolean groups = drill.ads().kinds().contains(Kind.AD_SET);
      PlatformObject parent = groups ? drill.adGroup(campaign.id()) : campaign;
      Content content = drill.content(GoogleDrill.WORDS);
      PlatformObject ad = drill.ad("hook_soft_shop", parent.id(), content);
      PlatformObject video = drill.ads().tagged(Kind.VIDEO).getFirst();
      PlatformObject image =
          new PlatformObject(Kind.IMAGE, content.images().values().iterator().next(), "Mark");

      for (int twice = 0; twice < 2; twice++) {
        List.of(ad, parent, campaign, video, image).forEach(drill.ads()::delete);
      }

      assertThat(drill.server.objects()).extracting(Listed::status).containsOnly("DELETED");
      List.of(ad, campaign, video)
          .forEach(each -> assertThat(drill.ads().status(each)).isEqualTo(Status.GONE));
      for (Kind kind : drill.ads().kinds()) {
        assertThat(drill.ads().tagged(kind)).isEmpty();
      }
    }
  }

  @Test
  void a_picture_that_is_there_already_is_the_same_picture() {
    try (GoogleDrill drill = GoogleDrill.of(CampaignType.DEMAND_GEN, folder)) {
      PlatformObject first = drill.ads().create(KEY, drill.newImage(Shape.LOGO));
      PlatformObject second = drill.ads().create(drill.key(), drill.newImage(Shape.LOGO));

      assertThat(second.id()).isEqualTo(first.id());
      assertThat(drill.ads().find(KEY, Kind.IMAGE)).map(PlatformObject::id).contains(first.id());
      assertThat(drill.ads().tagged(Kind.IMAGE)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(CampaignType.class)
  void an_ad_that_is_switched_on_is_reviewed_and_then_runs(CampaignType type) {
    try (GoogleDrill drill = GoogleDrill.of(type, folder)) {
      PlatformObject ad = drill.running("30.00", "hook_soft_shop").getLast();

      assertThat(drill.ads().status(ad)).isEqualTo(Status.PROCESSING);
      assertThat(drill.ads().status(ad)).isEqualTo(Status.ACTIVE);
      drill.ads().pause(Kind.AD, ad.id());
      assertThat(drill.ads().status(ad)).isEqualTo(Status.PAUSED);
    }
  }

  @ParameterizedTest
  @EnumSource(CampaignType.class)
  void a_disapproved_ad_says_so(CampaignType type) {
    try (GoogleDrill drill = GoogleDrill.of(type, folder)) {
      drill.server.refuseReviews(1);
      PlatformObject ad = drill.running("30.00", "hook_soft_shop").getLast();
      drill.ads().status(ad);

      assertThat(drill.ads().status(ad)).isEqualTo(Status.REFUSED);
    }
  }

  @Test
  void what_cannot_go_is_refused_before_it_is_sent_and_names_every_fault() {
    try (GoogleDrill drill = GoogleDrill.of(CampaignType.DEMAND_GEN, folder)) {
      Words words = new Words("", List.of("🔥 polo"), List.of(), "Polo");
      Content content = GoogleDrill.content(words, "1", Map.of());

      assertThatThrownBy(() -> drill.ads().create(KEY, new NewAd("a", "1", null, content)))
          .isInstanceOfSatisfying(
              FactoryException.class,
              e -> assertThat(e.code()).isEqualTo(ErrorCode.PLATFORM_REFUSED))
          .hasMessageContaining("the LOGO picture is missing")
          .hasMessageContaining("headline holds 🔥")
          .hasMessageContaining("Nothing was sent");
    }
  }

  @Test
  void googles_own_reason_and_the_path_of_the_field_are_passed_on() {
    try (GoogleDrill drill = GoogleDrill.of(CampaignType.DEMAND_GEN, folder)) {
      drill.ads().create(KEY, GoogleDrill.newCampaign("30.00"));

      assertThatThrownBy(() -> drill.ads().create(KEY, GoogleDrill.newCampaign("30.00")))
          .hasMessageContaining("campaignBudgetError DUPLICATE_NAME")
          .hasMessageContaining("mutate_operations[0].campaign_budget_operation.name")
          .hasMessageContaining("request SANDBOX");
      NewAdSet lost = new NewAdSet("Open", "999", Objective.SALES, GoogleDrill.REACH);
      assertThatThrownBy(() -> drill.ads().create(drill.key(), lost))
          .hasMessageContaining("RESOURCE_NOT_FOUND")
          .hasMessageContaining("customers/1000000001/campaigns/999");
    }
  }

  @Test
  void a_long_video_goes_in_chunks() {
    try (GoogleDrill drill = GoogleDrill.of(CampaignType.DEMAND_GEN, folder)) {
      PlatformObject video = drill.ads().create(KEY, drill.newVideo(17 * 1024 * 1024));

      assertThat(drill.ads().status(video)).isEqualTo(Status.ACTIVE);
      assertThat(drill.ads().find(KEY, Kind.VIDEO)).contains(video);
      assertThat(drill.server.created("google")).containsEntry("video", 1L);
    }
  }
}
