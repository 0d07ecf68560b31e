package io.creativefactory.tools.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.config.council.CouncilFile;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.editor.QaCheck;
import io.creativefactory.domain.testing.CouncilVerdict;
import io.creativefactory.domain.testing.CouncilVerdict.Ruling;
import io.creativefactory.domain.testing.CouncilVerdict.Seat;
import io.creativefactory.domain.testing.Vote;
import io.creativefactory.domain.testing.Vote.Ballot;
import io.creativefactory.tools.MigratedDatabase;
import io.creativefactory.tools.SettableClock;
import io.creativefactory.tools.copy.CopyJudge;
import io.creativefactory.tools.council.Judge.Opinion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class VotingCouncilTest {
  private static final Docket TWO =
      Dockets.of(
          Dockets.entry("v1", "What do you wear on Monday?"), Dockets.entry("v2", "A plain polo"));

  private final SettableClock clock = new SettableClock();
  private final JdbcClient jdbc = JdbcClient.create(MigratedDatabase.fresh());
  private final VoteBook book = new VoteBook(jdbc, clock);
  private final List<String> asked = new ArrayList<>();

  @Test
  void each_vote_and_each_verdict_is_a_row_and_asking_again_pays_nothing() {
    Council council = council(new RubricJudge(), paid(() -> cast(0.9)));
    List<Council.Heard> first = council.judge(TWO);
    List<Council.Heard> again = council.judge(TWO);
    assertThat(again).isEqualTo(first);
    assertThat(asked).containsExactly("v1", "v2");
    assertThat(rows("council_vote")).isEqualTo(4);
    assertThat(rows("council_verdict")).isEqualTo(2);
    List<Votes.OfCut> votes = book.of(TenantId.HOUSE);
    assertThat(votes).extracting(Votes.OfCut::variant).containsExactly("v1", "v2");
    assertThat(votes.getFirst().votes())
        .extracting(Vote::judge)
        .containsExactly("model:test", "rubric");
    assertThat(book.of(new TenantId("other"))).isEmpty();
  }

  @Test
  void a_paid_judge_that_was_asked_before_a_crash_is_absent_and_not_asked_again() {
    Council broken =
        council(
            new RubricJudge(),
            paid(() -> {
              throw new IllegalStateException("the power went out");
            }));
    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> broken.judge(TWO));
    Council council = council(new RubricJudge(), paid(() -> cast(0.9)));
    CouncilVerdict verdict = council.judge(TWO).getFirst().hearing().verdict();
    assertThat(asked).containsExactly("v1", "v2");
    assertThat(verdict.seats().getLast().vote().ballot())
        .isInstanceOfSatisfying(
            Ballot.Absent.class,
            absent ->
                assertThat(absent.reason())
                    .contains("asked at 2026-11-20T12:00:00Z")
                    .contains("may have been paid"));
    assertThat(verdict.ruling()).isInstanceOf(Ruling.NoQuorum.class);
  }

  @Test
  void a_judge_that_costs_nothing_is_asked_again_after_a_crash() {
    Judge free = judge("copy", false, () -> cast(0.7));
    VoteBook.CutKey cut = TWO.key(TWO.entries().getFirst());
    book.ask(cut, new VoteBook.Asked("copy", "1", "1", 0.5));
    CouncilVerdict verdict = council(free).judge(TWO).getFirst().hearing().verdict();
    assertThat(verdict.seats().getFirst().vote().ballot()).isEqualTo(cast(0.7).ballot());
  }

  @Test
  void a_judge_that_fails_is_absent_and_the_others_share_its_weight() {
    Council council =
        council(
            judge("copy", false, () -> cast(0.6)),
            judge("rubric", false, () -> cast(0.8)),
            judge(
                "ctr",
                false,
                () -> {
                  throw new FactoryException(ErrorCode.SYSTEM_INCOMPLETE, "secret words");
                }));
    CouncilVerdict verdict = council.judge(TWO).getFirst().hearing().verdict();
    assertThat(verdict.seats())
        .extracting(Seat::share)
        .satisfiesExactly(
            copy -> assertThat(copy).isCloseTo(0.4, within(1e-9)),
            rubric -> assertThat(rubric).isCloseTo(0.6, within(1e-9)),
            ctr -> assertThat(ctr).isZero());
    assertThat(verdict.seats().getLast().vote().ballot().toString())
        .contains("ctr failed: SYSTEM_INCOMPLETE")
        .doesNotContain("secret");
  }

  @Test
  void an_interrupted_judge_stops_the_sitting() {
    Council council =
        council(
            paid(() -> {
              throw new FactoryException(ErrorCode.CANCELLED, "stopped");
            }));
    assertThatExceptionOfType(FactoryException.class)
        .isThrownBy(() -> council.judge(TWO))
        .satisfies(stopped -> assertThat(stopped.code()).isEqualTo(ErrorCode.CANCELLED));
  }

  @Test
  void words_that_may_not_run_and_a_failed_gate_are_vetoes_with_their_finding() {
    Docket docket =
        Dockets.of(
            Dockets.entry("v1", "Guaranteed to cure your back pain"),
            Dockets.entry("v2", "A plain polo", Dockets.UNKNOWN, QaCheck.Verdict.FAIL));
    List<Council.Heard> heard =
        council(judge("copy", false, () -> cast(1)), judge("rubric", false, () -> cast(1)))
            .judge(docket);
    assertThat(findings(heard.getFirst())).anyMatch(f -> f.startsWith("the claim check: "));
    assertThat(findings(heard.getLast()))
        .contains("the gate: loudness of v2-9x16 failed, -14.0 LUFS");
  }

  private static List<String> findings(Council.Heard heard) {
    return ((Ruling.Vetoed) heard.hearing().verdict().ruling()).findings();
  }

  @Test
  void the_copy_model_votes_its_mean_chance_against_the_other_opening_lines() {
    CopyJudge copy =
        (first, _) ->
            new Figure.Modelled(
                first.startsWith("What") ? 0.7 : 0.3, 0.2, 0.8, 0.8, "probability", "copy 1", 9);
    Opinion opinion = new HookJudge(copy).judge(Dockets.before(TWO, 0));
    assertThat(((Ballot.Cast) opinion.ballot()).score()).isEqualTo(0.7);
    assertThat(opinion.grounds()).containsExactly("0.70 (0.20 to 0.80) against 'A plain polo'");
  }

  @Test
  void the_copy_model_is_absent_where_there_is_nothing_to_hold_a_line_against() {
    Judge judge = new HookJudge(new CopyJudge.Absent("no copy model here"));
    assertThat(judge.judge(Dockets.before(TWO, 0)).ballot())
        .isEqualTo(new Ballot.Absent("no copy model here"));
    Docket alone = Dockets.of(TWO.entries().getFirst());
    assertThat(judge.judge(Dockets.before(alone, 0)).ballot())
        .isEqualTo(new Ballot.Absent("no other candidate opens with another line"));
  }

  @Test
  void the_rate_is_ranked_among_the_candidates_and_absent_while_unknown() {
    Docket docket =
        Dockets.of(
            rated("v1", Dockets.rate(0.03)),
            rated("v2", Dockets.rate(0.01)),
            rated("v3", Dockets.rate(0.01)),
            rated("v4", Dockets.UNKNOWN));
    Judge judge = new RateJudge();
    assertThat(score(judge, docket, 0)).isEqualTo(1);
    assertThat(score(judge, docket, 1)).isEqualTo(0.25);
    assertThat(judge.judge(Dockets.before(docket, 3)).ballot())
        .isEqualTo(new Ballot.Absent("too few outcomes"));
  }

  private static Docket.Entry rated(String variant, Figure rate) {
    return Dockets.entry(variant, "A plain polo", rate, QaCheck.Verdict.PASS);
  }

  private static double score(Judge judge, Docket docket, int which) {
    return ((Ballot.Cast) judge.judge(Dockets.before(docket, which)).ballot()).score();
  }

  private Council council(Judge... judges) {
    return new VotingCouncil(
        List.of(judges),
        book,
        new PgJudgeWeights(jdbc, CouncilFile::house, clock),
        CouncilFile::house);
  }

  private Judge paid(Supplier<Opinion> answer) {
    return judge("model:test", true, answer);
  }

  private Judge judge(String name, boolean paid, Supplier<Opinion> answer) {
    return new Judge() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public String version() {
        return "1";
      }

      @Override
      public boolean isPaid() {
        return paid;
      }

      @Override
      public Opinion judge(Case before) {
        asked.add(before.entry().variant());
        return answer.get();
      }
    };
  }

  private static Opinion cast(double score) {
    return new Opinion(new Ballot.Cast(score, "because"), List.of("a ground"));
  }

  private int rows(String table) {
    return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
  }
}
