package io.creativefactory.render.eyes;

import io.creativefactory.domain.Figure;
import java.util.List;

/// How a file sounds.
///
/// @param loudness integrated, in LUFS; unknown for silence
/// @param truePeak in dBTP as played in stereo; unknown for digital silence
/// @param tempo in BPM; unknown where no pulse is clear, as in speech
/// @param beatConfidence how alike the music is to itself a beat later, 0 to 1; 0 without a tempo
/// @param beatsMs times of the beats from the start of the sound; empty without a tempo
/// @param downbeatsMs those that start a bar of four. A cut on a beat holds when the music starts
///   on one of them
/// @param kinds what it mostly is, as shares of its seconds
public record SoundReport(
    Figure loudness,
    Figure truePeak,
    Figure tempo,
    double beatConfidence,
    List<Long> beatsMs,
    List<Long> downbeatsMs,
    Kinds kinds) {
  public SoundReport {
    beatsMs = List.copyOf(beatsMs);
    downbeatsMs = List.copyOf(downbeatsMs);
  }

  /// Shares from 0 to 1 that together make 1, rounded to thousandths.
  public record Kinds(double silence, double speech, double music, double noise) {}
}
