package io.creativefactory.tools.chart;

import java.awt.BasicStroke;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/// Lifts with their intervals, one row each, around a line at none.
public final class LiftChart {
  private static final int WIDTH = 640;
  private static final int ROW = 34;
  private static final int AROUND = 64;
  private static final int LABEL = 36;

  private LiftChart() {}

  /// @param lift relative, 0.18 is 18 % more
  /// @param low lower end of its interval
  /// @param high upper end of its interval
  public record Row(String label, double lift, double low, double high) {}

  /// @param rows drawn from the top down, at least one
  public static String svg(List<Row> rows) {
    Svg.require(rows);
    XYIntervalSeries series = new XYIntervalSeries("lift", false, true);
    String[] labels = new String[rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      int place = rows.size() - 1 - i;
      labels[place] = shortened(row.label());
      series.add(row.lift(), row.low(), row.high(), place, place, place);
    }
    XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
    data.addSeries(series);
    XYErrorRenderer whiskers = new XYErrorRenderer();
    whiskers.setDrawYError(false);
    whiskers.setCapLength(0);
    whiskers.setErrorStroke(new BasicStroke(2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    whiskers.setErrorPaint(Tone.FIRST.color(110));
    whiskers.setSeriesPaint(0, Tone.FIRST.color());
    whiskers.setSeriesShape(0, House.DOT);
    NumberAxis lift = House.percent("Lift in click-through rate, 95 % interval");
    SymbolAxis names = new SymbolAxis("", labels);
    names.setGridBandsVisible(false);
    XYPlot plot = House.plot(data, lift, names, whiskers);
    plot.setRangeGridlinesVisible(false);
    plot.addDomainMarker(new ValueMarker(0, Tone.QUIET.color(), new BasicStroke(1.2f)));
    return Svg.of(House.chart(plot, "", false), WIDTH, AROUND + ROW * rows.size());
  }

  /// A long label would leave no room for what it names.
  private static String shortened(String label) {
    return label.length() <= LABEL ? label : label.substring(0, LABEL - 1).strip() + "…";
  }
}
