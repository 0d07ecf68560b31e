package io.creativefactory.agents.creative;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.creative.LineChoice;
import io.creativefactory.tools.copy.CopyJudge;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShortlistTest {
  private static final Shortlist LIST =
      Shortlist.of(
          List.of(
              scored("What is it made of?", 7),
              scored("When did you last look?", 5),
              scored("Do you know?", 5),
              scored("Said before.", 1)));

  @Test
  void lines_far_behind_are_not_on_the_list() {
    assertThat(LIST.lines())
        .extracting(Words::text)
        .containsExactly("What is it made of?", "When did you last look?", "Do you know?");
  }

  @Test
  void a_line_that_is_clearly_ahead_is_moved_and_the_reason_says_so() {
    LineChoice choice =
        LIST.choose(
            strengths(
                Map.of("What is it made of?", 0, "When did you last look?", 2, "Do you know?", 3)));
    assertThat(choice.line()).isEqualTo("Do you know?");
    assertThat(choice.moved()).isTrue();
    assertThat(choice.rivals())
        .extracting(LineChoice.Rival::line)
        .containsExactly("What is it made of?", "When did you last look?");
    assertThat(LIST.words(choice).text()).isEqualTo("Do you know?");
    assertThat(Shortlist.said(choice))
        .isEqualTo(
            "; of 3 opening lines that fit, the copy model puts this one before 'What is it made"
                + " of?': its chance of more clicks is 0.80 (0.65 to 0.95; ranks 1, learned from"
                + " news headlines)");
  }

  @Test
  void the_house_order_stands_where_the_interval_leaves_it_open() {
    LineChoice choice =
        LIST.choose(
            strengths(
                Map.of("What is it made of?", 0, "When did you last look?", 1, "Do you know?", 0)));
    assertThat(choice.line()).isEqualTo("What is it made of?");
    assertThat(choice.moved()).isFalse();
    assertThat(Shortlist.said(choice))
        .isEqualTo(
            "; of 3 opening lines that fit, the copy model puts none clearly before this one;"
                + " against 'When did you last look?' its chance of more clicks is 0.40 (0.25 to"
                + " 0.55; ranks 1, learned from news headlines)");
  }

  @Test
  void a_judge_that_cannot_tell_changes_nothing_and_its_reason_is_told() {
    LineChoice choice = LIST.choose(new CopyJudge.Absent("no copy model here"));
    assertThat(choice.line()).isEqualTo("What is it made of?");
    assertThat(Shortlist.said(choice))
        .isEqualTo(
            "; of 3 opening lines that fit, the house rules chose this one; the copy model cannot"
                + " tell: no copy model here");
  }

  @Test
  void one_line_needs_no_choice() {
    LineChoice choice =
        Shortlist.of(List.of(scored("Alone.", 7))).choose(new CopyJudge.Absent("not asked"));
    assertThat(choice.rivals()).isEmpty();
    assertThat(Shortlist.said(choice)).isEmpty();
  }

  private static Shortlist.Scored scored(String text, int score) {
    return new Shortlist.Scored(new Words(text, ""), score);
  }

  /// A tenth of chance for each rank of difference, give or take 0.15.
  private static CopyJudge strengths(Map<String, Integer> ranks) {
    return (first, second) -> {
      double chance = 0.5 + 0.1 * (ranks.getOrDefault(first, 0) - ranks.getOrDefault(second, 0));
      return new Figure.Modelled(
          chance, chance - 0.15, chance + 0.15, 0.8, "probability", "ranks 1", 10);
    };
  }
}
