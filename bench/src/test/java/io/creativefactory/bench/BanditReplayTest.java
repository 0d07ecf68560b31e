package io.creativefactory.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.bench.BanditLog.Round;
import io.creativefactory.domain.FactoryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BanditReplayTest {
  private static final String HEAD = ",timestamp,item_id,position,click,propensity_score,other\n";

  @TempDir Path folder;

  @Test
  void what_everybody_is_shown_alike_earns_what_the_log_earned() {
    List<Round> log = log(20_000);
    BanditReplay.Earned earned =
        replay(log).run(BanditPolicy.UNIFORM, all(log), new SplittableRandom(1));
    double clicks = log.stream().filter(Round::clicked).count() / 20_000.0;
    assertThat(earned.weighted()).isCloseTo(clicks, within(1e-9));
    assertThat(earned.normalised()).isCloseTo(clicks, within(1e-9));
    assertThat(earned.accepted()).isBetween(4_700L, 5_300L);
    assertThat(earned.replayed()).isCloseTo(clicks, within(0.015));
  }

  @Test
  void where_one_item_is_far_better_thompson_finds_it_by_every_estimate() {
    List<Round> log = log(20_000);
    BanditReplay.Earned thompson =
        replay(log).run(BanditPolicy.THOMPSON, all(log), new SplittableRandom(1));
    BanditReplay.Earned uniform =
        replay(log).run(BanditPolicy.UNIFORM, all(log), new SplittableRandom(1));
    assertThat(thompson.weighted()).isGreaterThan(1.8 * uniform.weighted());
    assertThat(thompson.normalised()).isGreaterThan(1.8 * uniform.normalised());
    assertThat(thompson.replayed()).isGreaterThan(1.8 * uniform.replayed());
    int best = replay(log).best(all(log));
    assertThat(replay(log).items().get(best)).isEqualTo("i3");
    assertThat(replay(log).rate(best, all(log))).isCloseTo(0.2, within(0.02));
  }

  @Test
  void a_log_is_known_by_its_columns_and_its_random_policy_by_its_propensities()
      throws IOException {
    Files.writeString(folder.resolve("items.csv"), "item_id,feature\n1,0.3\n");
    Files.writeString(folder.resolve("any.csv"), HEAD + "0,t2,7,1,0,0.5,x\n1,t1,8,2,1,0.5,x\n");
    Files.writeString(folder.resolve("b.csv"), HEAD + "0,t1,7,1,0,0.9,x\n1,t1,8,1,1,0.1,x\n");
    List<BanditLog> logs = BanditLog.in(folder);
    assertThat(logs).extracting(BanditLog::isRandom).containsExactly(true, false);
    assertThat(logs.getFirst().rounds())
        .containsExactly(
            new Round("t1", "8", "2", true, 0.5), new Round("t2", "7", "1", false, 0.5));
  }

  @Test
  void what_cannot_be_used_is_refused_with_its_line() throws IOException {
    assertThatThrownBy(() -> BanditLog.in(folder.resolve("none")))
        .hasMessageContaining("there is no folder");
    assertThatThrownBy(() -> BanditLog.in(folder))
        .hasMessageContaining("has the columns timestamp, item_id, position, click");
    Files.writeString(
        folder.resolve("a.csv"),
        HEAD + "0,t1,7,1,2,0.5,x\n1,t1,8,1,1,1.5,x\n2,t1,8,1,1,NaN,x\n3,t1,8,1,1\n");
    assertThatThrownBy(() -> BanditLog.in(folder))
        .isInstanceOf(FactoryException.class)
        .hasMessageContaining("a.csv:2: click is '2'; give 0 or 1")
        .hasMessageContaining("a.csv:3: propensity_score is '1.5'")
        .hasMessageContaining("a.csv:4: propensity_score is 'NaN'")
        .hasMessageContaining("a.csv:5: it has 5 of 7 fields");
  }

  private static BanditReplay replay(List<Round> log) {
    return new BanditReplay(log, Map.of());
  }

  private static int[] all(List<Round> log) {
    return IntStream.range(0, log.size()).toArray();
  }

  /// The last item is clicked at a fifth, the others at a twentieth.
  private static List<Round> log(int rounds) {
    SplittableRandom lots = new SplittableRandom(2);
    List<Round> log = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      int item = lots.nextInt(4);
      boolean clicked = lots.nextDouble() < (item == 3 ? 0.2 : 0.05);
      log.add(new Round("t" + i, "i" + item, Integer.toString(1 + i % 3), clicked, 0.25));
    }
    return log;
  }
}
