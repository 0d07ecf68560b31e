package io.creativefactory.domain.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creativefactory.domain.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PerformanceTest {
  @Test
  void what_cannot_be_is_refused_with_its_figures() {
    assertThatThrownBy(() -> row(10, 11, 0, "5"))
        .hasMessage("ad a on 2026-11-20: 10 impressions, 11 clicks, 0 conversions for 5.00 EUR");
    assertThatThrownBy(() -> row(10, 1, 0, "-0.01")).hasMessageContaining("for -0.01 EUR");
    assertThatThrownBy(() -> row(-1, 0, 0, "5")).hasMessageContaining("-1 impressions");
    assertThatThrownBy(() -> row(10, 1, -2, "5")).hasMessageContaining("-2 conversions");
    assertThat(row(0, 0, 0, "0").impressions()).isZero();
  }

  private static Performance row(long impressions, long clicks, long conversions, String spend) {
    Money revenue = Money.parse("-3", "EUR"); // refunds may outweigh what was bought
    return new Performance(
        "a",
        LocalDate.of(2026, 11, 20),
        impressions,
        clicks,
        conversions,
        Money.parse(spend, "EUR"),
        revenue,
        false);
  }
}
