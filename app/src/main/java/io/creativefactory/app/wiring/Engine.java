package io.creativefactory.app.wiring;

import io.creativefactory.domain.FactoryException;
import io.creativefactory.render.FfmpegRenderer;
import io.creativefactory.render.RenderSettings;
import io.creativefactory.render.Renderer;
import io.creativefactory.render.eyes.Eyes;
import io.creativefactory.render.eyes.Readers;
import io.creativefactory.render.eyes.Readers.Asked;
import io.creativefactory.render.look.MediaInspector;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.words.WordReader;
import java.nio.file.Path;
import java.time.InstantSource;

/// The render engine and the eyes, as every command uses them; needs no Spring.
public final class Engine {
  private final Path home;
  private final Renderer renderer;
  private final MediaInspector inspector;
  private final Ffmpeg ffmpeg = Ffmpeg.bundled();

  /// @param home folder of the installation's own data; the segments that were encoded once are
  ///   kept below it
  public Engine(Path home) {
    this.home = home;
    this.renderer =
        new FfmpegRenderer(
            RenderSettings.caching(home.resolve("segments")), InstantSource.system());
    this.inspector = new MediaInspector(ffmpeg);
  }

  public Renderer renderer() {
    return renderer;
  }

  public MediaInspector inspector() {
    return inspector;
  }

  public Eyes eyes() {
    return new Eyes(ffmpeg, InstantSource.system());
  }

  /// Eyes that read.
  public Eyes eyes(Readers readers) {
    return new Eyes(ffmpeg, InstantSource.system(), readers);
  }

  /// The reader of text on screen, or why it cannot run on this machine.
  public Asked<WordReader> words() {
    try {
      return new Asked.Here<>(WordReader.ofThisMachine(home.resolve("words")));
    } catch (FactoryException incomplete) {
      return new Asked.Absent<>(String.valueOf(incomplete.getMessage()));
    }
  }

  public Ffmpeg ffmpeg() {
    return ffmpeg;
  }
}
