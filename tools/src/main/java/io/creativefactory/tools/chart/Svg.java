package io.creativefactory.tools.chart;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;

/// Turns a drawn chart into SVG text of its own, whose colours follow the page that shows it.
final class Svg {
  private static final String HEAD = "<defs>";

  private Svg() {}

  /// @throws IllegalArgumentException when there is nothing to draw
  static void require(List<?> drawn) {
    if (drawn.isEmpty()) {
      throw new IllegalArgumentException("a chart of nothing");
    }
  }

  /// @param width in pixels
  /// @param height in pixels
  static String of(JFreeChart chart, int width, int height) {
    VectorGraphics2D graphics = new VectorGraphics2D();
    chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new SVGProcessor()
          .getDocument(graphics.getCommands(), new PageSize(0, 0, width, height))
          .writeTo(out);
    } catch (IOException e) {
      throw new FactoryException(ErrorCode.DEFECT, "a chart cannot be written as SVG", e);
    }
    return toned(out.toString(StandardCharsets.UTF_8));
  }

  private static String toned(String drawn) {
    String named = drawn.replaceFirst("<!DOCTYPE[^>]*>\\s*", "");
    for (Tone tone : Tone.values()) {
      named = named.replace(rgb(tone.color()), "var(" + tone.variable() + ")");
    }
    return named.replaceFirst(HEAD, style() + HEAD);
  }

  private static String style() {
    return "<style>:root{"
        + tones(Tone::lightCss)
        + "}@media(prefers-color-scheme:dark){:root{"
        + tones(Tone::darkCss)
        + "}}text{font:12px Inter,\"Noto Sans\",sans-serif!important}</style>";
  }

  private static String tones(Function<Tone, String> css) {
    return Stream.of(Tone.values())
        .map(tone -> tone.variable() + ":" + css.apply(tone))
        .collect(Collectors.joining(";"));
  }

  private static String rgb(Color color) {
    return "rgb(%d,%d,%d)".formatted(color.getRed(), color.getGreen(), color.getBlue());
  }
}
