package io.creativefactory.render.paint;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.Colour;
import io.creativefactory.render.Boards;
import io.creativefactory.render.canvas.Painted;
import io.creativefactory.render.canvas.Palette;
import io.creativefactory.render.layout.Box;
import io.creativefactory.render.type.Face;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LogoTest {
  private static final Colour NAVY = Boards.LOOK.field();
  private static final Palette PALETTE = Palette.of(Boards.LOOK);
  private static final Box BOX = new Box(100, 100, 200, 100);

  /// A disc of one colour on transparency.
  private static BufferedImage disc(Color colour) {
    BufferedImage image = new BufferedImage(200, 100, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.setColor(colour);
    g.fillOval(20, 10, 160, 80);
    g.dispose();
    return image;
  }

  private static Logo logo(Color colour, Colour field) {
    return Logo.of(Optional.of(disc(colour)), "Ot", Face.house(), field);
  }

  private static boolean covers(Painted painted, int x, int y) {
    return painted.frames().getFirst().argb(x - painted.x(), y - painted.y()) >>> 24 > 200;
  }

  @Test
  void a_mark_that_is_seen_on_the_field_stands_bare() {
    Painted painted = logo(Color.WHITE, NAVY).painted(BOX, PALETTE, false);
    assertThat(covers(painted, 200, 150)).isTrue();
    assertThat(covers(painted, 104, 104)).isFalse();
  }

  @Test
  void a_mark_as_dark_as_the_field_gets_a_chip() {
    Logo dark = logo(new Color(NAVY.rgb()), NAVY);
    assertThat(dark.chip()).isTrue();
    assertThat(covers(dark.painted(BOX, PALETTE, false), 150, 103)).isTrue();
  }

  @Test
  void on_another_ground_it_gets_one_when_it_needs_it_there() {
    assertThat(logo(Color.WHITE, NAVY).on(Colour.parse("#ffe9e9")).chip()).isTrue();
    assertThat(logo(Color.WHITE, NAVY).on(Colour.parse("#402010")).chip()).isFalse();
  }

  @Test
  void on_footage_it_stands_on_a_plate_of_the_field() {
    Painted painted = logo(Color.WHITE, NAVY).painted(BOX, PALETTE, true);
    assertThat(covers(painted, 85, 150)).isTrue();
    int plate = painted.frames().getFirst().argb(85 - painted.x(), 150 - painted.y());
    assertThat(new Colour(plate & 0xffffff)).isEqualTo(PALETTE.field());
  }
}
