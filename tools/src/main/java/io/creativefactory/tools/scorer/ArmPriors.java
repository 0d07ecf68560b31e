package io.creativefactory.tools.scorer;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.testing.TestPlan.Outlook;
import io.creativefactory.scoring.experiment.BudgetSplit;
import io.creativefactory.scoring.experiment.GammaPoisson;
import io.creativefactory.scoring.experiment.Proportion.Interval;
import io.creativefactory.scoring.experiment.Race;
import io.creativefactory.scoring.experiment.SharedArms;
import io.creativefactory.scoring.experiment.ThompsonSplit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;

/// What to expect of the arms of a test before it runs, and how to split the first budget by it:
/// the CTR model's prediction where there is one, else what earlier ads with the same hook, angle,
/// call to action or format did, drawn towards what ads of the account do, else the account's own
/// rate, else nothing, and then all arms are alike.
public final class ArmPriors {
  private static final double LEVEL = 0.95;

  /// Clicks that a rate of the account is worth for an ad of which nothing else is known: ads
  /// differ by some 35 % then.
  private static final double ACCOUNT = 8;

  private final List<PastDelivery.PastArm> earlier;
  private final Optional<PastDelivery.Delivery> account;
  private final Optional<SharedArms> shared;

  public ArmPriors(List<PastDelivery.PastArm> earlier, Optional<PastDelivery.Delivery> account) {
    this.earlier = List.copyOf(earlier);
    this.account = account;
    this.shared =
        earlier.stream().anyMatch(arm -> arm.clicks().happened() > 0)
            ? Optional.of(
                SharedArms.learned(
                    earlier.stream()
                        .filter(arm -> arm.clicks().of() > 0)
                        .map(ArmPriors::arm)
                        .toList()))
            : Optional.empty();
  }

  private static SharedArms.Arm arm(PastDelivery.PastArm past) {
    return new SharedArms.Arm(past.traits(), past.clicks().happened(), past.clicks().of());
  }

  /// An arm that was not shown yet.
  ///
  /// @param predicted by the CTR model, or why it is unknown
  public record Asked(SortedMap<String, String> traits, Figure predicted) {}

  private record Prior(Optional<GammaPoisson> belief, Figure ctr, String basis) {}

  /// One for each arm.
  public List<Outlook> outlooks(List<Asked> arms) {
    List<Prior> priors = priors(arms);
    Optional<List<GammaPoisson>> beliefs = beliefs(priors);
    Figure nothing = new Figure.Unknown("no rate can be expected of every arm");
    if (beliefs.isEmpty()) {
      return priors.stream().map(p -> new Outlook(p.ctr(), nothing, nothing, p.basis())).toList();
    }
    List<Race.Chance> chances = Race.among(beliefs.get());
    List<Outlook> outlooks = new ArrayList<>();
    for (int i = 0; i < arms.size(); i++) {
      Prior prior = priors.get(i);
      outlooks.add(
          new Outlook(
              prior.ctr(),
              told(chances.get(i).best(), prior.ctr()),
              told(chances.get(i).loss(), prior.ctr()),
              prior.basis()));
    }
    return outlooks;
  }

  /// A number that follows from beliefs by arithmetic: it has no interval of its own.
  private static Figure told(double value, Figure like) {
    return like instanceof Figure.Modelled known
        ? new Figure.Modelled(
            value, value, value, LEVEL, "ratio", "quadrature over " + known.model(), known.n())
        : like;
  }

  /// Shares of the budget by Thompson's rule, each arm its probability of being best, none below
  /// the floor; they add up to 1 to the last minor unit of the budget.
  ///
  /// @param budget in minor units, at least one for each arm
  /// @param floor the least share of an arm, 0 to 1 over the number of arms
  public double[] shares(List<Asked> arms, long budget, double floor) {
    Optional<List<GammaPoisson>> beliefs = beliefs(priors(arms));
    double[] weights = new double[arms.size()];
    Arrays.fill(weights, 1);
    double[] by = beliefs.map(known -> ThompsonSplit.exact(known, 1)).orElse(weights);
    long least = Math.min(budget / arms.size(), (long) Math.ceil(floor * budget));
    long[] parts =
        BudgetSplit.of(
            budget, Arrays.stream(by).mapToObj(w -> BudgetSplit.Share.atLeast(w, least)).toList());
    return Arrays.stream(parts).mapToDouble(part -> (double) part / budget).toArray();
  }

  private static Optional<List<GammaPoisson>> beliefs(List<Prior> priors) {
    List<GammaPoisson> known = priors.stream().flatMap(p -> p.belief().stream()).toList();
    return known.size() == priors.size() ? Optional.of(known) : Optional.empty();
  }

  private List<Prior> priors(List<Asked> arms) {
    return arms.stream().map(this::prior).toList();
  }

  private Prior prior(Asked arm) {
    if (arm.predicted() instanceof Figure.Modelled known && known.value() > 0) {
      return new Prior(
          Optional.of(
              GammaPoisson.predicted(
                  known.value(), new Interval(known.low(), known.high()), known.level())),
          known,
          "the prediction of " + known.model());
    }
    if (shared.isPresent()) {
      SharedArms.Expected expected = shared.get().of(arm.traits());
      String basis =
          String.format(
              Locale.ROOT,
              "%d earlier ads, of which %d share a trait with it",
              earlier.size(),
              expected.sharing());
      return pooled(
          expected.belief(), basis, "hook, angle, call to action and format of earlier ads");
    }
    return account
        .map(PastDelivery.Delivery::clicks)
        .map(rate ->
            pooled(
                GammaPoisson.expecting(rate.value(), ACCOUNT),
                "the account's own rate, the same for all",
                "the account's own rate"))
        .orElseGet(() ->
            new Prior(
                Optional.empty(),
                new Figure.Unknown("no model is trained and no ad of this account has run"),
                "nothing: all arms are alike"));
  }

  private Prior pooled(GammaPoisson belief, String basis, String model) {
    Interval interval = belief.interval(LEVEL);
    long shown =
        Math.max(
            earlier.stream().mapToLong(arm -> arm.clicks().of()).sum(),
            account.map(delivery -> delivery.clicks().of()).orElse(0L));
    double mean = Math.clamp(belief.mean(), interval.low(), interval.high());
    return new Prior(
        Optional.of(belief),
        new Figure.Modelled(
            mean, interval.low(), interval.high(), LEVEL, "ratio", model, Math.max(1, shown)),
        basis);
  }
}
