package io.creativefactory.tools.stock;

import io.creativefactory.domain.PixelSize;
import io.creativefactory.render.look.FrameRate;
import io.creativefactory.render.look.Probe;
import io.creativefactory.render.look.Signal;
import io.creativefactory.tools.eyes.Eyes;
import io.creativefactory.tools.eyes.Look;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Sees an upright clip of five seconds in everything, without a look.
final class PaintedEyes implements Eyes {
  @Override
  public Probe probe(Path file) {
    return clip(new PixelSize(1080, 1920), Duration.ofSeconds(5));
  }

  @Override
  public Look look(Path file) {
    return new Look(probe(file), "0f0f0f0f0f0f0f0f", null, List.of());
  }

  static Probe clip(PixelSize size, Duration length) {
    Signal signal = new Signal("bt709", "bt709", "bt709", false);
    FrameRate rate = new FrameRate(30, 1, false);
    Probe.Picture picture = new Probe.Picture(size, 0, rate, "h264", "yuv420p", 8, false, signal);
    return new Probe(Probe.Kind.CLIP, 4, length, picture, null);
  }
}
