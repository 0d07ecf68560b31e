package io.creativefactory.platform.tiktok;

import io.creativefactory.platform.NewObject.Content;
import io.creativefactory.platform.NewObject.NewAd;
import io.creativefactory.platform.NewObject.NewAdSet;
import io.creativefactory.platform.NewObject.NewCampaign;
import io.creativefactory.platform.NewObject.Shape;
import io.creativefactory.platform.WriteKey;
import io.creativefactory.platform.tiktok.TikTokSettings.Identity;
import io.creativefactory.platform.tiktok.TikTokSettings.Pixel;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Campaigns whose every setting is named. The budget is the campaign's, in major units.
final class RegularWire implements TikTokWire {
  private final TikTokSettings settings;

  RegularWire(TikTokSettings settings) {
    this.settings = settings;
  }

  @Override
  public String family() {
    return "";
  }

  @Override
  public String adId() {
    return "ad_id";
  }

  @Override
  public String createdAd(JsonNode data) {
    return data.path("ad_ids").path(0).asString("");
  }

  @Override
  public ObjectNode campaign(WriteKey key, String name, NewCampaign campaign) {
    return TikTokWire.campaign(settings, key, name, campaign)
        .put("budget_mode", TikTokGoal.of(campaign.objective()).budgetMode());
  }

  @Override
  public ObjectNode adGroup(WriteKey key, String name, NewAdSet set, Where where) {
    TikTokGoal goal = TikTokGoal.of(set.objective());
    ObjectNode body = TikTokWire.adGroup(settings, key, name, set);
    body.put("pacing", "PACING_MODE_SMOOTH");
    if (goal.promotion() != null) {
      body.put("promotion_type", goal.promotion());
    }
    body.put("placement_type", "PLACEMENT_TYPE_NORMAL");
    body.set("placements", Json.array(List.of("PLACEMENT_TIKTOK")));
    body.set("location_ids", Json.array(where.locations()));
    body.set("age_groups", Json.array(ADULTS));
    body.put("gender", "GENDER_UNLIMITED");
    return body.put("schedule_start_time", where.start());
  }

  @Override
  public ObjectNode ad(String name, NewAd ad) {
    Content content = ad.content();
    ObjectNode body = Json.object().put("advertiser_id", settings.advertiserId());
    body.put("adgroup_id", ad.parentId());
    ObjectNode creative = body.putArray("creatives").addObject();
    creative.put("ad_name", name).put("operation_status", "DISABLE");
    identity(creative, settings.identity());
    creative.put("ad_format", "SINGLE_VIDEO").put("video_id", content.videoId());
    String cover = content.images().get(Shape.COVER);
    if (cover != null) {
      creative.set("image_ids", Json.array(List.of(cover)));
    }
    TikTokText.fitting(content.words()).stream()
        .findFirst()
        .ifPresent(text -> creative.put("ad_text", text));
    creative.put("call_to_action", TikTokWire.button(content.link().cta()));
    creative.put("landing_page_url", content.link().target().toASCIIString());
    Pixel pixel = settings.pixel();
    if (pixel != null) {
      creative.put("tracking_pixel_id", Long.parseLong(pixel.id()));
    }
    creative.put("aigc_disclosure_type", disclosure(content));
    return body;
  }

  static void identity(ObjectNode creative, Identity identity) {
    creative.put("identity_type", identity.type()).put("identity_id", identity.id());
    if (identity.businessCenterId() != null) {
      creative.put("identity_authorized_bc_id", identity.businessCenterId());
    }
  }

  static String disclosure(Content content) {
    return content.aiGenerated() ? "SELF_DISCLOSURE" : "NOT_DECLARED";
  }
}
