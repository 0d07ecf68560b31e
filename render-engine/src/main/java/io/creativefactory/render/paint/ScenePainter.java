package io.creativefactory.render.paint;

import io.creativefactory.domain.Colour;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.editor.Sticker;
import io.creativefactory.render.canvas.Beat;
import io.creativefactory.render.canvas.Cue;
import io.creativefactory.render.canvas.Inks;
import io.creativefactory.render.canvas.Painted;
import io.creativefactory.render.canvas.Palette;
import io.creativefactory.render.canvas.Raster;
import io.creativefactory.render.canvas.Resize;
import io.creativefactory.render.canvas.Spring;
import io.creativefactory.render.canvas.Zoom;
import io.creativefactory.render.layout.Box;
import io.creativefactory.render.layout.Element;
import io.creativefactory.render.lettering.LinePlates;
import io.creativefactory.render.lettering.NameCard;
import io.creativefactory.render.lettering.QuoteGlyph;
import io.creativefactory.render.lettering.Words;
import io.creativefactory.render.source.Correction;
import io.creativefactory.render.source.Opened;
import io.creativefactory.render.source.Source;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Paints one laid-out scene.
public final class ScenePainter {
  private static final int STAGGER_MILLIS = 80;
  private static final int LEAVE_MILLIS = 200;
  private static final double SHADOW_DRIFT = 0.008;

  private final Studio studio;
  private final Scene scene;
  private final List<Source> sources;
  private final List<BufferedImage> stickers;
  private final Beat beat;
  private final List<Visible> visible = new ArrayList<>();

  /// @param opened the scene's shots and stickers
  public ScenePainter(Studio studio, Scene scene, Opened opened, Beat beat) {
    this.studio = studio.of(scene);
    this.scene = scene;
    this.sources = opened.shots();
    this.stickers = opened.stickers();
    this.beat = beat;
  }

  /// A painted scene.
  ///
  /// @param size of the frame
  /// @param ground what never moves, as large as the frame; empty where the first layer hides it
  /// @param layers back to front
  /// @param visible what a viewer is meant to read and recognise
  public record Picture(
      PixelSize size, Optional<Raster> ground, List<Layer> layers, List<Visible> visible) {
    public Picture {
      visible = List.copyOf(visible);
      layers = List.copyOf(layers);
    }
  }

  public Picture paint(List<Element> elements) {
    boolean chosen = scene.staging().backdrop() != null;
    Field field = new Field(studio.palette(), studio.frame().size(), turn(), chosen);
    List<Layer> layers = new ArrayList<>();
    visible.clear();
    Optional<Element.Picture> bleed = bleed(elements);
    Optional<Raster> ground =
        bleed.filter(this::hidesAll).isPresent() ? Optional.empty() : Optional.of(field.ground());
    if (bleed.isEmpty()) {
      if (!chosen) {
        layers.add(new Layer.Overlay(field.glow(beat)));
        new Floor(studio).under(elements).ifPresent(f -> layers.add(new Layer.Overlay(f)));
      }
      Field.Disc disc = new Halo(studio, sources).behind(elements);
      if (disc.radius() > 0) {
        layers.add(new Layer.Overlay(disc.painted()));
      }
    }
    Ground behind = bleed.map(this::behind).orElseGet(() -> Ground.of(ground.orElseThrow()));
    Grounds grounds = new Grounds(elements, behind, bleed.isPresent(), beat);
    for (Element element : elements) {
      switch (element) {
        case Element.Words words -> {
          layers.addAll(words(words, grounds, isOpening(words)));
        }
        case Element.Plate plate ->
            layers.add(new Layer.Overlay(new NameCard(plate, studio.palette()).painted(beat)));
        case Element.QuoteMark sign -> layers.add(new Layer.Overlay(quoteMark(sign)));
        case Element.Tick tick -> layers.addAll(tick(tick));
        case Element.Mark mark -> layers.addAll(mark(mark, bleed.isPresent()));
        case Element.Picture picture -> layers.addAll(picture(picture));
        case Element.Pack pack -> layers.addAll(pack(pack));
        case Element.Wiped wiped -> layers.addAll(wiped(wiped));
        case Element.Panel panel -> layers.addAll(panel(panel, elements));
        case Element.Sticker sticker -> layers.addAll(sticker(sticker));
      }
    }
    return new Picture(studio.frame().size(), ground, layers, visible);
  }

