package io.creativefactory.platform.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetaCurrencyTest {
  @ParameterizedTest
  @CsvSource({
    "30.00, EUR, 3000",
    "4500, JPY, 4500",
    "10000.00, HUF, 10000",
    "250000, KRW, 250000",
    "900.00, TWD, 900",
    "12.340, KWD, 1234"
  })
  void a_budget_is_written_in_metas_own_smallest_unit(String amount, String currency, String wire) {
    assertThat(MetaCurrency.budget(Money.parse(amount, currency))).isEqualTo(wire);
  }

  @ParameterizedTest
  @CsvSource({"10000.50, HUF", "12.345, KWD"})
  void a_budget_that_meta_cannot_express_is_refused(String amount, String currency) {
    Money money = Money.parse(amount, currency);

    assertThatThrownBy(() -> MetaCurrency.budget(money))
        .isInstanceOf(FactoryException.class)
        .hasMessageContaining(money.toString());
  }
}
