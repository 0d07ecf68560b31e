package io.creativefactory.render.eyes;

import io.creativefactory.domain.editor.SubjectTrack;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Follows the subject of a shot: its faces, or else what draws the eye. First looks at each
/// glimpse, then smooths over about a second, holds still what hardly moves, and never goes faster
/// than a viewer can follow.
final class Tracker {
  private static final double SMOOTH_SECONDS = 0.5;

  /// Movement within this share of the picture is not worth a moving crop.
  private static final double STILL = 0.06;

  private Tracker() {}

  /// @param times of the glimpses in milliseconds, ascending
  /// @param glimpses of one shot, at least one
  static SubjectTrack follow(List<Glimpse> glimpses, long[] times) {
    int count = glimpses.size();
    double[] x = new double[count];
    double[] y = new double[count];
    double[] sure = new double[count];
    double[] spot = null;
    for (int i = 0; i < count; i++) {
      spot = spot(glimpses.get(i), spot);
      x[i] = spot[0];
      y[i] = spot[1];
      sure[i] = spot[2];
    }
    double[] right = calm(x, sure, times);
    double[] down = calm(y, sure, times);
    List<SubjectTrack.Point> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      points.add(
          new SubjectTrack.Point(
              times[i],
              Measuring.rounded(right[i]),
              Measuring.rounded(down[i]),
              Measuring.rounded(sure[i])));
    }
    return new SubjectTrack(points);
  }

  /// @param before the spot of the glimpse before; null for the first
  /// @return x, y and how sure
  private static double[] spot(Glimpse glimpse, double @Nullable [] before) {
    if (!glimpse.faces.isEmpty()) {
      double weight = 0;
      double x = 0;
      double y = 0;
      for (Gaze.FaceBox face : glimpse.faces) {
        weight += face.area();
        x += face.area() * face.middleX();
        y += face.area() * face.middleY();
      }
      return new double[] {x / weight, y / weight, 1};
    }
    return new Hotspot(glimpse.saliency).find(before);
  }

  private static double[] calm(double[] raw, double[] sure, long[] times) {
    double[] smooth = smooth(raw, sure, times);
    double least = Arrays.stream(smooth).min().orElseThrow();
    double most = Arrays.stream(smooth).max().orElseThrow();
    if (most - least <= STILL) {
      Arrays.fill(smooth, (least + most) / 2);
      return smooth;
    }
    return slowed(smooth, times);
  }

  private static double[] smooth(double[] raw, double[] sure, long[] times) {
    double[] smooth = new double[raw.length];
    for (int i = 0; i < raw.length; i++) {
      double sum = 0;
      double weights = 0;
      for (int k = 0; k < raw.length; k++) {
        double away = (times[k] - times[i]) / 1000.0 / SMOOTH_SECONDS;
        double weight = Math.exp(-away * away / 2) * Math.max(0.05, sure[k]);
        sum += weight * raw[k];
        weights += weight;
      }
      smooth[i] = sum / weights;
    }
    return smooth;
  }

  /// Whoever is too fast is met half way: the mean of a track that lags and one that foresees, each
  /// of which keeps the limit.
  private static double[] slowed(double[] values, long[] times) {
    double[] lagging = values.clone();
    double[] foreseeing = values.clone();
    for (int i = 1; i < values.length; i++) {
      double reach = SubjectTrack.FASTEST * (times[i] - times[i - 1]) / 1000.0;
      lagging[i] = Math.clamp(values[i], lagging[i - 1] - reach, lagging[i - 1] + reach);
    }
    for (int i = values.length - 2; i >= 0; i--) {
      double reach = SubjectTrack.FASTEST * (times[i + 1] - times[i]) / 1000.0;
      foreseeing[i] = Math.clamp(values[i], foreseeing[i + 1] - reach, foreseeing[i + 1] + reach);
    }
    Arrays.setAll(lagging, i -> (lagging[i] + foreseeing[i]) / 2);
    return lagging;
  }
}
