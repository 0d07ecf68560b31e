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
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/// Brings one block of words into the scene.
public final class Words {
  private static final int RISE = 340;
  private static final int RISE_FADE = 220;
  private static final int STAGGER = 70;
  private static final double REACH = 0.4;

  private static final int FIRST_RISE = 280;
  private static final int FIRST_FADE = 140;
  private static final int LAST_FIRST_WORD = 130;
  private static final double FIRST_REACH = 0.22;

  private final Element.Words element;
  private final Inks inks;
  private final Palette palette;
  private final Beat beat;
  private final boolean first;
  private final Showing showing;

  /// @param first whether these are the words that must stand in the ad's first frame
  public Words(Element.Words element, Inks inks, Palette palette, Beat beat, boolean first) {
    this.element = element;
    this.inks = inks;
    this.palette = palette;
    this.beat = beat;
    this.first = first;
    this.showing = new Showing(element.text(), beat);
  }

  public List<Painted> painted() {
    List<Painted> entered = element.dress() == Element.Dress.PLAIN ? plain() : popOrRise(block());
    return entered.stream().map(p -> p.with(showing.leaving(p.cue()))).toList();
  }

  private List<Painted> plain() {
    return switch (element.text().entrance()) {
      case STAND -> lines(0);
      case RISE -> lines(beat.ofMillis(STAGGER));
      case WORDS -> words();
      case TYPE -> new Typing(element, inks, beat).painted(start(), first && beat.opens());
      case SPOKEN -> new Spoken(element, inks, beat).painted(start(), first);
      case POP -> Spring.in(block(), start(), beat, first);
      case STRIKE -> struck();
      case COUNT -> new Counter(element, inks, beat).painted(start());
    };
  }

  private List<Painted> popOrRise(Painted block) {
    return switch (element.text().entrance()) {
      case STAND, SPOKEN -> List.of(block.with(Cue.at(start())));
      case RISE, WORDS, TYPE, STRIKE -> List.of(rising(block, 0, false));
      case POP, COUNT -> Spring.in(block, start(), beat, first);
    };
  }

  private int start() {
    return showing.start();
  }

  private Painted rising(Painted still, int delay, boolean stands) {
    boolean rises = element.text().entrance() != Text.Entrance.STAND;
    double reach = element.setting().px() * (first ? FIRST_REACH : REACH);
    int dy = rises ? (int) Math.round(reach) : 0;
    boolean shown = stands || (first && start() == 0 && delay == 0);
    int fade = shown || !rises ? 0 : beat.ofMillis(first ? FIRST_FADE : RISE_FADE);
    int travel = rises ? beat.ofMillis(first ? FIRST_RISE : RISE) : 0;
    return still.with(new Cue(start() + delay, fade, travel, 0, dy, 0));
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
    List<Painted> cut = new ArrayList<>();
    for (int i = 0; i < element.setting().lines().size(); i++) {
      cut.addAll(WordCut.of(strip(i), element.setting().lines().get(i)));
    }
    double gap = STAGGER;
    if (first) {
      // The last word of the hook begins so early that all stand by 0.3 s.
      gap = Math.min(STAGGER, (double) LAST_FIRST_WORD / Math.max(1, cut.size() - 1));
    }
    List<Painted> words = new ArrayList<>();
    for (int i = 0; i < cut.size(); i++) {
      int delay = (int) Math.round(i * gap * beat.fps() / 1000);
      words.add(rising(cut.get(i), delay, i == 0 && first));
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
    // A word that is struck through is not marked as well.
    boolean struck = element.text().entrance() == Text.Entrance.STRIKE;
    Inks used = struck ? Inks.coloured(inks.ink(), inks.ink()) : inks;
    Inks own = struck && inks.shadow() ? used.shadowed() : used;
    return new Lettering(element.setting(), own).line(index, element.left(line), element.top());
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
      double centred = box.x() + (box.width() - line.width()) / 2;
      double left = element.dress() == Element.Dress.PLAIN ? element.left(line) : centred;
      double baseline = element.top() + set.baseline(i);
      lettering.paint(g, line, set.shape(line), new double[] {left - x, baseline - y});
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
