package io.creativefactory.render.type;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sets words at the largest size that fits. Words are measured once, at a reference size; sharp
/// metrics are linear, so any other size is a multiplication.
public final class Typesetter {
  private static final double REFERENCE = 100;

  private final Writing writing;
  private final String words;
  private final String emphasis;
  private final Map<String, Double> widths = new HashMap<>();
  private final Breaker breaker;

  /// @param words what [Writing#drawable] left
  /// @param emphasis a part of the words, or empty
  /// @param writing its direction is found from the words
  public Typesetter(String words, String emphasis, Writing writing) {
    this.words = words;
    this.emphasis = emphasis;
    TypeStyle style = writing.style();
    this.writing =
        new Writing(
            writing.face(),
            Script.isTall(words) ? style.forTallScript() : style,
            Script.isRightToLeft(words));
    this.breaker = new Breaker(words, this::width);
  }

  /// In em.
  private double width(String line) {
    return widths.computeIfAbsent(
        line, text -> writing.shape(text, REFERENCE).advance() / REFERENCE);
  }

  /// The same words in another style of the same cut and tracking.
  public Typesetter styled(TypeStyle style) {
    return new Typesetter(words, emphasis, new Writing(writing.face(), style, false));
  }

  /// Other words in the same face.
  public Typesetter with(String others, TypeStyle style) {
    return new Typesetter(others, "", new Writing(writing.face(), style, false));
  }

  public String words() {
    return words;
  }

  /// The words at one size, or nothing when a word is too wide or the lines are too many.
  ///
  /// @param width room in pixels
  /// @param px size of the type
  public Optional<Setting> at(double px, double width) {
    if (breaker.widestPiece() * px > width) {
      return Optional.empty();
    }
    TypeStyle style = writing.style();
    List<String> brief = breaker.lines(width / px, style.maxLines(), style.lineLength());
    List<String> broken =
        brief.isEmpty() ? breaker.lines(width / px, style.maxLines(), words.length()) : brief;
    return broken.isEmpty() ? Optional.empty() : Optional.of(setting(broken, px));
  }

  /// As [#at], but a little smaller when that saves a line: two even lines read faster than three.
  ///
  /// @param least share of the size that may be given up to
  public Optional<Setting> compact(double px, double width, double least) {
    Optional<Setting> full = at(px, width);
    if (full.isPresent() && full.get().lines().size() == 1) {
      return full;
    }
    int lines = full.map(set -> set.lines().size()).orElse(writing.style().maxLines() + 1);
    for (double share = 0.98; share >= least; share -= 0.02) {
      Optional<Setting> smaller = at(px * share, width);
      if (smaller.isPresent() && smaller.get().lines().size() < lines) {
        return smaller;
      }
    }
    return full;
  }

  /// The width of all words in one line, in em.
  public double length() {
    return width(words);
  }

  private Setting setting(List<String> broken, double px) {
    int strongFrom = emphasis.isEmpty() ? -1 : words.indexOf(emphasis);
    List<Line> lines = new ArrayList<>();
    int cursor = 0;
    for (String line : broken) {
      int start = words.indexOf(line, cursor);
      cursor = start + line.length();
      int from = Math.clamp(strongFrom - start, 0, line.length());
      int to =
          withPunctuation(
              line, Math.clamp(strongFrom + emphasis.length() - start, 0, line.length()));
      boolean strong = strongFrom >= 0 && to > from;
      double width = width(line) * px;
      lines.add(new Line(line, strong ? from : 0, strong ? to : 0, width));
    }
    return new Setting(writing, px, lines);
  }

  /// A mark that follows the emphasis belongs to it: half a comma on a plate looks like a fault.
  private static int withPunctuation(String line, int to) {
    int end = to;
    while (to > 0
        && end < line.length()
        && ".,!?:;\u060c\u061f\u3001\u3002\uff01\uff1f".indexOf(line.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }
}
