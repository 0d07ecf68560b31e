package io.creativefactory.sandbox.google;

import io.creativefactory.sandbox.world.Thing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a video responsive ad of a Demand Gen ad group must be.
final class AdRules {
  private static final String BODY = "ad.demand_gen_video_responsive_ad.";

  Thing ad(ObjectNode body, Mutation draft) {
    Thing group = CampaignRules.standing(body.path("adGroup").asString(""), draft);
    JsonNode ad = body.path("ad");
    Names.only(ad, Allowed.AD, "ad_group_ad_operation.create.ad");
    JsonNode video = ad.path("demandGenVideoResponsiveAd");
    if (!video.isObject()) {
      throw GoogleError.invalid("adError.INVALID_AD_TYPE", "This ad group takes video ads.");
    }
    Names.only(video, Allowed.VIDEO_AD, "ad_group_ad_operation.create.ad.demand_gen_video_ad");
    url(ad);
    String business = video.path("businessName").path("text").asString("");
    if (business.isBlank()) {
      throw GoogleError.invalid("adError.MISSING_BUSINESS_NAME", "The business name is missing.");
    }
    Texts.check(business, 25, BODY + "business_name.text");
    texts(video, "headlines", 40);
    texts(video, "longHeadlines", 90);
    texts(video, "descriptions", 90);
    assets(video, "videos", "youtubeVideoAsset", draft);
    assets(video, "logoImages", "imageAsset", draft);
    for (JsonNode each : video.path("callToActions")) {
      AssetRules.of(each.path("asset").asString(""), "callToActionAsset", draft);
    }
    CampaignRules.status(body);
    String id = draft.shelf().nextId();
    ((ObjectNode) ad).put("id", id);
    return draft.add("adGroupAds", Shelf.id(group) + "~" + id, body);
  }

  private static void url(JsonNode ad) {
    String url = ad.path("finalUrls").path(0).asString("");
    if (url.isEmpty()) {
      throw GoogleError.required("ad.final_urls");
    }
    if (!url.startsWith("https://") && !url.startsWith("http://")) {
      throw GoogleError.invalid("adError.URL_INVALID_SCHEME", "The URL has no known scheme.")
          .at("ad.final_urls[0]");
    }
  }

  private static void texts(JsonNode video, String field, int most) {
    JsonNode list = video.path(field);
    String path = BODY + Names.snake(field);
    if (list.isEmpty() || list.size() > 5) {
      throw GoogleError.invalid(
              "adError.INVALID_NUMBER_OF_ELEMENTS", "There must be 1 to 5 of them.")
          .at(path);
    }
    for (int i = 0; i < list.size(); i++) {
      Texts.check(list.path(i).path("text").asString(""), most, path + "[" + i + "].text");
    }
  }

  private static void assets(JsonNode video, String field, String data, Mutation draft) {
    JsonNode list = video.path(field);
    if (list.isEmpty() || list.size() > 5) {
      throw GoogleError.invalid(
              "adError.INVALID_NUMBER_OF_ELEMENTS", "There must be 1 to 5 of them.")
          .at(BODY + Names.snake(field));
    }
    for (JsonNode each : list) {
      AssetRules.of(each.path("asset").asString(""), data, draft);
    }
  }
}
