package io.creativefactory.platform.google;

import io.creativefactory.domain.Amounts;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.brief.Budget.Objective;
import io.creativefactory.domain.brief.SpecialCategory;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.platform.NewObject.NewAdSet;
import io.creativefactory.platform.NewObject.NewCampaign;
import io.creativefactory.platform.NewObject.NewVideo;
import io.creativefactory.platform.NewObject.Reach;
import io.creativefactory.platform.google.GoogleSettings.CampaignType;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The requests that make, change and remove campaigns, ad groups and assets, as Google Ads API v26
/// wants them; what an ad holds stands in [GoogleAdWire]. Everything is PAUSED. Names are
/// lowerCamelCase, 64-bit numbers are text.
final class GoogleWire {
  /// What we allow Google to make of an approved ad of its own accord: nothing.
  private static final List<String> REFUSED_OF_CAMPAIGN =
      List.of(
          "TEXT_ASSET_AUTOMATION",
          "FINAL_URL_EXPANSION_TEXT_ASSET_AUTOMATION",
          "GENERATE_ENHANCED_YOUTUBE_VIDEOS",
          "GENERATE_IMAGE_ENHANCEMENT",
          "GENERATE_IMAGE_EXTRACTION");

  private final GoogleSettings settings;

  GoogleWire(GoogleSettings settings) {
    this.settings = settings;
  }

  GoogleOperations operations() {
    return new GoogleOperations(settings.customerId());
  }

  /// A budget of its own and the campaign, and with Performance Max where it may be seen; all of it
  /// or nothing.
  GoogleOperations campaign(String name, NewCampaign campaign) {
    GoogleOperations operations = operations();
    String budget = operations.temporaryName("campaignBudgets");
    String itself = operations.temporaryName("campaigns");
    operations
        .create("campaignBudget")
        .put("resourceName", budget)
        .put("name", name)
        .put("amountMicros", micros(campaign.daily()))
        .put("deliveryMethod", "STANDARD")
        .put("explicitlyShared", false);
    ObjectNode body =
        operations
            .create("campaign")
            .put("resourceName", itself)
            .put("name", name)
            .put("status", "PAUSED")
            .put("advertisingChannelType", settings.campaignType().name())
            .put("campaignBudget", budget)
            .put("containsEuPoliticalAdvertising", political(campaign.reach()));
    body.putObject(bidding(campaign.objective()));
    if (settings.campaignType() == CampaignType.PERFORMANCE_MAX) {
      body.put("brandGuidelinesEnabled", false);
      GoogleAdWire.refuse(body.putArray("assetAutomationSettings"), REFUSED_OF_CAMPAIGN);
      for (String country : campaign.reach().countries()) {
        place(operations.create("campaignCriterion").put("campaign", itself), country);
      }
    }
    return operations;
  }

  /// 64-bit numbers travel as text.
  private static String micros(Money money) {
    return Long.toString(Amounts.micros(money));
  }

  private static String political(Reach reach) {
    boolean political =
        reach.special().contains(SpecialCategory.POLITICS)
            && reach.countries().stream().anyMatch(GeoTargets::inUnion);
    return (political ? "CONTAINS" : "DOES_NOT_CONTAIN") + "_EU_POLITICAL_ADVERTISING";
  }

  /// `targetSpend` buys as many clicks as the budget can.
  private String bidding(Objective objective) {
    boolean counted = !settings.conversionActions().isEmpty();
    return switch (objective) {
      case SALES ->
          !counted
              ? "targetSpend"
              : settings.campaignType() == CampaignType.PERFORMANCE_MAX
                  ? "maximizeConversionValue"
                  : "maximizeConversions";
      case LEADS -> counted ? "maximizeConversions" : "targetSpend";
      case AWARENESS, TRAFFIC, ENGAGEMENT, APP_PROMOTION -> "targetSpend";
    };
  }

