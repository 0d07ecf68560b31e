package io.creativefactory.render.proof;

import io.creativefactory.domain.Colour;
import io.creativefactory.render.canvas.Painted;
import io.creativefactory.render.canvas.Raster;
import io.creativefactory.render.layout.Box;
import java.awt.Graphics2D;
import java.util.List;

/// What was painted in one frame, laid together without what lies behind it.
///
/// @param box of the picture in the frame that the scene was laid out in
/// @param picture as large as the box
record Stencil(Box box, Raster picture) {
  private static final int SOLID = 230;
  private static final int ALIKE = 24;

  /// Everything that stands still in a frame; what is on its way in or not there is left out.
  ///
  /// @param frame of the scene
  static Stencil of(List<Painted> painted, int frame) {
    List<Painted> standing = painted.stream().filter(p -> stands(p, frame)).toList();
    Box box = around(standing);
    Raster raster = Raster.of(Math.max(1, box.width()), Math.max(1, box.height()));
    Graphics2D g = raster.brush();
    for (Painted each : standing) {
      int index = Math.min(frame - each.cue().start(), each.frames().size() - 1);
      g.drawImage(each.frames().get(index).image(), each.x() - box.x(), each.y() - box.y(), null);
    }
    g.dispose();
    return new Stencil(box, raster);
  }

  private static boolean stands(Painted painted, int frame) {
    return arrived(painted) <= frame && frame < leaves(painted);
  }

  private static int arrived(Painted painted) {
    return painted.cue().start() + Math.max(painted.cue().fade(), painted.cue().travel());
  }

  /// The first frame in which something has arrived and its film is at its end.
  static int settled(Painted painted) {
    return Math.max(arrived(painted), painted.cue().start() + painted.frames().size() - 1);
  }

  /// The first frame in which something begins to leave.
  static int leaves(Painted painted) {
    return painted.cue().end() - painted.cue().leave();
  }

  private static Box around(List<Painted> painted) {
    int left = Integer.MAX_VALUE;
    int top = Integer.MAX_VALUE;
    int right = Integer.MIN_VALUE;
    int bottom = Integer.MIN_VALUE;
    for (Painted each : painted) {
      Raster first = each.frames().getFirst();
      left = Math.min(left, each.x());
      top = Math.min(top, each.y());
      right = Math.max(right, each.x() + first.width());
      bottom = Math.max(bottom, each.y() + first.height());
    }
    return painted.isEmpty() ? new Box(0, 0, 0, 0) : new Box(left, top, right - left, bottom - top);
  }

  /// Whether a pixel belongs to a letter of a colour, its soft edge left out.
  boolean isLetter(int x, int y, Colour colour) {
    int argb = picture.argb(x, y);
    return argb >>> 24 >= SOLID
        && Math.abs((argb >> 16 & 0xff) - colour.red()) <= ALIKE
        && Math.abs((argb >> 8 & 0xff) - colour.green()) <= ALIKE
        && Math.abs((argb & 0xff) - colour.blue()) <= ALIKE;
  }

  boolean isSolid(int x, int y) {
    return alpha(x, y) >= SOLID;
  }

  int alpha(int x, int y) {
    return picture.argb(x, y) >>> 24;
  }
}
