package io.creativefactory.render.canvas;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/// A picture in memory, ARGB, not premultiplied.
///
/// @param image of type INT_ARGB
public record Raster(BufferedImage image) {
  public static Raster of(int width, int height) {
    return new Raster(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB));
  }

  public int width() {
    return image.getWidth();
  }

  public int height() {
    return image.getHeight();
  }

  /// A brush with every hint for quality set.
  public Graphics2D brush() {
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    return g;
  }

  public int[] pixels() {
    return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }

  /// One pixel, alpha in its highest byte.
  public int argb(int x, int y) {
    return pixels()[y * image.getWidth() + x];
  }

  /// The pixels of any picture, row by row; its own and no copy where it keeps them so.
  public static int[] pixels(BufferedImage picture) {
    if (picture.getType() == BufferedImage.TYPE_INT_ARGB) {
      return ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    }
    int width = picture.getWidth();
    return picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
  }

  /// Whether nothing shines through.
  public static boolean isSolid(BufferedImage picture) {
    for (int argb : pixels(picture)) {
      if (argb >>> 24 != 255) {
        return false;
      }
    }
    return true;
  }

  /// RGBA bytes. Clear pixels take the colour of their nearest neighbours in the row or of the next
  /// row: the encoder halves the colour's resolution, and black behind clear edges would darken
  /// them.
  public byte[] rgba() {
    int[] argb = pixels().clone();
    int width = width();
    int lastFilled = -1;
    for (int y = 0; y < height(); y++) {
      if (fillRow(argb, y * width, width)) {
        if (lastFilled < 0 || lastFilled < y - 1) {
          copyColours(argb, y, lastFilled + 1, y);
        }
        lastFilled = y;
      } else if (lastFilled >= 0) {
        copyColours(argb, lastFilled, y, y + 1);
        lastFilled = y;
      }
    }
    byte[] bytes = new byte[argb.length * 4];
    for (int i = 0, o = 0; i < argb.length; i++) {
      int p = argb[i];
      bytes[o++] = (byte) (p >> 16);
      bytes[o++] = (byte) (p >> 8);
      bytes[o++] = (byte) p;
      bytes[o++] = (byte) (p >>> 24);
    }
    return bytes;
  }

  private static boolean fillRow(int[] argb, int start, int width) {
    int colour = 0;
    boolean found = false;
    for (int i = start; i < start + width; i++) {
      if (argb[i] >>> 24 > 0) {
        if (!found) {
          for (int j = start; j < i; j++) {
            argb[j] = argb[i] & 0xffffff;
          }
        }
        found = true;
        colour = argb[i] & 0xffffff;
      } else if (found) {
        argb[i] = colour;
      }
    }
    return found;
  }

  private void copyColours(int[] argb, int from, int first, int end) {
    int width = width();
    for (int y = first; y < end; y++) {
      for (int x = 0; x < width; x++) {
        argb[y * width + x] = argb[from * width + x] & 0xffffff;
      }
    }
  }
}
