package io.creativefactory.scoring.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.domain.Figure;
import io.creativefactory.scoring.drift.Drift.OfFeature;
import io.creativefactory.scoring.drift.Drift.State;
import io.creativefactory.scoring.features.FeatureName;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Instant AT = Instant.parse("2026-11-22T02:00:00Z");
  private static final String MOTION = FeatureName.MOTION_INTENSITY_AVG.key();
  private static final String LIGHT = FeatureName.BRIGHTNESS_LEVEL.key();

  @Test
  void what_moved_is_told_and_what_stayed_is_not() {
    Drift drift = Comparison.of(ads(1, 200, x -> x), ads(2, 200, x -> x + 0.8), AT);

    assertThat(of(drift, MOTION).state()).isEqualTo(State.DRIFTED);
    assertThat(of(drift, LIGHT).state()).isEqualTo(State.STEADY);
    assertThat(drift.features().getFirst().feature()).isEqualTo(MOTION);
  }

  @Test
  void equal_ads_are_no_distance_apart() {
    List<Map<String, Figure>> ads = ads(1, 100, x -> x);

    Drift drift = Comparison.of(ads, ads, AT);

    assertThat(value(of(drift, MOTION).psi())).isZero();
    assertThat(value(of(drift, MOTION).ks())).isZero();
    assertThat(value(of(drift, MOTION).chance())).isEqualTo(1, within(1e-9));
  }

  @Test
  void psi_is_that_of_the_shares_in_each_bin() {
    // half of the ads at 0 and half at 1; later a quarter and three quarters
    List<Map<String, Figure>> before = halves(1000, 500);
    List<Map<String, Figure>> after = halves(1000, 250);

    double psi = value(of(Comparison.of(before, after, AT), MOTION).psi());

    double expected = 0.25 * Math.log(0.75 / 0.5) - 0.25 * Math.log(0.25 / 0.5);
    assertThat(psi).isEqualTo(expected, within(0.002));
    assertThat(value(of(Comparison.of(before, after, AT), MOTION).ks()))
        .isEqualTo(0.25, within(1e-9));
  }

  @Test
  void a_measurement_that_falls_away_is_drift() {
    List<Map<String, Figure>> gone = ads(2, 200, x -> x);
    gone.subList(0, 120).forEach(ad -> ad.put(MOTION, new Figure.Unknown("no frames")));

    Drift drift = Comparison.of(ads(1, 200, x -> x), gone, AT);

    assertThat(of(drift, MOTION).state()).isEqualTo(State.DRIFTED);
  }

  @Test
  void chance_alone_is_rarely_called_a_move() {
    long moved =
        IntStream.range(0, 200)
            .filter(seed -> {
              Drift drift =
                  Comparison.of(
                      ads(seed * 2 + 1, 60, x -> x), ads(seed * 2 + 900_001, 60, x -> x), AT);
              return drift.any(State.MOVED) || drift.any(State.DRIFTED);
            })
            .count();

    assertThat(moved).isLessThanOrEqualTo(15);
  }

  @Test
  void few_ads_show_no_distribution() {
    Drift drift = Comparison.of(ads(1, 29, x -> x), ads(2, 200, x -> x), AT);

    assertThat(drift.features())
        .hasSize(FeatureName.values().length)
        .allSatisfy(feature -> {
          assertThat(feature.state()).isEqualTo(State.UNKNOWN);
          assertThat(feature.psi())
              .isEqualTo(
                  new Figure.Unknown("29 ads before and 200 after; a comparison needs 30 of each"));
        });
  }

  @Test
  void what_nobody_measures_has_not_drifted() {
    Drift drift = Comparison.of(ads(1, 50, x -> x), ads(2, 50, x -> x), AT);

    assertThat(of(drift, FeatureName.TREND_ALIGNMENT_SCORE.key()).psi())
        .isEqualTo(new Figure.Unknown("of no ad is it known"));
  }

  private static List<Map<String, Figure>> ads(long seed, int count, DoubleUnaryOperator motion) {
    SplittableRandom random = new SplittableRandom(seed);
    return IntStream.range(0, count)
        .<Map<String, Figure>>mapToObj(_ -> {
          Map<String, Figure> ad = new HashMap<>();
          ad.put(MOTION, measured(motion.applyAsDouble(random.nextGaussian())));
          ad.put(LIGHT, measured(random.nextDouble()));
          return ad;
        })
        .toList();
  }

  private static List<Map<String, Figure>> halves(int count, int low) {
    return IntStream.range(0, count)
        .<Map<String, Figure>>mapToObj(i -> Map.of(MOTION, measured(i < low ? 0 : 1)))
        .toList();
  }

  private static Figure measured(double value) {
    return new Figure.Measured(value, "ratio", "a test", AT);
  }

  private static OfFeature of(Drift drift, String feature) {
    return drift.features().stream()
        .filter(each -> each.feature().equals(feature))
        .findFirst()
        .orElseThrow();
  }

  private static double value(Figure figure) {
    return ((Figure.Measured) figure).value();
  }
}
