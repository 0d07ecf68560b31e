package io.creativefactory.render.sheet;

import io.creativefactory.render.eyes.Look;
import io.creativefactory.render.eyes.ShotLook;
import io.creativefactory.render.eyes.ShotSound;
import io.creativefactory.render.look.Probe;
import io.creativefactory.render.shot.Change;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How movement, sharpness and loudness go over time, one lane each over the same axis, with the
/// shots as bands behind them and what is heard as a stripe below.
final class Timeline {
  private static final int LANE = 78;
  private static final int GAP = 10;
  private static final int AXIS = 34;
  private static final int STRIPE = 10;
  private static final int NAME = 120;
  private static final double SOFTEST = -50;

  private final Graphics2D graphics;
  private final Look look;
  private final double left = LookSheet.MARGIN + NAME;
  private final double width = LookSheet.WIDTH - 2.0 * LookSheet.MARGIN - NAME;

  Timeline(Graphics2D graphics, Look look) {
    this.graphics = graphics;
    this.look = look;
  }

  /// @param top the curve that is drawn full height; less for none
  private record Lane(String name, String unit, List<Double> values, Color colour, double top) {}

  static int height(Look look) {
    if (look.probe().kind() == Probe.Kind.STILL) {
      return 0;
    }
    int lanes = lanes(look).size();
    return lanes * (LANE + GAP) + (look.sound() == null ? 0 : STRIPE + GAP) + AXIS + GAP;
  }

  private static List<Lane> lanes(Look look) {
    List<Lane> lanes = new ArrayList<>();
    Look.Curves curves = look.curves();
    if (!curves.motion().isEmpty()) {
      lanes.add(new Lane("Motion", "widths/s", curves.motion(), Ink.MOTION, 0.25));
      lanes.add(new Lane("Sharpness", "of 1", curves.sharpness(), Ink.SHARPNESS, 0.4));
    }
    if (!curves.loudness().isEmpty()) {
      List<Double> lifted =
          curves.loudness().stream().map(at -> Math.max(0, at - SOFTEST)).toList();
      lanes.add(new Lane("Loudness", "LUFS", lifted, Ink.LOUDNESS, -SOFTEST));
    }
    return lanes;
  }

  void draw(int top) {
    if (look.probe().kind() == Probe.Kind.STILL) {
      return;
    }
    double y = top;
    for (Lane lane : lanes(look)) {
      lane(lane, y);
      y += LANE + GAP;
    }
    boundaries(top, y - GAP);
    if (look.sound() != null) {
      heard(y);
      y += STRIPE + GAP;
    }
    axis(y);
  }

  private void lane(Lane lane, double y) {
    graphics.setColor(Ink.PANEL);
    graphics.fill(new Rectangle2D.Double(left, y, width, LANE));
    bands(y);
    double most = lane.values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double full = Math.max(lane.top, most * 1.05);
    long step = look.curves().stepMs();
    Path2D curve = new Path2D.Double();
    for (int i = 0; i < lane.values.size(); i++) {
      double x = x(i * step + step / 2);
      double at = y + LANE - lane.values.get(i) / full * (LANE - 4);
      if (i == 0) {
        curve.moveTo(left, at);
      }
      curve.lineTo(x, at);
    }
    curve.lineTo(left + width, curve.getCurrentPoint().getY());
    Path2D area = new Path2D.Double(curve);
    area.lineTo(left + width, y + LANE);
    area.lineTo(left, y + LANE);
    graphics.setColor(Ink.faint(lane.colour, 60));
    graphics.fill(area);
    graphics.setColor(lane.colour);
    graphics.setStroke(Ink.line(1.8f));
    graphics.draw(curve);
    graphics.setFont(Ink.strong(15));
    graphics.drawString(lane.name, LookSheet.MARGIN, (float) y + 22);
    graphics.setFont(Ink.plain(13));
    graphics.setColor(Ink.SOFT);
    graphics.drawString(range(lane, full), LookSheet.MARGIN, (float) y + 42);
    graphics.drawString(lane.unit, LookSheet.MARGIN, (float) y + 60);
  }

  private static String range(Lane lane, double full) {
    return lane.unit.equals("LUFS")
        ? String.format(Locale.ROOT, "%.0f to %.0f", SOFTEST, SOFTEST + full)
        : String.format(Locale.ROOT, "0 to %.2f", full);
  }

  private void bands(double y) {
    graphics.setColor(new Color(255, 255, 255, 9));
    for (int i = 1; i < look.shots().size(); i += 2) {
      ShotLook shot = look.shots().get(i);
      graphics.fill(
          new Rectangle2D.Double(x(shot.startMs()), y, x(shot.endMs()) - x(shot.startMs()), LANE));
    }
  }

  private void boundaries(double top, double bottom) {
    for (ShotLook shot :
        look.shots().subList(Math.min(1, look.shots().size()), look.shots().size())) {
      boolean cut = shot.in() == Change.Entry.CUT;
      graphics.setColor(Ink.faint(Ink.CUT, cut ? 150 : 110));
      graphics.setStroke(
          cut
              ? Ink.line(1.4f)
              : new BasicStroke(
                  1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {4, 4}, 0));
      graphics.draw(new Line2D.Double(x(shot.startMs()), top, x(shot.startMs()), bottom));
    }
  }

  private void heard(double y) {
    graphics.setFont(Ink.plain(13));
    graphics.setColor(Ink.SOFT);
    graphics.drawString("Heard", LookSheet.MARGIN, (float) y + STRIPE);
    graphics.setColor(Ink.PANEL);
    graphics.fill(new Rectangle2D.Double(left, y, width, STRIPE));
    for (ShotLook shot : look.shots()) {
      if (shot.heard() != null) {
        graphics.setColor(colour(shot.heard().kind()));
        double from = x(shot.startMs());
        graphics.fill(new Rectangle2D.Double(from, y, x(shot.endMs()) - from - 1, STRIPE));
      }
    }
  }

  static Color colour(ShotSound.Kind kind) {
    return switch (kind) {
      case SILENCE -> Ink.SILENCE;
      case SPEECH -> Ink.SPEECH;
      case MUSIC -> Ink.MUSIC;
      case NOISE -> Ink.NOISE;
      case UNCLEAR -> Ink.UNCLEAR;
    };
  }

  private void axis(double y) {
    double seconds = look.probe().length().toMillis() / 1000.0;
    double step = 0.5;
    for (double next : new double[] {1, 2, 5, 10, 30, 60, 300}) {
      step = seconds / step > 16 ? next : step;
    }
    graphics.setFont(Ink.plain(13));
    graphics.setColor(Ink.SOFT);
    for (double at = 0; at <= seconds + 1e-6; at += step) {
      double x = x(Math.round(at * 1000));
      String label = String.format(Locale.ROOT, step < 1 ? "%.1f s" : "%.0f s", at);
      double half = graphics.getFontMetrics().stringWidth(label) / 2.0;
      double from = Math.clamp(x - half, left, left + width - 2 * half);
      graphics.drawString(label, (float) from, (float) y + 12);
    }
  }

  private double x(long ms) {
    return left + width * Math.min(1, (double) ms / look.probe().length().toMillis());
  }
}
