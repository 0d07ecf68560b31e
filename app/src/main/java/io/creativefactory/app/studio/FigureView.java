package io.creativefactory.app.studio;

import io.creativefactory.domain.Figure;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A figure as it is drawn. An unknown one has no value and no bar: it says why instead.
///
/// @param kind `measured`, `modelled` or `unknown`; also the style class
/// @param value for example `1.84 %`; `Unknown` when it is
/// @param range the interval in words; empty unless modelled
/// @param note where the figure comes from, or why there is none
/// @param bar null when there is nothing to draw
public record FigureView(String kind, String value, String range, String note, @Nullable Bar bar) {

  /// Places on a scale from 0 to 100.
  public record Bar(String low, String width, String point) {}

  /// @param top the upper end of the scale that this figure shares with its neighbours; 0 draws no
  ///   bar
  public static FigureView of(Figure figure, double top) {
    return switch (figure) {
      case Figure.Measured m ->
          new FigureView(
              "measured",
              text(m.value(), m.unit()),
              "",
              "Measured: " + m.source() + ", " + Wording.moment(m.at()),
              top > 0 ? new Bar("0", place(m.value(), top), place(m.value(), top)) : null);
      case Figure.Modelled m ->
          new FigureView(
              "modelled",
              text(m.value(), m.unit()),
              range(m),
              "Modelled: "
                  + m.model()
                  + ", learned from "
                  + Wording.number((double) m.n(), 0)
                  + " rows",
              top > 0 ? bar(m, top) : null);
      case Figure.Unknown u -> new FigureView("unknown", "Unknown", "", u.reason(), null);
    };
  }

  /// The highest value that a scale for this figure must hold; 0 when it is unknown.
  public static double top(Figure figure) {
    return switch (figure) {
      case Figure.Measured m -> m.value();
      case Figure.Modelled m -> m.high();
      case Figure.Unknown _ -> 0;
    };
  }

  private static String range(Figure.Modelled m) {
    return text(m.low(), m.unit())
        + " to "
        + text(m.high(), m.unit())
        + ", "
        + Wording.number(m.level() * 100, 0)
        + " % interval";
  }

  private static Bar bar(Figure.Modelled m, double top) {
    return new Bar(
        place(m.low(), top), place(m.high() - Math.max(m.low(), 0), top), place(m.value(), top));
  }

  private static String text(double value, String unit) {
    String number = Wording.number(value, 2);
    return switch (unit) {
      case "ratio" -> Wording.percent(value);
      case "count" -> number;
      case "0 or 1" -> value >= 0.5 ? "Yes" : "No";
      default -> unit.matches("\\d+ to \\d+") ? number + ", scale " + unit : number + " " + unit;
    };
  }

  private static String place(double value, double top) {
    return String.format(Locale.ROOT, "%.2f", Math.clamp(value / top * 100, 0.0, 100.0));
  }
}
