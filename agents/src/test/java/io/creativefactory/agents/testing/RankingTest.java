package io.creativefactory.agents.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.agents.testing.TestingAgent.Candidate;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.creative.HookType;
import io.creativefactory.domain.testing.CouncilVerdict;
import io.creativefactory.domain.testing.CouncilVerdict.Ruling;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankingTest {
  private static final Ruling GOOD = new Ruling.Agreed(0.8, 0.1);
  private static final Ruling BAD = new Ruling.Disputed(0.3, 0.6, "copy says so");
  private static final Ruling NONE = new Ruling.NoQuorum("nobody came");
  private static final Ruling VETO = new Ruling.Vetoed(List.of("the gate: loudness failed"));

  @Test
  void where_each_has_a_rate_the_rate_decides() {
    assertThat(order(ruled("v1", GOOD, 0.01), ruled("v2", BAD, 0.03))).containsExactly("v2", "v1");
  }

  @Test
  void where_one_has_none_the_council_decides() {
    assertThat(order(ruled("v1", BAD, 0.03), ruled("v2", GOOD, 0))).containsExactly("v2", "v1");
  }

  @Test
  void without_a_verdict_a_candidate_stands_behind_and_keeps_its_place_there() {
    assertThat(order(ruled("v1", NONE, 0), ruled("v2", NONE, 0), ruled("v3", BAD, 0)))
        .containsExactly("v3", "v1", "v2");
  }

  @Test
  void what_is_vetoed_comes_last_whatever_its_rate() {
    assertThat(order(ruled("v1", VETO, 0.09), ruled("v2", BAD, 0.01))).containsExactly("v2", "v1");
  }

  private static List<String> order(Candidate... candidates) {
    return Ranking.of(List.of(candidates)).stream().map(c -> c.concept().id()).toList();
  }

  /// @param rate 0 for none
  private static Candidate ruled(String id, Ruling ruling, double rate) {
    Candidate plain = Candidates.candidate(id, HookType.QUESTION, "angle", "a.png");
    Candidate rated =
        rate == 0
            ? plain
            : Candidates.with(plain, new Figure.Modelled(rate, 0, 1, 0.8, "ratio", "ctr 1", 500));
    return new Candidate(
        rated.concept(),
        rated.storyboard(),
        rated.assessment(),
        new CouncilVerdict("1", ruling, List.of(), Instant.EPOCH));
  }
}
