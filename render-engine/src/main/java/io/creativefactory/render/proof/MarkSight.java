package io.creativefactory.render.proof;

import io.creativefactory.render.layout.Box;

/// Measures on a decoded frame whether the brand's mark is there: how alike the painted mark, laid
/// over what surrounds it, and the decoded pixels are.
///
/// @param stencil of the mark, in pixels of the layout
record MarkSight(Stencil stencil) {
  /// A mark that differs from its ground by less than this, of 255, is not seen.
  private static final double SEEN = 6;

  /// -1 to 1; 0 when nothing can be made out.
  ///
  /// @param step pixels of the layout to one of the frame
  double in(Still frame, double step) {
    double[] ground = ground(frame, step);
    double best = -1;
    for (Shift shift : Shift.of(step)) {
      best = Math.max(best, in(frame, step, shift, ground));
    }
    return best;
  }

  private double in(Still frame, double step, Shift shift, double[] ground) {
    Likeness likeness = new Likeness();
    double off = 0;
    int count = 0;
    Box box = stencil.box();
    int right = Math.min(frame.width(), (int) Math.ceil(box.right() / step));
    int bottom = Math.min(frame.height(), (int) Math.ceil(box.bottom() / step));
    for (int py = Math.max(0, (int) (box.y() / step)); py < bottom; py++) {
      for (int px = Math.max(0, (int) (box.x() / step)); px < right; px++) {
        int x = Math.clamp(px + shift.x(), 0, frame.width() - 1);
        int y = Math.clamp(py + shift.y(), 0, frame.height() - 1);
        for (int channel = 0; channel < 3; channel++) {
          double wanted = wanted(new Pixel(px, py, step), channel, ground[channel]);
          likeness.add(wanted, frame.channel(x, y, channel));
          off = Math.max(off, Math.abs(wanted - ground[channel]));
          count++;
        }
      }
    }
    return count == 0 || off < SEEN ? 0 : likeness.value();
  }

  /// A pixel of the frame, which in a draft holds several of the layout.
  private record Pixel(int x, int y, double step) {
    int left(Box box) {
      return Math.max(0, (int) Math.round(x * step) - box.x());
    }

    int right(Box box) {
      return Math.min(box.width(), (int) Math.round((x + 1) * step) - box.x());
    }

    int top(Box box) {
      return Math.max(0, (int) Math.round(y * step) - box.y());
    }

    int bottom(Box box) {
      return Math.min(box.height(), (int) Math.round((y + 1) * step) - box.y());
    }
  }

  /// The mean of what was painted for a pixel.
  private double wanted(Pixel pixel, int channel, double ground) {
    Box box = stencil.box();
    double sum = 0;
    int count = 0;
    for (int y = pixel.top(box); y < pixel.bottom(box); y++) {
      for (int x = pixel.left(box); x < pixel.right(box); x++) {
        sum += wanted(x, y, channel, ground);
        count++;
      }
    }
    return count == 0 ? ground : sum / count;
  }

  private double wanted(int x, int y, int channel, double ground) {
    int argb = stencil.picture().argb(x, y);
    double share = (argb >>> 24) / 255.0;
    int painted = (argb >> (8 * (2 - channel))) & 0xff;
    return share * painted + (1 - share) * ground;
  }

  /// The mean colour where the mark is clear.
  private double[] ground(Still frame, double step) {
    Box box = stencil.box();
    double[] sums = new double[3];
    int count = 0;
    for (int y = 0; y < box.height(); y++) {
      for (int x = 0; x < box.width(); x++) {
        int px = (int) ((box.x() + x) / step);
        int py = (int) ((box.y() + y) / step);
        boolean inside = px >= 0 && py >= 0 && px < frame.width() && py < frame.height();
        if (inside && stencil.alpha(x, y) == 0) {
          count++;
          for (int channel = 0; channel < 3; channel++) {
            sums[channel] += frame.channel(px, py, channel);
          }
        }
      }
    }
    for (int channel = 0; channel < 3; channel++) {
      sums[channel] /= Math.max(1, count);
    }
    return sums;
  }
}
