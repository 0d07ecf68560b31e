package io.creativefactory.render.paint;

import io.creativefactory.render.canvas.Zoom;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/// What a still shows at several moments of its move.
final class Moved {
  private static final int MOMENTS = 5;

  private Moved() {}

  /// @param picture the whole canvas that the window moves in
  static List<BufferedImage> frames(BufferedImage picture, Zoom zoom) {
    List<BufferedImage> frames = new ArrayList<>();
    for (int i = 0; i < MOMENTS; i++) {
      frames.add(frame(picture, zoom, i / (MOMENTS - 1.0)));
    }
    return frames;
  }

  private static BufferedImage frame(BufferedImage picture, Zoom zoom, double share) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    double magnified = mix(zoom.from(), zoom.to(), share);
    double seenWidth = width / magnified;
    double seenHeight = height / magnified;
    double x = (width - seenWidth) * mix(zoom.fromX(), zoom.toX(), share);
    double y = (height - seenHeight) * mix(zoom.fromY(), zoom.toY(), share);
    BufferedImage frame = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = frame.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    g.scale(magnified, magnified);
    g.translate(-x, -y);
    g.drawImage(picture, 0, 0, null);
    g.dispose();
    return frame;
  }

  private static double mix(double from, double to, double share) {
    return from + (to - from) * share;
  }
}
