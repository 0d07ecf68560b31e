package io.creativefactory.render.shot;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Where one shot gives way to the next.
///
/// @param frame the first of the new shot; of a dissolve or fade the one in its middle
/// @param from the last frame that is the old shot alone
/// @param to the first frame that is the new shot alone
/// @param confidence 0 to 1
public record Change(int frame, int from, int to, Entry in, double confidence) {
  /// How a shot comes in.
  public enum Entry {
    @JsonProperty("cut")
    CUT,
    @JsonProperty("dissolve")
    DISSOLVE,
    @JsonProperty("fade")
    FADE
  }

  public Change {
    if (from > frame || frame > to || !(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException(
          "change at " + frame + " from " + from + " to " + to + ", " + confidence + " sure");
    }
  }

  boolean touches(Change other) {
    return (from < other.to && other.from < to) || Math.abs(frame - other.frame) <= 1;
  }
}
