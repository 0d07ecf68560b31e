package io.creativefactory.render.canvas;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;

/// Pops something in: it grows past its size by 4 % and settles.
public final class Spring {
  private static final int MILLIS = 380;
  private static final double DAMPING = 7.6;
  private static final double TURNS = 7.4;

  private Spring() {}

  public static List<Painted> in(Painted still, int start, Beat beat, boolean stands) {
    int frames = beat.ofMillis(MILLIS);
    Raster whole = still.frames().getFirst();
    double from = stands ? 0.9 : 0.62;
    List<Raster> film = new ArrayList<>();
    for (int i = 0; i < frames; i++) {
      double t = (i + 1.0) / frames;
      double scale = i == frames - 1 ? 1 : 1 - (1 - from) * settle(t);
      film.add(scaled(whole, scale));
    }
    int fade = stands ? 0 : beat.ofMillis(120);
    return List.of(new Painted(film, still.x(), still.y(), Cue.fading(start, fade)));
  }

  /// From 1 to 0, through a little below 0.
  public static double settle(double t) {
    return Math.exp(-DAMPING * t * 0.85) * Math.cos(TURNS * t * 0.75);
  }

  private static Raster scaled(Raster whole, double scale) {
    if (scale == 1) {
      return whole;
    }
    Raster raster = Raster.of(whole.width(), whole.height());
    Graphics2D g = raster.brush();
    double cx = whole.width() / 2.0;
    double cy = whole.height() / 2.0;
    AffineTransform at = AffineTransform.getTranslateInstance(cx, cy);
    at.scale(scale, scale);
    at.translate(-cx, -cy);
    g.drawImage(whole.image(), at, null);
    g.dispose();
    return raster;
  }
}
