package io.creativefactory.tools.chart;

import java.awt.BasicStroke;
import java.util.List;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/// What was predicted against what came: on the diagonal a model says what happens.
public final class ReliabilityChart {
  private static final int SIZE = 420;
  private static final float[] DASHES = {5, 5};

  private ReliabilityChart() {}

  /// A group of ads with like predictions; all figures are ratios.
  ///
  /// @param predicted their mean prediction
  /// @param observed the rate that they had together
  /// @param low lower end of the interval of that rate
  /// @param high upper end of it
  public record Group(double predicted, double observed, double low, double high) {}

  /// @param groups at least one
  public static String svg(List<Group> groups) {
    Svg.require(groups);
    XYIntervalSeries series = new XYIntervalSeries("groups", false, true);
    double top = 0;
    for (Group g : groups) {
      series.add(g.predicted(), g.predicted(), g.predicted(), g.observed(), g.low(), g.high());
      top = Math.max(top, Math.max(g.predicted(), g.high()));
    }
    XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
    data.addSeries(series);
    XYErrorRenderer whiskers = new XYErrorRenderer();
    whiskers.setDrawXError(false);
    whiskers.setCapLength(0);
    whiskers.setErrorStroke(new BasicStroke(2f));
    whiskers.setErrorPaint(Tone.FIRST.color(110));
    whiskers.setSeriesPaint(0, Tone.FIRST.color());
    whiskers.setSeriesShape(0, House.DOT);
    XYPlot plot = House.plot(data, House.percent("Predicted"), House.percent(null), whiskers);
    double end = top * 1.05;
    plot.getDomainAxis().setRange(0, end);
    plot.getRangeAxis().setRange(0, end);
    BasicStroke dashed =
        new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0);
    plot.addAnnotation(new XYLineAnnotation(0, 0, end, end, dashed, Tone.QUIET.color()));
    return Svg.of(
        House.chart(plot, "Observed click-through rate, 95 % interval", false), SIZE, SIZE);
  }
}
