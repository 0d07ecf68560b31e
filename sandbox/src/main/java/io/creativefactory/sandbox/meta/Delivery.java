package io.creativefactory.sandbox.meta;

import io.creativefactory.sandbox.meta.Thing.Kind;
import io.creativefactory.sandbox.world.Reviews;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Whether objects deliver: statuses from above, and the review that an ad goes through when it is
/// first switched on. A review ends at the second look at the ad, or when an hour has passed.
final class Delivery {
  private final Shelf shelf;
  private final Reviews reviews;

  Delivery(Shelf shelf, Reviews reviews) {
    this.shelf = shelf;
    this.reviews = reviews;
  }

  /// What a reader sees; reading an ad moves its review on.
  String effective(Thing thing) {
    return switch (thing.kind()) {
      case CAMPAIGN -> thing.text("status");
      case AD_SET -> ofAdSet(thing);
      case AD -> ofAd(thing);
      case CREATIVE -> thing.isDeleted() ? "DELETED" : "ACTIVE";
      case VIDEO, IMAGE, UPLOAD, EVENT, REPORT ->
          throw new IllegalArgumentException(thing.kind() + " has none");
    };
  }

  private String ofAdSet(Thing set) {
    String own = set.text("status");
    return "ACTIVE".equals(own) && !isActive(set.text("campaign_id")) ? "CAMPAIGN_PAUSED" : own;
  }

  private String ofAd(Thing ad) {
    if (!"ACTIVE".equals(ad.text("status"))) {
      return ad.text("status");
    }
    String review = look(ad);
    if (!"APPROVED".equals(review)) {
      return review;
    }
    Optional<Thing> set = shelf.find(ad.text("adset_id"));
    if (set.isEmpty() || !"ACTIVE".equals(set.get().text("status"))) {
      return "ADSET_PAUSED";
    }
    return isActive(set.get().text("campaign_id")) ? "ACTIVE" : "CAMPAIGN_PAUSED";
  }

  private boolean isActive(String id) {
    return shelf.find(id).filter(each -> "ACTIVE".equals(each.text("status"))).isPresent();
  }

  private String look(Thing ad) {
    String review = ad.text("review");
    if (!review.isEmpty() && !"PENDING_REVIEW".equals(review)) {
      return review;
    }
    if (review.isEmpty()) {
      ad.fields().put("review", "PENDING_REVIEW");
      shelf.touch(ad);
      return "PENDING_REVIEW";
    }
    return decide(ad);
  }

  /// Ends the review of every ad that waits for one.
  void decideAll() {
    shelf
        .all(Kind.AD)
        .filter(ad -> "ACTIVE".equals(ad.text("status")))
        .filter(ad -> ad.text("review").isEmpty() || "PENDING_REVIEW".equals(ad.text("review")))
        .forEach(this::decide);
  }

  private String decide(Thing ad) {
    Optional<String> fault = reviews.fault("meta", said(ad));
    ad.fields().put("review", fault.isPresent() ? "DISAPPROVED" : "APPROVED");
    fault.ifPresent(words -> feedback(ad, "the ad says '" + words + "'."));
    shelf.touch(ad);
    return ad.text("review");
  }

  /// Refuses an ad that was approved.
  void disapprove(Thing ad) {
    ad.fields().put("review", "DISAPPROVED");
    feedback(ad, "a second look at the ad found it against the rules.");
    shelf.touch(ad);
  }

  private static void feedback(Thing ad, String words) {
    ObjectNode global = ad.fields().putObject("ad_review_feedback").putObject("global");
    global.put("UNREALISTIC_OUTCOMES", "SANDBOX review: " + words);
  }

  private String said(Thing ad) {
    JsonNode video =
        shelf
            .find(ad.node("creative").path("creative_id").asString(""))
            .map(creative -> creative.node("object_story_spec").path("video_data"))
            .orElseGet(() -> shelf.mapper().createObjectNode());
    return video.path("message").asString("") + " " + video.path("title").asString("");
  }
}
