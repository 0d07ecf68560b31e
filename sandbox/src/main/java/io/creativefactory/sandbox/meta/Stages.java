package io.creativefactory.sandbox.meta;

import io.creativefactory.sandbox.market.Contender;
import io.creativefactory.sandbox.meta.Thing.Kind;
import io.creativefactory.sandbox.world.Running;
import java.util.List;

/// What the market sees of the account: campaigns with their budgets and the ads that deliver.
final class Stages {
  private final Shelf shelf;
  private final Delivery delivery;
  private final SandboxAccount account;

  Stages(Shelf shelf, Delivery delivery, SandboxAccount account) {
    this.shelf = shelf;
    this.delivery = delivery;
    this.account = account;
  }

  List<Running> open() {
    return shelf
        .all(Kind.CAMPAIGN)
        .filter(each -> "ACTIVE".equals(each.text("status")))
        .map(this::running)
        .toList();
  }

  private Running running(Thing campaign) {
    List<Thing> ads = shelf.all(Kind.AD).filter(ad -> isOf(campaign, ad)).toList();
    return new Running(
        campaign.text("name"),
        budget(campaign),
        ads.stream().map(Thing::id).toList(),
        ads.stream()
            .filter(ad -> "ACTIVE".equals(delivery.effective(ad)))
            .map(this::contender)
            .toList());
  }

  private boolean isOf(Thing campaign, Thing ad) {
    return shelf
        .find(ad.text("adset_id"))
        .filter(set -> campaign.id().equals(set.text("campaign_id")))
        .isPresent();
  }

  /// In the currency's own minor units, which are not always Meta's.
  private long budget(Thing campaign) {
    long wire = campaign.number("daily_budget");
    int digits = Math.max(account.currency().getDefaultFractionDigits(), 0);
    return account.wholeUnits() ? wire * (long) Math.pow(10, digits) : wire;
  }

  private Contender contender(Thing ad) {
    boolean measured =
        shelf
            .find(ad.text("adset_id"))
            .filter(set -> set.node("promoted_object").has("pixel_id"))
            .isPresent();
    return new Contender(ad.id(), ad.text("name"), measured);
  }
}
