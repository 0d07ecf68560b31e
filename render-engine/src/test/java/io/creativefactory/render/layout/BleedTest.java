package io.creativefactory.render.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.editor.Layout;
import io.creativefactory.domain.editor.Look;
import io.creativefactory.domain.editor.Placement;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.editor.Text;
import io.creativefactory.render.Boards;
import io.creativefactory.render.type.Face;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BleedTest {
  private static final PixelSize SIZE = new PixelSize(2160, 2160);

  static Stream<Placement> placements() {
    List<Placement> all = new ArrayList<>(Boards.placements());
    all.add(Boards.placement("2:3", 1080, 1620));
    return all.stream();
  }

  /// Busy in some rows, plain in the others.
  private static Detail busy(int from, int to) {
    List<Double> cells = new ArrayList<>();
    for (int row = 0; row < 12; row++) {
      for (int column = 0; column < 12; column++) {
        cells.add(row >= from && row < to ? 30.0 : 1.0);
      }
    }
    return new Detail(12, cells);
  }

  private static Box hook(Placement placement, Detail detail, Shot.Focus focus) {
    Scene scene = Boards.typical(Layout.FULL_BLEED, false);
    Seen seen = new Seen(SIZE, Seen.Kind.STILL, detail, focus);
    return new Composer(Frame.of(placement, Look.Edge.LEFT), Face.house(), 5)
        .compose(scene, List.of(seen)).stream()
            .filter(e -> e instanceof Element.Words words && words.text().role() == Text.Role.HOOK)
            .map(Element::box)
            .findFirst()
            .orElseThrow();
  }

  private static double height(Placement placement, Box box) {
    return (box.y() + box.height() / 2.0) / placement.size().height();
  }

  @ParameterizedTest
  @MethodSource("placements")
  void the_hook_stands_at_the_top_of_an_even_picture(Placement placement) {
    assertThat(height(placement, hook(placement, Detail.EVEN, Shot.Focus.CENTRE))).isLessThan(0.45);
  }

  @ParameterizedTest
  @MethodSource("placements")
  void it_leaves_a_busy_top_for_a_calm_foot(Placement placement) {
    assertThat(height(placement, hook(placement, busy(0, 5), Shot.Focus.CENTRE)))
        .isGreaterThan(0.5);
    assertThat(height(placement, hook(placement, busy(7, 12), Shot.Focus.CENTRE))).isLessThan(0.45);
  }

  @ParameterizedTest
  @MethodSource("placements")
  void it_never_stands_on_the_focus(Placement placement) {
    // Where the hook would stand on an even picture.
    Box usual = hook(placement, Detail.EVEN, Shot.Focus.CENTRE);
    double scale =
        (double) SIZE.width() / Math.max(placement.size().width(), placement.size().height());
    double x = usual.x() + usual.width() / 2.0 - placement.size().width() / 2.0;
    double y = usual.y() + usual.height() / 2.0 - placement.size().height() / 2.0;
    Shot.Focus face = new Shot.Focus(0.5 + x * scale / 2160, 0.5 + y * scale / 2160);
    Box crop = Cover.of(SIZE, (double) placement.size().width() / placement.size().height(), face);
    double shown = (double) placement.size().width() / crop.width();
    int faceX = (int) ((face.x() * 2160 - crop.x()) * shown);
    int faceY = (int) ((face.y() * 2160 - crop.y()) * shown);
    Box words = hook(placement, Detail.EVEN, face);
    assertThat(words.holds(new Box(faceX, faceY, 0, 0))).isFalse();
  }

  @ParameterizedTest
  @MethodSource("placements")
  void a_thing_on_a_calm_ground_that_leaves_words_no_room_gets_a_card(Placement placement) {
    // A bottle from top to foot, with a plain wall beside it; then a lawn, busy everywhere.
    List<Double> bottle = new ArrayList<>();
    for (int i = 0; i < 24 * 24; i++) {
      bottle.add(i % 24 >= 6 && i % 24 < 17 ? 22.0 : 1.0);
    }
    assertThat(full(placement, new Detail(24, bottle))).isFalse();
    assertThat(full(placement, new Detail(24, Collections.nCopies(24 * 24, 22.0)))).isTrue();
  }

  private static boolean full(Placement placement, Detail detail) {
    Scene scene = Boards.typical(Layout.FULL_BLEED, false);
    Seen seen = new Seen(SIZE, Seen.Kind.STILL, detail, Shot.Focus.CENTRE);
    return new Composer(Frame.of(placement, Look.Edge.LEFT), Face.house(), 5)
        .compose(scene, List.of(seen)).stream()
            .anyMatch(e -> e instanceof Element.Picture picture && picture.radius() == 0);
  }
}
