package io.creativefactory.tools.chart;

import io.creativefactory.domain.Checks;
import java.awt.BasicStroke;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/// What was lost on the way by each rule, with its interval; lower is better.
public final class RegretChart {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 380;
  private static final int BAND = 48;

  private RegretChart() {}

  /// One rule's loss.
  ///
  /// @param name the rule, for example `Thompson`
  /// @param points in the order of `at`
  public record Curve(String name, List<Point> points) {
    public Curve {
      Checks.text("name", name);
      points = List.copyOf(points);
    }
  }

  /// @param at how far it went, in the unit of the chart's axis
  /// @param regret what was lost until then
  /// @param low lower end of its interval
  /// @param high upper end of it
  public record Point(double at, double regret, double low, double high) {}

  /// @param across what the horizontal axis counts, for example `Impressions`
  /// @param up what is lost, for example `Clicks lost to the best arm`
  /// @param curves at least one
  public static String svg(String across, String up, List<Curve> curves) {
    Svg.require(curves);
    YIntervalSeriesCollection data = new YIntervalSeriesCollection();
    DeviationRenderer bands = new DeviationRenderer(true, false);
    bands.setAlpha(1);
    for (int i = 0; i < curves.size(); i++) {
      YIntervalSeries series = new YIntervalSeries(curves.get(i).name());
      curves
          .get(i)
          .points()
          .forEach(point -> series.add(point.at(), point.regret(), point.low(), point.high()));
      data.addSeries(series);
      bands.setSeriesPaint(i, Tone.ofSeries(i).color());
      bands.setSeriesFillPaint(i, Tone.ofSeries(i).color(BAND));
      bands.setSeriesStroke(
          i, new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }
    XYPlot plot = House.plot(data, House.number(across), House.number(null), bands);
    plot.setDomainGridlinesVisible(false);
    return Svg.of(House.chart(plot, up, curves.size() > 1), WIDTH, HEIGHT);
  }
}
