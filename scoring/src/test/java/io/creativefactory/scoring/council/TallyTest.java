package io.creativefactory.scoring.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.config.council.CouncilFile;
import io.creativefactory.domain.testing.CouncilVerdict;
import io.creativefactory.domain.testing.CouncilVerdict.Ruling;
import io.creativefactory.domain.testing.CouncilVerdict.Seat;
import io.creativefactory.domain.testing.Vote;
import io.creativefactory.domain.testing.Vote.Ballot;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {
  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

  @Test
  void votes_that_agree_are_weighed() {
    CouncilVerdict verdict = verdict(cast("rubric", 3, 0.8), cast("copy", 1, 0.6));
    assertThat(verdict.ruling()).isInstanceOf(Ruling.Agreed.class);
    assertThat(verdict.score().orElseThrow()).isCloseTo(0.75, within(1e-9));
    assertThat(verdict.needsEyes()).isFalse();
  }

  @Test
  void an_absent_judge_leaves_its_weight_to_the_others() {
    CouncilVerdict verdict =
        verdict(cast("rubric", 3, 0.8), cast("copy", 1, 0.6), absent("ctr", 4, "no model"));
    assertThat(verdict.seats()).extracting(Seat::share).containsExactly(0.75, 0.25, 0.0);
    assertThat(verdict.score().orElseThrow()).isCloseTo(0.75, within(1e-9));
  }

  @Test
  void below_the_quorum_there_is_no_verdict_and_the_absent_are_named() {
    CouncilVerdict verdict =
        verdict(cast("rubric", 3, 0.8), absent("ctr", 4, "no model"), cast("copy", 0, 0.5));
    assertThat(verdict.score()).isEmpty();
    assertThat(verdict.ruling())
        .isEqualTo(
            new Ruling.NoQuorum(
                "1 of 3 judges voted, 2 must (ctr: no model; copy: its weight is 0)"));
    assertThat(verdict.needsEyes()).isTrue();
  }

  @Test
  void votes_far_apart_are_a_disagreement_that_names_both_sides() {
    CouncilVerdict verdict = verdict(cast("rubric", 1, 0.9), cast("copy", 1, 0.2));
    assertThat(verdict.ruling())
        .isInstanceOfSatisfying(
            Ruling.Disputed.class,
            disputed ->
                assertThat(disputed.reason())
                    .isEqualTo("copy says 0.20, rubric says 0.90; 0.70 apart is more than 0.40"));
  }

  @Test
  void one_vote_far_from_three_is_set_aside_and_shown() {
    CouncilVerdict verdict =
        verdict(cast("a", 1, 0.7), cast("b", 1, 0.72), cast("c", 1, 0.74), cast("d", 5, 0.05));
    Seat far = verdict.seats().getLast();
    assertThat(far.share()).isZero();
    assertThat(far.setAside()).startsWith("0.05 lies further than 0.20 from the median");
    assertThat(verdict.score().orElseThrow()).isCloseTo(0.72, within(1e-9));
    assertThat(verdict.ruling()).isInstanceOf(Ruling.Agreed.class);
  }

  @Test
  void of_three_votes_none_is_set_aside() {
    CouncilVerdict verdict = verdict(cast("a", 1, 0.7), cast("b", 1, 0.72), cast("d", 1, 0.05));
    assertThat(verdict.seats()).extracting(Seat::setAside).containsOnly("");
    assertThat(verdict.ruling()).isInstanceOf(Ruling.Disputed.class);
  }

  @Test
  void two_camps_are_a_disagreement_and_no_outliers() {
    CouncilVerdict verdict =
        verdict(cast("a", 1, 0.9), cast("b", 1, 0.9), cast("c", 1, 0.1), cast("d", 1, 0.1));
    assertThat(verdict.seats()).extracting(Seat::setAside).containsOnly("");
    assertThat(verdict.ruling()).isInstanceOf(Ruling.Disputed.class);
  }

  @Test
  void a_veto_stands_over_the_best_votes() {
    CouncilVerdict verdict =
        Tally.of(
            CouncilFile.house(),
            new Tally.Brought(
                "1",
                List.of(cast("rubric", 1, 1), cast("copy", 1, 1)),
                List.of("beat 1: 'cures' promises health")),
            NOW);
    assertThat(verdict.vetoed()).isTrue();
    assertThat(verdict.score()).isEmpty();
    assertThat(verdict.seats()).hasSize(2);
  }

  @Test
  void a_judge_votes_once() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> verdict(cast("copy", 1, 1), cast("copy", 1, 0)))
        .withMessageContaining("votes twice");
  }

  private static CouncilVerdict verdict(Vote... votes) {
    return Tally.of(CouncilFile.house(), new Tally.Brought("1", List.of(votes), List.of()), NOW);
  }

  private static Vote cast(String judge, double weight, double score) {
    return vote(judge, weight, new Ballot.Cast(score, "because"));
  }

  private static Vote absent(String judge, double weight, String reason) {
    return vote(judge, weight, new Ballot.Absent(reason));
  }

  private static Vote vote(String judge, double weight, Ballot ballot) {
    return new Vote(judge, "1", "1", weight, ballot, List.of(), NOW);
  }
}
