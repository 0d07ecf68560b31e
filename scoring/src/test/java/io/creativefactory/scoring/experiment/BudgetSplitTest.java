package io.creativefactory.scoring.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creativefactory.scoring.experiment.BudgetSplit.Share;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BudgetSplitTest {
  @Test
  void whatever_the_weights_floors_and_caps_the_parts_add_up_within_their_bounds() {
    SplittableRandom lots = new SplittableRandom(11);
    for (int round = 0; round < 5000; round++) {
      List<Share> shares = shares(lots);
      long floors = shares.stream().mapToLong(Share::floor).sum();
      long caps = shares.stream().mapToLong(Share::cap).sum();
      long total = lots.nextLong(floors, caps + 1);
      long[] parts = BudgetSplit.of(total, shares);
      assertThat(Arrays.stream(parts).sum()).isEqualTo(total);
      for (int i = 0; i < parts.length; i++) {
        assertThat(parts[i]).isBetween(shares.get(i).floor(), shares.get(i).cap());
      }
    }
  }

  @Test
  void who_weighs_more_never_gets_less() {
    SplittableRandom lots = new SplittableRandom(12);
    for (int round = 0; round < 2000; round++) {
      long floor = lots.nextLong(50);
      List<Share> shares = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        shares.add(Share.atLeast(lots.nextDouble(), floor));
      }
      long[] parts = BudgetSplit.of(5 * floor + lots.nextLong(100_000), shares);
      for (int one = 0; one < 5; one++) {
        for (int other = 0; other < 5; other++) {
          if (shares.get(one).weight() > shares.get(other).weight()) {
            assertThat(parts[one]).isGreaterThanOrEqualTo(parts[other]);
          }
        }
      }
    }
  }

  @Test
  void a_floor_is_paid_by_the_others_in_proportion() {
    assertThat(
            BudgetSplit.of(
                1000,
                List.of(Share.atLeast(0, 100), Share.atLeast(0.2, 100), Share.atLeast(0.8, 100))))
        .containsExactly(100, 180, 720);
  }

  @Test
  void a_cap_gives_to_the_others_in_proportion() {
    assertThat(
            BudgetSplit.of(
                1000, List.of(new Share(8, 0, 400), new Share(1, 0, 900), new Share(2, 0, 900))))
        .containsExactly(400, 200, 400);
  }

  @Test
  void three_equals_share_a_hundred_and_one_to_the_last_unit() {
    Share same = Share.atLeast(1, 0);
    assertThat(BudgetSplit.of(101, List.of(same, same, same))).containsExactly(34, 34, 33);
    assertThat(BudgetSplit.of(0, List.of(same, same))).containsExactly(0, 0);
    Share nothing = Share.atLeast(0, 0);
    assertThat(BudgetSplit.of(10, List.of(nothing, nothing))).containsExactly(5, 5);
  }

  @Test
  void what_cannot_be_split_is_refused_with_its_figures() {
    assertThatThrownBy(
            () -> BudgetSplit.of(100, List.of(Share.atLeast(1, 60), Share.atLeast(1, 60))))
        .hasMessage(
            "100 cannot be split over 2 arms that need 120 and take 18,446,744,073,709,552,000");
    assertThatThrownBy(() -> BudgetSplit.of(100, List.of(new Share(1, 0, 50))))
        .hasMessageContaining("take 50");
    assertThatThrownBy(() -> new Share(Double.NaN, 0, 1)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new Share(1, 5, 4)).hasMessageContaining("between 5 and 4");
  }

  private static List<Share> shares(SplittableRandom lots) {
    List<Share> shares = new ArrayList<>();
    int arms = lots.nextInt(1, 9);
    for (int i = 0; i < arms; i++) {
      long floor = lots.nextLong(2000);
      double weight = lots.nextInt(4) == 0 ? 0 : Math.exp(8 * lots.nextDouble() - 4);
      shares.add(new Share(weight, floor, floor + lots.nextLong(20_000)));
    }
    return shares;
  }
}
