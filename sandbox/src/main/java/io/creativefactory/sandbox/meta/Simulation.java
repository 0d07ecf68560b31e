package io.creativefactory.sandbox.meta;

import io.creativefactory.sandbox.market.Contender;
import io.creativefactory.sandbox.market.DayRow;
import io.creativefactory.sandbox.market.Market;
import io.creativefactory.sandbox.market.Stage;
import io.creativefactory.sandbox.meta.Thing.Kind;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Lets days pass. The simulated clock runs with the real one and can be set ahead by whole days;
/// days that are over have figures, the running one has none yet.
final class Simulation {
  private final Shelf shelf;
  private final Market market;
  private final Delivery delivery;
  private final InstantSource clock;
  private final SandboxAccount account;

  Simulation(
      Shelf shelf, Market market, Delivery delivery, InstantSource clock, SandboxAccount account) {
    this.shelf = shelf;
    this.market = market;
    this.delivery = delivery;
    this.clock = clock;
    this.account = account;
  }

  Instant now() {
    return clock.instant().plus(shelf.ahead(), ChronoUnit.DAYS);
  }

  LocalDate today() {
    return LocalDate.ofInstant(now(), ZoneOffset.UTC);
  }

  /// Simulates what is over and not yet simulated.
  ///
  /// @return whether a day was added
  boolean catchUp() {
    LocalDate today = today();
    LocalDate day = shelf.simulatedUntil(today);
    boolean any = false;
    while (day.isBefore(today)) {
      delivery.decideAll();
      List<DayRow> rows = new ArrayList<>();
      for (Thing campaign : shelf.all(Kind.CAMPAIGN).toList()) {
        rows.addAll(market.day(day, stage(campaign), contenders(campaign)));
      }
      day = day.plusDays(1);
      shelf.simulatedUntil(day, rows);
      any = true;
    }
    return any;
  }

  private Stage stage(Thing campaign) {
    return new Stage(campaign.text("name"), budget(campaign), shelf.rowsOf(campaign.id()));
  }

  /// In the currency's own minor units, which are not always Meta's.
  private long budget(Thing campaign) {
    long wire = campaign.number("daily_budget");
    int digits = Math.max(account.currency().getDefaultFractionDigits(), 0);
    return account.wholeUnits() ? wire * (long) Math.pow(10, digits) : wire;
  }

  private List<Contender> contenders(Thing campaign) {
    List<Contender> contenders = new ArrayList<>();
    shelf
        .all(Kind.AD)
        .filter(ad -> "ACTIVE".equals(delivery.effective(ad)))
        .forEach(ad ->
            shelf
                .find(ad.text("adset_id"))
                .filter(set -> campaign.id().equals(set.text("campaign_id")))
                .ifPresent(set -> contenders.add(contender(ad, set))));
    return contenders;
  }

  private Contender contender(Thing ad, Thing set) {
    boolean measured = set.node("promoted_object").has("pixel_id");
    return new Contender(ad.id(), ad.text("name"), measured);
  }
}
