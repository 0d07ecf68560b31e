package io.creativefactory.tools.scorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.testing.Prediction;
import io.creativefactory.scoring.ctr.CtrPredictor;
import io.creativefactory.tools.claims.Briefs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExpectationTest {
  private static final Map<String, Figure> FEATURES =
      Map.of("brightness_level", new Figure.Measured(0.4, "ratio", "a test", Instant.EPOCH));

  private final Listening model = new Listening();

  /// Remembers what it was asked and expects nothing.
  private static final class Listening implements CtrPredictor {
    private final List<Ask> asked = new ArrayList<>();

    @Override
    public Prediction predict(Ask ask) {
      asked.add(ask);
      return Prediction.unknown("it only listens");
    }

    @Override
    public List<Figure> rates(List<Ask> all) {
      throw new AssertionError("nobody asks for many");
    }

    @Override
    public Optional<String> lacking() {
      return Optional.empty();
    }
  }

  @Test
  void the_model_is_asked_about_the_place_where_the_brief_is_published() {
    new Expectation(model, "tiktok").of(Briefs.apparel(), FEATURES);
    assertThat(model.asked)
        .singleElement()
        .satisfies(ask -> {
          assertThat(ask.context()).hasToString("tiktok, sales, 9:16");
          assertThat(ask.features()).isEqualTo(FEATURES);
        });
  }

  @Test
  void without_a_platform_nothing_is_expected_and_no_place_is_made_up() {
    assertThat(new Expectation(model, "none").of(Briefs.apparel(), FEATURES))
        .isEqualTo(
            Prediction.unknown("no ad platform is connected, so nobody knows where it will run"));
    assertThat(model.asked).isEmpty();
  }

  @Test
  void a_platform_that_is_not_known_stops_the_start() {
    assertThatThrownBy(() -> new Expectation(model, "myspace"))
        .hasMessageContaining("there is: meta, google, tiktok");
  }
}
