package io.creativefactory.sandbox.google;

import io.creativefactory.sandbox.world.Thing;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// The rows of each resource with those above it, and the fields of them that can be asked for.
final class Tables {
  static final Set<String> METRICS =
      fields(
          """
          segments.date segments.hour metrics.impressions metrics.clicks metrics.conversions
          metrics.conversions_value metrics.cost_micros
          """);

  private static final String CAMPAIGN =
      """
      campaign.resource_name campaign.id campaign.name campaign.status
      campaign.advertising_channel_type campaign.campaign_budget
      campaign.contains_eu_political_advertising campaign_budget.amount_micros
      campaign_budget.resource_name campaign_budget.name campaign_budget.status
      """;

  private static final String AD_GROUP =
      """
      ad_group.resource_name ad_group.id ad_group.name ad_group.status ad_group.campaign
      """;

  /// By what stands behind FROM. The title of an upload can be given and not be asked for.
  private static final Map<String, Set<String>> FIELDS =
      Map.of(
          "customer",
          fields(
              """
              customer.id customer.descriptive_name customer.currency_code customer.time_zone
              customer.test_account
              """),
          "campaign",
          fields(CAMPAIGN),
          "ad_group",
          fields(CAMPAIGN + AD_GROUP),
          "ad_group_ad",
          fields(
              CAMPAIGN
                  + AD_GROUP
                  + """
                  ad_group_ad.resource_name ad_group_ad.status ad_group_ad.ad.id
                  ad_group_ad.ad.name ad_group_ad.ad.final_urls
                  ad_group_ad.policy_summary.approval_status
                  ad_group_ad.policy_summary.review_status
                  """),
          "asset_group",
          fields(
              CAMPAIGN
                  + """
                  asset_group.resource_name asset_group.id asset_group.name asset_group.status
                  asset_group.primary_status_reasons asset_group.final_urls
                  """),
          "asset",
          fields(
              """
              asset.resource_name asset.id asset.name asset.type
              asset.youtube_video_asset.youtube_video_id
              asset.youtube_video_asset.youtube_video_title
              """),
          "you_tube_video_upload",
          fields(
              """
              you_tube_video_upload.resource_name you_tube_video_upload.video_upload_id
              you_tube_video_upload.video_id you_tube_video_upload.state
              """));

  static final Set<String> MEASURED = Set.of("ad_group_ad", "asset_group");

  private final Shelf shelf;
  private final Delivery delivery;
  private final Uploads uploads;

  Tables(Shelf shelf, Delivery delivery, Uploads uploads) {
    this.shelf = shelf;
    this.delivery = delivery;
    this.uploads = uploads;
  }

  private static Set<String> fields(String text) {
    return Set.of(text.strip().split("\\s+"));
  }

  /// @throws GoogleError naming what is not there
  void check(Gaql query) {
    Set<String> mine = FIELDS.getOrDefault(query.from(), Crowds.fields(query.from()));
    if (mine.isEmpty()) {
      throw Gaql.refused(
          "BAD_RESOURCE_TYPE_IN_FROM_CLAUSE", "'" + query.from() + "' is not in the SANDBOX");
    }
    Stream<String> named =
        Stream.of(
                query.select().stream(),
                query.where().stream().map(Gaql.Condition::field),
                query.order().stream())
            .flatMap(each -> each);
    named.forEach(each -> {
      if (each.equals("you_tube_video_upload.video_title")) {
        throw Gaql.refused("PROHIBITED_FIELD_IN_SELECT_CLAUSE", each + " is input only");
      }
      if (Crowds.holds(query.from(), each)) {
        return;
      }
      boolean metric = METRICS.contains(each) && MEASURED.contains(query.from());
      if (!mine.contains(each) && !metric) {
        throw Gaql.refused("UNRECOGNIZED_FIELD", "'" + each + "' is not in the SANDBOX");
      }
    });
    if (!query.select().containsAll(query.order())) {
      throw Gaql.refused("EXPECTED_REFERENCED_FIELD_IN_SELECT_CLAUSE", "of ORDER BY");
    }
  }

