package io.creativefactory.graph.simulate;

import io.creativefactory.agents.scaling.ScalingAgent.Campaign;
import io.creativefactory.agents.scaling.ScalingAgent.Desk;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.scaling.ChangeContext;
import io.creativefactory.domain.scaling.ChangeContext.Applied;
import io.creativefactory.domain.scaling.ChangeContext.Budgets;
import io.creativefactory.domain.scaling.ChangeContext.Delivery;
import io.creativefactory.domain.scaling.ChangeContext.Evidence;
import io.creativefactory.domain.scaling.ChangeContext.Purpose;
import io.creativefactory.domain.scaling.Guardrails;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.domain.scaling.ProposedChange.SetDailyBudget;
import io.creativefactory.domain.scaling.ProposedChange.Single;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// How the campaigns of a desk stand while its proposals are carried out one after the other.
final class Standing {
  private final Map<String, Money> daily = new HashMap<>();
  private final Map<String, Campaign> owners = new HashMap<>();
  private final LocalDate today;
  private final LocalDate mature;

  Standing(Desk desk, Guardrails limits) {
    this.today = desk.today();
    this.mature = today.minusDays(limits.evidence().matureAge());
    for (Campaign campaign : desk.campaigns()) {
      if (campaign.daily().currency().equals(limits.currency())) {
        daily.put(campaign.campaignId(), campaign.daily());
      }
      owners.put(campaign.campaignId(), campaign);
      campaign.rows().forEach(row -> owners.put(row.adId(), campaign));
    }
  }

  /// @param id of a campaign or of an ad in it
  Campaign campaignOf(String id) {
    return Objects.requireNonNull(owners.get(id), "no campaign of " + id);
  }

  void set(String campaign, Money to) {
    daily.put(campaign, to);
  }

  ChangeContext context(Campaign campaign, Single part, List<Applied> recent, Instant at) {
    String id = campaign.campaignId();
    Money now = Objects.requireNonNull(daily.get(id), "no budget of " + id);
    String platform = Budgets.platformOf(id);
    Money onPlatform = new Money(0, now.currency());
    Money all = onPlatform;
    for (Map.Entry<String, Money> each : daily.entrySet()) {
      boolean here = Budgets.platformOf(each.getKey()).equals(platform);
      onPlatform = here ? onPlatform.plus(each.getValue()) : onPlatform;
      all = all.plus(each.getValue());
    }
    List<Performance> known =
        campaign.rows().stream().filter(row -> !row.day().isAfter(mature)).toList();
    return new ChangeContext(
        id,
        new Budgets(now, platform, onPlatform, all),
        recent,
        evidence(known, part, now),
        delivery(campaign, known),
        Purpose.VERDICT,
        at);
  }

  private Evidence evidence(List<Performance> known, Single part, Money like) {
    List<Performance> rows =
        known.stream()
            .filter(row -> part instanceof SetDailyBudget || row.adId().equals(part.objectId()))
            .toList();
    return new Evidence(
        rows.stream().mapToLong(Performance::impressions).sum(),
        rows.stream().mapToLong(Performance::clicks).sum(),
        rows.stream().map(Performance::spend).reduce(new Money(0, like.currency()), Money::plus),
        (int) rows.stream().map(Performance::day).distinct().count(),
        rows.stream()
            .map(Performance::day)
            .max(Comparator.naturalOrder())
            .map(day -> (int) ChronoUnit.DAYS.between(day, today))
            .orElse(0));
  }

  private static Delivery delivery(Campaign campaign, List<Performance> known) {
    Instant since =
        campaign.rows().stream()
            .filter(row -> row.impressions() > 0)
            .map(Performance::day)
            .min(Comparator.naturalOrder())
            .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
            .orElse(null);
    return new Delivery(since, known.stream().mapToLong(Performance::conversions).sum());
  }
}
