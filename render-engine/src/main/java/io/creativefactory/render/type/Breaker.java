package io.creativefactory.render.type;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/// Breaks words into lines of near-equal length. Few lines come first, then balance; an orphan or a
/// small word at a line's end costs.
final class Breaker {
  private static final Set<String> WEAK =
      Set.of("a", "an", "the", "of", "to", "in", "on", "for", "and", "or", "with", "is", "your");

  /// A line that ends with one of these ends with a thought.
  private static final String ENDS = ".,!?:;\u061f\u3002\uff01\uff1f\u0964\u2026\u2013\u2014";

  /// Beyond so many pieces a line's width is the sum of its pieces': what kerning across them would
  /// change cannot be seen, and shaping every stretch would take seconds.
  private static final int EXACT = 24;

  /// What it costs to break a word at its hyphen.
  private static final double HYPHEN = 0.35;

  private static final Pattern UNIT =
      Pattern.compile("(\\p{Sc}|[%\u2030\u00d7x]|[A-Z]{3}|[kcm]?[gml]|km|h|min|s)\\p{Punct}*");
  private static final Pattern MONEY = Pattern.compile("\\p{Punct}*(\\p{Sc}|[A-Z]{3})");

  private final List<String> pieces;
  private final double[][] widths;
  private final int[] lengths;

  /// @param width of a stretch of text, in any unit
  Breaker(String words, ToDoubleFunction<String> width) {
    this.pieces = pieces(words);
    int n = pieces.size();
    this.widths = new double[n][n + 1];
    this.lengths = new int[n + 1];
    for (int i = 0; i < n; i++) {
      lengths[i + 1] = lengths[i] + Clusters.of(pieces.get(i)).size();
    }
    if (n <= EXACT) {
      exact(width);
    } else {
      summed(width);
    }
  }

  private void exact(ToDoubleFunction<String> width) {
    for (int from = 0; from < pieces.size(); from++) {
      for (int to = from + 1; to <= pieces.size(); to++) {
        widths[from][to] = width.applyAsDouble(join(from, to));
      }
    }
  }

  private void summed(ToDoubleFunction<String> width) {
    double space = width.applyAsDouble("n n") - width.applyAsDouble("nn");
    for (int from = 0; from < pieces.size(); from++) {
      double sum = 0;
      for (int to = from + 1; to <= pieces.size(); to++) {
        String piece = pieces.get(to - 1);
        sum += width.applyAsDouble(piece.strip());
        widths[from][to] = sum;
        sum += piece.endsWith(" ") ? space : 0;
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

  /// Lines no wider than `room`, at most `maxLines` of them, each of at most `longest` characters;
  /// empty when that cannot be.
  List<String> lines(double room, int maxLines, int longest) {
    for (int count = 1; count <= maxLines; count++) {
      int[] breaks = balanced(count, new Limit(room, longest));
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

  /// What a line must not exceed.
  private record Limit(double width, int characters) {}

  private int[] balanced(int count, Limit limit) {
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
          double total = cost[line - 1][start] + lineCost(start, end, limit);
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

  private double lineCost(int start, int end, Limit limit) {
    double width = widths[start][end];
    // A space at the end does not count.
    if (width > limit.width() || lengths[end] - lengths[start] - 1 > limit.characters()) {
      return Double.POSITIVE_INFINITY;
    }
    double share = width / limit.width();
    double cost = share * share;
    boolean last = end == pieces.size();
    String ending = " " + pieces.get(end - 1).strip().toLowerCase(Locale.ROOT);
    if (!last && WEAK.contains(ending.strip())) {
      cost += 0.2;
    }
    if (!last && ENDS.indexOf(ending.charAt(ending.length() - 1)) >= 0) {
      cost -= 0.12;
    }
    if (!last && ending.length() > 2 && ending.endsWith("-")) {
      cost += HYPHEN;
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
    BreakIterator breaks = BreakIterator.getLineInstance(locale(words));
    breaks.setText(words);
    List<String> pieces = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      String piece = words.substring(start, end);
      if (!pieces.isEmpty() && clings(pieces.getLast(), piece.strip())) {
        pieces.add(pieces.removeLast() + piece);
      } else {
        pieces.add(piece);
      }
    }
    return pieces;
  }

  /// Thai is written without spaces; only its own rules know where a word ends.
  private static Locale locale(String words) {
    boolean thai = words.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.THAI);
    return thai ? Locale.of("th") : Locale.ROOT;
  }

  /// Whether a piece must stay in the line of the one before it: a number with its unit or its
  /// currency, syllables of one Korean word, and what has no letter of its own, such as a dash, a
  /// mark or an emoji.
  private static boolean clings(String before, String piece) {
    String last = before.strip();
    if (last.isEmpty() || piece.isEmpty()) {
      return true;
    }
    if (isHangul(before.codePointBefore(before.length())) && isHangul(piece.codePointAt(0))) {
      return true;
    }
    boolean number = Character.isDigit(last.codePointBefore(last.length()));
    if (number && UNIT.matcher(piece).matches()) {
      return true;
    }
    if (MONEY.matcher(last).matches() && Character.isDigit(piece.codePointAt(0))) {
      return true;
    }
    return piece.codePoints().noneMatch(c -> Character.isLetterOrDigit(c) || isCurrency(c));
  }

  /// Korean breaks at its spaces, although every syllable could stand alone.
  private static boolean isHangul(int codePoint) {
    return UnicodeScript.of(codePoint) == UnicodeScript.HANGUL;
  }

  private static boolean isCurrency(int codePoint) {
    return Character.getType(codePoint) == Character.CURRENCY_SYMBOL;
  }
}
