package io.creativefactory.render.canvas;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;

/// A soft dark copy of a shape, for shadows.
public final class Shade {
  /// Coverage of each pixel, 0 to 255.
  private final float[] plane;

  private final int width;
  private final int height;

  private Shade(float[] plane, int width, int height) {
    this.plane = plane;
    this.width = width;
    this.height = height;
  }

  /// @param x of the canvas in the shape's coordinates
  /// @param size width and height of the canvas
  public static Shade of(Shape shape, int x, int y, int[] size) {
    Raster raster = Raster.of(size[0], size[1]);
    Graphics2D g = raster.brush();
    g.translate(-x, -y);
    g.setColor(Color.BLACK);
    g.fill(shape);
    g.dispose();
    return of(raster);
  }

  public static Shade of(Raster raster) {
    int[] argb = raster.pixels();
    float[] plane = new float[argb.length];
    for (int i = 0; i < argb.length; i++) {
      plane[i] = argb[i] >>> 24;
    }
    return new Shade(plane, raster.width(), raster.height());
  }

  /// @param radius of the blur in pixels
  /// @param strength of the darkest part, 0 to 1
  public Raster painted(int radius, double strength) {
    float[] soft = plane.clone();
    Blur.soften(soft, width, height, radius);
    Raster raster = Raster.of(width, height);
    int[] argb = raster.pixels();
    Grain grain = new Grain(7);
    for (int i = 0; i < argb.length; i++) {
      int alpha = (int) (soft[i] * strength + grain.next());
      argb[i] = Math.clamp(alpha, 0, 255) << 24 | 0x05070c;
    }
    return raster;
  }
}
