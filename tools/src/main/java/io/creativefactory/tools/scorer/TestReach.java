package io.creativefactory.tools.scorer;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.Money;
import io.creativefactory.scoring.experiment.SampleSize;
import io.creativefactory.tools.scorer.PastDelivery.Delivery;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/// How far a budget reaches: the impressions that each arm needs to show a difference worth acting
/// on, and the days that buying them takes.
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

  /// How many arms, at most `wanted`, can reach a verdict in time; all of them when that cannot be
  /// computed, and at least 2.
  public int arms(int wanted) {
    int arms = wanted;
    while (arms > 2 && past.isPresent() && days(arms, past.get()) > LONGEST.toDays()) {
      arms--;
    }
    return arms;
  }

  /// Impressions that each of the arms needs.
  public Figure perArm(int arms) {
    if (arms < 2) {
      return new Figure.Unknown("one variant alone can be watched, not tested");
    }
    if (past.isEmpty()) {
      return new Figure.Unknown(
          "no ad of this account has run, so its click-through rate is not known; by assumption,"
              + " to show a fifth more clicks each arm would need "
              + assumptions(arms));
    }
    Delivery delivery = past.get();
    long days = days(arms, delivery);
    if (days > LONGEST.toDays()) {
      return new Figure.Unknown(
          String.format(
              Locale.ROOT,
              "no verdict can be promised: each arm needs %,d impressions, and at %s a day"
                  + " %d arms take %d days",
              needed(arms, delivery.clicks().value()),
              daily,
              arms,
              days));
    }
    Rate rate = delivery.clicks();
    return new Figure.Modelled(
        needed(arms, delivery.clicks().value()),
        needed(arms, rate.high()),
        needed(arms, rate.low()),
        LEVEL,
        "impressions",
        "two proportions, lift 20 %, power 80 %, error 5 %",
        delivery.clicks().of());
  }

  /// The shortest time before a verdict; longer when the budget buys the impressions more slowly.
  public Duration window(int arms) {
    if (arms < 2 || past.isEmpty()) {
      return shortest;
    }
    Duration buying = Duration.ofDays(days(arms, past.get()));
    return buying.compareTo(shortest) > 0 && buying.compareTo(LONGEST) <= 0 ? buying : shortest;
  }

  private static long needed(int arms, double rate) {
    return SampleSize.perArm(rate, LIFT, arms);
  }

  private long days(int arms, Delivery delivery) {
    double impressionsPerMinorUnit = (double) delivery.clicks().of() / delivery.spend().minor();
    double perDay = impressionsPerMinorUnit * daily.minor();
    return (long) Math.ceil(arms * needed(arms, delivery.clicks().value()) / perDay);
  }

  private static String assumptions(int arms) {
    return DoubleStream.of(0.005, 0.01, 0.02)
        .mapToObj(rate ->
            String.format(
                Locale.ROOT, "%,d impressions at %.1f %%", needed(arms, rate), rate * 100))
        .collect(Collectors.joining(", "));
  }
}
