package io.creativefactory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creativefactory.domain.FxRates.Exchange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class FxRatesTest {
  private static final Currency EUR = Amounts.currency("EUR");
  private static final Currency USD = Amounts.currency("USD");
  private static final Currency JPY = Amounts.currency("JPY");
  private static final LocalDate FRIDAY = LocalDate.parse("2026-11-20");
  private final FxRates rates =
      new FxRates(
          List.of(
              rate(USD, EUR, FRIDAY.minusDays(1), "0.9000"),
              rate(USD, EUR, FRIDAY, "0.9213"),
              rate(EUR, JPY, FRIDAY, "161.35")),
          3);

  private static FxRate rate(Currency from, Currency to, LocalDate day, String rate) {
    return new FxRate(from, to, day, new BigDecimal(rate), "ECB");
  }

  private Exchange exchange(String amount, String code, Currency to, LocalDate day) {
    return rates.exchange(Money.parse(amount, code), to, day);
  }

  @Test
  void money_is_exchanged_by_the_rate_of_its_day_and_says_which() {
    assertThat(exchange("100.00", "USD", EUR, FRIDAY))
        .isEqualTo(
            new Exchange.Exchanged(
                Money.parse("100.00", "USD"),
                Money.parse("92.13", "EUR"),
                rate(USD, EUR, FRIDAY, "0.9213"),
                0));
    assertThat(rate(USD, EUR, FRIDAY, "0.9213"))
        .hasToString("1 USD = 0.9213 EUR on 2026-11-20, ECB");
  }

  @Test
  void a_sunday_takes_the_rate_of_friday_and_tells_its_age() {
    assertThat(exchange("100.00", "USD", EUR, FRIDAY.plusDays(2)))
        .isInstanceOfSatisfying(
            Exchange.Exchanged.class, done -> assertThat(done.age()).isEqualTo(2));
  }

  @Test
  void a_rate_that_is_too_old_or_of_a_later_day_is_no_rate() {
    assertThat(exchange("100.00", "USD", EUR, FRIDAY.plusDays(4)))
        .isEqualTo(
            new Exchange.Unknown(
                "there is no rate from USD to EUR of 2026-11-24 or the 3 days before"));
    assertThat(exchange("100.00", "USD", EUR, FRIDAY.minusDays(2)).found()).isEmpty();
  }

  @Test
  void decimals_of_both_currencies_are_kept() {
    assertThat(exchange("10.00", "EUR", JPY, FRIDAY).found()).hasValue(Money.parse("1614", "JPY"));
    assertThat(exchange("1614", "JPY", EUR, FRIDAY).found()).hasValue(Money.parse("10.00", "EUR"));
    assertThat(exchange("7.77", "EUR", EUR, FRIDAY))
        .isEqualTo(new Exchange.Same(Money.parse("7.77", "EUR")));
  }

  @Test
  void there_is_no_way_through_a_third_currency() {
    assertThat(exchange("10.00", "USD", JPY, FRIDAY)).isInstanceOf(Exchange.Unknown.class);
  }

  @Test
  void a_rate_that_is_none_is_refused() {
    assertThatThrownBy(() -> rate(USD, USD, FRIDAY, "1")).hasMessage("USD needs no rate to itself");
    assertThatThrownBy(() -> rate(USD, EUR, FRIDAY, "0")).hasMessageContaining("a rate of 0");
  }
}
