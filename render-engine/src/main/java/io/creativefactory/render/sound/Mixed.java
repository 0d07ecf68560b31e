package io.creativefactory.render.sound;

import io.creativefactory.domain.Figure;
import java.nio.file.Path;
import java.time.Duration;

/// A finished mix.
///
/// @param file MP4 with one AAC track, 48 kHz, stereo; to be copied, not encoded again
/// @param musicFrom where in the piece the ad starts after moving to a downbeat; zero without music
/// @param loudness LUFS of the encoded sound; unknown for silence
/// @param truePeak dBTP of the same
public record Mixed(Path file, Duration musicFrom, Figure loudness, Figure truePeak) {}
