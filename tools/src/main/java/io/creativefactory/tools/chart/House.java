package io.creativefactory.tools.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYDataset;
import org.jspecify.annotations.Nullable;

/// How every chart of ours looks: no frame, a thin grid, quiet axes, room to breathe.
final class House {
  static final Shape DOT = new Ellipse2D.Double(-4, -4, 8, 8);
  private static final Font WORDS = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  private static final Color NOTHING = new Color(255, 255, 255, 0);

  private House() {}

  static NumberAxis number(@Nullable String title) {
    NumberAxis axis = new NumberAxis(title);
    axis.setAutoRangeIncludesZero(true);
    axis.setNumberFormatOverride(format("#,##0.###"));
    return axis;
  }

  /// An axis of ratios, read in per cent.
  static NumberAxis percent(@Nullable String title) {
    NumberAxis axis = number(title);
    axis.setNumberFormatOverride(format("#,##0.## %"));
    return axis;
  }

  private static DecimalFormat format(String pattern) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
  }

  static XYPlot plot(XYDataset data, ValueAxis across, ValueAxis up, XYItemRenderer renderer) {
    XYPlot plot = new XYPlot(data, across, up, renderer);
    for (ValueAxis axis : new ValueAxis[] {across, up}) {
      axis.setLabelFont(WORDS);
      axis.setTickLabelFont(WORDS);
      axis.setLabelPaint(Tone.QUIET.color());
      axis.setTickLabelPaint(Tone.INK.color());
      axis.setAxisLineVisible(false);
      axis.setTickMarksVisible(false);
      axis.setTickLabelInsets(new RectangleInsets(4, 6, 4, 6));
    }
    BasicStroke thin = new BasicStroke(1f);
    plot.setDomainGridlinePaint(Tone.GRID.color());
    plot.setRangeGridlinePaint(Tone.GRID.color());
    plot.setDomainGridlineStroke(thin);
    plot.setRangeGridlineStroke(thin);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    return plot;
  }

  /// @param up what the vertical axis tells; stands above the chart, where it can be read
  static JFreeChart chart(XYPlot plot, String up, boolean legend) {
    JFreeChart chart = new JFreeChart(null, WORDS, plot, legend);
    chart.setBackgroundPaint(null);
    chart.setPadding(new RectangleInsets(8, 4, 4, 16));
    LegendTitle names = chart.getLegend();
    if (names != null) {
      names.setPosition(RectangleEdge.TOP);
      names.setItemFont(WORDS);
      names.setItemPaint(Tone.INK.color());
      names.setBackgroundPaint(NOTHING);
      names.setFrame(BlockBorder.NONE);
    }
    if (!up.isEmpty()) {
      TextTitle title = new TextTitle(up, WORDS);
      title.setPaint(Tone.QUIET.color());
      title.setHorizontalAlignment(HorizontalAlignment.LEFT);
      title.setPadding(new RectangleInsets(0, 8, 6, 0));
      chart.addSubtitle(0, title);
    }
    return chart;
  }
}
