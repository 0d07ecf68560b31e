package io.creativefactory.sandbox.tiktok;

/// What the advertiser holds, by the words of its store.
final class Kinds {
  static final String CAMPAIGN = "CAMPAIGN";
  static final String AD_GROUP = "AD_GROUP";
  static final String AD = "AD";
  static final String VIDEO = "VIDEO";
  static final String IMAGE = "IMAGE";
  static final String UPLOAD = "UPLOAD";
  static final String EVENT = "EVENT";

  private Kinds() {}

  /// `campaign_id`
  static String idField(String kind, boolean smart) {
    return switch (kind) {
      case CAMPAIGN -> "campaign_id";
      case AD_GROUP -> "adgroup_id";
      case AD -> smart ? "smart_plus_ad_id" : "ad_id";
      case VIDEO -> "video_id";
      case IMAGE -> "image_id";
      default -> "id";
    };
  }

  static String nameField(String kind) {
    return switch (kind) {
      case CAMPAIGN -> "campaign_name";
      case AD_GROUP -> "adgroup_name";
      case AD -> "ad_name";
      default -> "file_name";
    };
  }
}
