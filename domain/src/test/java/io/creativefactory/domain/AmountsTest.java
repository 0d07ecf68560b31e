package io.creativefactory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

  @ParameterizedTest
  @CsvSource({
    "EUR, 39.00, 3900, 39000000",
    "EUR, 0.01, 1, 10000",
    "JPY, 1200, 1200, 1200000000",
    "JPY, 1200.00, 1200, 1200000000",
    "KWD, 1.234, 1234, 1234000",
    "BHD, 0.001, 1, 1000",
    "USD, -12.50, -1250, -12500000"
  })
  void one_amount_is_the_same_in_every_notation(
      String code, String major, long minor, long micros) {
    Currency currency = Amounts.currency(code);
    Money money = new Money(minor, currency);

    assertThat(Amounts.ofMajor(major, currency)).isEqualTo(money);
    assertThat(Amounts.ofMicros(micros, currency)).isEqualTo(money);
    assertThat(Amounts.micros(money)).isEqualTo(micros);
    assertThat(Amounts.ofMajor(Amounts.major(money), currency)).isEqualTo(money);
  }

  @ParameterizedTest
  @CsvSource({"EUR, 39.001", "JPY, 12.5", "KWD, 1.2345", "USD, 1e-3"})
  void decimals_that_a_currency_does_not_have_are_refused_and_never_rounded(
      String code, String major) {
    assertThatThrownBy(() -> Amounts.ofMajor(major, Amounts.currency(code)))
        .hasMessageContaining(major)
        .hasMessageContaining("more decimals than " + code);
  }

  @Test
  void micros_that_are_no_whole_cents_are_refused() {
    assertThatThrownBy(() -> Amounts.ofMicros(1_234_567, Amounts.currency("EUR")))
        .hasMessage("'1234567 micros' has more decimals than EUR allows (2)");
    assertThatThrownBy(() -> Amounts.ofMicros(1_500_000, Amounts.currency("JPY")))
        .hasMessageContaining("JPY allows (0)");
  }

  @Test
  void only_an_estimate_is_rounded_and_half_goes_to_even() {
    assertThat(Amounts.nearest("12.345", Amounts.currency("EUR"))).hasToString("12.34 EUR");
    assertThat(Amounts.nearest("12.355", Amounts.currency("EUR"))).hasToString("12.36 EUR");
    assertThat(Amounts.nearest("12.5", Amounts.currency("JPY"))).hasToString("12 JPY");
    assertThat(Amounts.nearest("0.00049", Amounts.currency("KWD"))).hasToString("0.000 KWD");
  }

  @ParameterizedTest
  @CsvSource({"EURO", "eur", "''", "XAU", "XXX"})
  void what_is_no_currency_to_pay_in_is_refused(String code) {
    assertThatThrownBy(() -> Amounts.currency(code))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + code + "'");
  }

  @ParameterizedTest
  @CsvSource({"'1,000.00'", "NaN", "''", "'12 EUR'", "99999999999999999999"})
  void what_is_no_amount_is_refused(String text) {
    assertThatThrownBy(() -> Amounts.ofMajor(text, Amounts.currency("EUR")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + text + "'");
  }

  @Test
  void every_amount_comes_back_as_it_went() {
    Random random = new Random(5);
    for (String code : new String[] {"EUR", "JPY", "KWD", "CLF"}) {
      Currency currency = Amounts.currency(code);
      for (int turn = 0; turn < 500; turn++) {
        Money money = new Money(random.nextLong(-1_000_000_000L, 1_000_000_000L), currency);
        assertThat(Amounts.ofMicros(Amounts.micros(money), currency)).isEqualTo(money);
        assertThat(Amounts.ofMajor(Amounts.major(money), currency)).isEqualTo(money);
      }
    }
  }
}
