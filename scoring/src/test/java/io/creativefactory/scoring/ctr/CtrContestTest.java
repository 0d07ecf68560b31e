package io.creativefactory.scoring.ctr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.scoring.ctr.CtrContest.Ending;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CtrContestTest {
  private static final List<Outcome> OUTCOMES = SmallMarket.outcomes(0, 60);

  @Test
  void nothing_of_a_campaign_or_of_a_later_day_can_leak_into_what_is_learned() {
    for (int seed = 0; seed < 200; seed++) {
      List<Outcome> outcomes = scattered(seed);
      Split split = Split.of(outcomes, LocalDate.MIN);

      Set<String> shared = Split.names(split.learned());
      shared.retainAll(Split.names(split.examined()));
      assertThat(shared).as("campaigns on both sides, seed %d", seed).isEmpty();
      assertThat(split.learned()).allMatch(outcome -> outcome.firstDay().isBefore(split.from()));
      assertThat(split.examined()).noneMatch(outcome -> outcome.firstDay().isBefore(split.from()));
      assertThat(split.learned().size() + split.examined().size() + split.straddling())
          .isEqualTo(outcomes.size());
    }
  }

  @Test
  void folds_keep_campaigns_whole_and_hold_nearly_the_same() {
    List<Outcome> outcomes = scattered(7);
    int[] fold = Split.folds(outcomes, 5);
    Set<String> pairs = new HashSet<>();
    int[] held = new int[5];
    for (int i = 0; i < fold.length; i++) {
      pairs.add(outcomes.get(i).campaign() + " in " + fold[i]);
      held[fold[i]]++;
    }
    assertThat(pairs).hasSize(Split.names(outcomes).size());
    for (int count : held) {
      assertThat(count).isCloseTo(outcomes.size() / 5, within(12));
    }
  }

  @Test
  void what_a_champion_learned_from_is_never_what_it_is_examined_on() {
    Ending.Won first = (Ending.Won) CtrContest.hold(OUTCOMES, Optional.empty(), 1);
    CtrOrigin origin = first.challenger().origin();
    List<Outcome> more = SmallMarket.outcomes(0, 80);
    Split split = Split.of(more, origin.before()).without(origin.campaigns());
    assertThat(split.examined()).noneMatch(o -> origin.campaigns().contains(o.campaign()));
    assertThat(split.from()).isAfterOrEqualTo(origin.before());
    // The same outcomes with all days turned back cannot bring learned campaigns into the exam.
    List<Outcome> moved = more.stream().map(o -> began(o, o.firstDay().plusYears(1))).toList();
    assertThat(Split.of(moved, origin.before()).without(origin.campaigns()).examined())
        .noneMatch(o -> origin.campaigns().contains(o.campaign()));
  }

  @Test
  void a_champion_keeps_its_place_against_a_model_of_hardly_more() {
    CtrModel champion = ((Ending.Won) CtrContest.hold(OUTCOMES, Optional.empty(), 1)).challenger();
    Ending ending = CtrContest.hold(SmallMarket.outcomes(0, 64), Optional.of(champion), 2);
    assertThat(ending)
        .isInstanceOfSatisfying(
            Ending.Lost.class,
            lost -> {
              assertThat(lost.reason()).contains("not surely better than ctr-xgboost 1");
              assertThat(lost.card().margin().significant()).isFalse();
            });
  }

  @Test
  void features_that_tell_nothing_make_no_model() {
    List<Outcome> told = OUTCOMES;
    List<Outcome> shuffled =
        IntStream.range(0, told.size())
            .mapToObj(i -> {
              Outcome other = told.get((i * 7 + 13) % told.size());
              Outcome own = told.get(i);
              return new Outcome(
                  own.creative(),
                  own.campaign(),
                  other.context(),
                  own.firstDay(),
                  other.features(),
                  own.clicks(),
                  own.impressions());
            })
            .toList();
    assertThat(refusal(shuffled)).contains("it is not surely better than the mean");
  }

  @Test
  void too_few_outcomes_or_campaigns_teach_nothing_and_are_counted() {
    assertThat(refusal(OUTCOMES.subList(0, 99))).isEqualTo("no trained model: 99 of 100 outcomes");
    assertThat(refusal(List.of())).isEqualTo("no trained model: 0 of 100 outcomes");
    List<Outcome> seldom = OUTCOMES.stream().map(o -> counted(o, 0, 499)).toList();
    assertThat(refusal(seldom)).isEqualTo("no trained model: 0 of 100 outcomes");
    List<Outcome> one = OUTCOMES.stream().map(CtrContestTest::together).toList();
    assertThat(refusal(one)).contains("0 campaigns ended before");
    List<Outcome> ignored = OUTCOMES.stream().map(o -> counted(o, 0, 20_000)).toList();
    assertThat(refusal(ignored)).isEqualTo("no trained model: nobody clicked");
  }

  @Test
  void a_creative_may_not_stand_there_twice() {
    List<Outcome> twice = new ArrayList<>(OUTCOMES);
    twice.add(OUTCOMES.getFirst());
    assertThatThrownBy(() -> CtrContest.hold(twice, Optional.empty(), 1))
        .hasMessageContaining("twice");
  }

  @Test
  void a_difference_counts_by_campaigns_and_only_when_it_is_sure() {
    double[] level = CtrExam.mean(Split.of(OUTCOMES, LocalDate.MIN));
    List<Outcome> examined = Split.of(OUTCOMES, LocalDate.MIN).examined();
    double[] truth = examined.stream().mapToDouble(LogOdds::seen).toArray();
    Margin better = Margin.of(examined, level, truth);
    assertThat(better.significant()).isTrue();
    assertThat(better.campaigns()).isEqualTo(15);
    assertThat(Margin.of(examined, truth, level).significant()).isFalse();
    assertThat(Margin.of(examined, level, level).significant()).isFalse();
    assertThat(better.needing(better.atLeast() + 1e-9).significant()).isFalse();
  }

  private static String refusal(List<Outcome> outcomes) {
    return ((Ending.Refused) CtrContest.hold(outcomes, Optional.empty(), 1)).reason();
  }

  /// Campaigns of any length that overlap at random.
  private static List<Outcome> scattered(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Outcome> outcomes = new ArrayList<>();
    for (int campaign = 0; campaign < 30; campaign++) {
      LocalDate start = SmallMarket.SPRING.plusDays(random.nextInt(100));
      int ads = 1 + random.nextInt(12);
      for (int ad = 0; ad < ads; ad++) {
        LocalDate day = start.plusDays(random.nextInt(20));
        String name = campaign + "-" + ad;
        outcomes.add(
            new Outcome(
                name, "k" + campaign, SmallMarket.REELS, day, SmallMarket.features(0, 0), 9, 900));
      }
    }
    return outcomes;
  }

  private static Outcome began(Outcome o, LocalDate day) {
    return new Outcome(
        o.creative(), o.campaign(), o.context(), day, o.features(), o.clicks(), o.impressions());
  }

  private static Outcome counted(Outcome o, long clicks, long impressions) {
    return new Outcome(
        o.creative(), o.campaign(), o.context(), o.firstDay(), o.features(), clicks, impressions);
  }

  private static Outcome together(Outcome o) {
    return new Outcome(
        o.creative(), "one", o.context(), o.firstDay(), o.features(), o.clicks(), o.impressions());
  }
}