  private int turn() {
    return Math.floorMod(scene.layout().name().length() + scene.move().name().length(), 4);
  }

  private boolean isOpening(Element.Words words) {
    return !scene.texts().isEmpty()
        && words.text().equals(scene.texts().getFirst())
        && words.text().at().toMillis() <= 120;
  }

  private static Optional<Element.Picture> bleed(List<Element> elements) {
    return elements.stream()
        .filter(e -> e instanceof Element.Picture picture && picture.radius() == 0)
        .map(Element.Picture.class::cast)
        .findFirst();
  }

  /// Nothing behind it is ever seen.
  private boolean hidesAll(Element.Picture picture) {
    PixelSize size = studio.frame().size();
    boolean opaque =
        switch (sources.get(picture.shot())) {
          case Source.Clip clip -> !clip.facts().hasAlpha();
          case Source.Picture still -> Raster.isSolid(still.picture());
        };
    return opaque && evenly(picture.box()).equals(new Box(0, 0, size.width(), size.height()));
  }

  private Ground behind(Element.Picture picture) {
    PixelSize size = studio.frame().size();
    double[] focus = focus(picture.shot());
    List<BufferedImage> frames =
        switch (sources.get(picture.shot())) {
          case Source.Clip clip -> clip.samples();
          case Source.Picture still -> List.of(still.picture());
        };
    Box small = new Box(0, 0, size.width() / 4, size.height() / 4);
    List<BufferedImage> filled =
        frames.stream().map(f -> onField(Resize.fill(f, small, focus))).toList();
    boolean still = sources.get(picture.shot()) instanceof Source.Picture;
    Zoom zoom = still ? zoom(picture.shot(), small) : Zoom.of(Scene.Move.NONE, Shot.Focus.CENTRE);
    return new Ground(zoom.isStill() ? filled : Moved.frames(filled.getFirst(), zoom), size);
  }

  private Painted quoteMark(Element.QuoteMark sign) {
    Palette palette = studio.palette();
    Colour pale = palette.paper().mixedWith(palette.onPaper(), 0.32);
    return new QuoteGlyph(sign.box(), pale).painted();
  }

  /// What shows through a clear picture counts as the field.
  private BufferedImage onField(Raster picture) {
    Raster flat = Raster.of(picture.width(), picture.height());
    Graphics2D g = flat.brush();
    g.setColor(Inks.awt(studio.palette().field()));
    g.fillRect(0, 0, flat.width(), flat.height());
    g.drawImage(picture.image(), 0, 0, null);
    g.dispose();
    return flat.image();
  }

  private List<Layer> words(Element.Words words, Grounds grounds, boolean first) {
    List<Layer> layers = new ArrayList<>();
    Grounds.Choice choice = grounds.choose(words, studio.palette());
    if (choice.plate()) {
      new LinePlates(words, studio.palette())
          .painted(beat, first)
          .forEach(plate -> layers.add(new Layer.Overlay(plate)));
    }
    List<Painted> painted =
        new Words(words, choice.inks(), studio.palette(), beat, first).painted();
    painted.forEach(p -> layers.add(new Layer.Overlay(p)));
    Inks inks = choice.inks();
    visible.add(new Visible.Words(words.text(), inks.letters(), painted));
    return layers;
  }

  private List<Layer> tick(Element.Tick tick) {
    Painted still = Shapes.tick(tick.box(), studio.palette().ink(), studio.palette().fieldEnd());
    int start = Math.min(beat.of(tick.at()), beat.frames() - 1);
    return Spring.in(still, start, beat, false).stream()
        .map(Layer.Overlay::new)
        .map(Layer.class::cast)
        .toList();
  }

