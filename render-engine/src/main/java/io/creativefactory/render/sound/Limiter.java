package io.creativefactory.render.sound;

import io.creativefactory.render.signal.Samples;
import io.creativefactory.render.signal.SoundDecoder;
import io.creativefactory.render.signal.TruePeak;
import java.util.Arrays;

/// Keeps the true peaks of a stretch of sound below a ceiling, seeing 5 ms ahead and letting go
/// within a tenth of a second.
final class Limiter {
  private static final int AHEAD = SoundDecoder.RATE / 200;
  private static final double LET_GO = Math.exp(-1 / (0.08 * SoundDecoder.RATE));
  private static final double CAUTION = 1.01;
  private static final int SMEAR = SoundDecoder.RATE / 1000;

  private final Samples sound;
  private final float[] peaks;

  Limiter(Samples sound) {
    this.sound = sound;
    this.peaks = peaks(sound, sound.size());
  }

  private static float[] peaks(Samples sound, int size) {
    float[] peaks = new float[size];
    TruePeak peak = new TruePeak();
    for (int i = 0; i < size + TruePeak.DELAY; i++) {
      boolean inside = i < sound.size();
      peak.hear(inside ? sound.left(i) : 0, inside ? sound.right(i) : 0);
      if (i >= TruePeak.DELAY) {
        peaks[i - TruePeak.DELAY] = peak.last();
      }
    }
    return peaks;
  }

  /// Remembers where a lossy encoder made the limited sound louder than the ceiling, so that it is
  /// held lower just there next time.
  ///
  /// @param encoded what came out of the encoder for [#limited] of the same gain and ceiling
  void heed(Samples encoded, double gain, double ceiling) {
    float[] heard = peaks(encoded, peaks.length);
    float[] before = peaks.clone();
    for (int i = 0; i < heard.length; i++) {
      if (heard[i] > ceiling) {
        double reach = Math.max(before[i], ceiling / gain) * heard[i] / ceiling * CAUTION;
        int to = Math.min(peaks.length, i + SMEAR);
        for (int near = Math.max(0, i - SMEAR); near < to; near++) {
          peaks[near] = Math.max(peaks[near], (float) reach);
        }
      }
    }
  }

  /// Highest true peak of the sound itself in dBTP.
  double peak() {
    float highest = 0;
    for (float peak : peaks) {
      highest = Math.max(highest, peak);
    }
    return 20 * Math.log10(highest);
  }

  /// @param gain factor before limiting
  /// @param ceiling highest true peak, full scale is 1
  Samples limited(double gain, double ceiling) {
    double[] held = held(gain, ceiling);
    double[] sums = new double[held.length + 1];
    for (int i = 0; i < held.length; i++) {
      sums[i + 1] = sums[i] + held[i];
    }
    return sound.times(at -> {
      int from = Math.max(0, at - AHEAD);
      int to = Math.min(held.length, at + AHEAD + 1);
      return gain * (sums[to] - sums[from]) / (to - from);
    });
  }

  /// The lowest factor that any moment within reach asks for. Its mean over the same reach, taken
  /// above, is smooth and still no moment's factor is too high.
  private double[] held(double gain, double ceiling) {
    int length = peaks.length;
    double[] wanted = new double[length];
    Arrays.setAll(wanted, i -> peaks[i] * gain > ceiling ? ceiling / (peaks[i] * gain) : 1);
    double[] held = new double[length];
    // Places whose values rise from the first on: the window's lowest is always in front.
    int[] rising = new int[length];
    int first = 0;
    int end = 0;
    int next = 0;
    double before = 1;
    for (int i = 0; i < length; i++) {
      for (; next < length && next <= i + AHEAD; next++) {
        while (end > first && wanted[rising[end - 1]] >= wanted[next]) {
          end--;
        }
        rising[end++] = next;
      }
      while (rising[first] < i - AHEAD) {
        first++;
      }
      double release = 1 - (1 - before) * LET_GO;
      before = Math.min(wanted[rising[first]], release);
      held[i] = before;
    }
    return held;
  }
}
