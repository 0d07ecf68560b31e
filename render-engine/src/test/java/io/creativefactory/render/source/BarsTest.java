package io.creativefactory.render.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.PixelSize;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarsTest {
  private static final PixelSize SIZE = new PixelSize(640, 360);

  /// A grey picture with black in a shape.
  private static BufferedImage frame(int[] x, int[] y) {
    BufferedImage image = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.GRAY);
    g.fillRect(0, 0, 640, 360);
    g.setColor(Color.BLACK);
    g.fill(new Polygon(x, y, x.length));
    g.dispose();
    return image;
  }

  @Test
  void the_dark_edge_of_a_backdrop_is_trimmed() {
    // It leans: 20 pixels wide above, 8 at its foot, which ends at two thirds of the height.
    BufferedImage leaning = frame(new int[] {0, 20, 8, 0}, new int[] {0, 0, 236, 236});
    assertThat(Bars.of(List.of(leaning)).visible(SIZE).x()).isBetween(12, 24);
  }

  @Test
  void pillars_are_trimmed_and_a_dark_thing_at_the_side_is_not() {
    BufferedImage pillar = frame(new int[] {0, 80, 80, 0}, new int[] {0, 0, 360, 360});
    assertThat(Bars.of(List.of(pillar)).visible(SIZE).x()).isBetween(80, 84);
    BufferedImage thing = frame(new int[] {0, 90, 90, 0}, new int[] {0, 0, 250, 250});
    assertThat(Bars.of(List.of(thing)).visible(SIZE).x()).isZero();
  }

  @Test
  void what_is_lit_in_one_sample_is_no_bar() {
    BufferedImage dark = frame(new int[] {0, 20, 20, 0}, new int[] {0, 0, 360, 360});
    BufferedImage lit = frame(new int[] {0, 0, 0}, new int[] {0, 0, 0});
    assertThat(Bars.of(List.of(dark, lit)).visible(SIZE).x()).isZero();
  }
}
