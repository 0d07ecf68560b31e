package io.creativefactory.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Turns money into another currency by dated rates only. There is no rate of today that could
/// stand in for one of another day, and no way through a third currency.
///
/// @param known every rate there is
/// @param maxAge days that a rate may be older than the money, 0 or more: no bank tells rates of a
///   Sunday
public record FxRates(List<FxRate> known, int maxAge) {
  public FxRates {
    known = List.copyOf(known);
    Checks.atLeast("maxAge", maxAge, 0);
  }

  /// What came of it.
  public sealed interface Exchange {
    /// It was in that currency already.
    record Same(Money money) implements Exchange {}

    /// @param to rounded half to even to the smallest unit
    /// @param age of the rate in days when the money moved
    record Exchanged(Money from, Money to, FxRate rate, int age) implements Exchange {}

    record Unknown(String reason) implements Exchange {}

    /// The money in the currency asked for, where it is known.
    default Optional<Money> found() {
      return switch (this) {
        case Same(Money money) -> Optional.of(money);
        case Exchanged done -> Optional.of(done.to());
        case Unknown _ -> Optional.empty();
      };
    }
  }

  /// @param day on which the money moved
  public Exchange exchange(Money money, Currency to, LocalDate day) {
    if (money.currency().equals(to)) {
      return new Exchange.Same(money);
    }
    return known.stream()
        .flatMap(rate -> fitting(rate, money.currency(), to))
        .filter(rate -> !rate.day().isAfter(day) && age(rate, day) <= maxAge)
        .min(Comparator.comparingInt(rate -> age(rate, day)))
        .<Exchange>map(
            rate -> new Exchange.Exchanged(money, times(money, rate), rate, age(rate, day)))
        .orElseGet(() -> new Exchange.Unknown(missing(money.currency(), to, day)));
  }

  private static Stream<FxRate> fitting(FxRate rate, Currency from, Currency to) {
    if (rate.from().equals(from) && rate.to().equals(to)) {
      return Stream.of(rate);
    }
    return rate.from().equals(to) && rate.to().equals(from)
        ? Stream.of(rate.inverse())
        : Stream.empty();
  }

  private static int age(FxRate rate, LocalDate day) {
    return (int) ChronoUnit.DAYS.between(rate.day(), day);
  }

  private static Money times(Money money, FxRate rate) {
    BigDecimal minor =
        money.amount().multiply(rate.rate()).movePointRight(rate.to().getDefaultFractionDigits());
    return new Money(minor.setScale(0, RoundingMode.HALF_EVEN).longValueExact(), rate.to());
  }

  private String missing(Currency from, Currency to, LocalDate day) {
    return maxAge == 0
        ? "there is no rate from %s to %s of %s".formatted(from, to, day)
        : "there is no rate from %s to %s of %s or the %d days before"
            .formatted(from, to, day, maxAge);
  }
}
