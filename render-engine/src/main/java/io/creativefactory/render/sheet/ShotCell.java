package io.creativefactory.render.sheet;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.editor.Shot.Focus;
import io.creativefactory.render.eyes.Gaze;
import io.creativefactory.render.eyes.Look;
import io.creativefactory.render.eyes.Seen;
import io.creativefactory.render.eyes.ShotLook;
import io.creativefactory.render.objects.Spotted;
import io.creativefactory.render.shot.Change;
import io.creativefactory.render.words.TextLine;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// One moment of a shot on the filmstrip: its frame with the crop windows and faces; below the
/// first frame of a shot its colours and two lines of words.
final class ShotCell {
  private static final int CAPTION = 66;
  private static final int SAYING = 22;

  private static final int ROUND = 10;
  private static final int STRIPE = 6;
  private static final long NEAR_MS = 400;

  private final Graphics2D graphics;
  private final Moment moment;
  private final ShotLook shot;
  private final int column;

  /// @param column width of the column that it stands in
  ShotCell(Graphics2D graphics, Moment moment, int column) {
    this.graphics = graphics;
    this.moment = moment;
    this.shot = moment.shot();
    this.column = column;
  }

  /// Height of what stands below the frames of a file.
  static int caption(Look look) {
    return CAPTION + (Legend.isWritten(look.shots()) ? SAYING : 0);
  }

  void draw(BufferedImage frame, int x, int y) {
    int width = frame.getWidth();
    int height = frame.getHeight();
    Shape before = graphics.getClip();
    graphics.clip(new RoundRectangle2D.Double(x, y, width, height, ROUND, ROUND));
    graphics.drawImage(frame, x, y, null);
    Rectangle2D whole = new Rectangle2D.Double(x, y, width, height);
    Rectangle2D tall = window(whole, 9 / 16.0);
    Rectangle2D square = window(whole, 1);
    dimOutside(whole, tall, square);
    outline(square, Ink.SQUARE);
    outline(tall, Ink.TALL);
    faces(whole);
    lines(whole);
    objects(whole);
    if (moment.first()) {
      colours(whole);
    }
    graphics.setClip(before);
    if (moment.first()) {
      words(x, y + height);
    } else {
      time(x, y + height);
    }
    saying(x, y + height + CAPTION);
  }

  /// The greatest window of a shape that the picture holds, about the subject.
  private Rectangle2D window(Rectangle2D whole, double ratio) {
    double width = Math.min(whole.getWidth(), whole.getHeight() * ratio);
    double height = Math.min(whole.getHeight(), whole.getWidth() / ratio);
    Focus focus = shot.gaze().subject().at(moment.atMs());
    double left = Math.clamp(focus.x() * whole.getWidth() - width / 2, 0, whole.getWidth() - width);
    double top =
        Math.clamp(focus.y() * whole.getHeight() - height / 2, 0, whole.getHeight() - height);
    return new Rectangle2D.Double(whole.getX() + left, whole.getY() + top, width, height);
  }

  private void dimOutside(Rectangle2D whole, Rectangle2D tall, Rectangle2D square) {
    Area outside = new Area(whole);
    outside.subtract(new Area(tall));
    graphics.setColor(new Color(0, 0, 0, 60));
    graphics.fill(outside);
    outside.subtract(new Area(square));
    graphics.fill(outside);
  }

  private void outline(Rectangle2D window, Color colour) {
    Rectangle2D inner =
        new Rectangle2D.Double(
            window.getX() + 1.5,
            window.getY() + 1.5,
            window.getWidth() - 3,
            window.getHeight() - 3);
    graphics.setStroke(Ink.line(4.5f));
    graphics.setColor(new Color(0, 0, 0, 110));
    graphics.draw(inner);
    graphics.setStroke(Ink.line(2.5f));
    graphics.setColor(colour);
    graphics.draw(inner);
  }

  /// Those of the moment that is shown.
  private void faces(Rectangle2D whole) {
    long middle = moment.atMs();
    List<Gaze.FaceBox> boxes = shot.gaze().faces().boxes();
    long nearest =
        boxes.stream()
            .mapToLong(Gaze.FaceBox::atMs)
            .reduce(
                (one, other) -> Math.abs(one - middle) <= Math.abs(other - middle) ? one : other)
            .orElse(-1);
    graphics.setStroke(Ink.line(2.5f));
    graphics.setColor(Ink.FACE);
    for (Gaze.FaceBox box : boxes) {
      if (box.atMs() == nearest && Math.abs(nearest - middle) <= NEAR_MS) {
        graphics.draw(
            new RoundRectangle2D.Double(
                whole.getX() + box.x() * whole.getWidth(),
                whole.getY() + box.y() * whole.getHeight(),
                box.width() * whole.getWidth(),
                box.height() * whole.getHeight(),
                8,
                8));
      }
    }
  }

  /// Text that stands there at the moment that is shown.
  private List<TextLine> standing() {
    long at = moment.atMs();
    return shot.gaze().text().lines().stream()
        .filter(line -> line.fromMs() <= at && at <= line.toMs())
        .toList();
  }

