import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Map;
import java.util.Scanner;

/// The mark of molu, its label and its few words, drawn with one even stroke: no font is needed, so
/// the picture is the same everywhere.
final class Lettering {
  static final Color PINE = new Color(0x123a36);
  static final Color APRICOT = new Color(0xff8a5c);
  static final Color CREAM = new Color(0xfff3e2);

  /// Strokes in a box one high, and the width of the box.
  private static final Map<Character, String> CAPITALS =
      Map.ofEntries(
          Map.entry('A', ".8 M0 1L.4 0L.8 1M.15 .66L.65 .66"),
          Map.entry(
              'B',
              ".62 M0 0L.32 0C.5 0 .58 .1 .58 .24C.58 .38 .5 .48 .32 .48L0 .48M.32 .48"
                  + "C.53 .48 .62 .6 .62 .74C.62 .9 .53 1 .32 1L0 1L0 0"),
          Map.entry(
              'C',
              ".78 M.78 .2C.66 .06 .55 0 .42 0C.15 0 0 .22 0 .5C0 .78 .15 1 .42 1"
                  + "C.55 1 .66 .94 .78 .8"),
          Map.entry('D', ".78 M0 0L.3 0C.62 0 .78 .22 .78 .5C.78 .78 .62 1 .3 1L0 1L0 0"),
          Map.entry('E', ".55 M.55 0L0 0L0 1L.55 1M0 .5L.48 .5"),
          Map.entry('L', ".55 M0 0L0 1L.55 1"),
          Map.entry('M', ".9 M0 1L0 0L.45 .7L.9 0L.9 1"),
          Map.entry(
              'O',
              ".9 M.45 0C.75 0 .9 .22 .9 .5C.9 .78 .75 1 .45 1C.15 1 0 .78 0 .5"
                  + "C0 .22 .15 0 .45 0"),
          Map.entry(
              'R',
              ".62 M0 1L0 0L.34 0C.52 0 .6 .12 .6 .27C.6 .43 .52 .54 .34 .54L0 .54M.34 .54L.62 1"),
          Map.entry('T', ".7 M0 0L.7 0M.35 0L.35 1"),
          Map.entry('W', "1.1 M0 0L.27 1L.55 .2L.83 1L1.1 0"),
          Map.entry(
              '3',
              ".58 M.04 .14C.12 .04 .2 0 .3 0C.46 0 .55 .1 .55 .24C.55 .38 .45 .47 .26 .47"
                  + "C.47 .47 .58 .58 .58 .73C.58 .9 .46 1 .29 1C.17 1 .08 .95 0 .85"),
          Map.entry(
              '0',
              ".66 M.33 0C.55 0 .66 .22 .66 .5C.66 .78 .55 1 .33 1C.11 1 0 .78 0 .5"
                  + "C0 .22 .11 0 .33 0"),
          Map.entry(' ', ".35"));

  /// Height of the wordmark's round letters; its `l` stands 0.6 above.
  private static final String M =
      "M0 1L0 .4C0 .18 .18 0 .4 0C.62 0 .8 .18 .8 .4L.8 1"
          + "M.8 .4C.8 .18 .98 0 1.2 0C1.42 0 1.6 .18 1.6 .4L1.6 1";

  private static final String U = "M0 0L0 .6C0 .82 .18 1 .4 1C.62 1 .8 .82 .8 .6L.8 0";

  private Lettering() {}

  static Graphics2D smooth(BufferedImage image) {
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    return g;
  }

