package io.creativefactory.render.check;

import io.creativefactory.render.signal.SoundDecoder;
import io.creativefactory.render.signal.SoundSink;
import java.util.List;

/// Listens for silence and for cut-off waves.
final class HearingCheck implements SoundSink {
  private static final int WINDOW = SoundDecoder.RATE / 20;
  private static final double SILENT_FOR = 0.5;
  private static final float SILENT = 0.001f;
  private static final float FULL = 0.9995f;
  private static final int FLAT = 3;

  private final Stretches silence = new Stretches((double) WINDOW / SoundDecoder.RATE, SILENT_FOR);
  private float loudest;
  private float peak;
  private int heard;
  private int flatLeft;
  private int flatRight;
  private int clipped;

  @Override
  public void hear(float left, float right) {
    loudest = Math.max(loudest, Math.max(Math.abs(left), Math.abs(right)));
    flatLeft = Math.abs(left) >= FULL ? flatLeft + 1 : 0;
    flatRight = Math.abs(right) >= FULL ? flatRight + 1 : 0;
    clipped += flatLeft == FLAT || flatRight == FLAT ? 1 : 0;
    if (++heard == WINDOW) {
      silence.add(loudest < SILENT);
      peak = Math.max(peak, loudest);
      loudest = 0;
      heard = 0;
    }
  }

  List<String> silentStretches() {
    return silence.all();
  }

  boolean isSilent() {
    return Math.max(peak, loudest) < SILENT;
  }

  /// Waves that stay at full scale for three samples or more.
  int clippedWaves() {
    return clipped;
  }
}
