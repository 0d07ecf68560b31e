package io.creativefactory.render.look;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.render.process.Ffmpeg;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds out what media files are and what is in them. Reads contents, never trusts names. Safe for
/// use by several threads.
public final class MediaInspector {
  private final Ffmpeg ffmpeg;
  private final Prober prober;
  private final InstantSource clock;

  public MediaInspector(Ffmpeg ffmpeg) {
    this(ffmpeg, InstantSource.system());
  }

  /// @param clock for the time of a measurement
  public MediaInspector(Ffmpeg ffmpeg, InstantSource clock) {
    this.ffmpeg = ffmpeg;
    this.prober = new Prober(ffmpeg);
    this.clock = clock;
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

  /// Decodes everything once and says what is in it.
  ///
  /// @throws FactoryException as [#probe]
  public MediaReport look(Path file) {
    Probe probe = probe(file);
    Probe.Picture picture = probe.picture();
    List<Shots.Span> shots = List.of();
    MediaReport.@Nullable CropBox crop = null;
    if (picture != null) {
      Sight sight = new Sight();
      new FrameStream(ffmpeg).each(file, picture.size(), sight);
      boolean clip = probe.kind() == Probe.Kind.CLIP;
      shots = sight.shots(clip ? prober.packets(file, "v:0") : Packets.STILL, probe.length());
      crop =
          clip ? new Borders(new Frames(ffmpeg)).find(file, probe.length(), picture.size()) : null;
    }
    @Nullable SoundReport sound = probe.hasAudio() ? new Hearing(ffmpeg, clock).listen(file) : null;
    return new MediaReport(file.toString(), probe, shots, crop, sound);
  }
}
