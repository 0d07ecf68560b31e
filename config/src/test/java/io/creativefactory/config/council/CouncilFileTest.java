package io.creativefactory.config.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.creativefactory.domain.FactoryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CouncilFileTest {
  private static final String GOOD =
      """
      weights:
        rubric: 1
        copy: 2
        ctr: 3
        models: 1.5
        model:small: 0
      quorum: 3
      spread: 0.25
      outlier: { deviations: 4, least: 0.1 }
      """;

  @TempDir private Path home;

  @Test
  void the_house_rules_hold_where_the_operator_wrote_none() {
    CouncilRules rules = CouncilFile.in(home);
    assertThat(rules.weight("rubric")).isEqualTo(3);
    assertThat(rules.weight("model:anything")).isEqualTo(2);
    assertThat(rules.weight("oracle")).isZero();
    assertThat(rules.quorum()).isEqualTo(2);
  }

  @Test
  void the_operators_own_file_wins() throws IOException {
    write(GOOD);
    CouncilRules rules = CouncilFile.in(home);
    assertThat(rules.weight("model:small")).isZero();
    assertThat(rules.weight("model:large")).isEqualTo(1.5);
    assertThat(rules.quorum()).isEqualTo(3);
    assertThat(rules.spread()).isEqualTo(0.25);
    assertThat(rules.outlier()).isEqualTo(new CouncilRules.Outlier(4, 0.1));
  }

  @Test
  void every_fault_is_told_with_its_line() throws IOException {
    Path file =
        write(
            """
            weights:
              rubric: -1
              cpy: 2
              ctr: 3
              models: 1
              model:Big: 1
            quorum: 0
            spread: wide
            outlier: { deviations: 0.5 }
            """);
    assertThatExceptionOfType(FactoryException.class)
        .isThrownBy(() -> CouncilFile.in(home))
        .satisfies(fault ->
            assertThat(String.valueOf(fault.getMessage()).lines())
                .containsExactlyInAnyOrder(
                    file + ":2: weights.rubric is -1.0; give a number from 0 to 100",
                    file + ":2: weights.copy is missing; write for example copy: 2",
                    file + ":3: unknown key 'weights.cpy'; did you mean 'copy'?",
                    file
                        + ":6: unknown key 'weights.model:Big'; known are rubric, copy, ctr, models",
                    file + ":7: quorum is 0; give a whole number from 1 to 20",
                    file + ":8: spread is 'wide'; give a number from 0 to 1, without quotes",
                    file + ":9: outlier.deviations is 0.5; give a number from 1 to 100",
                    file + ":9: outlier.least is missing; write for example least: 0.2"));
  }

  @Test
  void weights_that_are_all_nothing_are_refused() throws IOException {
    write(GOOD.replaceAll("(rubric|copy|ctr|models): [\\d.]+", "$1: 0"));
    assertThatExceptionOfType(FactoryException.class)
        .isThrownBy(() -> CouncilFile.in(home))
        .withMessageContaining("weights are all 0; give one judge a weight at least");
  }

  private Path write(String text) throws IOException {
    return Files.writeString(home.resolve("council.yaml"), text);
  }
}