  private List<Layer> mark(Element.Mark mark, boolean onPicture) {
    Painted painted = studio.logo().painted(mark.box(), studio.palette(), onPicture);
    visible.add(new Visible.Mark(painted));
    return List.of(new Layer.Overlay(painted));
  }

  private List<Layer> sticker(Element.Sticker element) {
    Sticker sticker = scene.staging().stickers().get(element.index());
    int start = Math.min(beat.of(sticker.at()), beat.frames() - 1);
    boolean opening = start == 0;
    Painted still = Shapes.scaled(stickers.get(element.index()), element.box());
    Duration until = sticker.until();
    int end = until == null ? Cue.STAYS : beat.of(until);
    return Spring.in(still, start, beat, opening).stream()
        .map(p -> until == null ? p : leaving(p, end))
        .map(Layer.Overlay::new)
        .map(Layer.class::cast)
        .toList();
  }

  private Painted leaving(Painted painted, int end) {
    Cue cue = painted.cue().until(end, beat.ofMillis(LEAVE_MILLIS));
    return new Painted(painted.frames(), painted.x(), painted.y(), cue);
  }

  private List<Layer> panel(Element.Panel panel, List<Element> elements) {
    Palette palette = studio.palette();
    return switch (panel.tone()) {
      case TINT ->
          List.of(
              new Layer.Overlay(
                  Shapes.plate(
                      panel.box(),
                      panel.radius(),
                      Inks.awt(new Halo(studio, sources).under(panel, elements)))));
      case PAPER ->
          List.of(
              new Layer.Overlay(
                  Shapes.cardShadow(panel.box(), panel.radius(), studio.frame().share(0.016))),
              new Layer.Overlay(
                  Shapes.plate(panel.box(), panel.radius(), Inks.awt(palette.paper()))));
    };
  }

  private List<Layer> pack(Element.Pack pack) {
    if (!(sources.get(pack.shot()) instanceof Source.Picture still)) {
      throw new IllegalStateException("a clip cannot be a pack");
    }
    Box box = pack.box();
    Zoom zoom = Zoom.of(scene.move(), new Shot.Focus(0.5, 0.5)).eased(scene.staging().easing());
    int width = Painted.even(box.width() * 1.05) + 2;
    int height = Painted.even(box.height() * 1.05) + 2;
    double shrink = zoom.isStill() ? 1 : 1 / Zoom.REACH;
    int drawnWidth = (int) Math.round(box.width() * shrink);
    int drawnHeight = (int) Math.round(box.height() * shrink);
    Raster canvas = Raster.of(width, height);
    Graphics2D g = canvas.brush();
    g.drawImage(
        Resize.to(still.picture(), drawnWidth, drawnHeight),
        (width - drawnWidth) / 2,
        (height - drawnHeight) / 2,
        null);
    g.dispose();
    int x = Painted.even(box.x() - (width - box.width()) / 2.0);
    int y = Painted.even(box.y() - (height - box.height()) / 2.0);
    List<Layer> layers = new ArrayList<>();
    // The light wanders the other way: what stands between falls behind.
    Painted shadow = Shapes.contactShadow(box, studio.frame().share(0.01));
    double seconds = (double) beat.frames() / beat.fps();
    int drift = (int) Math.round(studio.frame().size().shortSide() * SHADOW_DRIFT * seconds);
    Cue wandering = Cue.wandering((turn() & 1) == 0 ? drift : -drift);
    layers.add(new Layer.Overlay(new Painted(shadow.frames(), shadow.x(), shadow.y(), wandering)));
    layers.add(
        new Layer.Shown(
            new Layer.StillView(canvas, zoom),
            new Box(x, y, width, height),
            Optional.empty(),
            cue(pack.shot())));
    return layers;
  }

