package io.creativefactory.render.look;

import io.creativefactory.domain.PixelSize;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// What a media file is, by its content.
///
/// @param bytes size of the file
/// @param length of the pictures of a clip or of the sound; zero for a still
/// @param picture null for sound
/// @param audio null when nothing is to be heard
public record Probe(
    Kind kind, long bytes, Duration length, @Nullable Picture picture, @Nullable Audio audio) {

  public enum Kind {
    STILL,
    CLIP,
    SOUND
  }

  /// The pictures of a still or a clip.
  ///
  /// @param size as shown: after rotation, in square pixels
  /// @param rotation degrees clockwise that were applied to get [#size]: 0, 90, 180 or 270
  /// @param frameRate null for a still
  /// @param codec FFmpeg's name, for example `h264`
  /// @param pixelFormat FFmpeg's name, for example `yuv420p`
  /// @param bitDepth bits per channel
  /// @param hasAlpha whether something can be seen through it: for a still at least one pixel is
  ///   not opaque, for a clip the pixel format or the container's mark decides
  /// @param signal how its numbers are meant
  public record Picture(
      PixelSize size,
      int rotation,
      @Nullable FrameRate frameRate,
      String codec,
      String pixelFormat,
      int bitDepth,
      boolean hasAlpha,
      Signal signal) {}

  /// @param codec FFmpeg's name, for example `aac`
  /// @param sampleRate in Hz
  /// @param length of the sound, which may differ from the pictures'
  public record Audio(String codec, int channels, int sampleRate, Duration length) {}

  public boolean hasAudio() {
    return audio != null;
  }

  /// The same with lengths cut to whole milliseconds, for those who are told of it; a container
  /// counts finer.
  public Probe inMillis() {
    Audio told =
        audio == null
            ? null
            : new Audio(audio.codec, audio.channels, audio.sampleRate, whole(audio.length));
    return new Probe(kind, bytes, whole(length), picture, told);
  }

  private static Duration whole(Duration length) {
    return length.truncatedTo(ChronoUnit.MILLIS);
  }
}
