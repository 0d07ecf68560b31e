package io.creativefactory.agents.creative;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Six for the price of five                       | ''",
        "Six bottles for the price of five               | Six bottles",
        "2 for 1 until Sunday                            | 2 for 1",
        "100% organic cotton                             | 100%",
        "Bottle made from 100% recycled plastic          | 100%",
        "Steeped in cold water for 12 hours              | 12 hours",
        "Free returns for 30 days                        | 30 days",
        "Two free refills a year                         | free refills",
        "Rated 4.8 stars by 1,204 customers              | 4.8 stars",
        "4 kcal per bottle                               | 4 kcal",
        "Free shipping this week                         | Free shipping",
        "Dyed without bleach                             | without bleach",
        "Yours for €39.                                  | €39",
        "Up to 40% less energy                           | 40%",
        "Bottled at the spring                           | ''",
        "30 days                                         | ''",
      })
  void a_claim_marks_a_whole_unit_or_nothing(String claim, String unit) {
    assertThat(Key.of(claim)).isEqualTo(unit);
  }
}
