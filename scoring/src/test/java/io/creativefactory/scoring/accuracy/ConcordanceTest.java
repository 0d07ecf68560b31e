package io.creativefactory.scoring.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.domain.Figure;
import io.creativefactory.scoring.accuracy.Concordance.Guess;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ConcordanceTest {
  @Test
  void pairs_are_compared_within_their_campaign_only() {
    Concordance found =
        Concordance.of(
            List.of(
                new Guess("a", 1, 0.01),
                new Guess("a", 2, 0.02),
                new Guess("b", 3, 0.005),
                new Guess("b", 4, 0.004),
                new Guess("c", 9, 0.001)));

    assertThat(found).isEqualTo(new Concordance(1, 2, 4));
    assertThat(found.skill()).isZero();
  }

  @Test
  void equal_guesses_are_right_by_half_and_equal_outcomes_say_nothing() {
    Concordance found =
        Concordance.of(
            List.of(new Guess("a", 1, 0.01), new Guess("a", 1, 0.02), new Guess("a", 2, 0.02)));

    assertThat(found).isEqualTo(new Concordance(1.5, 2, 3));
  }

  @Test
  void few_ads_say_nothing_of_a_judge() {
    Concordance found = Concordance.of(List.of(new Guess("a", 1, 0.01), new Guess("a", 2, 0.02)));

    assertThat(found.share()).isEqualTo(new Figure.Unknown("2 of 20 ads beside others"));
    assertThat(found.skill()).isEqualTo(1);
    assertThatIllegalStateException().isThrownBy(() -> Concordance.of(List.of()).skill());
  }

  @Test
  void a_blind_judge_is_near_chance_and_the_interval_holds_it() {
    SplittableRandom random = new SplittableRandom(3);
    List<Guess> guesses = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      guesses.add(new Guess("c" + i / 5, random.nextDouble(), random.nextDouble()));
    }

    Figure.Modelled share = (Figure.Modelled) Concordance.of(guesses).share();

    assertThat(share.value()).isEqualTo(0.5, within(0.06));
    assertThat(share.low()).isLessThan(0.5);
    assertThat(share.high()).isGreaterThan(0.5);
    assertThat(share.n()).isEqualTo(400);
  }

  @Test
  void what_is_no_number_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Guess("a", Double.NaN, 0.01))
        .withMessageContaining("NaN");
  }
}
