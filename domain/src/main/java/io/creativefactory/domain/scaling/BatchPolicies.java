package io.creativefactory.domain.scaling;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.scaling.ProposedChange.ActivateAd;
import io.creativefactory.domain.scaling.ProposedChange.Reallocate;
import io.creativefactory.domain.scaling.ProposedChange.SetDailyBudget;
import io.creativefactory.domain.scaling.ProposedChange.Single;
import io.creativefactory.domain.scaling.Ruling.Allowed;
import io.creativefactory.domain.scaling.Ruling.Rejected;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Rules about what changes do together. One change is a batch of one, so there is one path for
/// both.
final class BatchPolicies {
  private static final Ruling ALLOWED = new Allowed();
  private static final Duration HOUR = Duration.ofHours(1);

  static final List<BatchPolicy> ALL =
      List.of(
          BatchPolicies::promisesEnough,
          BatchPolicies::onePlace,
          BatchPolicies::accountCap,
          BatchPolicies::platformCap,
          BatchPolicies::actionsPerHour);

  private BatchPolicies() {}

  @FunctionalInterface
  interface BatchPolicy {
    Ruling judge(Batch batch, Guardrails limits);
  }

  /// @param contexts of its parts, in their order
  record Batch(ProposedChange change, List<ChangeContext> contexts) {
    Single part(int place) {
      return change.parts().get(place);
    }

    int size() {
      return contexts.size();
    }

    /// What is spent a day more, or less, once all of it is carried out; by what a context is part
    /// of.
    Map<String, Money> more(Function<ChangeContext, String> group) {
      Map<String, Money> sums = new TreeMap<>();
      for (int place = 0; place < size(); place++) {
        Money zero = new Money(0, contexts.get(place).budgets().campaign().currency());
        Money step =
            part(place) instanceof SetDailyBudget budget ? budget.to().minus(budget.from()) : zero;
        sums.merge(group.apply(contexts.get(place)), step, Money::plus);
      }
      return sums;
    }

    boolean starts() {
      return change.parts().stream().anyMatch(part -> part instanceof ActivateAd);
    }
  }

  static Ruling promisesEnough(Batch batch, Guardrails limits) {
    double gain = limits.hysteresis().gain();
    boolean undo = batch.contexts().getFirst().purpose() == ChangeContext.Purpose.UNDO;
    if (!(batch.change() instanceof Reallocate moved) || gain == 0 || undo) {
      return ALLOWED;
    }
    return switch (moved.effect()) {
      case Figure.Modelled effect when effect.value() >= gain -> ALLOWED;
      case Figure.Modelled effect ->
          new Rejected(
              "minimal-gain",
              String.format(
                  Locale.ROOT,
                  "it promises %.1f %% more of the same money; a reallocation is worth its trouble"
                      + " from %.1f %%",
                  100 * effect.value(),
                  100 * gain));
      case Figure.Measured measured ->
          throw new IllegalArgumentException("an effect that was measured before: " + measured);
      case Figure.Unknown unknown ->
          new Rejected("minimal-gain", "what it promises is not known: " + unknown.reason());
    };
  }

  /// Two changes of one object would each be judged as if the other did not happen.
  static Ruling onePlace(Batch batch, Guardrails limits) {
    List<String> places = batch.change().parts().stream().map(Single::objectId).toList();
    return unless(
        places.stream().distinct().count() < places.size(),
        "one-change-each",
        "one of " + String.join(", ", places) + " would be changed twice at once");
  }

  /// Activation spends money that is already in the budgets; while they exceed the cap it waits.
  static Ruling accountCap(Batch batch, Guardrails limits) {
    Money now = batch.contexts().getFirst().budgets().account();
    Money more = Objects.requireNonNull(batch.more(_ -> "account").get("account"));
    return under(
        new Sum("account-cap", "all campaigns together", now, more),
        limits.caps().account(),
        batch.starts());
  }

  static Ruling platformCap(Batch batch, Guardrails limits) {
    Map<String, Money> now =
        batch.contexts().stream()
            .collect(
                Collectors.toMap(
                    each -> each.budgets().platform(),
                    each -> each.budgets().onPlatform(),
                    (one, _) -> one,
                    TreeMap::new));
    for (Map.Entry<String, Money> more : batch.more(c -> c.budgets().platform()).entrySet()) {
      Sum sum =
          new Sum(
              "platform-cap",
              "all campaigns of the " + more.getKey() + " account",
              Objects.requireNonNull(now.get(more.getKey())),
              more.getValue());
      if (under(sum, limits.caps().platform(), batch.starts()) instanceof Rejected rejected) {
        return rejected;
      }
    }
    return ALLOWED;
  }

  private record Sum(String rule, String whose, Money now, Money more) {
    Money after() {
      return now.plus(more);
    }
  }

  /// Whoever cuts is let through even while the sum ends above a cap that was lowered meanwhile.
  private static Ruling under(Sum sum, Money cap, boolean starts) {
    return unless(
        (sum.more().isPositive() || starts) && sum.after().compareTo(cap) > 0,
        sum.rule(),
        "%s would have %s a day, above the cap of %s".formatted(sum.whose(), sum.after(), cap));
  }

  static Ruling actionsPerHour(Batch batch, Guardrails limits) {
    Map<String, List<ChangeContext>> campaigns =
        batch.contexts().stream()
            .collect(
                Collectors.groupingBy(
                    ChangeContext::campaignId, TreeMap::new, Collectors.toList()));
    int most = limits.pace().actionsPerHour();
    return campaigns.values().stream()
        .map(each -> {
          long done = done(each.getFirst());
          return unless(
              done + each.size() > most,
              "actions-per-hour",
              "campaign %s had %d changes within the hour, and %d more would come; %d are allowed"
                  .formatted(each.getFirst().campaignId(), done, each.size(), most));
        })
        .filter(ruling -> ruling instanceof Rejected)
        .findFirst()
        .orElse(ALLOWED);
  }

  private static long done(ChangeContext context) {
    Instant anHourAgo = context.now().minus(HOUR);
    return context.recent().stream().filter(a -> a.at().isAfter(anHourAgo)).count();
  }

  private static Ruling unless(boolean broken, String rule, String reason) {
    return broken ? new Rejected(rule, reason) : ALLOWED;
  }
}
