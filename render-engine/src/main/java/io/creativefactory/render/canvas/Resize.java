package io.creativefactory.render.canvas;

import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.render.layout.Box;
import io.creativefactory.render.layout.Cover;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/// Scales pictures without losing their edges: halved until near, then once by bicubic.
public final class Resize {
  private Resize() {}

  public static BufferedImage to(BufferedImage image, int width, int height) {
    BufferedImage now = image;
    while (now.getWidth() >= width * 2 && now.getHeight() >= height * 2) {
      now = draw(now, now.getWidth() / 2, now.getHeight() / 2, true);
    }
    return draw(now, width, height, false);
  }

  private static BufferedImage draw(BufferedImage image, int width, int height, boolean halving) {
    // Premultiplied, so that clear pixels lend no colour to the edges.
    BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D g = scaled.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION,
        halving
            ? RenderingHints.VALUE_INTERPOLATION_BILINEAR
            : RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    g.drawImage(image, 0, 0, width, height, null);
    g.dispose();
    return scaled;
  }

  /// The part of a picture that fills a shape and keeps a point in view.
  ///
  /// @param size width and height of the picture
  /// @param aspect of the shape, width to height
  /// @param focus shares of the picture's width and height
  public static Box cover(int[] size, double aspect, double[] focus) {
    return Cover.of(new PixelSize(size[0], size[1]), aspect, new Shot.Focus(focus[0], focus[1]));
  }

  public static Raster fill(BufferedImage image, Box box, double[] focus) {
    int[] size = {image.getWidth(), image.getHeight()};
    Box crop = cover(size, (double) box.width() / box.height(), focus);
    BufferedImage part = image.getSubimage(crop.x(), crop.y(), crop.width(), crop.height());
    BufferedImage scaled = to(part, box.width(), box.height());
    Raster raster = Raster.of(box.width(), box.height());
    Graphics2D g = raster.brush();
    g.drawImage(scaled, 0, 0, null);
    g.dispose();
    return raster;
  }
}