  /// All rows with all fields.
  ///
  /// @param looks whether it is a look at what is under way, which moves it on
  Stream<ObjectNode> rows(String from, boolean looks) {
    return switch (from) {
      case "customer" -> Stream.of(customer());
      case "campaign" -> shelf.all("campaigns").map(this::campaign);
      case "ad_group" -> shelf.all("adGroups").map(this::adGroup);
      case "ad_group_ad" -> shelf.all("adGroupAds").map(each -> ad(each, looks));
      case "asset_group" -> shelf.all("assetGroups").map(each -> assetGroup(each, looks));
      case "asset" -> shelf.all("assets").map(each -> row("asset", each));
      case "you_tube_video_upload" ->
          shelf
              .all(Uploads.COLLECTION)
              .peek(each -> {
                if (looks) {
                  uploads.look(each);
                }
              })
              .map(each -> row("youTubeVideoUpload", each));
      default -> throw new IllegalStateException(from);
    };
  }

  private ObjectNode customer() {
    ObjectNode row = shelf.object();
    row.putObject("customer")
        .put("resourceName", "customers/" + shelf.account().customerId())
        .put("id", shelf.account().customerId())
        .put("descriptiveName", GoogleSandbox.ACCOUNT_NAME)
        .put("currencyCode", shelf.account().currency().getCurrencyCode())
        .put("timeZone", "Etc/UTC")
        .put("testAccount", true);
    return row;
  }

  private ObjectNode row(String name, Thing thing) {
    ObjectNode row = shelf.object();
    row.set(name, thing.fields().deepCopy());
    return row;
  }

  private ObjectNode campaign(Thing campaign) {
    ObjectNode row = row("campaign", campaign);
    shelf
        .of(campaign, "campaignBudget")
        .ifPresent(budget -> row.set("campaignBudget", budget.fields().deepCopy()));
    return row;
  }

  private ObjectNode adGroup(Thing group) {
    ObjectNode row =
        shelf.of(group, "campaign").map(this::campaign).orElseGet(() -> shelf.object());
    row.set("adGroup", group.fields().deepCopy());
    return row;
  }

  ObjectNode ad(Thing ad, boolean looks) {
    String review = looks ? delivery.look(ad) : ad.text(Delivery.REVIEW);
    ObjectNode row = shelf.of(ad, "adGroup").map(this::adGroup).orElseGet(() -> shelf.object());
    ObjectNode shown = ad.fields().deepCopy();
    ObjectNode policy = shown.putObject("policySummary");
    policy.put("approvalStatus", review.equals("DISAPPROVED") ? "DISAPPROVED" : "APPROVED");
    policy.put("reviewStatus", review.equals("OPEN") ? "REVIEW_IN_PROGRESS" : "REVIEWED");
    row.set("adGroupAd", shown);
    return row;
  }

  ObjectNode assetGroup(Thing group, boolean looks) {
    String review = looks ? delivery.look(group) : group.text(Delivery.REVIEW);
    ObjectNode row =
        shelf.of(group, "campaign").map(this::campaign).orElseGet(() -> shelf.object());
    ObjectNode shown = group.fields().deepCopy();
    List<String> reasons =
        switch (review) {
          case "OPEN" -> List.of("ASSET_GROUP_UNDER_REVIEW");
          case "DISAPPROVED" -> List.of("ASSET_GROUP_DISAPPROVED");
          default -> List.of();
        };
    reasons.forEach(shown.putArray("primaryStatusReasons")::add);
    row.set("assetGroup", shown);
    return row;
  }

  /// `ad_group_ad.ad.id` as `/adGroupAd/ad/id`.
  static String pointer(String field) {
    StringBuilder pointer = new StringBuilder();
    Arrays.stream(field.split("\\.", -1))
        .forEach(each -> pointer.append('/').append(Names.camel(each)));
    return pointer.toString();
  }
}
