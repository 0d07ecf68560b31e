package io.creativefactory.render.objects;

import io.creativefactory.domain.PixelSize;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.FloatBuffer;

/// A picture laid into the square that a model wants: as large as fits, in the middle, grey around.
///
/// @param frame what the model wants
/// @param picture as it is
record Letterbox(PixelSize frame, PixelSize picture) {
  /// What YOLO models are trained with.
  private static final Color GREY = new Color(114, 114, 114);

  private double scale() {
    return Math.min(
        (double) frame.width() / picture.width(), (double) frame.height() / picture.height());
  }

  private double left() {
    return (frame.width() - picture.width() * scale()) / 2;
  }

  private double top() {
    return (frame.height() - picture.height() * scale()) / 2;
  }

  /// Red, green and blue planes, 0 to 1, row by row.
  FloatBuffer planes(BufferedImage image) {
    BufferedImage framed =
        new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = framed.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.setColor(GREY);
    graphics.fillRect(0, 0, frame.width(), frame.height());
    int width = Math.max(1, (int) Math.round(picture.width() * scale()));
    int height = Math.max(1, (int) Math.round(picture.height() * scale()));
    int x = (int) Math.round(left());
    int y = (int) Math.round(top());
    graphics.drawImage(image, x, y, width, height, null);
    graphics.dispose();
    int[] pixels = framed.getRGB(0, 0, frame.width(), frame.height(), null, 0, frame.width());
    float[] planes = new float[3 * pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      planes[i] = ((pixels[i] >> 16) & 0xff) / 255f;
      planes[pixels.length + i] = ((pixels[i] >> 8) & 0xff) / 255f;
      planes[2 * pixels.length + i] = (pixels[i] & 0xff) / 255f;
    }
    return FloatBuffer.wrap(planes);
  }

  /// A box that the model saw in the frame, as shares of the picture and inside of it.
  Spotted picture(Guess guess) {
    double fromX = share(guess.x() - guess.width() / 2 - left(), picture.width());
    double toX = share(guess.x() + guess.width() / 2 - left(), picture.width());
    double fromY = share(guess.y() - guess.height() / 2 - top(), picture.height());
    double toY = share(guess.y() + guess.height() / 2 - top(), picture.height());
    return new Spotted(
        guess.label(),
        rounded(guess.confidence()),
        rounded(fromX),
        rounded(fromY),
        rounded(toX - fromX),
        rounded(toY - fromY));
  }

  private double share(double pixels, int whole) {
    return Math.clamp(pixels / scale() / whole, 0, 1);
  }

  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
