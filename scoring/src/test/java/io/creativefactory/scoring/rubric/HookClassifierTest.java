package io.creativefactory.scoring.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.creative.HookLabel;
import io.creativefactory.domain.creative.HookType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HookClassifierTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CURIOSITY_GAP     | Here's why runners are switching to wool.
          CURIOSITY_GAP     | The truth about your tap water.
          CURIOSITY_GAP     | Nobody tells you this about cotton.
          TRANSFORMATION    | From dull to glowing in 14 days.
          TRANSFORMATION    | Turn your old balcony into a garden.
          TRANSFORMATION    | Before and after: one wash.
          URGENCY_SCARCITY  | Last chance! The sale ends tonight.
          URGENCY_SCARCITY  | Only 12 left in navy.
          URGENCY_SCARCITY  | Today only: two for one.
          SOCIAL_PROOF      | Loved by 40,000 customers.
          SOCIAL_PROOF      | Join over 2 million people who sleep better.
          SOCIAL_PROOF      | ★★★★★ The comfiest shirt I own.
          PATTERN_INTERRUPT | Stop scrolling.
          PATTERN_INTERRUPT | Wait. That is a chair?
          PATTERN_INTERRUPT | Don't buy this backpack.
          QUESTION          | Still ironing your shirts?
          QUESTION          | What would you do with an extra hour? Think.
          NEGATIVE_HOOK     | Tired of shirts that shrink.
          NEGATIVE_HOOK     | The worst mistake with new shoes.
          NEGATIVE_HOOK     | Stop wasting money on plastic bottles.
          STORY_HOOK        | I used to dread Mondays.
          STORY_HOOK        | Three years ago we sold our first jar.
          STORY_HOOK        | The day our son was born changed breakfast.
          STATISTIC_HOOK    | 83% of bottles are never recycled.
          STATISTIC_HOOK    | 1 in 3 adults sleeps badly.
          STATISTIC_HOOK    | 4x lighter than steel.
          CONTROVERSY_HOOK  | Unpopular opinion: suits are over.
          CONTROVERSY_HOOK  | The myth of breathable plastic.
          CURIOSITY_GAP     | Spot what we left out.
          PATTERN_INTERRUPT | Not an ad. Well, a short one.
          NEGATIVE_HOOK     | Stop skipping the details.
          STATISTIC_HOOK    | Steeped in cold water for 12 hours
          """)
  void a_line_is_read_as_its_hook(HookType hook, String line) {
    assertThat(HookClassifier.labels(line)).extracting(HookLabel::hook).contains(hook);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Meet the polo in four new colours.
          30% off all shirts.
          Organic cotton. Fair wages.
          New arrivals in store.
          Our spring collection
          """)
  void a_plain_line_has_no_hook(String line) {
    assertThat(HookClassifier.labels(line)).isEmpty();
  }

  @Test
  void a_line_may_have_several_hooks_each_with_its_cue() {
    List<HookLabel> labels = HookClassifier.labels("Tired of ironing? 9 out of 10 men are.");
    assertThat(labels)
        .extracting(HookLabel::hook)
        .containsExactlyInAnyOrder(
            HookType.QUESTION, HookType.NEGATIVE_HOOK, HookType.STATISTIC_HOOK);
    assertThat(labels).extracting(HookLabel::cue).contains("Tired of", "9 out of 10");
  }

  @Test
  void the_hook_stands_in_the_opening_not_in_the_small_print() {
    String text = "Soft wool. Made in Porto. Last chance: the sale ends tonight.";
    assertThat(HookClassifier.labels(text)).isEmpty();
  }

  @Test
  void weak_cues_add_up() {
    assertThat(HookClassifier.labels("Never settle.")).isEmpty();
    HookLabel label =
        HookClassifier.labels("Don't miss this week until Sunday. Hurry up.").getFirst();
    assertThat(label.hook()).isEqualTo(HookType.URGENCY_SCARCITY);
    assertThat(label.confidence()).isGreaterThan(0.8).isLessThan(1);
  }
}