  /// The wordmark with its sun for an o; `x`, `y` is the left end of the round letters' top.
  static void wordmark(Graphics2D g, double x, double y, double size, Color ink) {
    BasicStroke stroke =
        new BasicStroke((float) (size * 0.23), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    g.setStroke(stroke);
    g.setColor(ink);
    g.draw(path(M, x, y, size));
    g.draw(path("M0 -.6L0 1", x + 3.78 * size, y, size));
    g.draw(path(U, x + 4.4 * size, y, size));
    g.setColor(APRICOT);
    double reach = 0.615 * size;
    g.fill(
        new Ellipse2D.Double(x + 2.69 * size - reach, y + size / 2 - reach, 2 * reach, 2 * reach));
  }

  /// Width of the wordmark from stroke middle to stroke middle.
  static double wordmarkWidth(double size) {
    return 5.2 * size;
  }

  static void capitals(Graphics2D g, String words, double middle, double y, double size) {
    double width = 0;
    for (char c : words.toCharArray()) {
      width += advance(c);
    }
    double x = middle - (width - 0.32) * size / 2;
    g.setStroke(
        new BasicStroke((float) (size * 0.14), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    for (char c : words.toCharArray()) {
      String glyph = CAPITALS.get(c);
      if (glyph.contains("M") || glyph.contains("L")) {
        g.draw(path(glyph.substring(glyph.indexOf(' ') + 1), x, y, size));
      }
      x += advance(c) * size;
    }
  }

  private static double advance(char c) {
    return Double.parseDouble(CAPITALS.get(c).split(" ")[0]) + 0.32;
  }

  /// Reads `M x y`, `L x y` and `C` with three points.
  private static Path2D path(String text, double x, double y, double size) {
    Path2D path = new Path2D.Double();
    Scanner words = new Scanner(text.replaceAll("([MLC])", " $1 ")).useLocale(Locale.ROOT);
    while (words.hasNext()) {
      switch (words.next()) {
        case "M" -> path.moveTo(words.nextDouble(), words.nextDouble());
        case "L" -> path.lineTo(words.nextDouble(), words.nextDouble());
        default ->
            path.curveTo(
                words.nextDouble(),
                words.nextDouble(),
                words.nextDouble(),
                words.nextDouble(),
                words.nextDouble(),
                words.nextDouble());
      }
    }
    path.transform(new AffineTransform(size, 0, 0, size, x, y));
    return path;
  }

  /// The mark alone, on nothing.
  static BufferedImage logo() {
    BufferedImage image = new BufferedImage(1200, 420, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = smooth(image);
    double size = 200;
    wordmark(g, (1200 - wordmarkWidth(size)) / 2, 175, size, PINE);
    g.dispose();
    return image;
  }

  /// What is wrapped around the bottle: cream paper, the mark, and a sun that rises from a hill.
  static BufferedImage label() {
    int w = 1600;
    int h = 1220;
    BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = smooth(image);
    g.setColor(CREAM);
    g.fill(new Rectangle2D.Double(0, 0, w, h));
    double size = 132;
    wordmark(g, (w - wordmarkWidth(size)) / 2, 215, size, PINE);
    g.setColor(PINE);
    capitals(g, "COLD BREW TEA", w / 2.0, 455, 44);
    g.setPaint(new GradientPaint(0, 600, new Color(0xffb27d), 0, 1000, new Color(0xf56a3f)));
    g.fill(new Ellipse2D.Double(w / 2.0 - 270, 600, 540, 540));
    g.setColor(new Color(0xffd2a6));
    g.fill(hill(w, h, 920, 80, 0.4));
    g.setColor(new Color(0x2c6a5f));
    g.fill(hill(w, h, 985, 60, 2.6));
    g.setColor(PINE);
    g.fill(hill(w, h, 1065, 44, 5.1));
    g.setColor(CREAM);
    capitals(g, "330 ML", w / 2.0, 1140, 30);
    g.dispose();
    return image;
  }

  private static Path2D hill(int w, int h, double y, double swing, double phase) {
    Path2D hill = new Path2D.Double();
    hill.moveTo(0, h);
    for (int x = 0; x <= w; x += 8) {
      hill.lineTo(x, y + swing * Math.sin(x * 0.0052 + phase));
    }
    hill.lineTo(w, h);
    hill.closePath();
    return hill;
  }
}
