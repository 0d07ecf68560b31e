package io.creativefactory.scoring.experiment;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.Money;
import io.creativefactory.scoring.experiment.AbPlan.Conclusive;
import io.creativefactory.scoring.experiment.AbPlan.Instead;
import io.creativefactory.scoring.experiment.AbPlan.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Plans an A/B test: arms that differ in one thing alone, each shown as often as the lift takes,
/// with the error rate and the power of [SampleSize]. What cannot be concluded with the budget and
/// in the time is refused, with what could be.
///
/// @param lift relative, that the test should show, more than 0
/// @param shortest days before any verdict
/// @param longest days that a test may take, at least the shortest
public record AbPlanner(double lift, long shortest, long longest) {
  public AbPlanner {
    Checks.between("lift", lift, 1e-6, 10);
    if (shortest < 1 || longest < shortest) {
      throw new IllegalArgumentException("a test of " + shortest + " to " + longest + " days");
    }
  }

  /// What the test is paid with and starts from.
  ///
  /// @param past successes and trials of earlier ads, at least one success and one miss
  /// @param cost of those trials, positive
  /// @param daily budget of the whole test, positive, in the same currency
  public record Means(Proportion past, Money cost, Money daily) {
    public Means {
      if (past.successes() < 1 || past.successes() == past.trials()) {
        throw new IllegalArgumentException(
            past.successes() + " of " + past.trials() + " is no rate to plan by");
      }
      if (!cost.isPositive() || !daily.isPositive() || cost.currency() != daily.currency()) {
        throw new IllegalArgumentException(cost + " and " + daily + " buy no test");
      }
    }

    double trialsADay() {
      return (double) past.trials() / cost.minor() * daily.minor();
    }
  }

  /// The plan of all arms.
  ///
  /// @param arms the traits of each, all with the same kinds, for example `hook` to `question`
  public AbPlan plan(List<SortedMap<String, String>> arms, Means means) {
    if (arms.size() < 2) {
      return refused("one variant alone can be watched, not tested");
    }
    List<String> variables = variables(arms);
    if (variables.isEmpty()) {
      return refused("the variants differ in nothing that a test could be about");
    }
    if (variables.size() > 1) {
      return refused(
          String.join(" and ", variables)
              + " differ together, so no test could say which of them made the difference");
    }
    int count = arms.size();
    double rate = means.past().rate();
    if (rate * (1 + lift) >= 1) {
      return refused(
          String.format(
              Locale.ROOT, "%.0f %% cannot rise by another %.0f %%", 100 * rate, 100 * lift));
    }
    long perArm = SampleSize.perArm(rate, lift, count);
    long days = Math.max(shortest, days(perArm, count, means));
    if (days > longest) {
      return beyond(count, perArm, days, means);
    }
    long bought = (long) (means.trialsADay() * days / count);
    double detectable = SampleSize.detectable(rate, bought, count).orElse(lift);
    return new Conclusive(variables.getFirst(), perArm, days, detectable);
  }

  private static Refused refused(String reason) {
    return new Refused(reason, List.of());
  }

  private Refused beyond(int arms, long perArm, long days, Means means) {
    double rate = means.past().rate();
    List<Instead> instead = new ArrayList<>();
    OptionalInt fewer =
        IntStream.iterate(arms - 1, one -> one > 1, one -> one - 1)
            .filter(one -> days(SampleSize.perArm(rate, lift, one), one, means) <= longest)
            .findFirst();
    if (fewer.isPresent()) {
      int count = fewer.getAsInt();
      long each = SampleSize.perArm(rate, lift, count);
      long needed = Math.max(shortest, days(each, count, means));
      instead.add(new Instead.FewerArms(count, each, needed));
    }
    long reach = (long) (means.trialsADay() * longest / arms);
    OptionalDouble larger = SampleSize.detectable(rate, reach, arms);
    larger.ifPresent(effect -> instead.add(new Instead.LargerEffect(effect, reach)));
    instead.add(new Instead.LongerTime(days));
    double minor = (double) arms * perArm / longest * means.cost().minor() / means.past().trials();
    instead.add(
        new Instead.LargerBudget(new Money((long) Math.ceil(minor), means.daily().currency())));
    return new Refused(
        String.format(
            Locale.ROOT,
            "each arm needs %,d impressions to show %.0f %% more clicks, and at %s a day %d arms"
                + " take %d days, more than %d",
            perArm,
            100 * lift,
            means.daily(),
            arms,
            days,
            longest),
        instead);
  }

  private static long days(long perArm, int arms, Means means) {
    return (long) Math.ceil(arms * (double) perArm / means.trialsADay());
  }

  /// The kinds of traits in which these arms differ, by name.
  public static List<String> variables(List<SortedMap<String, String>> arms) {
    return arms.stream()
        .flatMap(arm -> arm.keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .filter(kind -> arms.stream().map(arm -> arm.getOrDefault(kind, "")).distinct().count() > 1)
        .toList();
  }
}
