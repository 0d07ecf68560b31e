package io.creativefactory.sandbox.meta;

import io.creativefactory.sandbox.meta.Thing.Kind;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What creatives and ads must be.
final class CreativeRules {
  private static final int MAX_ADS = 50;
  private static final Set<String> BUTTONS =
      Allowed.words(
          """
          APPLY_NOW BOOK_NOW BUY_NOW CONTACT_US DOWNLOAD GET_OFFER GET_QUOTE INSTALL_MOBILE_APP
          LEARN_MORE MESSAGE_PAGE NO_BUTTON ORDER_NOW SHOP_NOW SIGN_UP SUBSCRIBE WATCH_MORE
          WHATSAPP_MESSAGE
          """);

  private final SandboxAccount account;
  private final Shelf shelf;

  CreativeRules(SandboxAccount account, Shelf shelf) {
    this.account = account;
    this.shelf = shelf;
  }

  void creative(Form form) {
    form.name();
    JsonNode story = form.json("object_story_spec");
    Form.only(story, Allowed.STORY, "object_story_spec");
    String page = story.path("page_id").asString("");
    if (!account.pageId().equals(page)) {
      throw page.isEmpty() ? VendorError.missing("page_id") : VendorError.noObject(page);
    }
    JsonNode video = story.path("video_data");
    if (video.isMissingNode()) {
      throw VendorError.missing("object_story_spec.video_data");
    }
    Form.only(video, Allowed.VIDEO_DATA, "video_data");
    video(video);
    action(video.path("call_to_action"));
    if (form.text("degrees_of_freedom_spec").isPresent()) {
      features(form.json("degrees_of_freedom_spec"));
    }
  }

  private void video(JsonNode data) {
    String id = data.path("video_id").asString("");
    Thing video =
        shelf
            .find(id)
            .filter(each -> each.kind() == Kind.VIDEO)
            .orElseThrow(() -> VendorError.noObject(id));
    if (!"ready".equals(video.text("video_status"))) {
      throw VendorError.invalid(1885252, "Video not ready", "Video " + id + " is being processed.");
    }
    String hash = data.path("image_hash").asString("");
    String url = data.path("image_url").asString("");
    if (hash.isEmpty() == url.isEmpty()) {
      throw VendorError.invalid(
          1443226, "Thumbnail missing", "Give either image_hash or image_url with a video.");
    }
    boolean known =
        url.isEmpty() && shelf.find(hash).filter(e -> e.kind() == Kind.IMAGE).isPresent();
    if (url.isEmpty() && !known) {
      throw VendorError.invalid("Image not found", "There is no image " + hash + ".");
    }
  }

  private static void action(JsonNode action) {
    if (!BUTTONS.contains(action.path("type").asString(""))) {
      throw VendorError.invalid("Invalid call to action", "type is " + action.path("type"));
    }
    String link = action.path("value").path("link").asString("");
    try {
      URI uri = new URI(link);
      if (uri.getHost() == null || !Set.of("http", "https").contains(uri.getScheme())) {
        throw VendorError.invalid("Invalid link", "'" + link + "' is no web address.");
      }
    } catch (URISyntaxException e) {
      throw VendorError.invalid("Invalid link", "'" + link + "' is no web address.");
    }
  }

  private static void features(JsonNode freedom) {
    Form.only(freedom, Set.of("creative_features_spec"), "degrees_of_freedom_spec");
    JsonNode features = freedom.path("creative_features_spec");
    Form.only(features, Allowed.FEATURES, "creative_features_spec");
    for (Map.Entry<String, JsonNode> each : features.properties()) {
      String status = each.getValue().path("enroll_status").asString("");
      if (!Set.of("OPT_IN", "OPT_OUT").contains(status)) {
        throw VendorError.invalid("Invalid value", each.getKey() + ".enroll_status is " + status);
      }
    }
  }

  void ad(Form form) {
    form.name();
    form.oneOf("status", CampaignRules.STATUSES);
    String set = form.required("adset_id");
    standing(set, Kind.AD_SET);
    JsonNode creative = form.json("creative");
    String id = creative.path("creative_id").asString("");
    if (id.isEmpty()) {
      throw VendorError.missing("creative.creative_id");
    }
    standing(id, Kind.CREATIVE);
    long ads =
        shelf
            .all(Kind.AD)
            .filter(each -> !each.isDeleted() && set.equals(each.text("adset_id")))
            .count();
    if (ads >= MAX_ADS) {
      throw VendorError.invalid(
          1487057, "Too many ads", "An ad set holds at most " + MAX_ADS + " ads.");
    }
  }

  private void standing(String id, Kind kind) {
    boolean stands =
        shelf.find(id).filter(each -> each.kind() == kind && !each.isDeleted()).isPresent();
    if (!stands) {
      throw VendorError.noObject(id);
    }
  }
}