  private void lines(Rectangle2D whole) {
    graphics.setStroke(Ink.line(1.5f));
    graphics.setColor(Ink.WRITING);
    for (TextLine line : standing()) {
      graphics.draw(
          new Rectangle2D.Double(
              whole.getX() + line.x() * whole.getWidth(),
              whole.getY() + line.y() * whole.getHeight(),
              line.width() * whole.getWidth(),
              line.height() * whole.getHeight()));
    }
  }

  /// Those of the moment nearest to the one that is shown, with their labels.
  private void objects(Rectangle2D whole) {
    graphics.setFont(Ink.plain(11));
    shot.gaze().objects().moments().stream()
        .min(Comparator.comparingLong(each -> Math.abs(each.atMs() - moment.atMs())))
        .ifPresent(seen -> seen.objects().forEach(object -> object(whole, object)));
  }

  private void object(Rectangle2D whole, Spotted object) {
    double x = whole.getX() + object.x() * whole.getWidth();
    double y = whole.getY() + object.y() * whole.getHeight();
    graphics.setStroke(Ink.line(1.5f));
    graphics.setColor(Ink.OBJECT);
    graphics.draw(
        new Rectangle2D.Double(
            x, y, object.width() * whole.getWidth(), object.height() * whole.getHeight()));
    graphics.drawString(object.label(), (float) x + 4, (float) y + 13);
  }

  private void saying(int x, int y) {
    String words = String.join("  /  ", standing().stream().map(TextLine::words).toList());
    if (words.isEmpty()) {
      return;
    }
    graphics.setFont(Ink.plain(13));
    graphics.setColor(Ink.WRITING);
    String shown = words;
    for (int end = words.length();
        end > 0 && graphics.getFontMetrics().stringWidth(shown) > column;
        end--) {
      shown = words.substring(0, end).strip() + "…";
    }
    graphics.drawString(shown, x, y + 2);
  }

  private void colours(Rectangle2D whole) {
    double sum = shot.seen().colours().stream().mapToDouble(Seen.Swatch::share).sum();
    double x = whole.getX();
    for (Seen.Swatch swatch : shot.seen().colours()) {
      double width = whole.getWidth() * swatch.share() / sum;
      graphics.setColor(new Color(swatch.colour().rgb()));
      graphics.fill(new Rectangle2D.Double(x, whole.getMaxY() - STRIPE, width + 1, STRIPE));
      x += width;
    }
  }

  private void time(int x, int y) {
    graphics.setFont(Ink.plain(13));
    graphics.setColor(Ink.SOFT);
    graphics.drawString("at " + seconds(moment.atMs()) + " s", x, y + 24);
  }

  private void words(int x, int y) {
    graphics.setFont(Ink.strong(15));
    graphics.setColor(Ink.TEXT);
    String head = Integer.toString(moment.number());
    if (shot.endMs() > shot.startMs()) {
      head += "   " + seconds(shot.startMs()) + " – " + seconds(shot.endMs()) + " s";
    }
    graphics.drawString(head, x, y + 24);
    graphics.setFont(Ink.plain(13));
    graphics.setColor(Ink.SOFT);
    String in = entry();
    int indent = x + column - graphics.getFontMetrics().stringWidth(in);
    graphics.drawString(in, indent, y + 24);
    graphics.drawString(String.join("  ·  ", facts()), x, y + 46);
  }

  /// The first shot of a file comes after nothing; only a fade is worth a word there.
  private String entry() {
    String in = shot.in().name().toLowerCase(Locale.ROOT);
    if (moment.number() > 1) {
      return in + String.format(Locale.ROOT, "  %.2f", shot.confidence());
    }
    return shot.in() == Change.Entry.CUT ? "" : in;
  }

  private List<String> facts() {
    List<String> facts = new ArrayList<>();
    Seen seen = shot.seen();
    if (seen.motion().mean() instanceof Figure.Measured motion) {
      facts.add(String.format(Locale.ROOT, "moves %.2f%s", motion.value(), arrow(seen)));
    }
    if (seen.sharpness() instanceof Figure.Measured sharpness) {
      facts.add(String.format(Locale.ROOT, "sharp %.2f", sharpness.value()));
    }
    if (shot.gaze().faces().most() instanceof Figure.Measured faces && faces.value() > 0) {
      facts.add(faces.value() == 1 ? "one face" : (int) faces.value() + " faces");
    }
    if (shot.heard() != null) {
      facts.add(shot.heard().kind().name().toLowerCase(Locale.ROOT));
    }
    return facts;
  }

  private static String arrow(Seen seen) {
    if (!(seen.motion().direction() instanceof Figure.Measured direction)) {
      return "";
    }
    String[] arrows = {"→", "↘", "↓", "↙", "←", "↖", "↑", "↗"};
    return " " + arrows[(int) Math.round(direction.value() / 45) % arrows.length];
  }

  private static String seconds(long ms) {
    return String.format(Locale.ROOT, "%.2f", ms / 1000.0);
  }
}
