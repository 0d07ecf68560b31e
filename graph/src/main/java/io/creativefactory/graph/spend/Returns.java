package io.creativefactory.graph.spend;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.FxRates.Exchange;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.publish.Publication;
import io.creativefactory.scoring.attribution.WeightedCount;
import io.creativefactory.scoring.experiment.Proportion.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Holds credit against spend. What ads are thanked for rests on a model, so that its ratios carry
/// the interval that so few conversions leave; the sum of everything rests on none.
public final class Returns {
  private static final double LEVEL = 0.95;
  private static final String TIMES = "×";

  private final BiFunction<Money, LocalDate, Exchange> exchange;
  private final Basis basis;

  /// @param model of credit, in words
  /// @param conversions how many were told in all
  /// @param largest value of one of them in minor units; 0 where none is known
  public record Basis(String model, long conversions, double largest) {}

  /// @param exchange into the currency of the answer
  public Returns(BiFunction<Money, LocalDate, Exchange> exchange, Basis basis) {
    this.exchange = exchange;
    this.basis = basis;
  }

  /// @param ads all real or all simulated
  /// @param simulated whether they are, where nothing was told of any
  public Return of(Collection<AdSpend> ads, Credited credited, boolean simulated) {
    boolean sandbox = simulated || ads.stream().anyMatch(AdSpend::sandbox);
    Spent spent = spent(ads);
    Money spend = spent.money();
    if (spend == null) {
      return Return.unknown(spent.why(), sandbox);
    }
    return new Return(spend, spent.why(), roas(spend, credited), cost(spend, credited), sandbox);
  }

  /// What all conversions brought for all that was spent: nobody is thanked, nothing is modelled.
  ///
  /// @param value of all conversions
  /// @param at when it was asked
  public Return whole(Collection<AdSpend> ads, Credited value, Instant at) {
    boolean real = ads.stream().anyMatch(each -> !each.sandbox());
    boolean simulated = ads.stream().anyMatch(AdSpend::sandbox);
    if (real && simulated) {
      return Return.unknown(
          "real and simulated ads ran in these days, and their sums are not put together", false);
    }
    Spent spent = spent(ads);
    Money spend = spent.money();
    if (spend == null) {
      return Return.unknown(spent.why(), simulated);
    }
    return new Return(
        spend, spent.why(), ratio(spend, value, at), each(spend, value, at), simulated);
  }

  private static Figure ratio(Money spend, Credited value, Instant at) {
    Money all = value.value();
    if (!spend.isPositive()) {
      return new Figure.Unknown("nothing was spent");
    }
    if (all == null || value.lost() > 0) {
      return new Figure.Unknown(missing(value));
    }
    return new Figure.Measured(
        (double) all.minor() / spend.minor(), TIMES, "all values over all spend", at);
  }

  private static Figure each(Money spend, Credited value, Instant at) {
    double happened = value.conversions().sum();
    return happened > 0
        ? new Figure.Measured(
            spend.amount().doubleValue() / happened,
            spend.currency().getCurrencyCode(),
            "all spend over all conversions",
            at)
        : new Figure.Unknown("no conversion was told");
  }

  private static String missing(Credited value) {
    return value.lost() > 0
        ? "%d of its conversions have a value that no rate of their day exchanges"
            .formatted(value.lost())
        : "none of its conversions has a value";
  }

  private Figure roas(Money spend, Credited credited) {
    double next = basis.largest();
    if (!spend.isPositive()) {
      return new Figure.Unknown("nothing was spent");
    }
    if (credited.lost() > 0 || (credited.values().n() == 0 && credited.conversions().n() > 0)) {
      return new Figure.Unknown(missing(credited));
    }
    if (next <= 0) {
      return new Figure.Unknown("no conversion with a value was told");
    }
    WeightedCount values = credited.values();
    if (values.sum() < 0) {
      return new Figure.Unknown("more was given back than bought");
    }
    Interval interval = values.interval(LEVEL, next);
    double unit = spend.minor();
    return new Figure.Modelled(
        values.sum() / unit,
        interval.low() / unit,
        interval.high() / unit,
        LEVEL,
        TIMES,
        basis.model(),
        values.n() > 0 ? values.n() : basis.conversions());
  }

  private Figure cost(Money spend, Credited credited) {
    WeightedCount conversions = credited.conversions();
    if (conversions.sum() <= 0) {
      return new Figure.Unknown("no conversion is credited to it");
    }
    if (!spend.isPositive()) {
      return new Figure.Unknown("nothing was spent");
    }
    Interval interval = conversions.interval(LEVEL, 1);
    double amount = spend.amount().doubleValue();
    return new Figure.Modelled(
        amount / conversions.sum(),
        amount / interval.high(),
        amount / interval.low(),
        LEVEL,
        spend.currency().getCurrencyCode(),
        basis.model(),
        conversions.n());
  }

  private record Spent(@Nullable Money money, String why) {}

  /// Unknown as a whole where one day of it is: a part of the spend would flatter its return.
  private Spent spent(Collection<AdSpend> ads) {
    Money sum = null;
    TreeSet<String> reasons = new TreeSet<>();
    for (AdSpend ad : ads) {
      for (Map.Entry<LocalDate, Money> day : ad.days().entrySet()) {
        switch (exchange.apply(day.getValue(), day.getKey())) {
          case Exchange.Same(Money money) -> sum = sum == null ? money : sum.plus(money);
          case Exchange.Exchanged done -> sum = sum == null ? done.to() : sum.plus(done.to());
          case Exchange.Unknown(String reason) -> reasons.add(reason);
        }
      }
    }
    if (!reasons.isEmpty()) {
      return new Spent(null, String.join("; ", reasons));
    }
    return sum == null
        ? new Spent(null, "no spend was told of these days")
        : new Spent(sum, told(ads));
  }

  private static String told(Collection<AdSpend> ads) {
    List<String> names =
        ads.stream()
            .map(each -> Publication.nameOf(each.ad().platform()))
            .distinct()
            .sorted()
            .toList();
    return "told by "
        + names.stream().collect(Collectors.joining(" and "))
        + ", last read "
        + ads.stream().map(AdSpend::told).max(Instant::compareTo).orElseThrow();
  }
}
