package io.creativefactory.render.signal;

import java.util.OptionalDouble;

/// Finds the peaks between the samples by fourfold oversampling (BS.1770-4, annex 2), with a
/// windowed sinc of 24 taps a phase. Not safe for use by several threads.
public final class TruePeak implements SoundSink {
  /// The peak told by [#last] lies this many sample pairs back.
  public static final int DELAY = 12;

  private static final int PHASES = 4;
  private static final int TAPS = 2 * DELAY;
  private static final float[][] FILTER = filter();

  private final float[] left = new float[2 * TAPS];
  private final float[] right = new float[2 * TAPS];
  private int at;
  private float last;
  private float highest;

  @Override
  public void hear(float newLeft, float newRight) {
    at = at == 0 ? TAPS - 1 : at - 1;
    left[at] = newLeft;
    left[at + TAPS] = newLeft;
    right[at] = newRight;
    right[at + TAPS] = newRight;
    last = Math.max(peak(left), peak(right));
    highest = Math.max(highest, last);
  }

  /// Peak of the moment [#DELAY] pairs ago, full scale is 1.
  public float last() {
    return last;
  }

  /// Highest peak so far in dBTP; nothing in digital silence.
  public OptionalDouble decibels() {
    return highest <= 0 ? OptionalDouble.empty() : OptionalDouble.of(20 * Math.log10(highest));
  }

  private float peak(float[] ring) {
    // The sample itself is the phase without a filter.
    float peak = Math.abs(ring[at + DELAY]);
    for (int phase = 1; phase < PHASES; phase++) {
      float[] taps = FILTER[phase];
      float sum = 0;
      for (int i = 0; i < TAPS; i++) {
        sum += taps[i] * ring[at + i];
      }
      peak = Math.max(peak, Math.abs(sum));
    }
    return peak;
  }

  private static float[][] filter() {
    float[][] filter = new float[PHASES][TAPS];
    for (int phase = 1; phase < PHASES; phase++) {
      double sum = 0;
      double[] taps = new double[TAPS];
      for (int i = 0; i < TAPS; i++) {
        double x = i - DELAY + (double) phase / PHASES;
        double window = 0.5 + 0.5 * Math.cos(Math.PI * x / DELAY);
        taps[i] = Math.sin(Math.PI * x) / (Math.PI * x) * window;
        sum += taps[i];
      }
      for (int i = 0; i < TAPS; i++) {
        filter[phase][i] = (float) (taps[i] / sum);
      }
    }
    return filter;
  }
}
