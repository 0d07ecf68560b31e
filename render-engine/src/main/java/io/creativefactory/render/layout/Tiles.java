package io.creativefactory.render.layout;

import java.util.ArrayList;
import java.util.List;

/// Rooms for pictures.
final class Tiles {
  /// A picture is never shown at more than this many times its own size.
  static final double STRETCH = 2.2;

  private static final double NARROWEST = 0.6;
  private static final double WIDEST = 1.6;
  private static final int SHAPES = 12;

  /// A crop this thin takes nothing away.
  private static final double THIN = 0.02;

  /// Edges this much calmer than the picture cut nothing.
  private static final double CALM = 0.5;

  private static final double HALVED = 0.07;
  private static final double PACK_SHARE = 0.82;

  /// Width to height of a band.
  private static final double BAND = 1.6;

  private Tiles() {}

  /// The best box in an area: large, near the picture's own shape, and cut where the picture is
  /// calm, so that nothing that is seen in it is halved. It is never a strip nor stretched to mush.
  static Box crop(Box area, Seen seen) {
    double own = seen.aspect();
    double widest = Math.min(area.width(), STRETCH * seen.size().width());
    double highest = Math.min(area.height(), STRETCH * seen.size().height());
    Box best = area.centred(0, 0);
    double most = -1;
    for (int i = 0; i <= SHAPES; i++) {
      double aspect = own * NARROWEST * Math.pow(WIDEST / NARROWEST, (double) i / SHAPES);
      double width = Math.min(widest, highest * aspect);
      double worth = worth(seen, aspect, width, area);
      if (worth > most) {
        most = worth;
        best = area.centred(Visual.even(width), Visual.even(width / aspect));
      }
    }
    return best;
  }

  /// The box of a picture that accompanies a number: upright pictures are cut to a band, because a
  /// sliver beside a figure says nothing.
  static Box band(Box area, Seen seen) {
    Box whole = crop(area, seen);
    double height = Math.min(area.height(), STRETCH * seen.size().height());
    double widest = Math.min(area.width(), STRETCH * seen.size().width());
    int width = Visual.even(Math.min(widest, height * BAND));
    return whole.width() < width ? area.centred(width, Visual.even(height)) : whole;
  }

  private static double worth(Seen seen, double aspect, double width, Box area) {
    double filled = width * width / aspect / ((double) area.width() * area.height());
    double kept = kept(seen, aspect);
    double across = width / area.width();
    return Math.sqrt(filled) * Math.pow(kept, 0.5) * (0.8 + 0.2 * across) - halved(seen, aspect);
  }

  /// The share of a picture that a shape shows.
  static double kept(Seen seen, double aspect) {
    return Math.min(aspect, seen.aspect()) / Math.max(aspect, seen.aspect());
  }

  /// How much of what is seen is cut through at the edges of a crop: 0 where all of them are calm.
  private static double halved(Seen seen, double aspect) {
    Box crop = Cover.of(seen.size(), aspect, seen.focus());
    double width = seen.size().width();
    double height = seen.size().height();
    double x = crop.x() / width;
    double y = crop.y() / height;
    double across = crop.width() / width;
    double down = crop.height() / height;
    Detail detail = seen.detail();
    double cut = 0;
    if (across < 1 - THIN) {
      cut += detail.in(x, y, 0, down) + detail.in(x + across, y, 0, down);
    }
    if (down < 1 - THIN) {
      cut += detail.in(x, y, across, 0) + detail.in(x, y + down, across, 0);
    }
    return HALVED * Math.max(0, cut - 2 * CALM);
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
