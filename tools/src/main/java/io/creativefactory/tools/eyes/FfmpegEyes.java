package io.creativefactory.tools.eyes;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.render.look.MediaInspector;
import io.creativefactory.render.look.Probe;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.process.Limits;
import io.creativefactory.render.process.MediaInput;
import io.creativefactory.render.shot.PictureHash;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Looks with FFmpeg: the probe and one picture from the middle. Faces and words are nobody's
/// business here, so they stay unknown.
public final class FfmpegEyes implements Eyes {
  private static final int WIDTH = 72;
  private static final int HEIGHT = 64;
  private static final Limits LIMITS = Limits.within(Duration.ofSeconds(60));

  private final Ffmpeg ffmpeg;
  private final MediaInspector inspector;

  public FfmpegEyes(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
    this.inspector = new MediaInspector(ffmpeg);
  }

  @Override
  public Probe probe(Path file) {
    return inspector.probe(file);
  }

  @Override
  public Look look(Path file) {
    Probe probe = probe(file);
    String hash = probe.picture() == null ? null : middle(file, probe.length());
    return new Look(probe, hash, null, List.of());
  }

  private String middle(Path file, Duration length) {
    List<String> line = new ArrayList<>(input(file, length));
    line.addAll(List.of("-map", "0:v:0", "-frames:v", "1"));
    line.addAll(List.of("-vf", "scale=" + WIDTH + ":" + HEIGHT + ":flags=area,format=gray"));
    line.addAll(List.of("-f", "rawvideo", "-pix_fmt", "gray", "pipe:1"));
    byte[] pixels;
    try {
      pixels = ffmpeg.capture(line, LIMITS);
    } catch (FactoryException failed) {
      throw failed.code() == ErrorCode.RENDER_FAILED ? undecodable(file, failed) : failed;
    }
    if (pixels.length != WIDTH * HEIGHT) {
      throw undecodable(file, null);
    }
    int[] luma = new int[pixels.length];
    for (int i = 0; i < luma.length; i++) {
      luma[i] = pixels[i] & 0xff;
    }
    return PictureHash.of(luma, WIDTH, HEIGHT);
  }

  private static List<String> input(Path file, Duration length) {
    if (length.isZero()) {
      return MediaInput.media(file);
    }
    String seconds = String.format(Locale.ROOT, "%.3f", length.toMillis() / 2000.0);
    return MediaInput.media(file, "-ss", seconds);
  }

  private static FactoryException undecodable(Path file, @Nullable Throwable cause) {
    return new FactoryException(
        ErrorCode.MEDIA_UNREADABLE, file + " names pictures that cannot be decoded.", cause);
  }
}
