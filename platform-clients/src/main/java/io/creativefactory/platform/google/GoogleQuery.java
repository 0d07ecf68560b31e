package io.creativefactory.platform.google;

import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.platform.WriteKey;
import java.time.LocalDate;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Everything that we ask for, in the Google Ads Query Language. What stands between quotes or
/// after `=` is a number, a date, a tag or a resource name of Google's own and nothing else.
final class GoogleQuery {
  static final String CUSTOMER =
      "SELECT customer.currency_code, customer.time_zone FROM customer LIMIT 1";
  static final String VIDEOS =
      "SELECT asset.id, asset.name, asset.youtube_video_asset.youtube_video_id,"
          + " asset.youtube_video_asset.youtube_video_title FROM asset"
          + " WHERE asset.type = 'YOUTUBE_VIDEO'";
  static final String UPLOADS =
      "SELECT you_tube_video_upload.resource_name, you_tube_video_upload.video_id,"
          + " you_tube_video_upload.state FROM you_tube_video_upload";

  private static final Pattern NUMBER = Pattern.compile("\\d{1,20}");
  private static final Pattern PAIR = Pattern.compile("(\\d{1,20})~(\\d{1,20})");
  private static final Pattern UPLOAD = Pattern.compile("customers/\\d+/youTubeVideoUploads/\\d+");

  private GoogleQuery() {}

  /// The body of a search. Pages have the size that Google gives them: to ask for another one is
  /// refused.
  ///
  /// @param pageToken empty for the first page
  static ObjectNode search(String query, String pageToken) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("query", query);
    return pageToken.isEmpty() ? body : body.put("pageToken", pageToken);
  }

  static String upload(String resourceName) {
    if (!UPLOAD.matcher(resourceName).matches()) {
      throw new IllegalArgumentException("'" + resourceName + "' is no upload");
    }
    return UPLOADS + " WHERE you_tube_video_upload.resource_name = '" + resourceName + "'";
  }

  /// What stands and carries the key in its name.
  static String named(Kind kind, WriteKey key, boolean assetGroups) {
    return named(kind, key.tag(), assetGroups);
  }

  /// What stands and may carry any key in its name.
  static String tagged(Kind kind, boolean assetGroups) {
    return named(kind, "#", assetGroups);
  }

  private static String named(Kind kind, String part, boolean assetGroups) {
    return switch (kind) {
      case CAMPAIGN ->
          "SELECT campaign.id, campaign.name FROM campaign WHERE campaign.status != 'REMOVED'"
              + like("campaign.name", part);
      case AD_SET ->
          "SELECT ad_group.id, ad_group.name FROM ad_group WHERE ad_group.status != 'REMOVED'"
              + " AND campaign.status != 'REMOVED'"
              + like("ad_group.name", part);
      case AD ->
          assetGroups
              ? "SELECT asset_group.id, asset_group.name FROM asset_group"
                  + " WHERE asset_group.status != 'REMOVED' AND campaign.status != 'REMOVED'"
                  + like("asset_group.name", part)
              : "SELECT ad_group.id, ad_group_ad.ad.id, ad_group_ad.ad.name FROM ad_group_ad"
                  + " WHERE ad_group_ad.status != 'REMOVED' AND ad_group.status != 'REMOVED'"
                  + " AND campaign.status != 'REMOVED'"
                  + like("ad_group_ad.ad.name", part);
      case IMAGE ->
          "SELECT asset.id, asset.name FROM asset WHERE asset.type = 'IMAGE'"
              + like("asset.name", part);
      case VIDEO -> VIDEOS;
      case CREATIVE -> throw new IllegalArgumentException("Google has no creatives");
    };
  }

  private static String like(String field, String part) {
    return " AND " + field + " LIKE '%" + part + "%'";
  }

  /// The states of an object and of all above it.
  static String status(Kind kind, String id) {
    return switch (kind) {
      case CAMPAIGN -> "SELECT campaign.status FROM campaign WHERE campaign.id = " + number(id);
      case AD_SET ->
          "SELECT ad_group.status, campaign.status FROM ad_group WHERE ad_group.id = " + number(id);
      case AD -> {
        var pair = PAIR.matcher(id);
        yield pair.matches()
            ? "SELECT ad_group_ad.status, ad_group_ad.policy_summary.approval_status,"
                + " ad_group_ad.policy_summary.review_status, ad_group.status, campaign.status"
                + " FROM ad_group_ad WHERE ad_group.id = "
                + pair.group(1)
                + " AND ad_group_ad.ad.id = "
                + pair.group(2)
            : "SELECT asset_group.status, asset_group.primary_status_reasons, campaign.status"
                + " FROM asset_group WHERE asset_group.id = "
                + number(id);
      }
      case IMAGE, VIDEO -> "SELECT asset.id FROM asset WHERE asset.id = " + number(id);
      case CREATIVE -> throw new IllegalArgumentException("Google has no creatives");
    };
  }

  static String budget(String campaignId) {
    return "SELECT campaign.status, campaign.campaign_budget, campaign_budget.amount_micros"
        + " FROM campaign WHERE campaign.id = "
        + number(campaignId);
  }

  static String channel(String campaignId) {
    return "SELECT campaign.advertising_channel_type FROM campaign WHERE campaign.id = "
        + number(campaignId);
  }

  /// Figures of every ad of a campaign; with Performance Max an ad is an asset group.
  ///
  /// @param hours whether each hour has a row of its own, else each day
  static String figures(String campaignId, boolean assetGroups, Days days, boolean hours) {
    return "SELECT "
        + (assetGroups ? "asset_group.id" : "ad_group.id, ad_group_ad.ad.id")
        + ", segments.date, "
        + (hours ? "segments.hour, " : "")
        + "metrics.impressions, metrics.clicks, metrics.conversions, metrics.conversions_value,"
        + " metrics.cost_micros FROM "
        + (assetGroups ? "asset_group" : "ad_group_ad")
        + within(campaignId, days)
        + " ORDER BY segments.date"
        + (hours ? ", segments.hour" : "");
  }

  /// Who saw a campaign's ads. Days are a condition and no column, so that a row is of all of them.
  static String audience(String campaignId, GoogleAudience by, Days days) {
    return "SELECT "
        + by.field()
        + ", metrics.impressions, metrics.clicks, metrics.conversions, metrics.cost_micros FROM "
        + by.resource()
        + within(campaignId, days);
  }

  private static String within(String campaignId, Days days) {
    return " WHERE campaign.id = %s AND segments.date BETWEEN '%s' AND '%s'"
        .formatted(number(campaignId), days.first(), days.last());
  }

  /// Both inclusive.
  record Days(LocalDate first, LocalDate last) {}

  /// @throws IllegalArgumentException when it is not a number, so that nothing else gets into a
  ///   query
  private static String number(String id) {
    if (!NUMBER.matcher(id).matches()) {
      throw new IllegalArgumentException("'" + id + "' is no id of Google");
    }
    return id;
  }
}
