package io.creativefactory.sandbox.google;

import io.creativefactory.sandbox.world.Thing;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What assets and asset groups must be. Assets with the same content are one, and none is ever
/// changed or removed.
final class AssetRules {
  private static final List<String> DATA =
      List.of("imageAsset", "textAsset", "youtubeVideoAsset", "callToActionAsset");
  private static final int MOST_BYTES = 5120 * 1024;

  Thing asset(ObjectNode body, Mutation draft) {
    List<String> data = DATA.stream().filter(body::has).toList();
    if (data.size() != 1) {
      throw GoogleError.invalid("assetError.ASSET_DATA_IS_MISSING", "The asset has no data.");
    }
    String same =
        switch (data.getFirst()) {
          case "imageAsset" -> image(body);
          case "textAsset" -> text(body);
          case "youtubeVideoAsset" -> video(body, draft);
          default -> button(body);
        };
    Optional<Thing> there =
        draft.all("assets").filter(each -> each.text("same").equals(same)).findFirst();
    if (there.isPresent()) {
      draft.same(body, there.get());
      return there.get();
    }
    body.put("same", same);
    return draft.add("assets", "", body);
  }

  private static String text(ObjectNode body) {
    String text = body.path("textAsset").path("text").asString("");
    Texts.check(text, 90, "text_asset.text");
    body.put("type", "TEXT");
    return "text " + text;
  }

  private static String button(ObjectNode body) {
    String button = body.path("callToActionAsset").path("callToAction").asString("");
    if (!Allowed.BUTTONS.contains(button)) {
      throw GoogleError.invalid("requestError.INVALID_ENUM_VALUE", "'" + button + "' is no button.")
          .at("call_to_action_asset.call_to_action");
    }
    body.put("type", "CALL_TO_ACTION");
    return "button " + button;
  }

  private static String video(ObjectNode body, Mutation draft) {
    ObjectNode video = (ObjectNode) body.path("youtubeVideoAsset");
    String id = video.path("youtubeVideoId").asString("");
    Thing upload =
        draft
            .all(Uploads.COLLECTION)
            .filter(
                each -> each.text("videoId").equals(id) && each.text("state").equals("PROCESSED"))
            .findFirst()
            .orElseThrow(() ->
                GoogleError.invalid(
                    "youtubeVideoRegistrationError.VIDEO_NOT_FOUND", "Video was not found."));
    video.put("youtubeVideoTitle", upload.text("videoTitle"));
    body.put("type", "YOUTUBE_VIDEO");
    return "video " + id;
  }

  /// Bytes are looked at and not kept.
  private static String image(ObjectNode body) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(body.path("imageAsset").path("data").asString(""));
    } catch (IllegalArgumentException e) {
      throw GoogleError.invalid("imageError.INVALID_IMAGE", "The image data are no base64.");
    }
    if (bytes.length > MOST_BYTES) {
      throw GoogleError.invalid("imageError.FILE_TOO_LARGE", "The file is too large.");
    }
    BufferedImage picture = read(bytes);
    if (picture == null) {
      throw GoogleError.invalid("imageError.INVALID_IMAGE", "The image is not valid.");
    }
    ObjectNode shown = body.putObject("imageAsset").put("fileSize", Integer.toString(bytes.length));
    shown
        .putObject("fullSize")
        .put("widthPixels", Integer.toString(picture.getWidth()))
        .put("heightPixels", Integer.toString(picture.getHeight()));
    body.put("type", "IMAGE");
    return "image " + hash(bytes);
  }

  private static @Nullable BufferedImage read(byte[] bytes) {
    try {
      return ImageIO.read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("the sandbox cannot read an image from memory", e);
    }
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  /// The asset with this name, which must be of this kind.
  static Thing of(String resourceName, String data, Mutation draft) {
    Thing asset = draft.must(resourceName);
    if (!asset.fields().has(data)) {
      throw GoogleError.invalid(
          "assetLinkError.FIELD_TYPE_INCOMPATIBLE_WITH_ASSET_TYPE",
          resourceName + " is no " + data + ".");
    }
    return asset;
  }

  Thing group(ObjectNode body, Mutation draft) {
    Thing campaign = CampaignRules.standing(body.path("campaign").asString(""), draft);
    if (!"PERFORMANCE_MAX".equals(campaign.text("advertisingChannelType"))) {
      throw GoogleError.invalid(
          "assetGroupError.CANNOT_ADD_ASSET_GROUP_FOR_CAMPAIGN_TYPE",
          "Asset groups cannot be added to this type of campaign.");
    }
    if (body.path("finalUrls").isEmpty()) {
      throw GoogleError.invalid("assetGroupError.FINAL_URL_REQUIRED", "A final URL is required.");
    }
    CampaignRules.name(
        body,
        "assetGroupError.DUPLICATE_NAME",
        draft
            .standing("assetGroups")
            .filter(each -> each.text("campaign").equals(body.path("campaign").asString("")))
            .toList());
    if (body.path("name").asString("").length() > 128) {
      throw GoogleError.tooLong("name", body.path("name").asString(""));
    }
    CampaignRules.status(body);
    return draft.add("assetGroups", "", body);
  }

  Thing link(ObjectNode body, Mutation draft) {
    Thing group = CampaignRules.standing(body.path("assetGroup").asString(""), draft);
    Thing asset = draft.must(body.path("asset").asString(""));
    String field = body.path("fieldType").asString("");
    fit(asset, field);
    String key = Shelf.id(group) + "~" + Shelf.id(asset) + "~" + field;
    if (draft.find(draft.shelf().name("assetGroupAssets/" + key)).isPresent()) {
      throw GoogleError.invalid(
          "assetGroupAssetError.DUPLICATE_RESOURCE", "The asset is linked already.");
    }
    return draft.add("assetGroupAssets", key, body);
  }

  private static void fit(Thing asset, String field) {
    String text = asset.node("textAsset").path("text").asString("");
    JsonNode size = asset.node("imageAsset").path("fullSize");
    switch (field) {
      case "HEADLINE" -> Texts.check(text, 30, "asset");
      case "LONG_HEADLINE", "DESCRIPTION" -> Texts.check(text, 90, "asset");
      case "BUSINESS_NAME" -> Texts.check(text, 25, "asset");
      case "MARKETING_IMAGE" -> shape(size, 1.91, 600);
      case "SQUARE_MARKETING_IMAGE" -> shape(size, 1, 300);
      case "LOGO" -> shape(size, 1, 128);
      case "YOUTUBE_VIDEO" -> kind(asset, "YOUTUBE_VIDEO");
      case "CALL_TO_ACTION_SELECTION" -> kind(asset, "CALL_TO_ACTION");
      default ->
          throw GoogleError.invalid(
              "assetLinkError.UNSUPPORTED_FIELD_TYPE", "'" + field + "' is no field here.");
    }
  }

  private static void kind(Thing asset, String type) {
    if (!type.equals(asset.text("type"))) {
      throw GoogleError.invalid(
          "assetLinkError.FIELD_TYPE_INCOMPATIBLE_WITH_ASSET_TYPE", "The asset is no " + type);
    }
  }

  private static void shape(JsonNode size, double ratio, int least) {
    int width = size.path("widthPixels").asInt(0);
    int height = size.path("heightPixels").asInt(1);
    if (Math.abs((double) width / height / ratio - 1) > 0.02 || width < least) {
      throw GoogleError.invalid(
          "assetLinkError.IMAGE_NOT_WITHIN_SPECIFIED_DIMENSION_RANGE",
          "The image is %dx%d.".formatted(width, height));
    }
  }
}