  /// An ad group of a Demand Gen campaign on all its channels, and where it may be seen.
  GoogleOperations adGroup(String name, NewAdSet set) {
    GoogleOperations operations = operations();
    String itself = operations.temporaryName("adGroups");
    operations
        .create("adGroup")
        .put("resourceName", itself)
        .put("name", name)
        .put("campaign", operations.name("campaigns", set.campaignId()))
        .put("status", "PAUSED")
        .putObject("demandGenAdGroupSettings")
        .putObject("channelControls")
        .put("channelStrategy", "ALL_CHANNELS");
    for (String country : set.reach().countries()) {
      place(operations.create("adGroupCriterion").put("adGroup", itself), country);
    }
    return operations;
  }

  private static void place(ObjectNode criterion, String country) {
    String constant =
        GeoTargets.constant(country)
            .orElseThrow(
                () -> new IllegalArgumentException("country '" + country + "' has no number"));
    criterion.putObject("location").put("geoTargetConstant", constant);
  }

  /// @param bytes base64
  GoogleOperations image(String name, String bytes) {
    GoogleOperations operations = operations();
    operations.create("asset").put("name", name).putObject("imageAsset").put("data", bytes);
    return operations;
  }

  /// Makes a video on YouTube usable in ads.
  ///
  /// @param name empty to leave it without one
  GoogleOperations video(String name, String youtubeId) {
    GoogleOperations operations = operations();
    ObjectNode asset = operations.create("asset");
    if (!name.isEmpty()) {
      asset.put("name", name);
    }
    asset.putObject("youtubeVideoAsset").put("youtubeVideoId", youtubeId);
    return operations;
  }

  /// Opens the upload of a video to the YouTube channel that Google keeps for the account.
  ObjectNode upload(String title, NewVideo video) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("customerId", settings.customerId());
    ObjectNode upload = body.putObject("youTubeVideoUpload").put("videoTitle", title);
    if (video.aiGenerated()) {
      upload.put("videoDescription", "Made or altered with artificial intelligence.");
    }
    upload.put("videoPrivacy", "UNLISTED");
    return body;
  }

  ObjectNode removeUpload(String resourceName) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("customerId", settings.customerId());
    body.putArray("resourceNames").add(resourceName);
    return body;
  }

  /// @param status `PAUSED` or `ENABLED`
  GoogleOperations status(Kind kind, String id, String status) {
    GoogleOperations operations = operations();
    Place place = Place.of(kind, id);
    operations
        .update(place.type(), operations.name(place.collection(), id), "status")
        .put("status", status);
    return operations;
  }

  /// @param budget the resource name of the campaign's budget
  GoogleOperations budget(String budget, Money daily) {
    GoogleOperations operations = operations();
    operations.update("campaignBudget", budget, "amountMicros").put("amountMicros", micros(daily));
    return operations;
  }

  GoogleOperations remove(Kind kind, String id) {
    GoogleOperations operations = operations();
    Place place = Place.of(kind, id);
    operations.remove(place.type(), operations.name(place.collection(), id));
    return operations;
  }

  /// A campaign goes before its budget: a budget in use stays.
  GoogleOperations removeCampaign(String id, String budget) {
    GoogleOperations operations = remove(Kind.CAMPAIGN, id);
    operations.remove("campaignBudget", budget);
    return operations;
  }

  /// Where objects of a kind stand. An ad in an ad group has an id of two numbers, an asset group
  /// of one.
  ///
  /// @param type as in the name of its operation
  record Place(String type, String collection) {
    static Place of(Kind kind, String id) {
      return switch (kind) {
        case CAMPAIGN -> new Place("campaign", "campaigns");
        case AD_SET -> new Place("adGroup", "adGroups");
        case AD ->
            id.indexOf('~') < 0
                ? new Place("assetGroup", "assetGroups")
                : new Place("adGroupAd", "adGroupAds");
        case VIDEO, IMAGE -> new Place("asset", "assets");
        case CREATIVE -> throw new IllegalArgumentException("Google has no creatives");
      };
    }
  }
}
