package io.creativefactory.scoring.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CopyTrainingTest {

  @Test
  void no_test_and_no_headline_stands_in_two_folds() {
    List<HeadlinePair> pairs = new ArrayList<>(Archive.of(100, 3));
    // Headlines that ran again in another test, one in other spelling, over three tests.
    pairs.add(new HeadlinePair("again", pairs.get(0).winner(), "the dog found a window"));
    pairs.add(new HeadlinePair("once more", "The DOG found a window!", pairs.get(90).loser()));
    pairs.add(new HeadlinePair("once more", "the dog found a window", pairs.get(50).loser()));
    int[] fold = Folds.of(pairs, 5);
    Map<String, Integer> folds = new HashMap<>();
    for (int i = 0; i < fold.length; i++) {
      HeadlinePair pair = pairs.get(i);
      for (String key : List.of("t" + pair.test(), "h" + pair.winner(), "h" + pair.loser())) {
        Integer before = folds.putIfAbsent(key, fold[i]);
        assertThat(before == null ? fold[i] : before).as(key).isEqualTo(fold[i]);
      }
    }
    assertThat(fold[0]).isEqualTo(fold[200]).isEqualTo(fold[202]).isEqualTo(fold[50]);
    for (int number = 0; number < 5; number++) {
      int wanted = number;
      assertThat(IntStream.of(fold).filter(f -> f == wanted).count()).isBetween(30L, 50L);
    }
  }

  @Test
  void chances_told_too_boldly_are_toned_down() {
    // Log odds of 4 promise 98 in 100; 80 in 100 come true.
    double[] odds = IntStream.range(0, 500).mapToDouble(i -> i % 5 == 0 ? -4 : 4).toArray();
    HeldOut toned = HeldOut.of(0.006, odds);
    assertThat(Strength.chance(toned.scale() * 4, 0)).isBetween(0.799, 0.801);
    assertThat(toned.held().calibrationError()).isLessThan(0.002);
    assertThat(toned.held().accuracy()).isEqualTo(0.8);
  }

  @Test
  void a_near_duplicate_is_found_and_another_headline_is_not() {
    NearDuplicates seen =
        new NearDuplicates(
            List.of(new HeadlinePair("a", "The dog found a secret house", "Seven green windows")));
    assertThat(seen.isNew(new HeadlinePair("b", "A cat sleeps", "The dog found that secret house")))
        .isFalse();
    assertThat(seen.isNew(new HeadlinePair("b", "A cat sleeps", "The river found the city")))
        .isTrue();
  }

  @Test
  void too_few_tests_teach_nothing() {
    List<HeadlinePair> pairs = new ArrayList<>(Archive.of(19, 4));
    pairs.add(new HeadlinePair("a tie", "The same", "the same".replace('t', 'T')));
    assertThatThrownBy(() -> CopyTraining.train(pairs, Archive::letters, (what, share) -> {}))
        .isInstanceOfSatisfying(
            FactoryException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.TRAINING_DATA_INVALID))
        .hasMessage("19 tests with headlines that differ teach nothing; at least 20 are needed");
  }

  @Test
  void an_interrupt_cancels_the_training() {
    List<HeadlinePair> pairs = Archive.of(40, 5);
    assertThatThrownBy(() ->
            CopyTraining.train(
                pairs, Archive::letters, (what, share) -> Thread.currentThread().interrupt()))
        .isInstanceOfSatisfying(
            FactoryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CANCELLED));
    assertThat(Thread.interrupted()).isTrue();
  }
}
