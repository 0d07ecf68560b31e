package io.creativefactory.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.Figure;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureViewTest {
  private static final Figure.Modelled MODELLED =
      new Figure.Modelled(0.0184, 0.0132, 0.0241, 0.8, "ratio", "ctr-xgboost 7", 12_400);

  @Test
  void an_unknown_figure_says_why_and_has_no_number_and_no_bar() {
    FigureView view = FigureView.of(new Figure.Unknown("no trained model"), 0.05);
    assertThat(view.kind()).isEqualTo("unknown");
    assertThat(view.value()).isEqualTo("Unknown").doesNotContain("0");
    assertThat(view.note()).isEqualTo("no trained model");
    assertThat(view.bar()).isNull();
  }

  @Test
  void a_modelled_figure_carries_its_interval_its_model_and_its_rows() {
    FigureView view = FigureView.of(MODELLED, 0);
    assertThat(view.value()).isEqualTo("1.84 %");
    assertThat(view.range()).isEqualTo("1.32 % to 2.41 %, 80 % interval");
    assertThat(view.note()).contains("ctr-xgboost 7").contains("12,400 rows");
  }

  @Test
  void the_bar_lies_on_the_scale_that_its_neighbours_share() {
    FigureView.Bar bar = FigureView.of(MODELLED, 0.0482).bar();
    assertThat(bar).isEqualTo(new FigureView.Bar("27.39", "22.61", "38.17"));
  }

  @ParameterizedTest
  @CsvSource({
    "1,0 or 1,Yes",
    "0,0 or 1,No",
    "4,count,4",
    "2.14,s,2.14 s",
    "9,1 to 21,'9, scale 1 to 21'"
  })
  void a_value_reads_without_knowing_its_unit(double value, String unit, String told) {
    Figure figure = new Figure.Measured(value, unit, "storyboard", Instant.EPOCH);
    assertThat(FigureView.of(figure, 0).value()).isEqualTo(told);
  }

  @Test
  void a_measured_zero_is_a_number_and_not_unknown() {
    Figure zero = new Figure.Measured(0, "clicks", "meta insights", Instant.EPOCH);
    assertThat(FigureView.of(zero, 0).value()).isEqualTo("0 clicks");
  }
}
