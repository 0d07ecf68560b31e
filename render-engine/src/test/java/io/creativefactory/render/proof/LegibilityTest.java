package io.creativefactory.render.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.domain.Colour;
import io.creativefactory.render.canvas.Cue;
import io.creativefactory.render.canvas.Painted;
import io.creativefactory.render.canvas.Raster;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Letters that were painted for 40,60 of a frame of 400x240, and frames that show them or do not.
class LegibilityTest {
  private static final Colour NAVY = Colour.parse("#0b1020");

  private static Painted letters(Color ink, String words) {
    Raster raster = Raster.of(320, 100);
    Graphics2D g = raster.brush();
    g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 60));
    g.setColor(ink);
    g.drawString(words, 10, 75);
    g.dispose();
    return Painted.still(raster, 40, 60, Cue.STANDS);
  }

  private static BufferedImage ground(Color colour) {
    BufferedImage frame = new BufferedImage(400, 240, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = frame.createGraphics();
    g.setColor(colour);
    g.fillRect(0, 0, 400, 240);
    g.dispose();
    return frame;
  }

  private static BufferedImage with(BufferedImage ground, Painted painted) {
    Graphics2D g = ground.createGraphics();
    g.drawImage(painted.frames().getFirst().image(), painted.x(), painted.y(), null);
    g.dispose();
    return ground;
  }

  static Still still(BufferedImage image) {
    byte[] rgb = new byte[3 * image.getWidth() * image.getHeight()];
    for (int i = 0; i < rgb.length / 3; i++) {
      int pixel = image.getRGB(i % image.getWidth(), i / image.getWidth());
      rgb[3 * i] = (byte) (pixel >> 16);
      rgb[3 * i + 1] = (byte) (pixel >> 8);
      rgb[3 * i + 2] = (byte) pixel;
    }
    return new Still(image.getWidth(), image.getHeight(), rgb);
  }

  private static Legibility.Reading read(Painted painted, Colour ink, BufferedImage frame) {
    return new Legibility(Stencil.of(List.of(painted), 0), Set.of(ink), false)
        .in(still(frame), 1)
        .orElseThrow();
  }

  @Test
  void white_words_on_navy_have_the_contrast_of_the_two_colours() {
    Painted words = letters(Color.WHITE, "Iron");
    BufferedImage frame = with(ground(new Color(NAVY.rgb())), words);
    Legibility.Reading reading = read(words, Colour.WHITE, frame);
    assertThat(reading.ratio()).isCloseTo(Colour.WHITE.contrastTo(NAVY), within(0.2));
    assertThat(reading.presence()).isGreaterThan(0.95);
  }

  @Test
  void grey_words_on_grey_have_little_contrast_though_they_are_there() {
    Painted words = letters(new Color(0x9a9a9a), "Iron");
    BufferedImage frame = with(ground(new Color(0x6a6a6a)), words);
    Legibility.Reading reading = read(words, Colour.parse("#9a9a9a"), frame);
    assertThat(reading.ratio()).isBetween(1.5, 2.5);
    assertThat(reading.presence()).isGreaterThan(0.9);
  }

  @Test
  void the_soft_edge_of_a_word_on_its_plate_is_no_word_of_another_colour() {
    Colour plate = Colour.parse("#0077b6");
    Colour other = Colour.parse("#caf0f8");
    Painted words = letters(Color.WHITE, "Iron");
    Raster plated = Raster.of(words.frames().getFirst().width(), 120);
    Graphics2D g = plated.brush();
    g.setColor(new Color(plate.rgb()));
    g.fillRect(0, 0, plated.width(), plated.height());
    g.drawImage(words.frames().getFirst().image(), 0, 0, null);
    g.dispose();
    Painted painted = Painted.still(plated, 40, 60, Cue.STANDS);
    Set<Colour> inks = Set.of(Colour.WHITE, other);
    Legibility legibility = new Legibility(Stencil.of(List.of(painted), 0), inks, false);
    Still frame = still(with(ground(new Color(NAVY.rgb())), painted));
    assertThat(other.contrastTo(plate)).isLessThan(4.1);
    assertThat(legibility.in(frame, 1).orElseThrow().ratio())
        .isCloseTo(Colour.WHITE.contrastTo(plate), within(0.2));
  }

  @Test
  void a_line_that_strikes_words_through_is_no_ground_of_theirs() {
    Painted words = letters(Color.WHITE, "Iron");
    Graphics2D pen = words.frames().getFirst().brush();
    pen.setColor(new Color(0xff8a60));
    pen.fillRect(8, 60, 300, 10);
    pen.dispose();
    BufferedImage frame = with(ground(new Color(NAVY.rgb())), words);
    Stencil stencil = Stencil.of(List.of(words), 0);
    Legibility struck = new Legibility(stencil, Set.of(Colour.WHITE), true);
    assertThat(struck.in(still(frame), 1).orElseThrow().ratio())
        .isCloseTo(Colour.WHITE.contrastTo(NAVY), within(0.3));
    assertThat(read(words, Colour.WHITE, frame).ratio()).isLessThan(3);
  }

  @Test
  void words_that_were_painted_over_are_not_there() {
    Painted words = letters(Color.WHITE, "Iron");
    BufferedImage over = with(ground(new Color(NAVY.rgb())), words);
    Graphics2D g = over.createGraphics();
    g.setColor(new Color(0x204060));
    g.fillRect(30, 50, 340, 120);
    g.dispose();
    assertThat(read(words, Colour.WHITE, over).presence()).isLessThan(0.1);
  }

  @Test
  void other_words_in_the_same_place_are_not_these() {
    Painted words = letters(Color.WHITE, "Iron");
    BufferedImage other = with(ground(new Color(NAVY.rgb())), letters(Color.WHITE, "MWXK8"));
    assertThat(read(words, Colour.WHITE, other).presence()).isLessThan(0.5);
  }

  @Test
  void busy_footage_counts_by_its_worst_part() {
    Painted words = letters(Color.WHITE, "Iron");
    BufferedImage busy = ground(new Color(NAVY.rgb()));
    Random random = new Random(3);
    for (int i = 0; i < 400 * 240; i++) {
      if (random.nextInt(4) == 0) {
        busy.setRGB(i % 400, i / 400, 0xd0d0d0);
      }
    }
    assertThat(read(words, Colour.WHITE, with(busy, words)).ratio()).isLessThan(2);
  }

  @Test
  void letters_that_the_frame_does_not_reach_are_nowhere() {
    Painted words = letters(Color.WHITE, "Iron");
    Painted away = Painted.still(words.frames().getFirst(), 4000, 60, Cue.STANDS);
    Legibility.Reading reading = read(away, Colour.WHITE, ground(new Color(NAVY.rgb())));
    assertThat(reading.presence()).isCloseTo(0, within(0.01));
  }

  @Test
  void the_bounds_are_those_of_the_letters_and_not_of_their_picture() {
    Painted words = letters(Color.WHITE, "I");
    var bounds =
        new Legibility(Stencil.of(List.of(words), 0), Set.of(Colour.WHITE), false)
            .bounds()
            .orElseThrow();
    assertThat(bounds.width()).isLessThan(30);
    assertThat(bounds.x()).isBetween(48, 70);
  }

  @Test
  void a_mark_is_there_or_it_is_not() {
    Painted mark = letters(new Color(0xd0ff30), "Brand");
    MarkSight sight = new MarkSight(Stencil.of(List.of(mark), 0));
    BufferedImage field = ground(new Color(NAVY.rgb()));
    assertThat(sight.in(still(ground(new Color(NAVY.rgb()))), 1)).isLessThan(0.1);
    assertThat(sight.in(still(with(field, mark)), 1)).isGreaterThan(0.9);
    BufferedImage alike = ground(new Color(0xd0ff30));
    assertThat(sight.in(still(with(alike, mark)), 1)).isZero();
  }

  @Test
  void what_is_there_is_there_in_a_draft_of_a_quarter_too() {
    Painted mark = letters(new Color(0xd0ff30), "Brand");
    MarkSight sight = new MarkSight(Stencil.of(List.of(mark), 0));
    BufferedImage frame = with(ground(new Color(NAVY.rgb())), mark);
    assertThat(sight.in(quarter(frame), 4)).isGreaterThan(0.9);
    assertThat(sight.in(quarter(ground(new Color(NAVY.rgb()))), 4)).isLessThan(0.1);
    Colour ink = Colour.parse("#d0ff30");
    Legibility.Reading reading =
        new Legibility(Stencil.of(List.of(mark), 0), Set.of(ink), false)
            .in(quarter(frame), 4)
            .orElseThrow();
    assertThat(reading.ratio()).isCloseTo(ink.contrastTo(NAVY), within(0.5));
    assertThat(reading.presence()).isGreaterThan(0.7);
  }

  /// Each pixel is the mean of sixteen.
  private static Still quarter(BufferedImage image) {
    int width = image.getWidth() / 4;
    int height = image.getHeight() / 4;
    byte[] rgb = new byte[3 * width * height];
    for (int i = 0; i < rgb.length; i++) {
      int sum = 0;
      for (int inside = 0; inside < 16; inside++) {
        int x = 4 * (i / 3 % width) + inside % 4;
        int y = 4 * (i / 3 / width) + inside / 4;
        sum += image.getRGB(x, y) >> (8 * (2 - i % 3)) & 0xff;
      }
      rgb[i] = (byte) (sum / 16);
    }
    return new Still(width, height, rgb);
  }
}
