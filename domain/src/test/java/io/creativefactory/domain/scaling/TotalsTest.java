package io.creativefactory.domain.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creativefactory.domain.Amounts;
import io.creativefactory.domain.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class TotalsTest {
  private static final Currency EUR = Amounts.currency("EUR");

  private static Performance row(int day, long impressions, long clicks, String spend) {
    Money paid = Money.parse(spend, "EUR");
    LocalDate date = LocalDate.parse("2026-11-01").plusDays(day);
    return new Performance("1", date, impressions, clicks, 1, paid, paid.times(2), false);
  }

  @Test
  void ratios_are_made_of_sums_and_never_averaged() {
    Totals totals = Totals.of(List.of(row(1, 10, 5, "1.00"), row(2, 9_990, 95, "99.00")), EUR);

    assertThat(totals.ctr()).hasValue(0.01);
    assertThat(totals.roas()).hasValue(2.0);
    assertThat(totals.cvr()).hasValue(0.02);
    assertThat(totals.spend()).isEqualTo(Money.parse("100.00", "EUR"));
  }

  @Test
  void where_nothing_was_counted_there_is_no_ratio() {
    Totals none = Totals.of(List.of(), EUR);

    assertThat(none.ctr()).isEmpty();
    assertThat(none.cvr()).isEmpty();
    assertThat(none.roas()).isEmpty();
  }

  @Test
  void money_of_two_currencies_has_no_sum() {
    assertThatThrownBy(() -> Totals.of(List.of(row(1, 10, 5, "1.00")), Amounts.currency("USD")))
        .hasMessageContaining("cannot combine");
  }
}
