package io.creativefactory.domain.editor;

import io.creativefactory.domain.Checks;
import java.time.Duration;
import java.util.Set;

/// What one ad place of a platform takes, as far as the platform says so.
///
/// @param place platform and place, for example `TikTok In-Feed ads`
/// @param least and `most`: the shortest and the longest video
/// @param shortSide pixels of the frame's short side, at least
/// @param maxBytes of the file
/// @param stream how it is encoded
/// @param source where the figures come from
public record Delivery(
    String place,
    Duration least,
    Duration most,
    int shortSide,
    long maxBytes,
    Stream stream,
    String source) {
  public Delivery {
    Checks.text("place", place);
    Checks.text("source", source);
    Checks.atLeast("shortSide", shortSide, 1);
    if (least.isNegative() || most.compareTo(least) < 0) {
      throw new IllegalArgumentException(place + " takes " + least + " to " + most);
    }
    if (maxBytes < 1) {
      throw new IllegalArgumentException(place + " takes " + maxBytes + " bytes");
    }
  }

  /// @param video codecs by FFmpeg's names, and `audio`
  /// @param needsSound whether a file without a sound track is refused
  /// @param bitsPerSecond of the whole file, at least; 0 where nothing is asked
  /// @param slowest frames per second, and `fastest`
  public record Stream(
      Set<String> video,
      Set<String> audio,
      boolean needsSound,
      int bitsPerSecond,
      double slowest,
      double fastest) {
    public Stream {
      video = Set.copyOf(video);
      audio = Set.copyOf(audio);
      Checks.atLeast("bitsPerSecond", bitsPerSecond, 0);
      Checks.between("slowest", slowest, 1, fastest);
    }
  }
}
