package io.creativefactory.platform.google;

import io.creativefactory.domain.creative.CallToAction;
import io.creativefactory.platform.NewObject.Content;
import io.creativefactory.platform.NewObject.NewAd;
import io.creativefactory.platform.NewObject.Shape;
import io.creativefactory.platform.google.GoogleSettings.CampaignType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The requests that make ads: in Demand Gen a video responsive ad of an ad group, in Performance
/// Max an asset group of a campaign with all that it must hold at once.
final class GoogleAdWire {
  private static final List<String> REFUSED_OF_AD =
      List.of(
          "GENERATE_VERTICAL_YOUTUBE_VIDEOS",
          "GENERATE_SHORTER_YOUTUBE_VIDEOS",
          "GENERATE_LANDING_PAGE_PREVIEW");

  /// https://support.google.com/google-ads/answer/6305348 (read 2026-11-20)
  private static final Pattern VALUE_TRACK =
      Pattern.compile("%7B(campaignid|adgroupid|creative|device|network|placement|lpurl)%7D");

  private final GoogleSettings settings;

  GoogleAdWire(GoogleSettings settings) {
    this.settings = settings;
  }

  GoogleOperations ad(String name, NewAd ad) {
    return switch (settings.campaignType()) {
      case DEMAND_GEN -> videoAd(name, ad);
      case PERFORMANCE_MAX -> assetGroup(name, ad);
    };
  }

  private GoogleOperations videoAd(String name, NewAd ad) {
    GoogleOperations operations = new GoogleOperations(settings.customerId());
    Content content = ad.content();
    GoogleWords words = GoogleWords.of(content.words(), CampaignType.DEMAND_GEN);
    String button = button(operations, content);
    ObjectNode shell =
        operations
            .create("adGroupAd")
            .put("adGroup", operations.name("adGroups", ad.parentId()))
            .put("status", "PAUSED");
    ObjectNode body = shell.putObject("ad").put("name", name);
    body.putArray("finalUrls").add(url(content));
    ObjectNode video = body.putObject("demandGenVideoResponsiveAd");
    video.putObject("businessName").put("text", words.business());
    asset(video.putArray("videos"), operations.name("assets", content.videoId()));
    asset(video.putArray("logoImages"), operations.name("assets", image(content, Shape.LOGO)));
    texts(video.putArray("headlines"), words.headlines());
    texts(video.putArray("longHeadlines"), words.longHeadlines());
    texts(video.putArray("descriptions"), words.descriptions());
    asset(video.putArray("callToActions"), button);
    refuse(shell.putArray("adGroupAdAssetAutomationSettings"), REFUSED_OF_AD);
    return operations;
  }

  private GoogleOperations assetGroup(String name, NewAd ad) {
    GoogleOperations operations = new GoogleOperations(settings.customerId());
    Content content = ad.content();
    GoogleWords words = GoogleWords.of(content.words(), CampaignType.PERFORMANCE_MAX);
    List<Link> links = new ArrayList<>();
    words.headlines().forEach(each -> links.add(text(operations, "HEADLINE", each)));
    words.longHeadlines().forEach(each -> links.add(text(operations, "LONG_HEADLINE", each)));
    words.descriptions().forEach(each -> links.add(text(operations, "DESCRIPTION", each)));
    links.add(text(operations, "BUSINESS_NAME", words.business()));
    links.add(new Link("CALL_TO_ACTION_SELECTION", button(operations, content)));
    links.add(new Link("YOUTUBE_VIDEO", operations.name("assets", content.videoId())));
    links.add(
        new Link("MARKETING_IMAGE", operations.name("assets", image(content, Shape.LANDSCAPE))));
    links.add(
        new Link(
            "SQUARE_MARKETING_IMAGE", operations.name("assets", image(content, Shape.SQUARE))));
    links.add(new Link("LOGO", operations.name("assets", image(content, Shape.LOGO))));
    String group = operations.temporaryName("assetGroups");
    operations
        .create("assetGroup")
        .put("resourceName", group)
        .put("campaign", operations.name("campaigns", ad.parentId()))
        .put("name", name)
        .put("status", "PAUSED")
        .putArray("finalUrls")
        .add(url(content));
    for (Link link : links) {
      operations
          .create("assetGroupAsset")
          .put("assetGroup", group)
          .put("asset", link.asset())
          .put("fieldType", link.field());
    }
    return operations;
  }

  /// What Google fills in stands in braces, which an address carries in percent writing.
  private static String url(Content content) {
    return VALUE_TRACK.matcher(content.link().target().toASCIIString()).replaceAll("{$1}");
  }

  /// An asset in its place.
  private record Link(String field, String asset) {}

  private static Link text(GoogleOperations operations, String field, String text) {
    String asset = operations.temporaryName("assets");
    operations.create("asset").put("resourceName", asset).putObject("textAsset").put("text", text);
    return new Link(field, asset);
  }

  private static String image(Content content, Shape shape) {
    String id = content.images().get(shape);
    if (id == null) {
      throw new IllegalArgumentException("the " + shape + " picture is missing");
    }
    return id;
  }

  private static String button(GoogleOperations operations, Content content) {
    String asset = operations.temporaryName("assets");
    operations
        .create("asset")
        .put("resourceName", asset)
        .putObject("callToActionAsset")
        .put("callToAction", button(content.link().cta()));
    return asset;
  }

  /// Google has no button for offers; `VISIT_SITE` promises nothing that is not there.
  private static String button(CallToAction cta) {
    return switch (cta) {
      case GET_OFFER -> "VISIT_SITE";
      case SHOP_NOW, LEARN_MORE, SIGN_UP, GET_QUOTE, ORDER_NOW, SUBSCRIBE, DOWNLOAD, CONTACT_US ->
          cta.name();
    };
  }

  private static void asset(ArrayNode list, String asset) {
    list.addObject().put("asset", asset);
  }

  private static void texts(ArrayNode list, List<String> texts) {
    texts.forEach(each -> list.addObject().put("text", each));
  }

  /// Opts out of what Google would add to an ad that a person approved as it is.
  static void refuse(ArrayNode settings, List<String> automations) {
    for (String each : automations) {
      settings
          .addObject()
          .put("assetAutomationType", each)
          .put("assetAutomationStatus", "OPTED_OUT");
    }
  }
}
