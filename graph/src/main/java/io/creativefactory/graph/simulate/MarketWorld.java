package io.creativefactory.graph.simulate;

import io.creativefactory.agents.scaling.ScalingAgent.Campaign;
import io.creativefactory.agents.scaling.ScalingAgent.Desk;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.scaling.Exposure;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.domain.scaling.ProposedChange.ActivateAd;
import io.creativefactory.domain.scaling.ProposedChange.PauseAd;
import io.creativefactory.domain.scaling.ProposedChange.RefreshAd;
import io.creativefactory.domain.scaling.ProposedChange.ReviveAd;
import io.creativefactory.domain.scaling.ProposedChange.SetDailyBudget;
import io.creativefactory.domain.scaling.ProposedChange.Single;
import io.creativefactory.sandbox.market.Audience;
import io.creativefactory.sandbox.market.Contender;
import io.creativefactory.sandbox.market.DayRow;
import io.creativefactory.sandbox.market.Market;
import io.creativefactory.sandbox.market.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Campaigns in the sandbox's market, whose figures come in late and are revised. The same seed and
/// changes give the same days. One thread.
public final class MarketWorld implements World {
  private static final LocalDate FIRST = LocalDate.of(2026, 9, 7);

  private final Market market;
  private final List<Line> lines = new ArrayList<>();
  private LocalDate today = FIRST;

  /// @param campaigns that run from the first day on
  public MarketWorld(long seed, List<Opening> campaigns) {
    this.market = new Market(seed, campaigns.getFirst().daily().currency());
    campaigns.forEach(each -> lines.add(new Line(each)));
  }

  /// A campaign before its first day.
  ///
  /// @param id with the platform before its colon
  /// @param ads hypotheses, each `hook_angle_cta`
  public record Opening(String id, String name, Money daily, List<String> ads) {
    public Opening {
      ads = List.copyOf(ads);
    }
  }

  /// A campaign as it stands.
  private static final class Line {
    private final Opening opening;
    private final List<DayRow> past = new ArrayList<>();
    private final Map<String, String> running = new TreeMap<>();
    private final Map<String, LocalDate> paused = new TreeMap<>();
    private Money daily;

    Line(Opening opening) {
      this.opening = opening;
      this.daily = opening.daily();
      for (String ad : opening.ads()) {
        running.put(opening.id() + "/" + running.size(), ad);
      }
    }

    List<Contender> contenders() {
      return running.entrySet().stream()
          .filter(ad -> !paused.containsKey(ad.getKey()))
          .map(ad -> new Contender(ad.getKey(), ad.getValue(), true))
          .toList();
    }
  }

  @Override
  public Desk desk() {
    List<Campaign> campaigns = lines.stream().map(this::campaign).toList();
    return new Desk(campaigns, today, List.of());
  }

  private Campaign campaign(Line line) {
    Map<String, String> names = new HashMap<>(line.running);
    names.put(line.opening.id(), line.opening.name());
    return new Campaign(
        line.opening.id(),
        line.daily,
        line.past.stream().map(row -> known(row, line.daily)).toList(),
        exposures(line),
        names,
        line.paused);
  }

  private Performance known(DayRow row, Money like) {
    return new Performance(
        row.adId(),
        row.day(),
        row.impressions(),
        row.clicksKnown(today),
        row.purchasesKnown(today),
        new Money(row.spendKnown(today), like.currency()),
        new Money(row.revenueKnown(today), like.currency()),
        true);
  }

  private List<Exposure> exposures(Line line) {
    LocalDate since = today.minusDays(7);
    Map<String, Long> shown = new TreeMap<>();
    line.past.stream()
        .filter(row -> !row.day().isBefore(since) && row.impressions() > 0)
        .forEach(row -> shown.merge(row.adId(), row.impressions(), Long::sum));
    return shown.entrySet().stream()
        .map(ad ->
            new Exposure(
                ad.getKey(),
                since,
                today.minusDays(1),
                ad.getValue(),
                Audience.reached(ad.getKey(), ad.getValue()),
                true))
        .toList();
  }

  @Override
  public void carryOut(Single change) {
    switch (change) {
      case SetDailyBudget budget ->
          lines.stream()
              .filter(line -> line.opening.id().equals(budget.objectId()))
              .forEach(line -> line.daily = budget.to());
      case PauseAd pause -> of(pause.objectId()).paused.put(pause.objectId(), today);
      case ReviveAd ad -> of(ad.objectId()).paused.remove(ad.objectId());
      case ActivateAd ad -> of(ad.objectId()).paused.remove(ad.objectId());
      case RefreshAd _ -> {
        // another ad takes days and people; in here nobody makes one
      }
    }
  }

  private Line of(String ad) {
    return lines.stream()
        .filter(line -> line.running.containsKey(ad))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no ad " + ad));
  }

  @Override
  public boolean night() {
    for (Line line : lines) {
      Stage stage = new Stage(line.opening.name(), line.daily.minor(), line.past);
      line.past.addAll(market.day(today, stage, line.contenders()));
    }
    today = today.plusDays(1);
    return true;
  }

  /// What came of it once all is told.
  public Sums sums() {
    LocalDate end = today.plusYears(1);
    long spend = 0;
    long conversions = 0;
    long revenue = 0;
    for (Line line : lines) {
      for (DayRow row : line.past) {
        spend += row.spendKnown(end);
        conversions += row.purchasesKnown(end);
        revenue += row.revenueKnown(end);
      }
    }
    return new Sums(spend, conversions, revenue);
  }

  /// @param spend in minor units
  /// @param revenue in minor units
  public record Sums(long spend, long conversions, long revenue) {
    /// Conversions for a hundred minor units.
    public double perHundred() {
      return spend == 0 ? 0 : 100.0 * conversions / spend;
    }
  }
}
