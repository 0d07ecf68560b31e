package io.creativefactory.render.signal;

import java.time.Duration;
import java.util.Arrays;

/// A stretch of 48 kHz stereo sound in memory; full scale is 1. Not safe for use by several
/// threads.
public final class Samples implements SoundSink {
  private float[] left;
  private float[] right;
  private int size;

  public Samples() {
    this.left = new float[SoundDecoder.RATE];
    this.right = new float[SoundDecoder.RATE];
  }

  private Samples(float[] left, float[] right) {
    this.left = left;
    this.right = right;
    this.size = left.length;
  }

  /// @param frames number of sample pairs, all zero
  public static Samples silence(int frames) {
    return new Samples(new float[frames], new float[frames]);
  }

  /// How many sample pairs a length takes.
  public static int frames(Duration length) {
    return Math.toIntExact(Math.round(length.toNanos() * (SoundDecoder.RATE / 1e9)));
  }

  @Override
  public void hear(float left, float right) {
    if (size == this.left.length) {
      this.left = Arrays.copyOf(this.left, size * 2);
      this.right = Arrays.copyOf(this.right, size * 2);
    }
    this.left[size] = left;
    this.right[size++] = right;
  }

  public int size() {
    return size;
  }

  public float left(int at) {
    return left[at];
  }

  public float right(int at) {
    return right[at];
  }

  public void add(int at, float toLeft, float toRight) {
    left[at] += toLeft;
    right[at] += toRight;
  }

  /// Lays another sound over this one; what lies outside of this one is dropped.
  ///
  /// @param at where the other sound begins; may lie before the start
  /// @param gain factor for the other sound
  public void lay(Samples other, int at, double gain) {
    float factor = (float) gain;
    int to = Math.min(other.size, size - at);
    for (int i = Math.max(0, -at); i < to; i++) {
      add(at + i, other.left[i] * factor, other.right[i] * factor);
    }
  }

  /// A copy of a stretch.
  public Samples part(int from, int to) {
    return new Samples(Arrays.copyOfRange(left, from, to), Arrays.copyOfRange(right, from, to));
  }

  /// A copy with each pair multiplied by its gain.
  public Samples times(Gain gain) {
    Samples scaled = silence(size);
    for (int i = 0; i < size; i++) {
      float factor = (float) gain.at(i);
      scaled.left[i] = left[i] * factor;
      scaled.right[i] = right[i] * factor;
    }
    return scaled;
  }

  public void play(SoundSink sink) {
    play(sink, 0, size);
  }

  public void play(SoundSink sink, int from, int to) {
    for (int i = from; i < to; i++) {
      sink.hear(left[i], right[i]);
    }
  }

  /// A factor for each moment.
  @FunctionalInterface
  public interface Gain {
    double at(int frame);
  }
}
