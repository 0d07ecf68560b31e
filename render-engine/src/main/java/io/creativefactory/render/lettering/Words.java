package io.creativefactory.render.lettering;

import io.creativefactory.domain.editor.Text;
import io.creativefactory.render.canvas.Beat;
import io.creativefactory.render.canvas.Cue;
import io.creativefactory.render.canvas.Inks;
import io.creativefactory.render.canvas.Painted;
import io.creativefactory.render.canvas.Palette;
import io.creativefactory.render.canvas.Raster;
import io.creativefactory.render.canvas.Shade;
import io.creativefactory.render.canvas.Spring;
import io.creativefactory.render.layout.Box;
import io.creativefactory.render.layout.Element;
import io.creativefactory.render.type.Line;
import io.creativefactory.render.type.Setting;
import java.awt.Graphics2D;
import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/// Brings one block of words into the scene.
public final class Words {
  private static final int RISE = 340;
  private static final int RISE_FADE = 220;
  private static final int STAGGER = 70;
  private static final int HOOK_STANDS_BY = 280;

  private final Element.Words element;
  private final Inks inks;
  private final Palette palette;
  private final Beat beat;
  private final boolean first;

  /// @param first whether these are the words that must stand in the ad's first frame
  public Words(Element.Words element, Inks inks, Palette palette, Beat beat, boolean first) {
    this.element = element;
    this.inks = inks;
    this.palette = palette;
    this.beat = beat;
    this.first = first;
  }

  public List<Painted> painted() {
    if (element.dress() != Element.Dress.PLAIN) {
      return popOrRise(block());
    }
    return switch (element.text().entrance()) {
      case STAND -> lines(0);
      case RISE -> lines(beat.ofMillis(STAGGER));
      case WORDS, TYPE -> words();
      case SPOKEN -> lines(0);
      case POP -> Spring.in(block(), start(), beat, first);
      case STRIKE -> struck();
      case COUNT -> new Counter(element, inks, beat).painted(start());
    };
  }

  private List<Painted> popOrRise(Painted block) {
    return switch (element.text().entrance()) {
      case STAND, SPOKEN -> List.of(block);
      case RISE, WORDS, TYPE, STRIKE -> List.of(rising(block, 0, false));
      case POP, COUNT -> Spring.in(block, start(), beat, first);
    };
  }

  private int start() {
    return Math.min(beat.of(element.text().at()), Math.max(0, beat.frames() - 2));
  }

  private Painted rising(Painted still, int delay, boolean stands) {
    Setting set = element.setting();
    boolean rises = element.text().entrance() != Text.Entrance.STAND;
    int dy = rises ? (int) Math.round(set.px() * (first ? 0.22 : 0.4)) : 0;
    boolean shown = stands || (first && start() == 0 && delay == 0);
    int fade = shown || !rises ? 0 : beat.ofMillis(RISE_FADE);
    Cue cue = new Cue(start() + delay, fade, rises ? beat.ofMillis(RISE) : 0, 0, dy, 0);
    return new Painted(still.frames(), still.x(), still.y(), cue);
  }

  private List<Painted> lines(int stagger) {
    List<Painted> lines = new ArrayList<>();
    for (int i = 0; i < element.setting().lines().size(); i++) {
      Lettering.Strip strip = strip(i);
      Painted still = Painted.still(strip.raster(), strip.x(), strip.y(), Cue.STANDS);
      lines.add(rising(still, first ? 0 : i * stagger, first && start() == 0));
    }
    return lines;
  }

  private List<Painted> words() {
    List<Painted> words = new ArrayList<>();
    int count = (int) element.setting().words().chars().filter(c -> c == ' ').count() + 1;
    double gap = first ? Math.min(STAGGER, (double) HOOK_STANDS_BY / count) : STAGGER;
    int nth = 0;
    for (int i = 0; i < element.setting().lines().size(); i++) {
      for (Painted word : WordCut.of(strip(i), element.setting().lines().get(i))) {
        words.add(rising(word, (int) Math.round(nth * gap * beat.fps() / 1000), nth == 0 && first));
        nth++;
      }
    }
    return words;
  }

  private List<Painted> struck() {
    List<Painted> painted = new ArrayList<>(lines(beat.ofMillis(STAGGER)));
    for (int i = 0; i < element.setting().lines().size(); i++) {
      Line line = element.setting().lines().get(i);
      if (line.hasEmphasis()) {
        int from = start() + beat.ofMillis(first ? 420 : 560);
        painted.add(new Strike(strip(i), line, element.setting().px()).painted(inks, from, beat));
      }
    }
    return painted;
  }

  private Lettering.Strip strip(int index) {
    Line line = element.setting().lines().get(index);
    return new Lettering(element.setting(), inks).line(index, left(line), top());
  }

  private double left(Line line) {
    Box box = element.box();
    if (element.centred()) {
      return box.x() + (box.width() - line.width()) / 2;
    }
    Bidi bidi = new Bidi(element.setting().words(), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    return bidi.baseIsLeftToRight() ? box.x() : box.right() - line.width();
  }

  private double top() {
    return element.box().y() + (element.box().height() - element.setting().height()) / 2;
  }

  /// All lines, with their dress, in one piece.
  private Painted block() {
    Setting set = element.setting();
    int room = (int) Math.ceil(set.px() * Lettering.ROOM);
    Box box = element.box();
    int x = Painted.even(box.x() - room);
    int y = Painted.even(box.y() - room);
    int width = box.right() + room - x;
    int height = box.bottom() + room - y;
    Raster raster = Raster.of(width + (width & 1), height + (height & 1));
    Graphics2D g = raster.brush();
    dress(g, box.x() - x, box.y() - y);
    Lettering lettering = new Lettering(set, inks);
    for (int i = 0; i < set.lines().size(); i++) {
      Line line = set.lines().get(i);
      TextLayout layout = set.shape(line);
      double left = box.x() + (box.width() - line.width()) / 2;
      double at = element.dress() == Element.Dress.PLAIN ? left(line) : left;
      lettering.paint(g, line, layout, new double[] {at - x, top() + set.baseline(i) - y});
    }
    g.dispose();
    return Painted.still(raster, x, y, Cue.STANDS);
  }

  private void dress(Graphics2D g, double x, double y) {
    double width = element.box().width();
    double height = element.box().height();
    double em = element.setting().px();
    double round =
        switch (element.dress()) {
          case PLAIN -> 0;
          case BUTTON -> height;
          case TAG, PLATE -> em * 0.44;
        };
    if (element.dress() == Element.Dress.PLAIN) {
      return;
    }
    RoundRectangle2D plate = new RoundRectangle2D.Double(x, y, width, height, round, round);
    Rectangle2D bounds = plate.getBounds2D();
    int radius = (int) Math.max(2, em * 0.1);
    int margin = (int) Math.ceil(em * Lettering.ROOM) - 1;
    int[] size = {(int) bounds.getWidth() + 2 * margin, (int) bounds.getHeight() + 2 * margin};
    Raster shadow = Shade.of(plate, (int) x - margin, (int) y - margin, size).painted(radius, 0.3);
    g.drawImage(shadow.image(), (int) x - margin, (int) (y - margin + em * 0.06), null);
    g.setColor(Inks.awt(palette.accent()));
    g.fill(plate);
  }
}
