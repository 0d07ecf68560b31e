package io.creativefactory.render.sound;

import io.creativefactory.render.signal.LoudnessMeter;
import io.creativefactory.render.signal.Samples;
import io.creativefactory.render.signal.SoundDecoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Lowers what lies under a voice while the voice speaks: down before the first syllable, up again
/// after the last. How deep follows from measurement, so that a loud passage goes down further than
/// a quiet one and a quiet one is left alone.
final class Ducking {
  /// In LU, within craft's 6 to 9.
  static final double VOICE_ABOVE = 7.5;

  private static final int RATE = SoundDecoder.RATE;
  private static final int ATTACK = RATE / 4;
  private static final int HOLD = RATE / 10;
  private static final int RELEASE = RATE * 6 / 10;

  /// A shorter pause keeps the bed down: music that comes up between two words only pumps.
  private static final int PAUSE = RATE;

  /// Loudness is a mean over 400 ms; shorter lines are measured with what lies around them.
  private static final int LEAST = RATE / 2;

  private final Samples voice;
  private final List<Span> spans;

  /// In sample pairs.
  private record Span(int from, int to) {}

  /// @param voice the finished speech, as long as the ad
  /// @param lines where it speaks
  Ducking(Samples voice, List<Speech> lines) {
    this.voice = voice;
    this.spans = spans(lines);
  }

  private static List<Span> spans(List<Speech> lines) {
    List<Span> spans = new ArrayList<>();
    for (Speech line : lines.stream().sorted(Comparator.comparing(Speech::at)).toList()) {
      int from = Samples.frames(line.at());
      int to = from + line.sound().size();
      if (!spans.isEmpty() && from - spans.getLast().to() < PAUSE) {
        from = spans.removeLast().from();
      }
      spans.add(new Span(from, to));
    }
    return spans;
  }

  /// The bed with the speech's place cleared.
  ///
  /// @param volume that its author gave the bed; what is wanted quieter stays quieter under speech
  Samples under(Samples bed, double volume) {
    double[] decibels = new double[bed.size()];
    for (Span span : spans) {
      double depth = depth(bed, span, 20 * Math.log10(Math.min(1, volume)));
      if (depth < 0) {
        lower(decibels, span, depth);
      }
    }
    return bed.times(at -> Math.pow(10, decibels[at] / 20));
  }

  private double depth(Samples bed, Span span, double quieter) {
    int middle = (span.from() + span.to()) / 2;
    int half = Math.max(span.to() - span.from(), LEAST) / 2;
    int from = Math.max(0, middle - half);
    int to = Math.min(bed.size(), middle + half);
    double spoken = LoudnessMeter.of(voice, from, to).orElse(Double.POSITIVE_INFINITY);
    double under = LoudnessMeter.of(bed, from, to).orElse(Double.NEGATIVE_INFINITY);
    return Math.min(0, spoken - VOICE_ABOVE + quieter - under);
  }

  private static void lower(double[] decibels, Span span, double depth) {
    int from = Math.max(0, span.from() - ATTACK);
    int end = span.to() + HOLD;
    int to = Math.min(decibels.length, end + RELEASE);
    for (int i = from; i < to; i++) {
      double share =
          i < span.from()
              ? 1 - (double) (span.from() - i) / ATTACK
              : i < end ? 1 : 1 - (double) (i - end) / RELEASE;
      double eased = 0.5 * (1 - Math.cos(Math.PI * share));
      decibels[i] = Math.min(decibels[i], depth * eased);
    }
  }
}
