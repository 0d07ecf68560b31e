package io.creativefactory.render.layout;

import java.util.ArrayList;
import java.util.List;

/// Rooms for pictures.
final class Tiles {
  /// A picture is never shown at more than this many times its own size.
  static final double STRETCH = 2.2;

  private static final double NARROWEST = 0.6;
  private static final double WIDEST = 1.6;
  private static final double PACK_SHARE = 0.82;

  private Tiles() {}

  /// The largest box in an area that neither crops a picture to a strip nor stretches it to mush.
  static Box crop(Box area, Seen seen) {
    double own = seen.aspect();
    double wanted = (double) area.width() / area.height();
    double aspect = Math.clamp(wanted, own * NARROWEST, own * WIDEST);
    double width = Math.min(area.width(), area.height() * aspect);
    double height = width / aspect;
    double stretch = Math.max(width / seen.size().width(), height / seen.size().height());
    double shrink = Math.min(1, STRETCH / stretch);
    return area.centred(Visual.even(width * shrink), Visual.even(height * shrink));
  }

  /// One tile: a cropped picture, or a product on a tinted panel.
  static List<Element> tile(int shot, Seen seen, Box box, Frame frame) {
    int radius = frame.share(0.03);
    if (!seen.isCutOut()) {
      return List.of(new Element.Picture(shot, evened(box), radius));
    }
    double scale =
        PACK_SHARE
            * Math.min(
                (double) box.width() / seen.size().width(),
                (double) box.height() / seen.size().height());
    Box pack =
        box.centred(
            Visual.even(seen.size().width() * scale), Visual.even(seen.size().height() * scale));
    return List.of(new Element.Panel(box, radius, Element.Tone.TINT), new Element.Pack(shot, pack));
  }

  /// The ways to share an area among two or three pictures.
  ///
  /// @param besides whether only columns will do, because labels stand below
  static List<List<Box>> tilings(Box area, int count, int gap, boolean besides) {
    List<List<Box>> tilings = new ArrayList<>();
    tilings.add(row(area, count, gap));
    if (!besides) {
      tilings.add(column(area, count, gap));
      if (count == 3) {
        int top = (area.height() - gap) * 11 / 20;
        List<Box> mixed = new ArrayList<>();
        mixed.add(new Box(area.x(), area.y(), area.width(), top));
        mixed.addAll(row(area.below(area.y() + top + gap), 2, gap));
        tilings.add(mixed);
      }
    }
    return tilings;
  }

  private static List<Box> row(Box area, int count, int gap) {
    int each = (area.width() - gap * (count - 1)) / count;
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boxes.add(new Box(area.x() + i * (each + gap), area.y(), each, area.height()));
    }
    return boxes;
  }

  private static List<Box> column(Box area, int count, int gap) {
    int each = (area.height() - gap * (count - 1)) / count;
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boxes.add(new Box(area.x(), area.y() + i * (each + gap), area.width(), each));
    }
    return boxes;
  }

  private static Box evened(Box box) {
    return new Box(box.x(), box.y(), box.width() / 2 * 2, box.height() / 2 * 2);
  }
}
