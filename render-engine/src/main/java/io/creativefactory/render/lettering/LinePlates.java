package io.creativefactory.render.lettering;

import io.creativefactory.domain.editor.Text;
import io.creativefactory.render.canvas.Beat;
import io.creativefactory.render.canvas.Cue;
import io.creativefactory.render.canvas.Inks;
import io.creativefactory.render.canvas.Painted;
import io.creativefactory.render.canvas.Palette;
import io.creativefactory.render.canvas.Raster;
import io.creativefactory.render.layout.Box;
import io.creativefactory.render.layout.Element;
import io.creativefactory.render.type.Line;
import io.creativefactory.render.type.Setting;
import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/// Rounded plates behind lines of words, one shape for the whole block.
public record LinePlates(Element.Words words, Palette palette) {
  static final double SIDE = 0.42;

  /// A plate lets a little of the picture through.
  public static final double OPAQUE = 0.94;

  private static final double OVER = 0.2;
  private static final double ROUND = 0.35;
  private static final int FADE = 180;

  /// One plate for all lines; while words are typed, one for each line that has begun.
  ///
  /// @param first whether the words stand in the ad's first frame
  public List<Painted> painted(Beat beat, boolean first) {
    Showing showing = new Showing(words.text(), beat);
    int count = words.setting().lines().size();
    if (words.text().entrance() != Text.Entrance.TYPE) {
      Cue cue = Cue.fading(showing.start(), first ? 0 : beat.ofMillis(FADE));
      return List.of(plates(0, count, showing.leaving(cue)));
    }
    List<Integer> starts =
        new Typing(words, Inks.coloured(palette.ink(), palette.ink()), beat)
            .starts(showing.start(), first && beat.opens());
    List<Painted> painted = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      painted.add(plates(i, i + 1, showing.leaving(Cue.at(starts.get(i)))));
    }
    return painted;
  }

  private Painted plates(int first, int end, Cue cue) {
    Setting set = words.setting();
    double em = set.px();
    Box box = words.box();
    int room = (int) Math.ceil(em * SIDE) + 2;
    int x = Painted.even(box.x() - room);
    int y = Painted.even(words.top() + set.leading() * first - room);
    int height = (int) Math.ceil(set.leading() * (end - first)) + 2 * room + 2;
    Raster raster = Raster.of((box.right() + room - x + 2) & ~1, (height + 1) & ~1);
    Area plates = new Area();
    for (int i = first; i < end; i++) {
      plates.add(new Area(plate(i, x, y)));
    }
    Graphics2D g = raster.brush();
    g.setColor(Inks.awt(palette.field(), OPAQUE));
    g.fill(plates);
    g.dispose();
    return Painted.still(raster, x, y, cue);
  }

  private RoundRectangle2D plate(int index, int x, int y) {
    Setting set = words.setting();
    Line line = set.lines().get(index);
    double em = set.px();
    return new RoundRectangle2D.Double(
        words.left(line) - em * SIDE - x,
        words.top() + set.leading() * index - em * OVER / 2 - y,
        line.width() + 2 * em * SIDE,
        set.leading() + em * OVER,
        2 * em * ROUND,
        2 * em * ROUND);
  }
}
