package io.creativefactory.render.proof;

import java.util.ArrayList;
import java.util.List;

/// How far what was painted may stand from its place, in pixels of the frame. Halved colour lets
/// FFmpeg lay pictures on even pixels only. A full layout has its pictures there already; in a
/// draft places are rounded, which moves them by a pixel.
record Shift(int x, int y) {
  static List<Shift> of(double step) {
    int most = step > 1 ? 1 : 0;
    List<Shift> shifts = new ArrayList<>();
    for (int y = -most; y <= most; y++) {
      for (int x = -most; x <= most; x++) {
        shifts.add(new Shift(x, y));
      }
    }
    return shifts;
  }
}
