package io.creativefactory.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArmsLessonTest {

  @Test
  void a_planted_effect_of_the_chances_is_found() {
    SplittableRandom lots = new SplittableRandom(3);
    List<PastTest> tests = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      double base = 0.01 + 0.01 * lots.nextDouble();
      double[] chances = {0.3, 0.5, 0.7};
      double[] rates = new double[3];
      for (int arm = 0; arm < 3; arm++) {
        double odds = Math.log(chances[arm] / (1 - chances[arm]));
        rates[arm] = base * Math.exp(0.2 * odds + 0.25 * lots.nextGaussian());
      }
      tests.add(new PastTest(rates, chances));
    }
    ArmsLesson lesson = ArmsLesson.of(tests);
    assertThat(lesson.slope()).isCloseTo(0.2, within(0.03));
    assertThat(lesson.prior().rate()).isCloseTo(0.0155, within(0.001));
    // Arms differ by a quarter, which a gamma distribution of shape 16 does too.
    assertThat(lesson.prior().likeness()).isBetween(12.0, 22.0);
    PastTest next = tests.getFirst();
    assertThat(lesson.expected(next, 2)).isGreaterThan(lesson.expected(next, 0));
    assertThat(IntStream.range(0, 3).mapToDouble(arm -> lesson.expected(next, arm)).sum())
        .isCloseTo(3, within(1e-9));
  }

  @Test
  void clicks_are_as_many_as_the_rate_says() {
    PastTest test = new PastTest(new double[] {0.02, 0, 1}, new double[] {0.5, 0.5, 0.5});
    SplittableRandom lots = new SplittableRandom(4);
    long clicks = IntStream.range(0, 4000).mapToLong(i -> test.show(0, 100, lots)).sum();
    // 8,000 expected, one standard deviation is 89.
    assertThat(clicks).isBetween(7650L, 8350L);
    assertThat(test.show(1, 1000, lots)).isZero();
    assertThat(test.show(2, 50, lots)).isEqualTo(50);
    assertThat(test.show(0, 0, lots)).isZero();
  }
}
