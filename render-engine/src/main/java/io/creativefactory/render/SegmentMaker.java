package io.creativefactory.render;

import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.render.canvas.Beat;
import io.creativefactory.render.encode.Encoder;
import io.creativefactory.render.encode.Film;
import io.creativefactory.render.encode.FilmFolder;
import io.creativefactory.render.encode.Segment;
import io.creativefactory.render.layout.Composer;
import io.creativefactory.render.layout.Element;
import io.creativefactory.render.paint.ScenePainter;
import io.creativefactory.render.paint.Studio;
import io.creativefactory.render.process.Limits;
import io.creativefactory.render.source.Source;
import io.creativefactory.render.source.Sources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Turns one scene of an order into an encoded segment: opens its shots, lays it out, paints it and
/// encodes it.
final class SegmentMaker {
  private static final int TRANSITION_MILLIS = 320;

  private final RenderOrder order;
  private final Composer composer;
  private final Studio studio;
  private final Sources sources;
  private final Encoder encoder;
  private final Path scratch;

  SegmentMaker(
      RenderOrder order,
      Composer composer,
      Studio studio,
      Sources sources,
      Encoder encoder,
      Path scratch) {
    this.order = order;
    this.composer = composer;
    this.studio = studio;
    this.sources = sources;
    this.encoder = encoder;
    this.scratch = scratch;
  }

  /// @param before the encoded scene before, wanted when this one does not come in by a cut
  void make(Plan.Part part, Optional<Path> before, Path file, Limits limits) {
    int fps = order.storyboard().framesPerSecond();
    Scene scene = part.scene();
    List<Source> opened = new ArrayList<>();
    for (Shot shot : scene.shots()) {
      opened.add(
          sources.open(
              shot,
              new Sources.Use(
                  scene, order.assets(), fps, part.frames(), studio.grading(), limits)));
    }
    List<Element> elements = composer.compose(scene, opened.stream().map(Source::seen).toList());
    Beat beat = new Beat(fps, part.frames(), part.index() == 0);
    ScenePainter.Picture picture = new ScenePainter(studio, scene, opened, beat).paint(elements);
    try (Scratch films = Scratch.in(scratch)) {
      Optional<Segment.Entry> entry = before.map(last -> entry(part, last, films.folder(), limits));
      Segment segment = new FilmFolder(films.folder()).segment(picture, fps, part.frames(), entry);
      encoder.encode(segment, file, limits);
    }
  }

  private Segment.Entry entry(Plan.Part part, Path before, Path folder, Limits limits) {
    Path raw = folder.resolve("before.rgba");
    encoder.lastFrame(before, raw, Limits.within(limits.deadline()));
    var size = order.placement().size();
    int fps = order.storyboard().framesPerSecond();
    int frames =
        Math.clamp(Math.round(TRANSITION_MILLIS * fps / 1000f), 2, Math.max(2, part.frames() - 1));
    String how =
        switch (part.scene().transition()) {
          case CUT -> throw new IllegalStateException("a cut needs no frame of the scene before");
          case DISSOLVE -> "fade";
          case WIPE -> "wipeleft";
          case SLIDE -> "coverleft";
          case PUSH -> "slideleft";
          case ZOOM -> "zoomin";
          case WHIP -> "hblur";
          case DIP -> "fadeblack";
        };
    return new Segment.Entry(new Film(raw, size.width(), size.height(), 1), how, frames);
  }
}
