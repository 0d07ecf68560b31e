package io.creativefactory.render.paint;

import io.creativefactory.domain.Colour;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.render.layout.Box;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;

/// The real pixels that words stand on, as a few frames of the picture behind them.
///
/// @param frames each shows the whole frame, at any scale
/// @param size of the frame in its own pixels
record Ground(List<BufferedImage> frames, PixelSize size) {
  private static final double DARKEST_SHARE = 0.03;

  /// The contrast that a colour keeps against all but the worst 3 % of the pixels behind a box.
  double contrast(Colour ink, Box box) {
    double worst = 21;
    for (BufferedImage frame : frames) {
      worst = Math.min(worst, contrast(frame, ink, box));
    }
    return worst;
  }

  private double contrast(BufferedImage frame, Colour ink, Box box) {
    double scale = (double) frame.getWidth() / size.width();
    int left = Math.clamp((int) (box.x() * scale), 0, frame.getWidth() - 1);
    int right = Math.clamp((int) (box.right() * scale), left + 1, frame.getWidth());
    int top = Math.clamp((int) (box.y() * scale), 0, frame.getHeight() - 1);
    int bottom = Math.clamp((int) (box.bottom() * scale), top + 1, frame.getHeight());
    int step = Math.max(1, (right - left) / 64);
    double[] contrasts = new double[((right - left) / step + 1) * ((bottom - top) / step + 1)];
    int n = 0;
    for (int y = top; y < bottom; y += step) {
      for (int x = left; x < right; x += step) {
        contrasts[n++] = ink.contrastTo(new Colour(frame.getRGB(x, y) & 0xffffff));
      }
    }
    Arrays.sort(contrasts, 0, n);
    return contrasts[(int) (n * DARKEST_SHARE)];
  }
}
