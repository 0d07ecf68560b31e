package io.creativefactory.render.eyes;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.creativefactory.domain.Figure;
import java.util.List;

/// How a shot sounds.
///
/// @param loudness integrated over the shot, in LUFS; unknown for silence
/// @param kind what most of it is
/// @param confidence that it is that, 0 to 1
/// @param speech share of the shot in which somebody speaks, 0 to 1
/// @param beatsMs beats inside of the shot, from the first frame of the clip
public record ShotSound(
    Figure loudness, Kind kind, double confidence, double speech, List<Long> beatsMs) {
  public ShotSound {
    beatsMs = List.copyOf(beatsMs);
  }

  public enum Kind {
    @JsonProperty("silence")
    SILENCE,
    @JsonProperty("speech")
    SPEECH,
    @JsonProperty("music")
    MUSIC,
    @JsonProperty("noise")
    NOISE,
    /// It goes on as music does, but without a pulse: a drone, a room, soft strings.
    @JsonProperty("unclear")
    UNCLEAR
  }
}
