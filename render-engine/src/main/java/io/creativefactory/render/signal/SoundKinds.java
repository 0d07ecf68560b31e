package io.creativefactory.render.signal;

import java.util.Arrays;

/// Tells speech, music, noise and silence apart, a second at a time. Speech stops and starts at
/// every syllable and turns from tone to hiss; music goes on; noise crosses zero all the time and
/// hardly changes (Scheirer and Slaney 1997 name these signs). Hears 48 kHz stereo. Not safe for
/// use by several threads.
public final class SoundKinds implements SoundSink {
  private static final int FRAME = SoundDecoder.RATE / 50;
  private static final int FRAMES = 50;
  private static final double SILENT = 0.0018;

  private float[] levels = new float[4096];
  private float[] crossings = new float[4096];
  private int count;
  private double energy;
  private int crossed;
  private int heard;
  private double before;

  /// What a stretch of sound mostly is, each a share from 0 to 1 that together make 1.
  public record Shares(double silence, double speech, double music, double noise) {}

  @Override
  public void hear(float left, float right) {
    double mono = 0.5 * (left + right);
    energy += mono * mono;
    crossed += mono * before < 0 ? 1 : 0;
    before = mono;
    if (++heard == FRAME) {
      if (count == levels.length) {
        levels = Arrays.copyOf(levels, 2 * count);
        crossings = Arrays.copyOf(crossings, 2 * count);
      }
      levels[count] = (float) Math.sqrt(energy / FRAME);
      crossings[count++] = crossed / (float) FRAME;
      energy = 0;
      crossed = 0;
      heard = 0;
    }
  }

  /// Of everything that was heard.
  public Shares all() {
    return between(0, (double) count / FRAMES);
  }

  /// @param from seconds from the start
  /// @param to seconds from the start
  public Shares between(double from, double to) {
    int first = Math.clamp(Math.round(from * FRAMES), 0, count);
    int last = Math.clamp(Math.round(to * FRAMES), first, count);
    double[] sums = new double[4];
    int windows = 0;
    for (int at = first; at < last; at += FRAMES / 2) {
      int begin = Math.max(0, Math.min(at, count - FRAMES));
      int end = Math.min(count, begin + FRAMES);
      sums[kind(begin, end)]++;
      windows++;
    }
    if (windows == 0) {
      return new Shares(1, 0, 0, 0);
    }
    return new Shares(sums[0] / windows, sums[1] / windows, sums[2] / windows, sums[3] / windows);
  }

  /// 0 silence, 1 speech, 2 music, 3 noise.
  private int kind(int from, int to) {
    double mean = 0;
    double crossing = 0;
    for (int i = from; i < to; i++) {
      mean += levels[i] / (to - from);
      crossing += crossings[i] / (to - from);
    }
    if (mean < SILENT) {
      return 0;
    }
    int low = 0;
    double varies = 0;
    double jumps = 0;
    for (int i = from; i < to; i++) {
      low += levels[i] < 0.5 * mean ? 1 : 0;
      varies += Math.abs(crossings[i] - crossing) / (to - from);
      jumps += i > from ? Math.abs(levels[i] - levels[i - 1]) / mean / (to - from) : 0;
    }
    double quiet = low / (double) (to - from);
    if (jumps < 0.12 && crossing > 0.12 && varies < 0.25 * crossing) {
      return 3;
    }
    return quiet > 0.28 && jumps > 0.12 && varies > 0.25 * crossing ? 1 : 2;
  }
}
