package io.creativefactory.render.signal;

import java.util.Arrays;

/// Follows where sound begins: the rise of energy in four bands, a hundred times a second. Hears 48
/// kHz stereo. Not safe for use by several threads.
public final class Onsets implements SoundSink {
  /// Values a second.
  public static final int RATE = 100;

  private static final int HOP = SoundDecoder.RATE / RATE;
  private static final double FLOOR = 1e-7;
  private static final double[][] BANDS = {{20, 150}, {150, 800}, {800, 4000}, {4000, 16000}};

  private final Biquad[] lows = new Biquad[BANDS.length];
  private final Biquad[] highs = new Biquad[BANDS.length];
  private final double[] energy = new double[BANDS.length];
  private final double[] before = new double[BANDS.length];
  private double[] rises = new double[6000];
  private double[] bass = new double[6000];
  private int heard;
  private int count;

  public Onsets() {
    for (int band = 0; band < BANDS.length; band++) {
      highs[band] = Biquad.highPass(BANDS[band][0]);
      lows[band] = Biquad.lowPass(BANDS[band][1]);
    }
    Arrays.fill(before, Math.log(FLOOR));
  }

  @Override
  public void hear(float left, float right) {
    double mono = 0.5 * (left + right);
    for (int band = 0; band < BANDS.length; band++) {
      double sample = lows[band].next(highs[band].next(mono));
      energy[band] += sample * sample;
    }
    if (++heard == HOP) {
      heard = 0;
      note();
    }
  }

  private void note() {
    if (count == rises.length) {
      rises = Arrays.copyOf(rises, count * 2);
      bass = Arrays.copyOf(bass, count * 2);
    }
    double sum = 0;
    for (int band = 0; band < BANDS.length; band++) {
      double level = Math.log(energy[band] / HOP + FLOOR);
      double rise = Math.max(0, level - before[band]);
      sum += rise;
      if (band == 0) {
        bass[count] = rise;
      }
      // A slow fall keeps the tail of one stroke from counting as the next.
      before[band] = Math.max(level, before[band] - 0.12);
      energy[band] = 0;
    }
    rises[count++] = sum;
  }

  /// Rises above their surroundings, one per 10 ms, never negative.
  double[] novelty() {
    return aboveSurroundings(rises);
  }

  /// The same for the bass alone.
  double[] bass() {
    return aboveSurroundings(bass);
  }

  private double[] aboveSurroundings(double[] values) {
    double[] sharp = new double[count];
    double[] sums = new double[count + 1];
    for (int i = 0; i < count; i++) {
      sums[i + 1] = sums[i] + values[i];
    }
    int reach = RATE / 2;
    for (int i = 0; i < count; i++) {
      int from = Math.max(0, i - reach);
      int to = Math.min(count, i + reach);
      sharp[i] = Math.max(0, values[i] - (sums[to] - sums[from]) / (to - from));
    }
    return sharp;
  }
}
