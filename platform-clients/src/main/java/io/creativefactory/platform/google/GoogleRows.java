package io.creativefactory.platform.google;

import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.domain.publish.Publication.PlatformObject;
import io.creativefactory.platform.AdPlatform.Status;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What rows of a search mean to us.
final class GoogleRows {
  private GoogleRows() {}

  static PlatformObject object(Kind kind, JsonNode row) {
    JsonNode body =
        switch (kind) {
          case CAMPAIGN -> row.path("campaign");
          case AD_SET -> row.path("adGroup");
          case AD ->
              row.has("assetGroup") ? row.path("assetGroup") : row.path("adGroupAd").path("ad");
          case IMAGE, VIDEO -> row.path("asset");
          case CREATIVE -> throw new IllegalArgumentException("Google has no creatives");
        };
    String id = kind == Kind.AD ? adId(row) : body.path("id").asString("");
    return new PlatformObject(kind, id, body.path("name").asString(""));
  }

  /// `222~333` for an ad of an ad group, `444` for an asset group.
  static String adId(JsonNode row) {
    return row.has("assetGroup")
        ? row.path("assetGroup").path("id").asString("")
        : row.path("adGroup").path("id").asString("")
            + "~"
            + row.path("adGroupAd").path("ad").path("id").asString("");
  }

  /// Gone when it or anything above it is removed; refused when a review said so; paused when it or
  /// anything above it is.
  static Status status(Kind kind, JsonNode row) {
    List<String> states =
        switch (kind) {
          case CAMPAIGN -> List.of(state(row, "campaign"));
          case AD_SET -> List.of(state(row, "adGroup"), state(row, "campaign"));
          case AD ->
              row.has("assetGroup")
                  ? List.of(state(row, "assetGroup"), state(row, "campaign"))
                  : List.of(state(row, "adGroupAd"), state(row, "adGroup"), state(row, "campaign"));
          case IMAGE, VIDEO, CREATIVE -> List.of();
        };
    if (states.contains("REMOVED")) {
      return Status.GONE;
    }
    List<String> reviews = reviews(row);
    if (reviews.contains("DISAPPROVED") || reviews.contains("ASSET_GROUP_DISAPPROVED")) {
      return Status.REFUSED;
    }
    if (states.contains("PAUSED")) {
      return Status.PAUSED;
    }
    boolean open =
        reviews.contains("REVIEW_IN_PROGRESS") || reviews.contains("ASSET_GROUP_UNDER_REVIEW");
    return open ? Status.PROCESSING : Status.ACTIVE;
  }

  private static String state(JsonNode row, String resource) {
    return row.path(resource).path("status").asString("");
  }

  private static List<String> reviews(JsonNode row) {
    if (row.has("assetGroup")) {
      return row.path("assetGroup")
          .path("primaryStatusReasons")
          .valueStream()
          .map(each -> each.asString(""))
          .toList();
    }
    JsonNode policy = row.path("adGroupAd").path("policySummary");
    return List.of(
        policy.path("approvalStatus").asString(""), policy.path("reviewStatus").asString(""));
  }
}
