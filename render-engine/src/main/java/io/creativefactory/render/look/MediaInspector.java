package io.creativefactory.render.look;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.render.process.Ffmpeg;
import java.nio.file.Path;

/// Finds out what media files are and what is in them. Reads contents, never trusts names. Safe for
/// use by several threads.
public final class MediaInspector {
  private final Prober prober;

  public MediaInspector(Ffmpeg ffmpeg) {
    this.prober = new Prober(ffmpeg);
  }

  /// Says what a file is.
  ///
  /// @throws FactoryException MEDIA_UNREADABLE when it is missing, empty, cut off or no media;
  ///   MEDIA_UNSUITABLE when it is media that no ad can use: no length, smaller than 16 or larger
  ///   than 8192 pixels a side, neither pictures nor sound
  public Probe probe(Path file) {
    return prober.probe(file);
  }

  /// As [#probe], for files that must be seen.
  ///
  /// @throws FactoryException also MEDIA_UNSUITABLE for a file of sound alone
  public Probe probePicture(Path file) {
    Probe probe = probe(file);
    if (probe.picture() == null) {
      throw new FactoryException(
          ErrorCode.MEDIA_UNSUITABLE,
          file + " holds sound but no video; a still (PNG, JPEG, WebP) or a clip is wanted here.");
    }
    return probe;
  }

  /// As [#probe], for files that must be heard.
  ///
  /// @throws FactoryException also MEDIA_UNSUITABLE for a file without sound
  public Probe probeSound(Path file) {
    Probe probe = probe(file);
    if (probe.audio() == null) {
      throw new FactoryException(
          ErrorCode.MEDIA_UNSUITABLE,
          file + " holds no sound; a WAV, MP3, M4A, Ogg or FLAC file is wanted here.");
    }
    return probe;
  }

  /// When the frames of a clip are shown, read without decoding.
  ///
  /// @throws FactoryException MEDIA_UNREADABLE as [#probe]
  public FrameTimes frameTimes(Path file) {
    return prober.packets(file, "v:0");
  }
}
