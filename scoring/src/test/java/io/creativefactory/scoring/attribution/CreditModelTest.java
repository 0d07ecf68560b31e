package io.creativefactory.scoring.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.domain.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CreditModelTest {
  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
  private static final Duration WEEK = Duration.ofDays(7);

  private static List<Instant> days(int... days) {
    return Arrays.stream(days).mapToObj(day -> START.plus(Duration.ofDays(day))).toList();
  }

  private static List<String> split(CreditModel model, String value, List<Instant> touches) {
    return Credits.split(Money.parse(value, "EUR"), model.weights(touches, WEEK)).stream()
        .map(Money::toString)
        .toList();
  }

  @Test
  void each_model_thanks_whom_its_name_says() {
    List<Instant> touches = days(0, 7, 14, 21);

    assertThat(split(CreditModel.FIRST, "150.00", touches))
        .containsExactly("150.00 EUR", "0.00 EUR", "0.00 EUR", "0.00 EUR");
    assertThat(split(CreditModel.LAST, "150.00", touches))
        .containsExactly("0.00 EUR", "0.00 EUR", "0.00 EUR", "150.00 EUR");
    assertThat(split(CreditModel.LINEAR, "150.00", touches)).containsOnly("37.50 EUR");
    assertThat(split(CreditModel.TIME_DECAY, "150.00", touches))
        .containsExactly("10.00 EUR", "20.00 EUR", "40.00 EUR", "80.00 EUR");
    assertThat(split(CreditModel.POSITION, "150.00", touches))
        .containsExactly("60.00 EUR", "15.00 EUR", "15.00 EUR", "60.00 EUR");
  }

  @Test
  void two_touches_share_a_position_by_half_and_one_has_it_all() {
    assertThat(split(CreditModel.POSITION, "99.99", days(0, 1)))
        .containsExactly("50.00 EUR", "49.99 EUR");
    assertThat(split(CreditModel.POSITION, "99.99", days(3))).containsExactly("99.99 EUR");
  }

  @ParameterizedTest
  @EnumSource
  void parts_add_up_to_the_last_cent_whatever_the_value(CreditModel model) {
    Random random = new Random(model.name().length());
    for (int turn = 0; turn < 300; turn++) {
      List<Instant> touches = new ArrayList<>();
      for (int touch = 0; touch <= random.nextInt(12); touch++) {
        touches.add(START.plusSeconds(random.nextInt(90 * 24 * 3600)));
      }
      touches.sort(null);
      double[] weights = model.weights(touches, WEEK);
      Money value = Money.parse((random.nextInt(2_000_000) - 300_000) / 100 + ".07", "EUR");
      List<Money> parts = Credits.split(value, weights);

      assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-9));
      assertThat(parts).hasSameSizeAs(touches);
      assertThat(parts.stream().reduce(Money::plus)).hasValue(value);
      assertThat(parts).allMatch(part -> part.minor() * Long.signum(value.minor()) >= 0);
    }
  }

  @Test
  void a_touch_from_years_ago_does_not_make_the_others_vanish() {
    assertThat(CreditModel.TIME_DECAY.weights(days(-30_000, 0), Duration.ofHours(1)))
        .containsExactly(0, 1);
    assertThat(CreditModel.TIME_DECAY.weights(days(-30_000, -30_000), Duration.ofHours(1)))
        .containsExactly(0.5, 0.5);
  }

  @Test
  void touches_out_of_order_are_a_bug() {
    assertThatThrownBy(() -> CreditModel.FIRST.weights(days(2, 1), WEEK))
        .hasMessageContaining("order of time");
    assertThatThrownBy(() -> CreditModel.FIRST.weights(List.of(), WEEK))
        .hasMessageContaining("0 touches");
  }

  @Test
  void one_event_told_by_pixel_and_server_counts_once() {
    Happening pixel = new Happening("Purchase", "o-1", "pixel", START);
    Happening server = new Happening("Purchase", "o-1", "server", START.plusSeconds(90));
    Happening other = new Happening("Lead", "o-1", "pixel", START);

    assertThat(Doubles.AS_PLATFORMS.sort(List.of(server, other, pixel), each -> each).once())
        .containsExactlyInAnyOrder(pixel, other);
  }

  @Test
  void after_48_hours_platforms_count_an_id_anew_and_an_order_never_does() {
    Happening first = new Happening("Purchase", "o-1", "pixel", START);
    Happening edge = new Happening("Purchase", "o-1", "server", START.plus(Duration.ofDays(2)));
    Happening late = new Happening("Purchase", "o-1", "server", START.plus(Duration.ofHours(49)));
    List<Happening> all = List.of(first, edge, late);

    assertThat(Doubles.AS_PLATFORMS.sort(all, each -> each).once()).containsExactly(first, late);
    assertThat(Doubles.PLAIN.sort(all, each -> each).once()).containsExactly(first);
    assertThat(Doubles.PLAIN.sort(all, each -> each).again()).containsExactly(edge, late);
  }
}
