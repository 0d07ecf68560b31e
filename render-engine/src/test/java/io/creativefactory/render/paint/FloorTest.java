package io.creativefactory.render.paint;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.editor.Look;
import io.creativefactory.domain.editor.Placement;
import io.creativefactory.render.Boards;
import io.creativefactory.render.canvas.Painted;
import io.creativefactory.render.layout.Box;
import io.creativefactory.render.layout.Element;
import io.creativefactory.render.layout.Frame;
import io.creativefactory.render.source.Grading;
import io.creativefactory.render.type.Face;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FloorTest {
  /// Its foot belongs to a platform's buttons.
  private static final Placement TALL =
      new Placement(
          Ratio.parse("9:16"),
          new PixelSize(1080, 1920),
          new Placement.Margins(0.14, 0.06, 0.35, 0.06),
          new Placement.Loudness(-14, -1));

  private static final Placement SQUARE = Boards.placement("1:1", 1080, 1080);

  private static Optional<Painted> floor(Placement placement, Element... elements) {
    Frame frame = Frame.of(placement, Look.Edge.LEFT);
    Look look = Boards.LOOK;
    Logo logo = Logo.of(Optional.empty(), look.brand(), Face.house(), look.field());
    Studio studio = Studio.of(frame, look, logo, new Grading("none", List.of(), false));
    return new Floor(studio).under(List.of(elements));
  }

  private static Element pack(int bottom) {
    return new Element.Pack(0, new Box(300, bottom - 500, 480, 500));
  }

  @Test
  void a_product_stands_a_little_way_into_it() {
    Painted floor = floor(TALL, pack(1500)).orElseThrow();
    assertThat(floor.y()).isBetween(1400, 1499);
    assertThat(floor.y() + floor.frames().getFirst().height()).isEqualTo(1920);
  }

  @Test
  void it_is_highest_in_the_middle() {
    Painted floor = floor(TALL, pack(1500)).orElseThrow();
    int[] tops = {0, 540};
    for (int i = 0; i < tops.length; i++) {
      int row = 0;
      while (floor.frames().getFirst().argb(tops[i], row) >>> 24 == 0) {
        row++;
      }
      tops[i] = row;
    }
    assertThat(tops[1]).isLessThan(tops[0]);
  }

  @Test
  void where_no_platform_covers_the_foot_there_is_none() {
    assertThat(floor(SQUARE, new Element.Pack(0, new Box(300, 300, 400, 400)))).isEmpty();
  }

  @Test
  void a_picture_that_goes_on_below_needs_none() {
    Element picture = new Element.Picture(0, new Box(60, 800, 960, 1000), 30);
    assertThat(floor(TALL, picture)).isEmpty();
  }

  @Test
  void a_product_at_the_very_foot_leaves_no_room_for_it() {
    assertThat(floor(TALL, pack(1900))).isEmpty();
  }
}
