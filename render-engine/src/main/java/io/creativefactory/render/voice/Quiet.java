package io.creativefactory.render.voice;

import io.creativefactory.render.signal.Samples;
import io.creativefactory.render.signal.SoundDecoder;
import java.util.Optional;

/// Finds where speech begins and ends.
final class Quiet {
  /// Below this share of the loudest 10 ms nothing is speech.
  private static final double SPEECH = 0.02;

  private static final double AUDIBLE = 0.001;
  private static final int WINDOW = SoundDecoder.RATE / 100;
  private static final int TAIL = SoundDecoder.RATE / 20;

  private Quiet() {}

  /// In sample pairs.
  record Span(int from, int to) {}

  /// Nothing when nothing is audible.
  static Optional<Span> speech(Samples sound) {
    int windows = sound.size() / WINDOW;
    double[] energy = new double[windows];
    double loudest = 0;
    for (int window = 0; window < windows; window++) {
      for (int i = window * WINDOW; i < (window + 1) * WINDOW; i++) {
        double mono = 0.5 * (sound.left(i) + sound.right(i));
        energy[window] += mono * mono / WINDOW;
      }
      loudest = Math.max(loudest, energy[window]);
    }
    if (Math.sqrt(loudest) < AUDIBLE) {
      return Optional.empty();
    }
    double least = loudest * SPEECH * SPEECH;
    int first = 0;
    while (energy[first] < least) {
      first++;
    }
    int last = windows - 1;
    while (energy[last] < least) {
      last--;
    }
    return Optional.of(
        new Span(first * WINDOW, Math.min(sound.size(), (last + 1) * WINDOW + TAIL)));
  }

  /// Without the silence at the end; times from the start stay right.
  static Samples endless(Samples sound) {
    return speech(sound).map(span -> sound.part(0, span.to())).orElse(sound);
  }
}
