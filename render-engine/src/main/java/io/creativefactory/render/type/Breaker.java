package io.creativefactory.render.type;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// Breaks words into lines of near-equal length. Few lines come first, then balance; an orphan or a
/// small word at a line's end costs.
final class Breaker {
  private static final Set<String> WEAK =
      Set.of("a", "an", "the", "of", "to", "in", "on", "for", "and", "or", "with", "is", "your");

  /// A line that ends with one of these ends with a thought.
  private static final String ENDS = ".,!?:;\u2026\u2013\u2014";

  private final List<String> pieces;
  private final double[][] widths;

  /// @param width of a stretch of text, in any unit
  Breaker(String words, ToDoubleFunction<String> width) {
    this.pieces = pieces(words);
    int n = pieces.size();
    this.widths = new double[n][n + 1];
    for (int from = 0; from < n; from++) {
      for (int to = from + 1; to <= n; to++) {
        widths[from][to] = width.applyAsDouble(join(from, to));
      }
    }
  }

  /// The widest piece that cannot be broken.
  double widestPiece() {
    double widest = 0;
    for (int i = 0; i < pieces.size(); i++) {
      widest = Math.max(widest, widths[i][i + 1]);
    }
    return widest;
  }

  /// Lines no wider than `room`, at most `maxLines` of them; empty when that cannot be.
  List<String> lines(double room, int maxLines) {
    for (int count = 1; count <= maxLines; count++) {
      int[] breaks = balanced(count, room);
      if (breaks.length > 0) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
          lines.add(join(breaks[i], breaks[i + 1]));
        }
        return lines;
      }
    }
    return List.of();
  }

  private int[] balanced(int count, double room) {
    int n = pieces.size();
    double[][] cost = new double[count + 1][n + 1];
    int[][] from = new int[count + 1][n + 1];
    for (double[] row : cost) {
      Arrays.fill(row, Double.POSITIVE_INFINITY);
    }
    cost[0][0] = 0;
    for (int line = 1; line <= count; line++) {
      for (int end = line; end <= n; end++) {
        for (int start = line - 1; start < end; start++) {
          double total = cost[line - 1][start] + lineCost(start, end, room);
          if (total < cost[line][end]) {
            cost[line][end] = total;
            from[line][end] = start;
          }
        }
      }
    }
    if (Double.isInfinite(cost[count][n])) {
      return new int[0];
    }
    int[] breaks = new int[count + 1];
    breaks[count] = n;
    for (int line = count; line > 0; line--) {
      breaks[line - 1] = from[line][breaks[line]];
    }
    return breaks;
  }

  private double lineCost(int start, int end, double room) {
    double width = widths[start][end];
    if (width > room) {
      return Double.POSITIVE_INFINITY;
    }
    double share = width / room;
    double cost = share * share;
    boolean last = end == pieces.size();
    String ending = " " + pieces.get(end - 1).strip().toLowerCase(Locale.ROOT);
    if (!last && WEAK.contains(ending.strip())) {
      cost += 0.2;
    }
    if (!last && ENDS.indexOf(ending.charAt(ending.length() - 1)) >= 0) {
      cost -= 0.12;
    }
    if (last && start > 0 && end - start == 1 && share < 0.35) {
      cost += 0.3;
    }
    return cost;
  }

  private String join(int from, int to) {
    return String.join("", pieces.subList(from, to)).strip();
  }

  private static List<String> pieces(String words) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(words);
    List<String> pieces = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      pieces.add(words.substring(start, end));
    }
    return pieces;
  }
}
