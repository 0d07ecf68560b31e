package io.creativefactory.tools.scorer;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.Money;
import io.creativefactory.scoring.experiment.AbPlan;
import io.creativefactory.scoring.experiment.AbPlan.Instead;
import io.creativefactory.scoring.experiment.AbPlanner;
import io.creativefactory.scoring.experiment.OneVariable;
import io.creativefactory.scoring.experiment.Proportion;
import io.creativefactory.scoring.experiment.SampleSize;
import io.creativefactory.tools.scorer.PastDelivery.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/// How far a budget reaches: the impressions that each arm needs to show a difference worth acting
/// on, the days that buying them takes, and what could be concluded where that is too long.
///
/// @param daily budget of the whole test
/// @param past what earlier ads did; empty when none has run
/// @param shortest time before any verdict
public record TestReach(Money daily, Optional<Delivery> past, Duration shortest) {
  /// The smallest difference that a test is planned to show: a fifth more clicks.
  public static final double LIFT = 0.2;

  /// A test that takes longer is overtaken by what it tests.
  public static final Duration LONGEST = Duration.ofDays(28);

  private static final double LEVEL = 0.95;
  private static final String METHOD = "two proportions, lift 20 %, power 80 %, error 5 %";

  /// What a test of some arms comes to.
  ///
  /// @param perArm impressions that each arm needs
  /// @param detectable smallest relative lift that shows until the verdict
  /// @param window shortest time before a verdict
  /// @param share the least share of the budget with which every arm reaches the verdict in
  ///   [#LONGEST]; 0 when none is in reach
  /// @param arms how many arms can reach a verdict in time, at most those asked for
  /// @param instead what could be concluded, in words
  public record Outcome(
      Figure perArm,
      Figure detectable,
      Duration window,
      double share,
      int arms,
      List<String> instead) {
    public Outcome {
      instead = List.copyOf(instead);
    }
  }

  /// The places of those that differ in one thing alone, see [OneVariable#most].
  ///
  /// @param arms the traits of each, the best first
  public static List<Integer> oneVariable(List<SortedMap<String, String>> arms) {
    return OneVariable.most(arms);
  }

  /// The kinds of traits in which these arms differ, by name.
  public static List<String> variables(List<SortedMap<String, String>> arms) {
    return AbPlanner.variables(arms);
  }

  /// @param arms the traits of each; tested together
  public Outcome of(List<SortedMap<String, String>> arms) {
    if (past.isEmpty() && arms.size() > 1) {
      List<String> variables = AbPlanner.variables(arms);
      return unknown(
          variables.size() > 1
              ? String.join(" and ", variables) + " differ together"
              : assumption(arms.size()),
          arms.size(),
          List.of());
    }
    AbPlanner planner = new AbPlanner(LIFT, shortest.toDays(), longest());
    return switch (planner.plan(arms, means())) {
      case AbPlan.Conclusive plan -> conclusive(plan, arms.size());
      case AbPlan.Refused no ->
          unknown(
              no.reason(),
              no.instead().stream()
                  .<Instead.FewerArms>mapMulti(TestReach::fewer)
                  .mapToInt(Instead.FewerArms::arms)
                  .findFirst()
                  .orElse(arms.size()),
              no.instead().stream().map(TestReach::words).toList());
    };
  }

  private static void fewer(Instead instead, Consumer<Instead.FewerArms> taken) {
    if (instead instanceof Instead.FewerArms fewer) {
      taken.accept(fewer);
    }
  }

  private long longest() {
    return Math.max(LONGEST.toDays(), shortest.toDays());
  }

  private AbPlanner.Means means() {
    Rate clicks = past.map(Delivery::clicks).orElse(new Rate(1, 2));
    return new AbPlanner.Means(
        new Proportion(clicks.happened(), clicks.of()),
        past.map(Delivery::spend).orElse(daily),
        daily);
  }

  private Outcome unknown(String reason, int arms, List<String> instead) {
    Figure why = new Figure.Unknown(reason);
    return new Outcome(why, why, shortest, 0, arms, instead);
  }

  private Outcome conclusive(AbPlan.Conclusive plan, int arms) {
    Rate rate = past.orElseThrow().clicks();
    Figure perArm =
        new Figure.Modelled(
            plan.perArm(),
            SampleSize.perArm(rate.high(), LIFT, arms),
            SampleSize.perArm(rate.low(), LIFT, arms),
            LEVEL,
            "impressions",
            METHOD,
            rate.of());
    long bought = (long) (trialsADay() * plan.days() / arms);
    Figure detectable =
        new Figure.Modelled(
            plan.detectable(),
            SampleSize.detectable(rate.high(), bought, arms).orElse(plan.detectable()),
            SampleSize.detectable(rate.low(), bought, arms).orElse(plan.detectable()),
            LEVEL,
            "ratio",
            "two proportions, power 80 %, error 5 %",
            rate.of());
    return new Outcome(
        perArm,
        detectable,
        Duration.ofDays(plan.days()),
        Math.min(1.0 / arms, plan.perArm() / (trialsADay() * longest())),
        arms,
        List.of());
  }

  /// When the arm with the smallest share has what it needs.
  ///
  /// @param plan of these arms, with impressions that are known
  /// @param least the smallest share of the budget, more than 0
  public Duration window(Outcome plan, double least) {
    if (!(plan.perArm() instanceof Figure.Modelled needed)) {
      return plan.window();
    }
    Duration buying =
        Duration.ofDays((long) Math.ceil(needed.value() / (trialsADay() * least) - 1e-9));
    return buying.compareTo(shortest) > 0 ? buying : shortest;
  }

  private double trialsADay() {
    Delivery delivery = past.orElseThrow();
    return (double) delivery.clicks().of() / delivery.spend().minor() * daily.minor();
  }

  private static String words(Instead instead) {
    return switch (instead) {
      case Instead.FewerArms fewer ->
          String.format(
              Locale.ROOT,
              "%d arms with %,d impressions each, in %d days",
              fewer.arms(),
              fewer.perArm(),
              fewer.days());
      case Instead.LargerEffect larger ->
          String.format(
              Locale.ROOT,
              "%.0f %% more clicks, with %,d impressions for each arm",
              Math.ceil(100 * larger.lift()),
              larger.perArm());
      case Instead.LongerTime longer -> "the same in " + longer.days() + " days";
      case Instead.LargerBudget larger -> "the same with " + larger.daily() + " a day";
    };
  }

  private static String assumption(int arms) {
    return "no ad of this account has run, so its click-through rate is not known; by assumption,"
        + " to show a fifth more clicks each arm would need "
        + DoubleStream.of(0.005, 0.01, 0.02)
            .mapToObj(rate ->
                String.format(
                    Locale.ROOT,
                    "%,d impressions at %.1f %%",
                    SampleSize.perArm(rate, LIFT, arms),
                    rate * 100))
            .collect(Collectors.joining(", "));
  }
}
