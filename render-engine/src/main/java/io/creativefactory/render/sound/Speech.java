package io.creativefactory.render.sound;

import io.creativefactory.render.signal.Samples;
import java.time.Duration;

/// A spoken line at its moment.
///
/// @param at from the ad's start
/// @param sound not yet levelled
/// @param key changes with every sample of the sound
public record Speech(Duration at, Samples sound, String key) {
  Duration end() {
    return at.plus(Duration.ofNanos(Math.round(sound.size() * 1e9 / SoundMix.RATE)));
  }
}
