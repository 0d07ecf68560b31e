package io.creativefactory.render;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Staging;
import io.creativefactory.render.canvas.Beat;
import io.creativefactory.render.encode.Cut;
import io.creativefactory.render.encode.Encoder;
import io.creativefactory.render.encode.FilmFolder;
import io.creativefactory.render.encode.Joint;
import io.creativefactory.render.encode.Scaling;
import io.creativefactory.render.encode.Segment;
import io.creativefactory.render.layout.Composer;
import io.creativefactory.render.layout.Element;
import io.creativefactory.render.layout.Stickers;
import io.creativefactory.render.paint.ScenePainter;
import io.creativefactory.render.paint.Studio;
import io.creativefactory.render.process.Limits;
import io.creativefactory.render.process.Scratch;
import io.creativefactory.render.proof.Witness;
import io.creativefactory.render.source.Opened;
import io.creativefactory.render.source.Sources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Turns one scene of an order into encoded files: opens its shots, lays it out, paints it and
/// encodes it; and two scenes into the joint between them.
final class SegmentMaker {
  private final RenderOrder order;
  private final Composer composer;
  private final Studio studio;
  private final Sources sources;
  private final Encoder encoder;
  private final Witness witness;
  private final Path scratch;

  /// Who encodes, and who looks at it then.
  record Hands(Encoder encoder, Witness witness) {}

  SegmentMaker(
      RenderOrder order,
      Composer composer,
      Studio studio,
      Sources sources,
      Hands hands,
      Path scratch) {
    this.order = order;
    this.composer = composer;
    this.studio = studio;
    this.sources = sources;
    this.encoder = hands.encoder();
    this.witness = hands.witness();
    this.scratch = scratch;
  }

  /// @param files the scene's own frames; then, where there are such, those in which it comes in
  ///   and those in which it goes on beyond its end
  /// @throws FactoryException whose message names the scene
  void make(Plan.Part part, List<Path> files, Limits limits) {
    int fps = order.storyboard().framesPerSecond();
    Scene scene = part.scene();
    Opened opened =
        Opened.of(
            sources,
            new Sources.Use(scene, order.assets(), fps, part.frames(), studio.grading(), limits));
    List<Element> elements =
        new Stickers(composer.frame())
            .over(composer.compose(scene, opened.seen()), scene, opened.aspects());
    Beat beat = new Beat(fps, part.frames(), part.index() == 0);
    ScenePainter painter = new ScenePainter(studio, scene, opened, beat);
    try (Scratch films = Scratch.in(scratch)) {
      FilmFolder.Finish finish =
          new FilmFolder.Finish(Plan.scaling(order), fps, part.painted(), veil(part));
      ScenePainter.Picture painted = painter.paint(elements);
      Segment segment = new FilmFolder(films.folder()).segment(painted, finish);
      encoder.encode(segment, cuts(part, files), limits);
      Segment.Veil veil = veil(part);
      witness.testify(
          new Witness.Piece(
              files.getFirst(),
              order.placement().size(),
              Plan.scaling(order).size(order.placement().size()),
              new Witness.Span(part.lead(), part.frames()),
              new Witness.Span(veil.in(), part.frames() - veil.out()),
              painted.visible(),
              films.folder()),
          Limits.within(limits.deadline()));
    } catch (FactoryException failure) {
      throw naming(scene, failure);
    }
  }

  private Segment.Veil veil(Plan.Part part) {
    Staging.Fades fades = part.scene().staging().fades();
    Beat beat = new Beat(order.storyboard().framesPerSecond(), part.frames(), false);
    int in = Math.min(beat.of(fades.in()), part.frames());
    int out = Math.min(beat.of(fades.out()), part.frames() - in);
    return new Segment.Veil(order.storyboard().look().field(), in, out, part.frames());
  }

  private static List<Cut> cuts(Plan.Part part, List<Path> files) {
    List<Cut> cuts = new ArrayList<>();
    cuts.add(new Cut(files.getFirst(), part.lead(), part.frames(), true));
    if (part.lead() > 0) {
      cuts.add(new Cut(files.get(1), 0, part.lead(), false));
    }
    if (part.trail() > 0) {
      cuts.add(new Cut(files.getLast(), part.frames(), part.painted(), false));
    }
    return cuts;
  }

  /// Encodes the joint between two scenes.
  ///
  /// @param scenes the end of the old and the beginning of the new one
  void meet(Plan.Piece.Meeting meeting, List<Path> scenes, Path file, Limits limits) {
    Scaling scaling = Plan.scaling(order);
    Scene scene = meeting.after().scene();
    Joint joint =
        new Joint(
            scene.transition(),
            order.storyboard().look().field(),
            scaling.size(order.placement().size()),
            scaling,
            order.storyboard().framesPerSecond(),
            meeting.frames(),
            scenes.getFirst(),
            scenes.getLast());
    try (Scratch films = Scratch.in(scratch)) {
      encoder.encode(joint, file, limits);
      PixelSize size = joint.scaling().size(order.placement().size());
      Witness.Span all = new Witness.Span(0, meeting.frames());
      witness.testify(
          new Witness.Piece(file, size, size, all, all, List.of(), films.folder()),
          Limits.within(limits.deadline()));
    } catch (FactoryException failure) {
      throw naming(scene, failure);
    }
  }

  private static FactoryException naming(Scene scene, FactoryException failure) {
    return failure.code() == ErrorCode.CANCELLED
        ? failure
        : new FactoryException(
            failure.code(), "scene " + scene.id() + ": " + failure.getMessage(), failure);
  }
}
