package io.creativefactory.render.paint;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.Colour;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.editor.Backdrop;
import io.creativefactory.domain.editor.Grade;
import io.creativefactory.domain.editor.Look;
import io.creativefactory.render.canvas.Palette;
import io.creativefactory.render.canvas.Raster;
import io.creativefactory.render.layout.Box;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaintTest {
  private static Look look(String field, String ink, String accent) {
    return new Look(
        "B",
        Colour.parse(field),
        Colour.parse(ink),
        Colour.parse(accent),
        null,
        null,
        Look.Edge.LEFT,
        Grade.GENTLE);
  }

  @ParameterizedTest
  @CsvSource({
    "#0b1020,#ffffff,#1b4dff",
    "#1b4dff,#0b1020,#ffffff",
    "#ffffff,#eeeeee,#ffff00",
    "#777777,#888888,#777777",
    "#000000,#000000,#000000",
    "#caf0f8,#03045e,#0077b6"
  })
  void every_ink_is_legible_on_its_ground(String field, String ink, String accent) {
    Palette palette = Palette.of(look(field, ink, accent));
    assertThat(palette.ink().contrastTo(palette.field())).isGreaterThanOrEqualTo(4.5);
    assertThat(palette.ink().contrastTo(palette.fieldEnd())).isGreaterThanOrEqualTo(4.5);
    assertThat(palette.onAccent().contrastTo(palette.accent())).isGreaterThanOrEqualTo(4.5);
    assertThat(palette.onPaper().contrastTo(palette.paper())).isGreaterThanOrEqualTo(4.5);
  }

  @Test
  void a_field_is_a_gradient_with_grain_and_never_flat() {
    Palette palette = Palette.of(look("#0b1020", "#ffffff", "#1b4dff"));
    Raster ground = new Field(palette, new PixelSize(90, 160), 0, false).ground();
    long colours = Arrays.stream(ground.pixels()).distinct().count();
    assertThat(colours).isGreaterThan(300);
    assertThat(ground.image().getRGB(45, 159) & 0xff)
        .isGreaterThan(ground.image().getRGB(45, 0) & 0xff);
  }

  @Test
  void contrast_is_measured_where_the_words_stand() {
    Raster frame = Raster.of(100, 100);
    Graphics2D g = frame.brush();
    g.setColor(Color.BLACK);
    g.fillRect(0, 0, 100, 50);
    g.setColor(Color.WHITE);
    g.fillRect(0, 50, 100, 50);
    g.dispose();
    Ground ground = new Ground(List.of(frame.image()), new PixelSize(1000, 1000));
    assertThat(ground.contrast(Colour.WHITE, new Box(0, 0, 1000, 400))).isGreaterThan(20);
    assertThat(ground.contrast(Colour.WHITE, new Box(0, 450, 1000, 200))).isLessThan(1.1);
  }

  @ParameterizedTest
  @CsvSource({
    "#ffffff,#ffffff",
    "#000000,#222222",
    "#ffd400,#ff8800",
    "#1b4dff,#1b4dff",
    "#808080,#7a7a7a",
    "#04302a,#0b5d3b"
  })
  void the_words_take_their_colour_from_the_chosen_ground(String from, String to) {
    Backdrop backdrop = new Backdrop(Colour.parse(from), Colour.parse(to));
    Palette palette = Palette.of(look("#0b1020", "#ffffff", "#1b4dff")).on(backdrop);
    assertThat(palette.ink().contrastTo(backdrop.from())).isGreaterThanOrEqualTo(4.5);
    assertThat(palette.ink().contrastTo(backdrop.to())).isGreaterThanOrEqualTo(4.5);
    assertThat(palette.onPaper().contrastTo(palette.paper())).isGreaterThanOrEqualTo(4.5);
    assertThat(palette.accent()).isEqualTo(Colour.parse("#1b4dff"));
  }

  @Test
  void a_chosen_gradient_runs_from_the_upper_left_to_the_lower_right_without_bands() {
    Backdrop backdrop = new Backdrop(Colour.parse("#202020"), Colour.parse("#303030"));
    Palette palette = Palette.of(look("#0b1020", "#ffffff", "#1b4dff")).on(backdrop);
    Raster ground = new Field(palette, new PixelSize(320, 320), 0, true).ground();
    assertThat(mean(ground, 0, 0)).isBetween(0x1e, 0x23);
    assertThat(mean(ground, 300, 300)).isBetween(0x2d, 0x32);
    assertThat(mean(ground, 300, 0)).isBetween(0x26, 0x2a);
    // A band is a run of one value; grain breaks every one.
    int longest = 0;
    int run = 0;
    for (int x = 1; x < 320; x++) {
      boolean same = ground.image().getRGB(x, 160) == ground.image().getRGB(x - 1, 160);
      run = same ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    assertThat(longest).isLessThan(8);
  }

  private static int mean(Raster raster, int x, int y) {
    int sum = 0;
    for (int i = 0; i < 400; i++) {
      sum += raster.image().getRGB(x + i % 20, y + i / 20) & 0xff;
    }
    return sum / 400;
  }
}
