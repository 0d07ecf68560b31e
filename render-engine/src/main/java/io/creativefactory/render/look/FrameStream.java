package io.creativefactory.render.look;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.process.Limits;
import io.creativefactory.render.process.MediaInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Decodes every frame of a video once, small enough to be looked at in Java. Errors are those of
/// [Ffmpeg].
public final class FrameStream {
  private static final int LONG_SIDE = 160;
  private static final Limits LIMITS = Limits.within(Duration.ofMinutes(10));

  private final Ffmpeg ffmpeg;

  public FrameStream(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /// Shows all frames, upright, 160 pixels on the longer side, none dropped and none repeated.
  ///
  /// @param shown size of the file as [Probe.Picture] tells it
  /// @return how many there were
  public int each(Path file, PixelSize shown, Consumer<SmallFrame> viewer) {
    PixelSize small = small(shown);
    List<String> line = new ArrayList<>(MediaInput.media(file));
    line.addAll(List.of("-map", "0:v:0", "-fps_mode", "passthrough"));
    line.addAll(List.of("-vf", "scale=" + small.width() + ":" + small.height() + ":flags=area"));
    line.addAll(List.of("-f", "rawvideo", "-pix_fmt", "rgb24", "pipe:1"));
    int[] count = new int[1];
    ffmpeg.stream(line, LIMITS, output -> count[0] = show(output, small, viewer));
    if (count[0] == 0) {
      throw new FactoryException(
          ErrorCode.MEDIA_UNREADABLE, file + " names a video stream but no frame of it decodes.");
    }
    return count[0];
  }

  /// Shows what `each` is shown.
  ///
  /// @param output frames one after another, three bytes a pixel
  /// @param small their size
  public static int show(InputStream output, PixelSize small, Consumer<SmallFrame> viewer)
      throws IOException {
    byte[] rgb = new byte[small.width() * small.height() * 3];
    int count = 0;
    while (output.readNBytes(rgb, 0, rgb.length) == rgb.length) {
      viewer.accept(new SmallFrame(count++, small.width(), small.height(), rgb));
    }
    return count;
  }

  /// The size in which frames are shown.
  ///
  /// @param shown size of the file
  public static PixelSize small(PixelSize shown) {
    double scale = Math.min(1.0, (double) LONG_SIDE / Math.max(shown.width(), shown.height()));
    return new PixelSize(
        Math.max(2, (int) Math.round(shown.width() * scale)),
        Math.max(2, (int) Math.round(shown.height() * scale)));
  }
}
