package io.creativefactory.render.sound;

import io.creativefactory.domain.Figure;
import java.nio.file.Path;
import java.time.Duration;

/// A finished mix.
///
/// @param wav 48 kHz, stereo, 16 bits
/// @param musicFrom where in the piece the ad starts after moving to a downbeat; zero without music
/// @param loudness LUFS of the sound after encoding with [SoundMix#AAC]; unknown for silence
/// @param truePeak dBTP of the same
public record Mixed(Path wav, Duration musicFrom, Figure loudness, Figure truePeak) {}
