package io.creativefactory.graph.credit;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.FxRates;
import io.creativefactory.domain.FxRates.Exchange;
import io.creativefactory.domain.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Holds the money of one answer in one currency: the one asked for, or the only one there is.
final class Purse {
  private final FxRates rates;
  private final boolean asked;
  private final Set<String> used = new TreeSet<>();
  private final Set<String> missing = new TreeSet<>();
  private @Nullable Currency currency;

  Purse(FxRates rates, @Nullable Currency currency) {
    this.rates = rates;
    this.currency = currency;
    this.asked = currency != null;
  }

  /// The value in the currency of this purse; nothing where no rate of its day is known.
  ///
  /// @throws FactoryException CONVERSIONS_INVALID for a second currency when none was asked for
  Optional<Money> take(Money money, Instant at) {
    Currency held = currency;
    if (held == null) {
      currency = money.currency();
      return Optional.of(money);
    }
    if (!asked && !held.equals(money.currency())) {
      throw new FactoryException(
          ErrorCode.CONVERSIONS_INVALID,
          "values are in %s and in %s, which have no sum; ask for one currency, and enter the rates of the days"
              .formatted(held, money.currency()));
    }
    return beside(money, at.atZone(ZoneOffset.UTC).toLocalDate()).found();
  }

  /// As [#take], but what cannot be exchanged is unknown and refuses nothing: money that was spent
  /// stands beside values of whatever currency. The first money gives an empty purse its currency.
  Exchange beside(Money money, LocalDate day) {
    Currency held = currency;
    if (held == null) {
      currency = money.currency();
      return new Exchange.Same(money);
    }
    Exchange exchange = rates.exchange(money, held, day);
    switch (exchange) {
      case Exchange.Same _ -> {}
      case Exchange.Exchanged done -> used.add(done.rate().toString());
      case Exchange.Unknown(String reason) -> missing.add(reason);
    }
    return exchange;
  }

  Optional<Money> nothing() {
    return Optional.ofNullable(currency).map(known -> new Money(0, known));
  }

  Set<String> used() {
    return used;
  }

  Set<String> missing() {
    return missing;
  }
}
