package io.creativefactory.platform.tiktok;

import io.creativefactory.domain.brief.SpecialCategory;
import io.creativefactory.domain.creative.CallToAction;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.platform.NewObject.NewAd;
import io.creativefactory.platform.NewObject.NewAdSet;
import io.creativefactory.platform.NewObject.NewCampaign;
import io.creativefactory.platform.NewObject.Reach;
import io.creativefactory.platform.WriteKey;
import io.creativefactory.platform.tiktok.TikTokSettings.Pixel;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The bodies that create objects, switched off, in one of TikTok's two families of endpoints.
interface TikTokWire {

  static TikTokWire of(TikTokSettings settings) {
    return switch (settings.style()) {
      case REGULAR -> new RegularWire(settings);
      case SMART_PLUS -> new SmartPlusWire(settings);
    };
  }

  ObjectNode campaign(WriteKey key, String name, NewCampaign campaign);

  ObjectNode adGroup(WriteKey key, String name, NewAdSet set, Where where);

  ObjectNode ad(String name, NewAd ad);

  /// What stands before `campaign/create/`: nothing or `smart_plus/`.
  String family();

  /// The field that holds an ad's id.
  String adId();

  /// Id of the ad that was created.
  String createdAd(JsonNode data);

  /// What is looked up before an ad group is created.
  ///
  /// @param locations TikTok's numbers of its countries
  /// @param start `YYYY-MM-DD HH:MM:SS` in UTC
  record Where(List<String> locations, String start) {}

  /// The key as the whole number that TikTok recognises a repeated request by: 12 of a-z and 0-9
  /// are a number below 2^63.
  static String requestId(WriteKey key) {
    return Long.toString(Long.parseLong(key.value(), 36));
  }

  /// `create/`, `get/` and `status/update/` stand behind it.
  default String path(Kind kind) {
    return family()
        + switch (kind) {
          case CAMPAIGN -> "campaign/";
          case AD_SET -> "adgroup/";
          case AD -> "ad/";
          case VIDEO, IMAGE, CREATIVE ->
              throw new IllegalArgumentException(kind + " is no object of a campaign on TikTok");
        };
  }

  /// `campaign_id`
  default String idField(Kind kind) {
    return switch (kind) {
      case CAMPAIGN -> "campaign_id";
      case AD_SET -> "adgroup_id";
      case AD -> adId();
      case VIDEO -> "video_id";
      case IMAGE -> "image_id";
      case CREATIVE -> throw new IllegalArgumentException("TikTok has no creatives");
    };
  }

  /// `campaign_name`
  default String nameField(Kind kind) {
    return switch (kind) {
      case CAMPAIGN -> "campaign_name";
      case AD_SET -> "adgroup_name";
      case AD -> "ad_name";
      case VIDEO, IMAGE -> "file_name";
      case CREATIVE -> throw new IllegalArgumentException("TikTok has no creatives");
    };
  }

  /// What campaigns of both families say.
  static ObjectNode campaign(
      TikTokSettings settings, WriteKey key, String name, NewCampaign campaign) {
    ObjectNode body = Json.object().put("advertiser_id", settings.advertiserId());
    body.put("request_id", requestId(key)).put("campaign_name", name);
    body.put("objective_type", TikTokGoal.of(campaign.objective()).type());
    body.put("operation_status", "DISABLE").put("budget_optimize_on", true);
    body.put("budget", campaign.daily().amount());
    List<String> special = industries(campaign.reach());
    if (!special.isEmpty()) {
      body.set("special_industries", Json.array(special));
    }
    return body;
  }

  /// What ad groups of both families say.
  static ObjectNode adGroup(TikTokSettings settings, WriteKey key, String name, NewAdSet set) {
    TikTokGoal goal = TikTokGoal.of(set.objective());
    ObjectNode body = Json.object().put("advertiser_id", settings.advertiserId());
    body.put("request_id", requestId(key)).put("campaign_id", set.campaignId());
    body.put("adgroup_name", name).put("operation_status", "DISABLE");
    body.put("billing_event", goal.billing()).put("optimization_goal", goal.optimise());
    body.put("bid_type", "BID_TYPE_NO_BID").put("schedule_type", "SCHEDULE_FROM_NOW");
    Pixel pixel = settings.pixel();
    if (goal.event() != null && pixel != null) {
      body.put("pixel_id", pixel.id()).put("optimization_event", goal.event());
    }
    return body;
  }

  /// TikTok's word for the fields of which housing, jobs and credit are sold.
  static List<String> industries(Reach reach) {
    return reach.special().stream()
        .filter(each -> each != SpecialCategory.POLITICS)
        .map(each -> each == SpecialCategory.FINANCE ? "CREDIT" : each.name())
        .sorted()
        .toList();
  }

  /// TikTok's word for the button.
  static String button(CallToAction cta) {
    return switch (cta) {
      case SHOP_NOW, GET_OFFER -> "SHOP_NOW";
      case DOWNLOAD -> "DOWNLOAD_NOW";
      case LEARN_MORE -> "LEARN_MORE";
      case SIGN_UP -> "SIGN_UP";
      case GET_QUOTE -> "GET_QUOTE";
      case ORDER_NOW -> "ORDER_NOW";
      case SUBSCRIBE -> "SUBSCRIBE";
      case CONTACT_US -> "CONTACT_US";
    };
  }

  /// Everybody who is of age.
  List<String> ADULTS = List.of("AGE_18_24", "AGE_25_34", "AGE_35_44", "AGE_45_54", "AGE_55_100");
}
