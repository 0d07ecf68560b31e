package io.creativefactory.render.paint;

import io.creativefactory.domain.Colour;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.render.canvas.Raster;
import io.creativefactory.render.layout.Box;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;

/// The real pixels that words stand on, as frames of the picture behind them, evenly spread over
/// the scene.
///
/// @param frames each shows the whole frame, at any scale; at least one
/// @param size of the frame in its own pixels
record Ground(List<BufferedImage> frames, PixelSize size) {
  private static final double WORST_SHARE = 0.03;

  Ground {
    frames = List.copyOf(frames);
  }

  /// A painted picture as large as the frame.
  static Ground of(Raster painted) {
    return new Ground(List.of(painted.image()), new PixelSize(painted.width(), painted.height()));
  }

  /// What lies behind in a part of the scene: the frames in it and one on either side, because the
  /// picture moves between samples.
  ///
  /// @param from share of the scene, 0 to 1
  /// @param to share of the scene, 0 to 1
  Ground during(double from, double to) {
    int last = frames.size() - 1;
    int first = Math.clamp((int) Math.floor(from * last) - 1, 0, last);
    int end = Math.clamp((int) Math.ceil(to * last) + 1, first, last);
    return new Ground(frames.subList(first, end + 1), size);
  }

  /// The contrast that a colour keeps against all but the worst 3 % of the pixels behind a box, in
  /// the worst of the frames.
  double contrast(Colour ink, Box box) {
    return contrast(ink, box, Veil.NONE);
  }

  /// As [#contrast(Colour, Box)], with a plate between the picture and the words.
  double contrast(Colour ink, Box box, Veil veil) {
    double worst = 21;
    for (BufferedImage frame : frames) {
      worst = Math.min(worst, contrast(frame, new Wanted(ink, box, veil)));
    }
    return worst;
  }

  /// A plate.
  ///
  /// @param opacity 0 to 1
  record Veil(Colour colour, double opacity) {
    static final Veil NONE = new Veil(Colour.BLACK, 0);

    Colour over(Colour behind) {
      return behind.mixedWith(colour, opacity);
    }
  }

  private record Wanted(Colour ink, Box box, Veil veil) {}

  private double contrast(BufferedImage frame, Wanted wanted) {
    Box box = wanted.box();
    double scale = (double) frame.getWidth() / size.width();
    int left = Math.clamp((int) (box.x() * scale), 0, frame.getWidth() - 1);
    int right = Math.clamp((int) (box.right() * scale), left + 1, frame.getWidth());
    int top = Math.clamp((int) (box.y() * scale), 0, frame.getHeight() - 1);
    int bottom = Math.clamp((int) (box.bottom() * scale), top + 1, frame.getHeight());
    int step = Math.max(1, (right - left) / 64);
    double[] contrasts = new double[((right - left) / step + 1) * ((bottom - top) / step + 1)];
    int[] argb = Raster.pixels(frame);
    int n = 0;
    for (int y = top; y < bottom; y += step) {
      for (int x = left; x < right; x += step) {
        Colour behind = wanted.veil().over(new Colour(argb[y * frame.getWidth() + x] & 0xffffff));
        contrasts[n++] = wanted.ink().contrastTo(behind);
      }
    }
    Arrays.sort(contrasts, 0, n);
    return contrasts[(int) (n * WORST_SHARE)];
  }
}
