package io.creativefactory.render.lettering;

import io.creativefactory.render.canvas.Cue;
import io.creativefactory.render.canvas.Painted;
import io.creativefactory.render.canvas.Raster;
import io.creativefactory.render.type.Line;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a painted line into its words, in reading order. Words that one emphasis joins stay
/// together, so that their marker is one plate.
final class WordCut {
  private static final Pattern WORD = Pattern.compile("\\S+");

  private WordCut() {}

  static List<Painted> of(Lettering.Strip strip, Line line) {
    List<int[]> spans = spans(line);
    List<Painted> words = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      Rectangle2D bounds = bounds(strip, spans.get(i));
      double reach = Math.max(2, spaceAround(strip, spans, i) / 2);
      boolean leftmost = bounds.getX() <= strip.origin() + 1;
      double lineEnd = strip.origin() + line.width();
      boolean rightmost = bounds.getMaxX() >= lineEnd - 3;
      int from = leftmost ? 0 : Painted.even(bounds.getX() - reach);
      int to = rightmost ? strip.raster().width() : Painted.even(bounds.getMaxX() + reach);
      words.add(cut(strip, from, to));
    }
    return words;
  }

  private static List<int[]> spans(Line line) {
    List<int[]> spans = new ArrayList<>();
    Matcher matcher = WORD.matcher(line.words());
    while (matcher.find()) {
      boolean strong =
          line.hasEmphasis()
              && matcher.start() < line.strongTo()
              && matcher.end() > line.strongFrom();
      boolean joins = strong && !spans.isEmpty() && spans.getLast()[1] > line.strongFrom();
      if (joins) {
        spans.getLast()[1] = matcher.end();
      } else {
        spans.add(new int[] {matcher.start(), matcher.end()});
      }
    }
    return spans;
  }

  private static Rectangle2D bounds(Lettering.Strip strip, int[] span) {
    Rectangle2D b = strip.shaped().bounds(span[0], span[1]);
    return new Rectangle2D.Double(b.getX() + strip.origin(), b.getY(), b.getWidth(), b.getHeight());
  }

  private static double spaceAround(Lettering.Strip strip, List<int[]> spans, int index) {
    double least = 1000;
    Rectangle2D own = bounds(strip, spans.get(index));
    if (index > 0) {
      least = Math.min(least, distance(own, bounds(strip, spans.get(index - 1))));
    }
    if (index < spans.size() - 1) {
      least = Math.min(least, distance(own, bounds(strip, spans.get(index + 1))));
    }
    return least;
  }

  private static double distance(Rectangle2D a, Rectangle2D b) {
    return Math.max(b.getX() - a.getMaxX(), a.getX() - b.getMaxX());
  }

  private static Painted cut(Lettering.Strip strip, int from, int to) {
    Raster whole = strip.raster();
    int left = Math.clamp(from, 0, whole.width() - 2);
    int right = Math.clamp(to, left + 2, whole.width());
    Raster word = Raster.of(right - left, whole.height());
    Graphics2D g = word.brush();
    g.drawImage(whole.image(), -left, 0, null);
    g.dispose();
    return Painted.still(word, strip.x() + left, strip.y(), Cue.STANDS);
  }
}
