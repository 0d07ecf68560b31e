package io.creativefactory.render.encode;

import static io.creativefactory.render.encode.Graph.plain;
import static io.creativefactory.render.encode.Graph.signed;

import io.creativefactory.domain.editor.Staging;
import io.creativefactory.render.canvas.Cue;
import io.creativefactory.render.canvas.Zoom;

/// Moves as expressions of FFmpeg over the number of a frame.
final class Motion {
  private Motion() {}

  /// A progress from 0 to 1 bent to a curve.
  ///
  /// @param p an expression, 0 to 1
  static String eased(Staging.Easing easing, String p) {
    return switch (easing) {
      case LINEAR -> p;
      case OUT -> "(1-pow(1-" + p + ",3))";
      case IN_OUT -> "if(lt(%1$s,0.5),4*pow(%1$s,3),1-pow(2-2*%1$s,3)/2)".formatted(p);
    };
  }

  /// Ease-out cubic from `offset` pixels away.
  static String arriving(double rest, Cue cue, double offset) {
    if (offset == 0 || cue.travel() == 0) {
      return whole(rest);
    }
    String left = "1-clip((n-" + cue.start() + ")/" + cue.travel() + ",0,1)";
    return whole(rest) + signed(offset) + "*pow(" + left + ",3)";
  }

  /// From `rest` by `distance` pixels in the course of `frames`.
  static String wandering(double rest, double distance, int frames) {
    return whole(rest) + signed(distance / frames) + "*n";
  }

  /// A window of the canvas, placed to fractions of a pixel, so that slow moves do not tremble.
  ///
  /// @param frames in which it runs from its first place to its last
  static String window(Zoom zoom, int frames) {
    // This filter counts its frames from 1.
    String p = eased(zoom.easing(), "min((on-1)/" + Math.max(1, frames - 1) + ",1)");
    String z = "(" + moving(zoom.from(), zoom.to(), p) + ")";
    String x = "(W-W/%s)*(%s)".formatted(z, moving(zoom.fromX(), zoom.toX(), p));
    String y = "(H-H/%s)*(%s)".formatted(z, moving(zoom.fromY(), zoom.toY(), p));
    return corners(x, y, z);
  }

  /// The part of the frame from `x`, `y` that fills it when it is magnified by `z`.
  static String corners(String x, String y, String z) {
    return "x0='%1$s':y0='%2$s':x1='%3$s':y1='%2$s':x2='%1$s':y2='%4$s':x3='%3$s':y3='%4$s'"
        .formatted(x, y, x + "+W/" + z, y + "+H/" + z);
  }

  /// From one value to another with the progress `p`.
  private static String moving(double from, double to, String p) {
    return from == to ? plain(from) : plain(from) + signed(to - from) + "*" + p;
  }

  private static String whole(double pixels) {
    return Long.toString(Math.round(pixels));
  }
}
