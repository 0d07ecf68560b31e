package io.creativefactory.platform.google;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.platform.NewObject;
import io.creativefactory.platform.NewObject.NewAd;
import io.creativefactory.platform.NewObject.NewAdSet;
import io.creativefactory.platform.NewObject.NewCampaign;
import io.creativefactory.platform.NewObject.NewCreative;
import io.creativefactory.platform.NewObject.NewImage;
import io.creativefactory.platform.NewObject.NewVideo;
import io.creativefactory.platform.Payload;
import io.creativefactory.platform.TaggedName;
import io.creativefactory.platform.WriteKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// From what is wanted to the request, and the same request for people to read.
final class GoogleRequests {
  private static final int MAX_NAME = 255;
  private static final int MAX_TITLE = 100;
  private static final int MAX_ASSET_GROUP = 128;

  private final GoogleSettings settings;
  private final GoogleWire wire;
  private final GoogleAdWire adWire;

  GoogleRequests(GoogleSettings settings) {
    this.settings = settings;
    this.wire = new GoogleWire(settings);
    this.adWire = new GoogleAdWire(settings);
  }

  static String name(WriteKey key, NewObject object) {
    int max =
        switch (object) {
          case NewVideo _ -> MAX_TITLE;
          case NewAd _, NewImage _ -> MAX_ASSET_GROUP;
          case NewCampaign _, NewAdSet _, NewCreative _ -> MAX_NAME;
        };
    return TaggedName.of(object.name(), key, max);
  }

  GoogleOperations operations(String name, NewObject object) {
    return switch (object) {
      case NewImage image -> wire.image(name, base64(image.file()));
      case NewCampaign campaign -> wire.campaign(name, campaign);
      case NewAdSet set -> wire.adGroup(name, set);
      case NewAd ad -> adWire.ad(name, ad);
      case NewVideo _, NewCreative _ ->
          throw new IllegalArgumentException(object.name() + " is made by no mutate");
    };
  }

  /// Which of the operations makes the object itself.
  static int main(JsonNode request, Kind kind) {
    String type =
        switch (kind) {
          case IMAGE, VIDEO -> "assetOperation";
          case CAMPAIGN -> "campaignOperation";
          case AD_SET -> "adGroupOperation";
          case AD -> "adGroupAdOperation";
          case CREATIVE -> throw new IllegalArgumentException("Google has no creatives");
        };
    JsonNode operations = request.path("mutateOperations");
    for (int i = 0; i < operations.size(); i++) {
      boolean assetGroup = kind == Kind.AD && operations.path(i).has("assetGroupOperation");
      if (operations.path(i).has(type) || assetGroup) {
        return i;
      }
    }
    throw new IllegalStateException("no operation makes the " + kind);
  }

  Payload preview(WriteKey key, NewObject object) {
    String name = name(key, object);
    String customer = GoogleHttp.VERSION + "/customers/" + settings.customerId() + "/";
    return switch (object) {
      case NewVideo video -> {
        ObjectNode body = wire.upload(name, video);
        body.set("bytes", shown(video.file()));
        yield new Payload(
            "POST", "/resumable/upload/" + customer + "youTubeVideoUploads:create", body);
      }
      case NewImage image -> {
        ObjectNode body = wire.image(name, "").request();
        ((ObjectNode) body.at("/mutateOperations/0/assetOperation/create/imageAsset"))
            .set("data", shown(image.file()));
        yield new Payload("POST", "/" + customer + "googleAds:mutate", body);
      }
      case NewCampaign _, NewAdSet _, NewAd _, NewCreative _ ->
          new Payload(
              "POST", "/" + customer + "googleAds:mutate", operations(name, object).request());
    };
  }

  private static ObjectNode shown(Path file) {
    ObjectNode shown = JsonNodeFactory.instance.objectNode();
    shown.put("file", file.getFileName().toString());
    try {
      return shown.put("bytes", Files.size(file));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static String base64(Path file) {
    try {
      return Base64.getEncoder().encodeToString(Files.readAllBytes(file));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static FactoryException unreadable(Path file, IOException cause) {
    return new FactoryException(
        ErrorCode.MEDIA_UNREADABLE, file + " cannot be read; nothing was sent", cause);
  }
}
