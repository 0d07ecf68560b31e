package io.creativefactory.scoring.ctr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Figure;
import io.creativefactory.scoring.ctr.Outcomes.Counted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutcomesTest {
  private static final Instant MONDAY = Instant.parse("2026-11-16T06:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-11-17T06:00:00Z");
  private static final DeliveryContext REELS = DeliveryContext.parse("meta", "sales", "9:16");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 10);

  private final Outcomes outcomes = new Outcomes();

  @Test
  void what_is_told_twice_is_counted_once() {
    assertThat(outcomes.add(outcome(12, 900), MONDAY)).isEqualTo(Counted.NEW);
    assertThat(outcomes.add(outcome(12, 900), MONDAY)).isEqualTo(Counted.TWICE);
    assertThat(outcomes.all()).containsExactly(outcome(12, 900));
  }

  @Test
  void a_later_word_takes_the_place_of_an_earlier_one_even_if_it_counts_less() {
    outcomes.add(outcome(12, 900), MONDAY);
    assertThat(outcomes.add(outcome(11, 890), TUESDAY)).isEqualTo(Counted.REVISED);
    assertThat(outcomes.all()).containsExactly(outcome(11, 890));
  }

  @Test
  void what_comes_out_of_order_changes_nothing() {
    outcomes.add(outcome(12, 900), TUESDAY);
    assertThat(outcomes.add(outcome(7, 500), MONDAY)).isEqualTo(Counted.OUTDATED);
    outcomes.add(outcome(12, 900), MONDAY);
    assertThat(outcomes.add(outcome(8, 700), MONDAY)).isEqualTo(Counted.OUTDATED);
    assertThat(outcomes.all()).containsExactly(outcome(12, 900));
  }

  @Test
  void of_two_words_of_one_instant_the_fuller_one_counts_in_either_order() {
    Outcomes other = new Outcomes();
    outcomes.add(outcome(7, 500), MONDAY);
    outcomes.add(outcome(12, 900), MONDAY);
    other.add(outcome(12, 900), MONDAY);
    other.add(outcome(7, 500), MONDAY);
    assertThat(outcomes.all()).isEqualTo(other.all()).containsExactly(outcome(12, 900));
  }

  @Test
  void a_word_repeated_later_still_bars_older_ones() {
    outcomes.add(outcome(12, 900), MONDAY);
    assertThat(outcomes.add(outcome(12, 900), TUESDAY)).isEqualTo(Counted.TWICE);
    assertThat(outcomes.add(outcome(13, 950), MONDAY)).isEqualTo(Counted.OUTDATED);
  }

  @Test
  void counts_that_cannot_be_are_refused_by_name() {
    refused(() -> outcome(901, 900), "creative a: 901 clicks of 900 impressions cannot be");
    refused(() -> outcome(-1, 900), "-1 clicks of 900 impressions");
    refused(() -> outcome(-2, -1), "-2 clicks of -1 impressions");
  }

  @Test
  void a_feature_is_kept_only_when_it_is_known_and_refused_when_it_is_out_of_range() {
    Figure half = figure(0.5);
    Map<String, Figure> told =
        Map.of(
            "brightness_level",
            half,
            "saturation_level",
            new Figure.Unknown("not looked at"),
            "poster_hash",
            figure(17));
    assertThat(with(told).features()).containsExactly(Map.entry("brightness_level", half));
    assertThatThrownBy(() -> with(Map.of("brightness_level", figure(1.5))))
        .isInstanceOfSatisfying(
            FactoryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FEATURE_INVALID))
        .hasMessage("feature brightness_level is 1.5, but it can only be 0 to 1");
    Figure endless =
        new Figure.Modelled(0, 0, Double.POSITIVE_INFINITY, 0.8, "ratio", "endless", 1);
    assertThat(with(Map.of("brightness_level", endless)).features()).hasSize(1);
    assertThatThrownBy(() -> figure(Double.NaN)).hasMessageContaining("value is NaN");
    assertThatThrownBy(() -> figure(Double.NEGATIVE_INFINITY)).hasMessageContaining("-Infinity");
  }

  @Test
  void an_unknown_platform_objective_or_format_is_refused_with_the_known_ones() {
    refused(
        () -> DeliveryContext.parse("myspace", "sales", "9:16"),
        "platform 'myspace' is not known; there is: meta, google, tiktok");
    refused(
        () -> DeliveryContext.parse("meta", "fame", "9:16"),
        "objective 'fame' is not known; there is: awareness, traffic, engagement, leads,"
            + " app_promotion, sales");
    refused(() -> DeliveryContext.parse("meta", "sales", "tall"), "'tall' is not a ratio");
    assertThat(REELS).hasToString("meta, sales, 9:16");
  }

  private static void refused(Runnable attempt, String words) {
    assertThatThrownBy(attempt::run)
        .isInstanceOfSatisfying(
            FactoryException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.TRAINING_DATA_INVALID))
        .hasMessageContaining(words);
  }

  private static Outcome outcome(long clicks, long impressions) {
    return new Outcome("a", "k", REELS, DAY, Map.of(), clicks, impressions);
  }

  private static Outcome with(Map<String, Figure> features) {
    return new Outcome("a", "k", REELS, DAY, features, 1, 2);
  }

  private static Figure figure(double value) {
    return new Figure.Measured(value, "ratio", "a test", MONDAY);
  }
}
