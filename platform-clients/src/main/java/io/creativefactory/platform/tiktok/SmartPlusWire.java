package io.creativefactory.platform.tiktok;

import io.creativefactory.platform.NewObject.Content;
import io.creativefactory.platform.NewObject.NewAd;
import io.creativefactory.platform.NewObject.NewAdSet;
import io.creativefactory.platform.NewObject.NewCampaign;
import io.creativefactory.platform.NewObject.Shape;
import io.creativefactory.platform.WriteKey;
import io.creativefactory.platform.tiktok.TikTokSettings.Identity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Smart+ campaigns, the upgraded ones: TikTok chooses placements and combines what an ad is given.
/// Its campaigns and ad groups insist on a number that makes a repeated request harmless.
final class SmartPlusWire implements TikTokWire {
  private static final int TEXTS = 5;
  private final TikTokSettings settings;

  SmartPlusWire(TikTokSettings settings) {
    this.settings = settings;
  }

  @Override
  public String family() {
    return "smart_plus/";
  }

  @Override
  public String adId() {
    return "smart_plus_ad_id";
  }

  @Override
  public String createdAd(JsonNode data) {
    return data.path("smart_plus_ad_id").asString("");
  }

  @Override
  public ObjectNode campaign(WriteKey key, String name, NewCampaign campaign) {
    ObjectNode body = TikTokWire.campaign(settings, key, name, campaign);
    if ("WEB_CONVERSIONS".equals(TikTokGoal.of(campaign.objective()).type())) {
      body.put("sales_destination", "WEBSITE");
    }
    return body.put("budget_mode", "BUDGET_MODE_DYNAMIC_DAILY_BUDGET");
  }

  @Override
  public ObjectNode adGroup(WriteKey key, String name, NewAdSet set, Where where) {
    TikTokGoal goal = TikTokGoal.of(set.objective());
    ObjectNode body = TikTokWire.adGroup(settings, key, name, set);
    body.put("promotion_type", goal.promotion() == null ? "WEBSITE" : goal.promotion());
    ObjectNode whom = body.putObject("targeting_spec");
    whom.set("location_ids", Json.array(where.locations()));
    whom.set("age_groups", Json.array(ADULTS));
    return body.put("schedule_start_time", where.start());
  }

  @Override
  public ObjectNode ad(String name, NewAd ad) {
    Content content = ad.content();
    ObjectNode body = Json.object().put("advertiser_id", settings.advertiserId());
    body.put("adgroup_id", ad.parentId()).put("ad_name", name);
    body.put("operation_status", "DISABLE");
    ObjectNode info = body.putArray("creative_list").addObject().putObject("creative_info");
    info.put("ad_format", "SINGLE_VIDEO");
    info.putObject("video_info").put("video_id", content.videoId());
    String cover = content.images().get(Shape.COVER);
    if (cover != null) {
      info.putArray("image_info").addObject().put("web_uri", cover);
    }
    Identity identity = settings.identity();
    if (!"CUSTOMIZED_USER".equals(identity.type())) {
      RegularWire.identity(info, identity);
    }
    info.put("aigc_disclosure_type", RegularWire.disclosure(content));
    ArrayNode texts = body.putArray("ad_text_list");
    TikTokText.fitting(content.words()).stream()
        .limit(TEXTS)
        .forEach(text -> texts.addObject().put("ad_text", text));
    body.putArray("call_to_action_list")
        .addObject()
        .put("call_to_action", TikTokWire.button(content.link().cta()));
    body.putArray("landing_page_url_list")
        .addObject()
        .put("landing_page_url", content.link().target().toASCIIString());
    if ("CUSTOMIZED_USER".equals(identity.type())) {
      ObjectNode more = body.putObject("ad_configuration");
      more.put("identity_type", identity.type()).put("identity_id", identity.id());
    }
    return body;
  }
}