  private Cue cue(int shot) {
    if (shot == 0) {
      return Cue.STANDS;
    }
    int start = beat.ofMillis(STAGGER_MILLIS) * shot * 2;
    return new Cue(start, beat.ofMillis(200), beat.ofMillis(320), 0, studio.frame().share(0.04), 0);
  }

  private List<Layer> picture(Element.Picture picture) {
    Box box = evenly(picture.box());
    Layer.View view = view(picture.shot(), box);
    if (picture.radius() == 0) {
      return List.of(new Layer.Shown(view, box, Optional.empty(), Cue.STANDS));
    }
    Raster mask = Shapes.mask(box.width(), box.height(), picture.radius());
    Cue cue = cue(picture.shot());
    List<Layer> layers = new ArrayList<>();
    Painted shadow = Shapes.cardShadow(box, picture.radius(), studio.frame().share(0.016));
    layers.add(new Layer.Overlay(new Painted(shadow.frames(), shadow.x(), shadow.y(), cue)));
    if (sources.get(picture.shot()) instanceof Source.Clip clip && clip.facts().hasAlpha()) {
      Painted plate =
          Shapes.plate(picture.box(), picture.radius(), Inks.awt(studio.palette().glow()));
      layers.add(new Layer.Overlay(new Painted(plate.frames(), plate.x(), plate.y(), cue)));
    }
    layers.add(new Layer.Shown(view, box, Optional.of(mask), cue));
    return layers;
  }

  private List<Layer> wiped(Element.Wiped wiped) {
    Box box = evenly(wiped.box());
    Raster mask = Shapes.mask(box.width(), box.height(), wiped.radius());
    int start = Math.max(1, beat.frames() * 2 / 5);
    int frames = Math.clamp(beat.ofMillis(700), 2, Math.max(2, beat.frames() - start));
    return List.of(
        new Layer.Overlay(Shapes.cardShadow(box, wiped.radius(), studio.frame().share(0.016))),
        new Layer.Wipe(
            view(wiped.first(), box),
            view(wiped.second(), box),
            box,
            mask,
            Shapes.edge(box.height(), studio.frame().share(0.006)),
            start,
            frames));
  }

  private Layer.View view(int shot, Box box) {
    double[] focus = focus(shot);
    return switch (sources.get(shot)) {
      case Source.Picture still ->
          new Layer.StillView(Resize.fill(still.picture(), box, focus), zoom(shot, box));
      case Source.Clip clip -> {
        Box part = clip.part().box();
        int[] size = {part.width(), part.height()};
        Box crop = Resize.cover(size, (double) box.width() / box.height(), focus);
        Box placed = new Box(part.x() + crop.x(), part.y() + crop.y(), crop.width(), crop.height());
        Shot of = scene.shots().get(shot);
        double speed = of instanceof Shot.Footage f ? f.speed() : 1;
        yield new Layer.ClipView(
            clip, speed, placed, Correction.of(clip, of.treatment(), studio.grading()));
      }
    };
  }

  /// The move of a still in a box, towards its focus as the box shows it.
  private Zoom zoom(int shot, Box box) {
    double[] focus = focus(shot);
    PixelSize size = sources.get(shot).seen().size();
    int[] whole = {size.width(), size.height()};
    Box crop = Resize.cover(whole, (double) box.width() / box.height(), focus);
    double x = (focus[0] * whole[0] - crop.x()) / crop.width();
    double y = (focus[1] * whole[1] - crop.y()) / crop.height();
    Shot.Focus inside = new Shot.Focus(Math.clamp(x, 0.0, 1.0), Math.clamp(y, 0.0, 1.0));
    return Zoom.of(scene.move(), inside).eased(scene.staging().easing());
  }

  private double[] focus(int shot) {
    Shot.Focus focus = sources.get(shot).focus(scene.shots().get(shot));
    return new double[] {focus.x(), focus.y()};
  }

  private static Box evenly(Box box) {
    return new Box(
        Painted.even(box.x()), Painted.even(box.y()), box.width() & ~1, box.height() & ~1);
  }
}
