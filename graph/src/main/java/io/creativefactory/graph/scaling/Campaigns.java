package io.creativefactory.graph.scaling;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.publish.ObjectRef;
import io.creativefactory.domain.scaling.ChangeContext;
import io.creativefactory.domain.scaling.ChangeContext.Applied;
import io.creativefactory.domain.scaling.ChangeContext.Evidence;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.domain.scaling.ProposedChange;
import io.creativefactory.domain.scaling.ProposedChange.SetDailyBudget;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.publish.Launches;
import io.creativefactory.graph.run.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How campaigns stand at this moment, as the guardrails want to know it. Budgets are those that
/// this program last set; it is the only one that may.
public final class Campaigns {
  private final Ledger ledger;
  private final Figures figures;
  private final ProposalBook book;
  private final Launches launches;

  public Campaigns(Ledger ledger, Figures figures, ProposalBook book, Launches launches) {
    this.ledger = ledger;
    this.figures = figures;
    this.book = book;
    this.launches = launches;
  }

  /// The daily budget now: as last changed, else its platform's part of the brief's.
  Money daily(RunRef ref, String campaignId) {
    List<Applied> applied = book.applied(ref.tenant(), campaignId);
    return applied.reversed().stream()
        .flatMap(
            a -> a.change() instanceof SetDailyBudget budget ? Stream.of(budget) : Stream.empty())
        .map(SetDailyBudget::to)
        .findFirst()
        .orElseGet(() ->
            launches.daily(ledger.order(ref).brief(), ObjectRef.parse(campaignId).platform()));
  }

  /// What a change of a campaign, or of an ad in it, is judged by.
  ///
  /// @throws FactoryException GUARDRAIL_REFUSED when running campaigns have budgets in several
  ///   currencies, which no cap can be held against
  ChangeContext context(RunRef ref, String campaignId, ProposedChange change) {
    Money daily = daily(ref, campaignId);
    List<Performance> rows = figures.mature(ref);
    return new ChangeContext(
        campaignId,
        daily,
        account(ref, campaignId, daily),
        book.applied(ref.tenant(), campaignId),
        evidence(rows, change, daily),
        deliveringSince(ref, rows),
        ledger.now());
  }

  /// This campaign counts even while it is paused: what is judged may be its start.
  private Money account(RunRef ref, String campaignId, Money daily) {
    Money sum = daily;
    for (ProposalBook.Running other : book.running(ref.tenant())) {
      if (!other.campaignId().equals(campaignId)) {
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

  private static Evidence evidence(List<Performance> rows, ProposedChange change, Money daily) {
    boolean ofCampaign = change instanceof SetDailyBudget;
    List<Performance> counted =
        rows.stream().filter(row -> ofCampaign || row.adId().equals(change.objectId())).toList();
    return new Evidence(
        counted.stream().mapToLong(Performance::impressions).sum(),
        counted.stream().mapToLong(Performance::clicks).sum(),
        counted.stream().map(Performance::spend).reduce(Money::plus).orElse(nothing(daily)),
        (int) counted.stream().map(Performance::day).distinct().count());
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
