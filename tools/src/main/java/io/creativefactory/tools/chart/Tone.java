package io.creativefactory.tools.chart;

import java.awt.Color;
import java.util.Locale;

/// The colours of a chart by their roles. A chart is drawn in the light ones; its SVG names the
/// roles, so that the page around it decides between light and dark.
enum Tone {
  INK(0x15171a, 0xeef0f2),
  QUIET(0x656b75, 0x858c96),
  GRID(0xe3e3e7, 0x25282d),
  FIRST(0x2757e6, 0x6f9bff),
  SECOND(0x8a5a00, 0xe3b04b),
  THIRD(0x14783e, 0x54c98a),
  FOURTH(0xb0307a, 0xf08cc0);

  private final int light;
  private final int dark;

  Tone(int light, int dark) {
    this.light = light;
    this.dark = dark;
  }

  /// What the chart is drawn with.
  Color color() {
    return new Color(light);
  }

  /// The same, seen through.
  ///
  /// @param alpha 0 is invisible, 255 opaque
  Color color(int alpha) {
    return new Color((light >> 16) & 0xff, (light >> 8) & 0xff, light & 0xff, alpha);
  }

  String variable() {
    return "--" + name().toLowerCase(Locale.ROOT);
  }

  String lightCss() {
    return css(light);
  }

  String darkCss() {
    return css(dark);
  }

  private static String css(int rgb) {
    return String.format(Locale.ROOT, "#%06x", rgb);
  }

  /// Series take these in turn.
  static Tone ofSeries(int place) {
    Tone[] tones = {FIRST, SECOND, THIRD, FOURTH};
    return tones[place % tones.length];
  }
}
