package io.creativefactory.render.lettering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CounterTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "100%|0.5|50%",
        "12,400|0.5|6,200",
        "4.8 of 5|0.5|2.4 of 5",
        "1,000,000+|0.001|1,000+",
        "no number|0.5|no number"
      })
  void a_number_counts_in_the_form_of_its_value(String words, double share, String shown) {
    assertThat(Counter.at(words, share)).isEqualTo(shown);
  }
}
