package io.creativefactory.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.scoring.copy.HeadlinePair;
import io.creativefactory.tools.copy.Arm;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArmPairsTest {
  private static final List<Arm> ARMS =
      List.of(
          new Arm("t1", "p", "Often", 1000, 60),
          new Arm("t1", "p", "Seldom", 1000, 20),
          new Arm("t1", "p", "Often", 1000, 50),
          new Arm("t1", "p", "Nearly as often", 1000, 58),
          new Arm("t1", "q", "Other picture", 1000, 1),
          new Arm("t2", "p", "Alike", 500, 5),
          new Arm("t2", "p", "Even", 1000, 10));

  @Test
  void only_other_words_with_the_same_picture_and_another_rate_are_a_pair() {
    assertThat(ArmPairs.all(ARMS))
        .containsExactly(
            new HeadlinePair("t1", "Often", "Seldom"),
            new HeadlinePair("t1", "Often", "Nearly as often"),
            new HeadlinePair("t1", "Often", "Seldom"),
            new HeadlinePair("t1", "Nearly as often", "Seldom"),
            new HeadlinePair("t1", "Nearly as often", "Often"));
  }

  @Test
  void a_pair_within_chance_is_not_apart() {
    assertThat(ArmPairs.apart(ARMS, 1.96))
        .hasSize(3)
        .allMatch(pair -> pair.loser().equals("Seldom"));
  }

  @Test
  void standard_errors_are_those_of_two_proportions() {
    // 60 and 20 of 1,000: pooled 0.04, standard error sqrt(0.04 * 0.96 * 2 / 1000).
    assertThat(ARMS.get(0).above(ARMS.get(1))).isCloseTo(4.564, within(0.001));
    assertThat(ARMS.get(1).above(ARMS.get(0))).isCloseTo(-4.564, within(0.001));
  }
}
