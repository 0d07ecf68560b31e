package io.creativefactory.render.paint;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.Colour;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.editor.Text;
import io.creativefactory.render.Boards;
import io.creativefactory.render.canvas.Beat;
import io.creativefactory.render.canvas.Palette;
import io.creativefactory.render.canvas.Raster;
import io.creativefactory.render.canvas.Zoom;
import io.creativefactory.render.layout.Box;
import io.creativefactory.render.layout.Element;
import io.creativefactory.render.type.Face;
import io.creativefactory.render.type.Setting;
import io.creativefactory.render.type.TypeStyle;
import io.creativefactory.render.type.Typesetter;
import io.creativefactory.render.type.Writing;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Contrast on synthetic footage: 100 x 100 samples of a frame of 1000 x 1000.
class GroundsTest {
  private static final Beat BEAT = new Beat(30, 90, false);
  private static final Palette PALETTE = Palette.of(Boards.LOOK);

  /// Dark above a line, white below it.
  private static BufferedImage half(int line) {
    Raster raster = Raster.of(100, 100);
    Graphics2D g = raster.brush();
    g.setColor(new Color(0x10, 0x18, 0x14));
    g.fillRect(0, 0, 100, 100);
    g.setColor(Color.WHITE);
    g.fillRect(0, line, 100, 100);
    g.dispose();
    return raster.image();
  }

  /// Footage in which a bright area rises from the foot to the head of the picture.
  private static Ground rising() {
    List<BufferedImage> frames = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      frames.add(half(100 - i * 13));
    }
    return new Ground(frames, new PixelSize(1000, 1000));
  }

  private static Element.Words words(int y, int from, @Nullable Integer until, String emphasis) {
    Text text =
        new Text(
            Text.Role.SUPER,
            "Wash and wear",
            emphasis,
            Text.Entrance.RISE,
            Duration.ofMillis(from),
            until == null ? null : Duration.ofMillis(until),
            List.of());
    Setting set =
        new Typesetter(
                text.words(),
                emphasis,
                new Writing(Face.house(), TypeStyle.of(Text.Role.SUPER), false))
            .at(60, 800)
            .orElseThrow();
    Box box = new Box(100, y, (int) set.width() + 1, (int) set.height() + 1);
    return new Element.Words(text, set, box, Element.Dress.PLAIN, Element.Align.LEFT);
  }

  private static Grounds.Choice choice(Ground ground, Element.Words words) {
    return new Grounds(List.of(words), ground, true, BEAT).choose(words, PALETTE);
  }

  @Test
  void words_on_the_dark_half_stand_bare_and_on_the_bright_half_on_a_plate() {
    Ground still = new Ground(List.of(half(50)), new PixelSize(1000, 1000));
    Grounds.Choice dark = choice(still, words(100, 0, null, ""));
    Grounds.Choice bright = choice(still, words(700, 0, null, ""));
    assertThat(dark.plate()).isFalse();
    assertThat(dark.inks().shadow()).isTrue();
    assertThat(bright.plate()).isTrue();
    assertThat(List.of(dark, bright)).allMatch(c -> c.ratio() >= Palette.LEGIBLE);
  }

  @Test
  void words_across_the_edge_of_light_get_a_plate() {
    Ground still = new Ground(List.of(half(50)), new PixelSize(1000, 1000));
    assertThat(choice(still, words(470, 0, null, "")).plate()).isTrue();
  }

  @Test
  void what_becomes_bright_while_the_words_are_seen_counts() {
    assertThat(choice(rising(), words(400, 0, 500, "")).plate()).isFalse();
    assertThat(choice(rising(), words(400, 0, null, "")).plate()).isTrue();
    assertThat(choice(rising(), words(400, 2400, null, "")).plate()).isTrue();
  }

  @Test
  void a_plate_lets_a_white_picture_through_and_is_measured_with_it() {
    Ground white = new Ground(List.of(half(0)), new PixelSize(1000, 1000));
    Grounds.Choice choice = choice(white, words(400, 0, null, ""));
    assertThat(choice.plate()).isTrue();
    assertThat(choice.ratio())
        .isBetween(Palette.LEGIBLE, PALETTE.ink().contrastTo(PALETTE.field()) - 0.1);
  }

  @Test
  void the_accented_word_counts_too() {
    Ground dark = new Ground(List.of(half(100)), new PixelSize(1000, 1000));
    Grounds.Choice plain = choice(dark, words(400, 0, null, ""));
    Grounds.Choice strong = choice(dark, words(400, 0, null, "wear"));
    assertThat(strong.ratio()).isBetween(Palette.LEGIBLE, plain.ratio() - 1);
    assertThat(strong.ratio()).isEqualTo(PALETTE.onAccent().contrastTo(PALETTE.accent()));
  }

  @Test
  void a_still_that_moves_is_measured_along_its_way() {
    Zoom pan = Zoom.of(Scene.Move.RISE, Shot.Focus.CENTRE);
    Ground moved = new Ground(Moved.frames(half(52), pan), new PixelSize(1000, 1000));
    Box edge = new Box(100, 440, 800, 60);
    Ground still = new Ground(List.of(half(52)), new PixelSize(1000, 1000));
    assertThat(still.contrast(Colour.WHITE, edge)).isGreaterThan(Palette.LEGIBLE);
    assertThat(moved.contrast(Colour.WHITE, edge)).isLessThan(Palette.LEGIBLE);
  }
}
