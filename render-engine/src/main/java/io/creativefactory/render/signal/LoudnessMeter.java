package io.creativefactory.render.signal;

import java.util.Arrays;
import java.util.OptionalDouble;

/// Measures loudness as EBU R 128 does: ITU-R BS.1770-4 K-weighting and two gates for the
/// programme, 400 ms windows for the moment (https://www.itu.int/rec/R-REC-BS.1770, read
/// 2026-11-20). Hears 48 kHz stereo. Not safe for use by several threads.
public final class LoudnessMeter implements SoundSink {
  private static final int STEP = SoundDecoder.RATE / 10;
  private static final int STEPS_IN_WINDOW = 4;
  private static final double ABSOLUTE_GATE = -70;
  private static final double RELATIVE_GATE = -10;

  private final KWeighting left = new KWeighting();
  private final KWeighting right = new KWeighting();

  /// Energy of each full 100 ms.
  private double[] steps = new double[600];

  private int count;
  private double energy;
  private int heard;

  @Override
  public void hear(float left, float right) {
    double weightedLeft = this.left.next(left);
    double weightedRight = this.right.next(right);
    energy += weightedLeft * weightedLeft + weightedRight * weightedRight;
    if (++heard == STEP) {
      steps = count == steps.length ? Arrays.copyOf(steps, count * 2) : steps;
      steps[count++] = energy / STEP;
      energy = 0;
      heard = 0;
    }
  }

  /// Loudness of a stretch of sound in LUFS; nothing under the conditions of [#integrated].
  public static OptionalDouble of(Samples sound, int from, int to) {
    LoudnessMeter meter = new LoudnessMeter();
    sound.play(meter, from, to);
    return meter.integrated();
  }

  public static OptionalDouble of(Samples sound) {
    return of(sound, 0, sound.size());
  }

  /// Loudness of the whole programme in LUFS; nothing when it is shorter than 400 ms or never rises
  /// above -70 LUFS.
  public OptionalDouble integrated() {
    return integrated(0, count);
  }

  /// The same of a stretch.
  ///
  /// @param from seconds from the start
  /// @param to seconds from the start
  public OptionalDouble integrated(double from, double to) {
    int first = Math.clamp(Math.round(from * 10), 0, count);
    return integrated(first, Math.clamp(Math.round(to * 10), first, count));
  }

  private OptionalDouble integrated(int from, int to) {
    double first = gated(ABSOLUTE_GATE, from, to);
    return first <= 0
        ? OptionalDouble.empty()
        : lufs(gated(lufs(first).orElseThrow() + RELATIVE_GATE, from, to));
  }

  /// Loudness of the 400 ms around a moment in LUFS; nothing in digital silence.
  ///
  /// @param seconds from the start
  public OptionalDouble momentary(double seconds) {
    int window = (int) Math.round(seconds * 10) - STEPS_IN_WINDOW / 2;
    int from = Math.clamp(window, 0, Math.max(0, count - STEPS_IN_WINDOW));
    return count < STEPS_IN_WINDOW ? OptionalDouble.empty() : lufs(window(from));
  }

  /// The loudest 400 ms in LUFS.
  public OptionalDouble loudest() {
    double loudest = 0;
    for (int i = 0; i + STEPS_IN_WINDOW <= count; i++) {
      loudest = Math.max(loudest, window(i));
    }
    return lufs(loudest);
  }

  /// Mean energy of the windows above a loudness, zero when there are none.
  private double gated(double gate, int from, int to) {
    double sum = 0;
    int windows = 0;
    for (int i = from; i + STEPS_IN_WINDOW <= to; i++) {
      double window = window(i);
      if (lufs(window).orElse(Double.NEGATIVE_INFINITY) > gate) {
        sum += window;
        windows++;
      }
    }
    return windows == 0 ? 0 : sum / windows;
  }

  private double window(int from) {
    double sum = 0;
    for (int i = from; i < from + STEPS_IN_WINDOW; i++) {
      sum += steps[i];
    }
    return sum / STEPS_IN_WINDOW;
  }

  private static OptionalDouble lufs(double energy) {
    return energy <= 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(-0.691 + 10 * Math.log10(energy));
  }

  /// The two filters of BS.1770 at 48 kHz: a shelf for the head, a high pass for the ear.
  private static final class KWeighting {
    private final Biquad shelf =
        new Biquad(
            new double[] {1.53512485958697, -2.69169618940638, 1.19839281085285},
            new double[] {-1.69065929318241, 0.73248077421585});
    private final Biquad highPass =
        new Biquad(new double[] {1, -2, 1}, new double[] {-1.99004745483398, 0.99007225036621});

    double next(double sample) {
      return highPass.next(shelf.next(sample));
    }
  }
}
