package io.creativefactory.render.lettering;

import io.creativefactory.render.canvas.Beat;
import io.creativefactory.render.canvas.Cue;
import io.creativefactory.render.canvas.Inks;
import io.creativefactory.render.canvas.Painted;
import io.creativefactory.render.canvas.Raster;
import io.creativefactory.render.layout.Box;
import io.creativefactory.render.layout.Element;
import io.creativefactory.render.type.Line;
import io.creativefactory.render.type.Setting;
import io.creativefactory.render.type.Shaped;
import java.awt.Graphics2D;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A number that counts up to its value. It never shows more digits than its value has, and it
/// starts at a third, because a zero would be a claim of its own in the first frame.
final class Counter {
  /// Thousands in groups of three, then at most two decimals: 12,400 · 1.239,00 · 4.8 · 39,00.
  private static final Pattern NUMBER =
      Pattern.compile(
          "(\\d{1,3}(?:([.,\u2019\u00a0\u202f ])\\d{3}(?!\\d))?(?:\\2\\d{3}(?!\\d))*|\\d+)"
              + "(?:([.,])(\\d{1,2})(?!\\d))?");

  private static final int MILLIS = 800;

  private final Element.Words element;
  private final Inks inks;
  private final Beat beat;

  Counter(Element.Words element, Inks inks, Beat beat) {
    this.element = element;
    this.inks = inks;
    this.beat = beat;
  }

  List<Painted> painted(int start) {
    Setting set = element.setting();
    Line line = set.lines().getFirst();
    Box box = element.box();
    int room = (int) Math.ceil(set.px() * 0.2);
    int x = Painted.even(box.x() - room);
    int y = Painted.even(box.y() - room);
    int width = box.right() + room - x;
    int height = box.bottom() + room - y;
    int frames = Math.clamp(beat.ofMillis(MILLIS), 1, Math.max(1, beat.frames() - start));
    Lettering lettering = new Lettering(set, inks);
    List<Raster> film = new ArrayList<>();
    for (int i = 1; i <= frames; i++) {
      double share = 1 - Math.pow(1 - (double) i / frames, 3) * 0.67;
      String words = i == frames ? line.words() : at(line.words(), share);
      Line now = new Line(words, 0, line.hasEmphasis() ? words.length() : 0, 0);
      Shaped shaped = set.writing().shape(words, set.px());
      double left = element.left(new Line(words, 0, 0, shaped.advance()));
      Raster raster = Raster.of(width + (width & 1), height + (height & 1));
      Graphics2D g = raster.brush();
      double baseline = element.top() + set.baseline(0);
      lettering.paint(g, now, shaped, new double[] {left - x, baseline - y});
      g.dispose();
      film.add(raster);
    }
    return List.of(new Painted(film, x, y, Cue.at(start)));
  }

  /// The words with their number at a share of its value, in the same form.
  static String at(String words, double share) {
    Matcher matcher = NUMBER.matcher(words);
    if (!matcher.find()) {
      return words;
    }
    String separator = matcher.group(2) == null ? "" : matcher.group(2);
    String decimals = matcher.group(4) == null ? "" : matcher.group(4);
    String whole = matcher.group(1).replaceAll("\\D", "");
    String now =
        new BigDecimal(decimals.isEmpty() ? whole : whole + "." + decimals)
            .multiply(BigDecimal.valueOf(share))
            .setScale(decimals.length(), RoundingMode.DOWN)
            .toPlainString();
    String written = grouped(now, separator);
    if (!decimals.isEmpty()) {
      int point = written.length() - decimals.length() - 1;
      written = written.substring(0, point) + matcher.group(3) + written.substring(point + 1);
    }
    return words.substring(0, matcher.start()) + written + words.substring(matcher.end());
  }

  private static String grouped(String number, String separator) {
    int end = number.contains(".") ? number.indexOf('.') : number.length();
    StringBuilder text = new StringBuilder(number);
    for (int i = end - 3; i > 0 && !separator.isEmpty(); i -= 3) {
      text.insert(i, separator);
    }
    return text.toString();
  }
}
