package io.creativefactory.sandbox.google;

import io.creativefactory.sandbox.market.Contender;
import io.creativefactory.sandbox.world.Reviews;
import io.creativefactory.sandbox.world.Running;
import io.creativefactory.sandbox.world.Thing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Whether ads deliver: the states above them, and the review that an ad goes through when it is
/// first switched on. A review ends at the second look at the ad, or overnight.
final class Delivery {
  static final String REVIEW = "review";
  private static final String OPEN = "OPEN";
  private static final String APPROVED = "APPROVED";
  private static final String DISAPPROVED = "DISAPPROVED";

  private final Shelf shelf;
  private final Reviews reviews;

  Delivery(Shelf shelf, Reviews reviews) {
    this.shelf = shelf;
    this.reviews = reviews;
  }

  /// Ads of ad groups and asset groups alike.
  Stream<Thing> ads() {
    return Stream.concat(shelf.all("adGroupAds"), shelf.all("assetGroups"));
  }

  static boolean isOn(Thing thing) {
    return "ENABLED".equals(thing.text("status"));
  }

  /// Reading an ad moves its review on.
  ///
  /// @return `OPEN`, `APPROVED`, `DISAPPROVED`, or empty before it was ever switched on
  String look(Thing ad) {
    String review = ad.text(REVIEW);
    if (isOn(ad) && review.isEmpty()) {
      ad.fields().put(REVIEW, OPEN);
      shelf.store().touch(ad);
      return OPEN;
    }
    return isOn(ad) && review.equals(OPEN) ? decide(ad) : review;
  }

  void decideAll() {
    ads()
        .filter(Delivery::isOn)
        .filter(each -> each.text(REVIEW).isEmpty() || each.text(REVIEW).equals(OPEN))
        .forEach(this::decide);
  }

  private String decide(Thing ad) {
    Optional<String> fault = reviews.fault("google", said(ad));
    ad.fields().put(REVIEW, fault.isPresent() ? DISAPPROVED : APPROVED);
    shelf.store().touch(ad);
    return ad.text(REVIEW);
  }

  boolean disapprove(String id) {
    Optional<Thing> ad =
        ads().filter(each -> !Shelf.isRemoved(each) && Shelf.id(each).equals(id)).findFirst();
    ad.ifPresent(each -> {
      each.fields().put(REVIEW, DISAPPROVED);
      shelf.store().touch(each);
    });
    return ad.isPresent();
  }

  private String said(Thing ad) {
    if (ad.kind().equals("adGroupAds")) {
      return ad.node("ad").path("demandGenVideoResponsiveAd").toString();
    }
    String name = shelf.name(ad.id());
    return shelf
        .all("assetGroupAssets")
        .filter(each -> each.text("assetGroup").equals(name))
        .flatMap(each -> shelf.of(each, "asset").stream())
        .map(each -> each.node("textAsset"))
        .map(JsonNode::toString)
        .collect(Collectors.joining(" "));
  }

  Optional<Thing> campaign(Thing ad) {
    return ad.kind().equals("adGroupAds")
        ? shelf.of(ad, "adGroup").flatMap(group -> shelf.of(group, "campaign"))
        : shelf.of(ad, "campaign");
  }

  private boolean delivers(Thing ad) {
    boolean group =
        !ad.kind().equals("adGroupAds")
            || shelf.of(ad, "adGroup").filter(Delivery::isOn).isPresent();
    return isOn(ad)
        && ad.text(REVIEW).equals(APPROVED)
        && group
        && campaign(ad).filter(Delivery::isOn).isPresent();
  }

  /// The campaigns that may spend now. Conversions are the account's, so that all are measured.
  List<Running> running() {
    return shelf.all("campaigns").filter(Delivery::isOn).map(this::running).toList();
  }

  private Running running(Thing campaign) {
    List<Thing> mine =
        ads().filter(each -> campaign(each).filter(campaign::equals).isPresent()).toList();
    long micros =
        shelf.of(campaign, "campaignBudget").map(each -> each.number("amountMicros")).orElse(0L);
    return new Running(
        campaign.text("name"),
        micros / shelf.account().unit(),
        mine.stream().map(Thing::id).toList(),
        mine.stream()
            .filter(this::delivers)
            .map(each -> new Contender(each.id(), adName(each), true))
            .toList());
  }

  static String adName(Thing ad) {
    return ad.kind().equals("adGroupAds")
        ? ad.node("ad").path("name").asString("")
        : ad.text("name");
  }
}
