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
import java.awt.Graphics2D;
import java.awt.font.TextLayout;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A number that counts up to its value. It never shows more digits than its value has, and it
/// starts at a third, because a zero would be a claim of its own in the first frame.
final class Counter {
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[,\u202f ]\\d{3})*(?:\\.\\d+)?");
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
      TextLayout layout = set.writing().shape(words, set.px());
      double left = element.centred() ? box.x() + (box.width() - layout.getAdvance()) / 2 : box.x();
      Raster raster = Raster.of(width + (width & 1), height + (height & 1));
      Graphics2D g = raster.brush();
      double baseline = box.y() + (box.height() - set.height()) / 2 + set.baseline(0);
      lettering.paint(g, now, layout, new double[] {left - x, baseline - y});
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
    String written = matcher.group();
    String digits = written.replaceAll("[,\u202f ]", "");
    int decimals = digits.contains(".") ? digits.length() - digits.indexOf('.') - 1 : 0;
    String now =
        new BigDecimal(digits)
            .multiply(BigDecimal.valueOf(share))
            .setScale(decimals, RoundingMode.DOWN)
            .toPlainString();
    String separator = written.length() > digits.length() ? separator(written) : "";
    return words.substring(0, matcher.start())
        + grouped(now, separator)
        + words.substring(matcher.end());
  }

  private static String separator(String written) {
    return written.contains(",") ? "," : written.contains("\u202f") ? "\u202f" : " ";
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
