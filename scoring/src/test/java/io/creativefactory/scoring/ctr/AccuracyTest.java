package io.creativefactory.scoring.ctr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.domain.Figure;
import io.creativefactory.scoring.ctr.Accuracy.Foretold;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AccuracyTest {
  private static final Instant AT = Instant.parse("2026-11-22T02:00:00Z");
  private static final DeliveryContext REELS = DeliveryContext.parse("meta", "sales", "9:16");

  @Test
  void predictions_that_came_true_miss_little_and_hold_as_often_as_they_say() {
    Accuracy found = Accuracy.of(foretold(400, 1), AT);

    assertThat(value(found.error())).isLessThan(0.2).isLessThan(value(found.meanError()));
    assertThat(value(found.coverage())).isEqualTo(0.8, within(0.06));
    assertThat(((Figure.Modelled) found.order()).low()).isGreaterThan(0.6);
    assertThat(found.reliability()).isNotNull();
  }

  @Test
  void predictions_of_other_ads_do_not_come_true() {
    List<Foretold> right = foretold(400, 1);
    List<Foretold> mixed = new ArrayList<>();
    for (int i = 0; i < right.size(); i++) {
      int other = (i + 7) % right.size();
      mixed.add(new Foretold(right.get(i).outcome(), right.get(other).predicted()));
    }

    Accuracy found = Accuracy.of(mixed, AT);

    assertThat(value(found.error())).isGreaterThan(value(found.meanError()));
    assertThat(value(found.coverage())).isLessThan(0.5);
    Figure.Modelled order = (Figure.Modelled) found.order();
    assertThat(order.low()).isLessThan(0.5);
  }

  @Test
  void without_predictions_there_is_no_accuracy() {
    List<Foretold> unknown =
        foretold(30, 1).stream()
            .map(each -> new Foretold(each.outcome(), new Figure.Unknown("no trained model")))
            .toList();

    Accuracy found = Accuracy.of(unknown, AT);

    assertThat(found.error())
        .isEqualTo(new Figure.Unknown("0 of 30 ads that ran had a prediction; 20 are needed"));
    assertThat(found.reliability()).isNull();
    assertThat(found.predicted()).isZero();
  }

  /// Ads whose true log odds lie around the predicted ones as their 80 % intervals say.
  private static List<Foretold> foretold(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Foretold> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double predicted = LogOdds.of(0.012) + 0.4 * random.nextGaussian();
      double truth = LogOdds.rate(predicted + 0.1 * random.nextGaussian());
      long impressions = 40_000;
      double mean = impressions * truth;
      long clicks = Math.round(mean + Math.sqrt(mean) * random.nextGaussian());
      double half = 1.2815515655446004 * 0.1;
      Figure figure =
          new Figure.Modelled(
              LogOdds.rate(predicted),
              LogOdds.rate(predicted - half),
              LogOdds.rate(predicted + half),
              0.8,
              "ratio",
              "ctr-xgboost 1",
              300);
      Outcome outcome =
          new Outcome(
              "ad" + i,
              "c" + i / 5,
              REELS,
              LocalDate.parse("2026-10-01").plusDays(i % 30),
              Map.of(),
              clicks,
              impressions);
      all.add(new Foretold(outcome, figure));
    }
    return all;
  }

  private static double value(Figure figure) {
    return ((Figure.Measured) figure).value();
  }
}
