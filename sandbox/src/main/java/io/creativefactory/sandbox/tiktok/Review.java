package io.creativefactory.sandbox.tiktok;

import io.creativefactory.sandbox.world.Reviews;
import io.creativefactory.sandbox.world.Store;
import io.creativefactory.sandbox.world.Thing;
import java.util.Optional;

/// Whether objects are shown: switches from above, and the review that an ad goes through when it
/// is first switched on. A review ends at the second look at the ad, or when an hour has passed.
final class Review {
  private final Store store;
  private final Reviews reviews;

  Review(Store store, Reviews reviews) {
    this.store = store;
    this.reviews = reviews;
  }

  /// The secondary status; reading that of an ad moves its review on.
  String status(Thing thing) {
    return switch (thing.kind()) {
      case Kinds.CAMPAIGN -> "CAMPAIGN_STATUS_" + thing.text("operation_status");
      case Kinds.AD_GROUP -> "ADGROUP_STATUS_" + ofGroup(thing);
      default -> "AD_STATUS_" + ofAd(thing);
    };
  }

  private String ofGroup(Thing group) {
    String own = group.text("operation_status");
    if (!"ENABLE".equals(own)) {
      return own;
    }
    return isOn(Kinds.CAMPAIGN, group.text("campaign_id")) ? "DELIVERY_OK" : "CAMPAIGN_DISABLE";
  }

  private String ofAd(Thing ad) {
    String own = ad.text("operation_status");
    if (!"ENABLE".equals(own)) {
      return own;
    }
    String review = look(ad);
    if (!"APPROVED".equals(review)) {
      return review;
    }
    Optional<Thing> group = store.find(Kinds.AD_GROUP, ad.text("adgroup_id"));
    if (group.isEmpty() || !"ENABLE".equals(group.get().text("operation_status"))) {
      return "ADGROUP_DISABLE";
    }
    return isOn(Kinds.CAMPAIGN, group.get().text("campaign_id"))
        ? "DELIVERY_OK"
        : "CAMPAIGN_DISABLE";
  }

  private boolean isOn(String kind, String id) {
    return store
        .find(kind, id)
        .filter(each -> "ENABLE".equals(each.text("operation_status")))
        .isPresent();
  }

  private String look(Thing ad) {
    String review = ad.text("review");
    if (review.isEmpty()) {
      return keep(ad, "AUDIT");
    }
    return "AUDIT".equals(review) ? decide(ad) : review;
  }

  private String decide(Thing ad) {
    boolean refused = reviews.fault("tiktok", said(ad)).isPresent();
    return keep(ad, refused ? "AUDIT_DENY" : "APPROVED");
  }

  void disapprove(Thing ad) {
    keep(ad, "AUDIT_DENY");
  }

  private String keep(Thing ad, String review) {
    ad.fields().put("review", review);
    store.touch(ad);
    return review;
  }

  /// Ends the review of every ad that waits for one.
  void all() {
    store
        .all(Kinds.AD)
        .filter(ad -> "ENABLE".equals(ad.text("operation_status")))
        .filter(ad -> ad.text("review").isEmpty() || "AUDIT".equals(ad.text("review")))
        .forEach(this::decide);
  }

  private static String said(Thing ad) {
    StringBuilder said = new StringBuilder(ad.text("ad_text"));
    ad.node("ad_text_list")
        .forEach(each -> said.append(' ').append(each.path("ad_text").asString("")));
    return said.toString();
  }
}
