package io.creativefactory.render.lettering;

import io.creativefactory.render.canvas.Beat;
import io.creativefactory.render.canvas.Cue;
import io.creativefactory.render.canvas.Inks;
import io.creativefactory.render.canvas.Painted;
import io.creativefactory.render.canvas.Raster;
import io.creativefactory.render.layout.Element;
import io.creativefactory.render.type.Clusters;
import io.creativefactory.render.type.Line;
import io.creativefactory.render.type.Setting;
import io.creativefactory.render.type.Shaped;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/// Words that are typed: cluster by cluster, each prefix shaped anew as an editor would, from the
/// side where the line begins, with a caret while a line is being written.
record Typing(Element.Words element, Inks inks, Beat beat) {
  private static final double CLUSTERS_A_SECOND = 22;
  private static final int LONGEST = 1600;
  private static final int FIRST = 270;
  private static final double SHARE = 0.55;

  List<Painted> painted(int start, boolean first) {
    List<Typed> lines = lines();
    int frames = frames(lines.getFirst().all(), first);
    return lines.stream().map(typed -> line(typed, start, frames)).toList();
  }

  /// The frame in which each line begins.
  List<Integer> starts(int start, boolean first) {
    List<Typed> lines = lines();
    int frames = frames(lines.getFirst().all(), first);
    return lines.stream().map(typed -> from(start, typed.begins(frames))).toList();
  }

  private List<Typed> lines() {
    List<Line> lines = element.setting().lines();
    int all = lines.stream().mapToInt(line -> Clusters.of(line.words()).size()).sum();
    List<Typed> typed = new ArrayList<>();
    int before = 0;
    for (int i = 0; i < lines.size(); i++) {
      List<String> clusters = Clusters.of(lines.get(i).words());
      typed.add(new Typed(i, clusters, before, all));
      before += clusters.size();
    }
    return typed;
  }

  private int frames(int clusters, boolean first) {
    int wanted = (int) Math.ceil(clusters / CLUSTERS_A_SECOND * beat.fps());
    int most = beat.ofMillis(first ? FIRST : LONGEST);
    int shown = new Showing(element.text(), beat).frames();
    return Math.clamp(wanted, 1, Math.max(1, Math.min(most, (int) (shown * SHARE))));
  }

  /// @param before clusters in the lines above
  /// @param all clusters of the text
  private record Typed(int index, List<String> clusters, int before, int all) {
    /// The first frame in which something of the line stands.
    int begins(int frames) {
      return before * frames / all;
    }

    /// How many clusters of the line stand in a frame.
    int at(int frame, int frames) {
      int total = (int) Math.ceil((frame + 1.0) * all / frames);
      return Math.clamp(total - before, 0, clusters.size());
    }
  }

  private Painted line(Typed typed, int start, int frames) {
    Setting set = element.setting();
    Line line = set.lines().get(typed.index());
    Lettering.Sheet sheet =
        new Lettering(set, inks).sheet(typed.index(), element.left(line), element.top());
    int begins = typed.begins(frames);
    List<Raster> film = new ArrayList<>();
    int shown = 0;
    for (int frame = begins; shown < typed.clusters().size(); frame++) {
      int count = typed.at(frame, frames);
      film.add(
          count == shown
              ? film.getLast()
              : raster(sheet, line, typed.clusters().subList(0, count)));
      shown = count;
    }
    return new Painted(film, sheet.x(), sheet.y(), Cue.at(from(start, begins)));
  }

  private int from(int start, int begins) {
    return Math.min(start + begins, beat.frames() - 1);
  }

  private Raster raster(Lettering.Sheet sheet, Line line, List<String> clusters) {
    Setting set = element.setting();
    String words = String.join("", clusters);
    int to = Math.min(line.strongTo(), words.length());
    Line now = new Line(words, Math.min(line.strongFrom(), to), to, line.width());
    Shaped shaped = set.shape(now);
    boolean leftwards = set.writing().rightToLeft();
    double end = sheet.left() + line.width();
    double left = leftwards ? end - shaped.advance() : sheet.left();
    Raster raster = new Lettering(set, inks).on(sheet, now, shaped, left);
    if (words.length() < line.words().length()) {
      caret(raster, leftwards ? left : left + shaped.advance(), sheet.baseline());
    }
    return raster;
  }

  private void caret(Raster raster, double x, double baseline) {
    double em = element.setting().px();
    Graphics2D g = raster.brush();
    g.setColor(Inks.awt(inks.ink()));
    double width = em * 0.05;
    g.fill(
        new RoundRectangle2D.Double(
            x - width / 2, baseline - em * 0.78, width, em * 0.9, width, width));
    g.dispose();
  }
}
