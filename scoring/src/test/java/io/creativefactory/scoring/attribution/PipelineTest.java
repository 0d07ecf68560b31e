package io.creativefactory.scoring.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.domain.Money;
import io.creativefactory.scoring.attribution.Funnel.Stage;
import io.creativefactory.scoring.attribution.Pipeline.Worth;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PipelineTest {
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  private static final Money SALE = Money.parse("15000.00", "EUR");

  private static Funnel funnel(@Nullable String first, @Nullable String second) {
    return new Funnel(
        List.of(
            new Stage("appointment", List.of("appointmentscheduled"), decimal(first)),
            new Stage("show-up", List.of(), decimal(second)),
            new Stage("closed", List.of("closedwon"), null)),
        SALE,
        null);
  }

  private static @Nullable BigDecimal decimal(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }

  private static List<Walk> walks(int stage, int number, boolean lost) {
    List<Walk> walks = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      walks.add(new Walk(stage + "-" + lost + i, stage, NOW.minusSeconds(60), lost, null));
    }
    return walks;
  }

  private static List<Walk> all(List<List<Walk>> parts) {
    return parts.stream().flatMap(List::stream).toList();
  }

  /// The example whose arithmetic was wrong before: 15 % x 60 % x 15,000 is 1,350, not 2,250.
  @Test
  void fifteen_percent_of_sixty_percent_of_fifteen_thousand_is_1350() {
    Worth worth = Pipeline.learn(funnel("0.15", "0.60"), List.of(), NOW).worth(0, SALE);

    assertThat(worth)
        .isEqualTo(
            new Worth.Stated(
                Money.parse("1350.00", "EUR"),
                "appointment 15 %, stated, 0 deals seen; show-up 60 %, stated, 0 deals seen"));
    assertThat(Pipeline.learn(funnel("0.15", "0.60"), List.of(), NOW).worth(1, SALE))
        .isEqualTo(
            new Worth.Stated(Money.parse("9000.00", "EUR"), "show-up 60 %, stated, 0 deals seen"));
  }

  @Test
  void nothing_is_known_where_nobody_states_a_chance_and_too_few_deals_are_over() {
    Pipeline pipeline = Pipeline.learn(funnel(null, "0.6"), walks(0, 19, true), NOW);

    assertThat(pipeline.worth(0, SALE))
        .isEqualTo(
            new Worth.Unknown(
                "19 of 20 deals needed have left 'appointment', and no chance is stated for it"));
    assertThat(pipeline.worth(1, SALE)).isInstanceOf(Worth.Stated.class);
  }

  @Test
  void twenty_deals_that_are_over_say_more_than_what_is_stated() {
    List<Walk> walks = all(List.of(walks(0, 170, true), walks(1, 12, true), walks(2, 18, false)));
    Worth worth = Pipeline.learn(funnel("0.9", "0.9"), walks, NOW).worth(0, SALE);

    assertThat(worth)
        .isInstanceOfSatisfying(
            Worth.Learned.class,
            learned -> {
              double chance = 30.5 / 201 * (18.5 / 31);
              assertThat(learned.chance().value()).isCloseTo(chance, within(1e-12));
              assertThat(learned.value()).isEqualTo(SALE.times(chance));
              assertThat(learned.low()).isLessThan(learned.value());
              assertThat(learned.high()).isGreaterThan(learned.value());
            });
  }

  @Test
  void the_interval_of_a_chain_is_that_of_the_product() {
    List<Walk> walks = all(List.of(walks(0, 30, true), walks(1, 12, true), walks(2, 18, false)));
    Worth worth = Pipeline.learn(funnel(null, null), walks, NOW).worth(0, SALE);
    Random random = new Random(7);
    BetaDistribution first = BetaDistribution.of(30.5, 30.5);
    BetaDistribution second = BetaDistribution.of(18.5, 12.5);
    double[] drawn = new double[40_000];
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] =
          first.inverseCumulativeProbability(random.nextDouble())
              * second.inverseCumulativeProbability(random.nextDouble());
    }
    Arrays.sort(drawn);

    assertThat(worth)
        .isInstanceOfSatisfying(
            Worth.Learned.class,
            learned -> {
              assertThat(learned.chance().low()).isCloseTo(drawn[1_000], within(0.006));
              assertThat(learned.chance().high()).isCloseTo(drawn[39_000], within(0.006));
            });
  }

  @Test
  void deals_that_still_stand_say_nothing_and_those_that_stand_too_long_are_lost() {
    Walk open = new Walk("old", 0, NOW.minus(Duration.ofDays(91)), false, null);
    List<Walk> walks =
        all(List.of(walks(0, 10, true), walks(1, 10, true), walks(0, 500, false), List.of(open)));
    Funnel patient = funnel(null, null);
    Funnel strict = new Funnel(patient.stages(), SALE, Duration.ofDays(90));

    assertThat(Pipeline.learn(patient, walks, NOW).chances().getFirst())
        .isInstanceOfSatisfying(
            StageChance.Learned.class, chance -> assertThat(chance.ended()).isEqualTo(20));
    assertThat(Pipeline.learn(strict, walks, NOW).chances().getFirst())
        .isInstanceOfSatisfying(
            StageChance.Learned.class, chance -> assertThat(chance.ended()).isEqualTo(21));
    assertThat(Pipeline.learn(patient, walks, NOW).open(open, NOW)).isTrue();
    assertThat(Pipeline.learn(strict, walks, NOW).open(open, NOW)).isFalse();
  }

  @Test
  void a_funnel_that_says_nothing_clear_is_refused() {
    Stage lead = new Stage("lead", List.of("New"), null);

    assertThatThrownBy(
            () -> new Funnel(List.of(lead, new Stage("new", List.of(), null)), SALE, null))
        .hasMessage("two stages are called 'new'");
    assertThatThrownBy(() ->
            new Funnel(List.of(lead, new Stage("won", List.of(), BigDecimal.ONE)), SALE, null))
        .hasMessage("after 'won' comes nothing");
    assertThatThrownBy(
            () -> new Funnel(List.of(lead, new Stage("Lost", List.of(), null)), SALE, null))
        .hasMessageContaining("'lost'");
    assertThatThrownBy(() -> new Stage("lead", List.of(), new BigDecimal("1.2")))
        .hasMessageContaining("chance of lead is 1.2");
    assertThat(funnel(null, null).place("ClosedWon")).hasValue(2);
    assertThat(funnel(null, null).place("nurture")).isEmpty();
  }
}
