package io.creativefactory.render.encode;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.render.canvas.Painted;
import io.creativefactory.render.canvas.Raster;
import io.creativefactory.render.paint.Layer;
import io.creativefactory.render.paint.ScenePainter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Writes what was painted to raw files of one temporary folder, and says so as a segment.
public final class FilmFolder {
  private final Path folder;
  private int next;

  /// @param folder exists; the caller removes it
  public FilmFolder(Path folder) {
    this.folder = folder;
  }

  public Segment segment(ScenePainter.Picture picture, Finish finish) {
    List<Track> tracks = new ArrayList<>();
    for (Layer layer : picture.layers()) {
      tracks.add(track(layer));
    }
    return new Segment(
        picture.size(),
        finish.scaling(),
        finish.fps(),
        finish.frames(),
        picture.ground().map(ground -> write(List.of(ground))),
        tracks,
        finish.veil());
  }

  /// What the painting does not tell.
  ///
  /// @param frames that are encoded
  public record Finish(Scaling scaling, int fps, int frames, Segment.Veil veil) {}

  private Track track(Layer layer) {
    return switch (layer) {
      case Layer.Overlay(Painted painted) ->
          new Track.Sprite(write(painted.frames()), painted.x(), painted.y(), painted.cue());
      case Layer.Shown shown ->
          new Track.Shown(
              stream(shown.view()),
              shown.box(),
              shown.mask().map(m -> write(List.of(m))),
              shown.cue());
      case Layer.Wipe wipe ->
          new Track.Wipe(
              stream(wipe.first()),
              stream(wipe.second()),
              wipe.box(),
              write(List.of(wipe.mask())),
              write(List.of(wipe.edge())),
              wipe.start(),
              wipe.frames());
    };
  }

  private Track.Stream stream(Layer.View view) {
    return switch (view) {
      case Layer.StillView still ->
          new Track.Still(
              write(List.of(still.raster())), still.zoom(), Raster.isSolid(still.raster().image()));
      case Layer.ClipView clip ->
          new Track.Clip(
              clip.clip().file(),
              clip.clip().from().toNanos() / 1e9,
              clip.speed(),
              clip.clip().part().whole(),
              clip.crop(),
              clip.correction());
    };
  }

  private Film write(List<Raster> frames) {
    Path file = folder.resolve("film" + next++ + ".rgba");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      for (Raster frame : frames) {
        out.write(frame.rgba());
      }
    } catch (IOException e) {
      throw new FactoryException(
          ErrorCode.RENDER_FAILED, "painted frames cannot be written to " + file + ": " + e, e);
    }
    Raster first = frames.getFirst();
    return new Film(file, first.width(), first.height(), frames.size());
  }
}
