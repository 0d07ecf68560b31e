package io.creativefactory.render.sound;

import io.creativefactory.render.signal.LoudnessMeter;
import io.creativefactory.render.signal.Samples;
import io.creativefactory.render.signal.SoundDecoder;
import java.util.Random;

/// Synthesises the accents. The same accent is the same sound every time.
final class Accents {
  private static final int RATE = SoundDecoder.RATE;

  /// So that 400 ms windows hold an accent whole.
  private static final double ROOM = 0.5;

  private Accents() {}

  /// A sound and where in it the hit lies.
  record Clip(Samples samples, int hit, double loudness) {}

  static Clip clip(Hit.Accent accent) {
    return switch (accent) {
      case KEY -> clip(key(), 0.003);
      case TICK -> clip(tick(), 0.002);
      case WHOOSH -> clip(whoosh(), 0.22);
      case POP -> clip(pop(), 0.004);
    };
  }

  private static Clip clip(double[] mono, double hit) {
    int pad = (int) (ROOM * RATE);
    LoudnessMeter meter = new LoudnessMeter();
    Samples samples = Samples.silence(mono.length);
    Samples padded = Samples.silence(mono.length + 2 * pad);
    for (int i = 0; i < mono.length; i++) {
      samples.add(i, (float) mono[i], (float) mono[i]);
      padded.add(i + pad, (float) mono[i], (float) mono[i]);
    }
    padded.play(meter);
    return new Clip(samples, (int) (hit * RATE), meter.loudest().orElseThrow());
  }

  /// Two high partials that die in 30 ms.
  private static double[] tick() {
    double[] sound = new double[(int) (0.06 * RATE)];
    for (int i = 0; i < sound.length; i++) {
      double t = (double) i / RATE;
      double body = Math.sin(2 * Math.PI * 2300 * t) + 0.5 * Math.sin(2 * Math.PI * 5100 * t);
      sound[i] = 0.6 * body * Math.exp(-t / 0.009) * attack(t, 0.0006) * release(i, sound.length);
    }
    return sound;
  }

  /// A dull knock with a little noise from the finger.
  private static double[] key() {
    double[] sound = new double[(int) (0.05 * RATE)];
    Random noise = new Random(11);
    double smooth = 0;
    for (int i = 0; i < sound.length; i++) {
      double t = (double) i / RATE;
      smooth += 0.25 * (noise.nextGaussian() - smooth);
      double body = 0.5 * Math.sin(2 * Math.PI * 420 * t) + 0.6 * smooth;
      sound[i] = body * Math.exp(-t / 0.008) * attack(t, 0.001) * release(i, sound.length);
    }
    return sound;
  }

  /// A drop whose pitch rises as a bubble's does.
  private static double[] pop() {
    double[] sound = new double[(int) (0.14 * RATE)];
    double phase = 0;
    for (int i = 0; i < sound.length; i++) {
      double t = (double) i / RATE;
      phase += 2 * Math.PI * (320 + 520 * (1 - Math.exp(-t / 0.03))) / RATE;
      sound[i] =
          0.8
              * Math.sin(phase)
              * Math.exp(-t / 0.035)
              * attack(t, 0.0015)
              * release(i, sound.length);
    }
    return sound;
  }

  /// Noise through a band that rises and falls.
  private static double[] whoosh() {
    double[] sound = new double[(int) (0.5 * RATE)];
    Random noise = new Random(7);
    double low = 0;
    double band = 0;
    for (int i = 0; i < sound.length; i++) {
      double t = (double) i / sound.length;
      double swell = Math.sin(Math.PI * Math.pow(t, 0.85));
      double tune = 2 * Math.sin(Math.PI * (500 + 2600 * swell) / RATE);
      low += tune * band;
      band += tune * (noise.nextGaussian() * 0.3 - low - 0.9 * band);
      sound[i] = band * swell * swell * swell;
    }
    return sound;
  }

  private static double attack(double t, double length) {
    return Math.min(1, t / length);
  }

  /// The last tenth fades so that no sound ends in a click.
  private static double release(int at, int length) {
    return Math.min(1, (length - at) / (0.1 * length));
  }
}
