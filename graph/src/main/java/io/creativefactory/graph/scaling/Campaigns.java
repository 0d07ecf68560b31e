package io.creativefactory.graph.scaling;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.publish.ObjectRef;
import io.creativefactory.domain.scaling.ChangeContext;
import io.creativefactory.domain.scaling.ChangeContext.Applied;
import io.creativefactory.domain.scaling.ChangeContext.Budgets;
import io.creativefactory.domain.scaling.ChangeContext.Delivery;
import io.creativefactory.domain.scaling.ChangeContext.Evidence;
import io.creativefactory.domain.scaling.ChangeContext.Purpose;
import io.creativefactory.domain.scaling.Guardrails;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.domain.scaling.ProposedChange;
import io.creativefactory.domain.scaling.ProposedChange.SetDailyBudget;
import io.creativefactory.graph.figures.Figures;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.launch.Launches;
import io.creativefactory.graph.run.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How campaigns stand at this moment, as the guardrails want to know it. Budgets are those that
/// this program last set; it is the only one that may.
public final class Campaigns {
  private final Ledger ledger;
  private final Figures figures;
  private final ProposalBook book;
  private final Launches launches;
  private final Supplier<Guardrails> guardrails;

  public Campaigns(
      Ground ground, Figures figures, ProposalBook book, Supplier<Guardrails> guardrails) {
    this.ledger = ground.ledger();
    this.launches = ground.launches();
    this.figures = figures;
    this.book = book;
    this.guardrails = guardrails;
  }

  /// Where budgets begin.
  public record Ground(Ledger ledger, Launches launches) {}

  /// The daily budget now: as last changed, else its platform's part of the brief's.
  Money daily(RunRef ref, String campaignId) {
    List<Applied> applied = book.applied(ref.tenant(), campaignId);
    return applied.reversed().stream()
        .flatMap(a -> a.change().parts().stream())
        .flatMap(part -> part instanceof SetDailyBudget budget ? Stream.of(budget) : Stream.empty())
        .filter(budget -> budget.objectId().equals(campaignId))
        .map(SetDailyBudget::to)
        .findFirst()
        .orElseGet(() ->
            launches.daily(ledger.order(ref).brief(), ObjectRef.parse(campaignId).platform()));
  }

  /// What a change of a campaign, or of an ad in it, is judged by.
  ///
  /// @throws FactoryException GUARDRAIL_REFUSED when running campaigns have budgets in several
  ///   currencies, which no cap can be held against
  ChangeContext context(
      RunRef proposer, String campaignId, ProposedChange.Single change, Purpose purpose) {
    RunRef ref = owner(proposer, campaignId);
    Money daily = daily(ref, campaignId);
    List<Performance> rows = mature(ref, campaignId);
    String platform = Budgets.platformOf(campaignId);
    return new ChangeContext(
        campaignId,
        new Budgets(
            daily,
            platform,
            sum(ref, campaignId, daily, each -> Budgets.platformOf(each).equals(platform)),
            sum(ref, campaignId, daily, _ -> true)),
        book.applied(ref.tenant(), campaignId),
        evidence(ref, rows, change, daily),
        delivery(ref, campaignId, rows),
        purpose,
        ledger.now());
  }

  /// The campaign that one part of a proposal touches: a budget names its own.
  static String of(String campaignId, ProposedChange.Single part) {
    return part instanceof SetDailyBudget budget ? budget.objectId() : campaignId;
  }

  /// The run that a campaign is of; the proposal's own when no other has started it.
  RunRef owner(RunRef ref, String campaignId) {
    return book.running(ref.tenant()).stream()
        .filter(running -> running.campaignId().equals(campaignId))
        .map(ProposalBook.Running::ref)
        .findFirst()
        .orElse(ref);
  }

  /// Rows of days whose figures no longer change.
  private List<Performance> mature(RunRef ref, String campaignId) {
    LocalDate last =
        figures
            .accountDay(ref)
            .map(today -> today.minusDays(guardrails.get().evidence().matureAge()))
            .orElse(LocalDate.MIN);
    return all(ref, campaignId).stream().filter(row -> !row.day().isAfter(last)).toList();
  }

  private List<Performance> all(RunRef ref, String campaignId) {
    return figures.on(ref, ObjectRef.parse(campaignId).platform());
  }

  /// This campaign counts even while it is paused: what is judged may be its start.
  private Money sum(RunRef ref, String campaignId, Money daily, Predicate<String> counts) {
    Money sum = daily;
    for (ProposalBook.Running other : book.running(ref.tenant())) {
      if (!other.campaignId().equals(campaignId) && counts.test(other.campaignId())) {
        sum = plus(sum, daily(other.ref(), other.campaignId()), other.campaignId());
      }
    }
    return sum;
  }

  private static Money plus(Money sum, Money next, String campaignId) {
    if (!sum.currency().equals(next.currency())) {
      throw new FactoryException(
          ErrorCode.GUARDRAIL_REFUSED,
          "campaign %s has a budget of %s, which cannot be added to %s; nothing is changed"
              .formatted(campaignId, next, sum));
    }
    return sum.plus(next);
  }

  private Evidence evidence(
      RunRef ref, List<Performance> rows, ProposedChange.Single change, Money daily) {
    boolean ofCampaign = change instanceof SetDailyBudget;
    List<Performance> counted =
        rows.stream().filter(row -> ofCampaign || row.adId().equals(change.objectId())).toList();
    return new Evidence(
        counted.stream().mapToLong(Performance::impressions).sum(),
        counted.stream().mapToLong(Performance::clicks).sum(),
        counted.stream().map(Performance::spend).reduce(Money::plus).orElse(nothing(daily)),
        (int) counted.stream().map(Performance::day).distinct().count(),
        youngest(ref, counted));
  }

  private int youngest(RunRef ref, List<Performance> counted) {
    Optional<LocalDate> last =
        counted.stream().map(Performance::day).max(Comparator.naturalOrder());
    Optional<LocalDate> today = figures.accountDay(ref);
    return last.isPresent() && today.isPresent()
        ? (int) ChronoUnit.DAYS.between(last.get(), today.get())
        : 0;
  }

  private Delivery delivery(RunRef ref, String campaignId, List<Performance> rows) {
    return new Delivery(
        deliveringSince(ref, all(ref, campaignId)),
        rows.stream().mapToLong(Performance::conversions).sum());
  }

  private static Money nothing(Money like) {
    return new Money(0, like.currency());
  }

  /// The age is counted in days of the account, whose clock need not be ours, and taken back from
  /// now.
  private @Nullable Instant deliveringSince(RunRef ref, List<Performance> rows) {
    Optional<LocalDate> first =
        rows.stream()
            .filter(row -> row.impressions() > 0)
            .map(Performance::day)
            .min(LocalDate::compareTo);
    Optional<LocalDate> today = figures.accountDay(ref);
    if (first.isEmpty() || today.isEmpty()) {
      return null;
    }
    return ledger.now().minus(Duration.ofDays(ChronoUnit.DAYS.between(first.get(), today.get())));
  }
}
