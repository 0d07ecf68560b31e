package io.creativefactory.render.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import org.junit.jupiter.api.Test;

class CanvasTest {
  @Test
  void clear_pixels_lend_no_black_to_edges() {
    Raster raster = Raster.of(6, 4);
    Graphics2D g = raster.brush();
    g.setColor(Color.WHITE);
    g.fillRect(2, 1, 2, 2);
    g.dispose();
    byte[] rgba = raster.rgba();
    for (int i = 0; i < rgba.length; i += 4) {
      assertThat(rgba[i] & 0xff).as("red of pixel %d", i / 4).isEqualTo(255);
    }
    assertThat(rgba[3]).isZero();
  }

  @Test
  void a_spring_overshoots_by_at_most_four_percent_and_settles() {
    double most = 0;
    for (double t = 0; t <= 1; t += 0.01) {
      most = Math.max(most, -Spring.settle(t) * 0.38);
    }
    assertThat(most).isBetween(0.001, 0.04);
    assertThat(Math.abs(Spring.settle(1)) * 0.38).isLessThan(0.005);
  }
}
