package io.creativefactory.render.signal;

/// Hears decoded sound, always 48 kHz stereo, in the order of time.
@FunctionalInterface
public interface SoundSink {
  void hear(float left, float right);

  /// Both hear the same sound in one pass.
  default SoundSink and(SoundSink other) {
    return (left, right) -> {
      hear(left, right);
      other.hear(left, right);
    };
  }
}
