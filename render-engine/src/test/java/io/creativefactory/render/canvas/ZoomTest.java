package io.creativefactory.render.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Shot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ZoomTest {
  @ParameterizedTest
  @EnumSource(Scene.Move.class)
  void no_move_loses_sight_of_the_focus(Scene.Move move) {
    for (double x = 0; x <= 1; x += 0.05) {
      for (double y = 0; y <= 1; y += 0.05) {
        Zoom zoom = Zoom.of(move, new Shot.Focus(x, y));
        sees(x, zoom.from(), zoom.fromX());
        sees(x, zoom.to(), zoom.toX());
        sees(y, zoom.from(), zoom.fromY());
        sees(y, zoom.to(), zoom.toY());
      }
    }
  }

  private static void sees(double point, double magnified, double place) {
    double window = 1 / magnified;
    double start = place * (1 - window);
    assertThat(place).isBetween(0.0, 1.0);
    assertThat(point).isBetween(start - 1e-9, start + window + 1e-9);
  }
}
