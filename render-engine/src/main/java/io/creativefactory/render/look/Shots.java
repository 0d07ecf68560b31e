package io.creativefactory.render.look;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The shots of a clip.
public final class Shots {
  private Shots() {}

  /// How a shot comes in.
  public enum Entry {
    @JsonProperty("cut")
    CUT,
    @JsonProperty("dissolve")
    DISSOLVE,
    @JsonProperty("fade")
    FADE
  }

  /// One shot.
  ///
  /// @param startMs from the first frame of the clip; for a dissolve or fade its middle
  /// @param endMs where the next shot starts, or the clip ends
  /// @param confidence that the shot starts there, 0 to 1; 1 for the first
  /// @param brightness mean luma, 0 to 1
  /// @param sharpness how much neighbouring pixels differ at 160 pixels on the longer side, 0 to 1
  /// @param motion mean change of luma from frame to frame, in hundredths of the full range
  /// @param hash of the frame in the middle, see [PictureHash]
  public record Span(
      long startMs,
      long endMs,
      Entry in,
      double confidence,
      double brightness,
      double sharpness,
      double motion,
      String hash) {}
}
