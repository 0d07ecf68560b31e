package io.creativefactory.app.wiring;

import io.creativefactory.render.FfmpegRenderer;
import io.creativefactory.render.RenderSettings;
import io.creativefactory.render.Renderer;
import io.creativefactory.render.eyes.Eyes;
import io.creativefactory.render.look.MediaInspector;
import io.creativefactory.render.process.Ffmpeg;
import java.nio.file.Path;
import java.time.InstantSource;

/// The render engine and the eyes, as every command uses them; needs no Spring.
public final class Engine {
  private final Renderer renderer;
  private final MediaInspector inspector;
  private final Ffmpeg ffmpeg = Ffmpeg.bundled();

  /// @param home folder of the installation's own data; the segments that were encoded once are
  ///   kept below it
  public Engine(Path home) {
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

  public Ffmpeg ffmpeg() {
    return ffmpeg;
  }
}
