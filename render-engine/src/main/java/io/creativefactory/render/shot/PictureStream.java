package io.creativefactory.render.shot;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.render.look.Probe;
import io.creativefactory.render.look.Signal;
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

/// Decodes every frame of a file once, upright, at 480 pixels on the longer side: enough to find a
/// face, little enough to be looked at in Java. HDR is brought down to what a screen shows,
/// transparency laid over black. Errors are those of [Ffmpeg].
public final class PictureStream {
  static final int LONG_SIDE = 480;

  /// The grids want a pixel in each cell.
  private static final int SHORTEST = 96;

  private static final Duration LEAST_DEADLINE = Duration.ofMinutes(10);

  private final Ffmpeg ffmpeg;

  public PictureStream(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /// How much of a file is wanted.
  ///
  /// @param length zero for a still
  /// @param frames that are shown at most
  public record Part(Duration length, int frames) {
    public static Part whole(Duration length) {
      return new Part(length, Integer.MAX_VALUE);
    }
  }

  /// Shows the frames, none dropped and none repeated.
  ///
  /// @return how many there were, at least one
  /// @throws FactoryException MEDIA_UNREADABLE when none decodes
  public int each(Path file, Probe.Picture facts, Part part, Consumer<SmallPicture> viewer) {
    PixelSize small = small(facts.size());
    List<String> line = new ArrayList<>(MediaInput.media(file));
    line.addAll(List.of("-map", "0:v:0", "-fps_mode", "passthrough"));
    line.addAll(List.of("-vf", filter(facts, small)));
    if (part.frames < Integer.MAX_VALUE) {
      line.addAll(List.of("-frames:v", Integer.toString(part.frames)));
    }
    line.addAll(List.of("-f", "rawvideo", "pipe:1"));
    Duration patient = part.length.multipliedBy(4);
    Limits limits = Limits.within(patient.compareTo(LEAST_DEADLINE) > 0 ? patient : LEAST_DEADLINE);
    int[] count = new int[1];
    ffmpeg.stream(line, limits, output -> count[0] = show(output, small, viewer));
    if (count[0] == 0) {
      throw new FactoryException(
          ErrorCode.MEDIA_UNREADABLE, file + " names a video stream but no frame of it decodes.");
    }
    return count[0];
  }

  static PixelSize small(PixelSize shown) {
    double scale = (double) LONG_SIDE / Math.max(shown.width(), shown.height());
    return new PixelSize(
        Math.max(SHORTEST, (int) Math.round(shown.width() * scale)),
        Math.max(SHORTEST, (int) Math.round(shown.height() * scale)));
  }

  private static String filter(Probe.Picture facts, PixelSize small) {
    Signal signal = facts.signal();
    String size = "scale=" + small.width() + ":" + small.height() + ":flags=area";
    String screen = ":out_range=pc:out_color_matrix=bt709,format=yuv420p";
    if (signal.isHighDynamicRange()) {
      return size
          + ",zscale=primariesin=bt2020:matrixin=bt2020nc:transferin="
          + signal.transfer()
          + ":transfer=linear:npl=203,format=gbrpf32le,zscale=primaries=bt709,"
          + "tonemap=tonemap=hable:desat=0,zscale=transfer=bt709:matrix=bt709:range=full,"
          + "format=yuv420p";
    }
    if (facts.hasAlpha()) {
      return size + ",format=gbrap,premultiply=inplace=1,format=gbrp,scale=flags=area" + screen;
    }
    return size + screen;
  }

  private static int show(InputStream output, PixelSize small, Consumer<SmallPicture> viewer)
      throws IOException {
    int luma = small.width() * small.height();
    int colour = ((small.width() + 1) / 2) * ((small.height() + 1) / 2);
    byte[][] planes = {new byte[luma], new byte[colour], new byte[colour]};
    int count = 0;
    while (isWhole(output, planes)) {
      viewer.accept(new SmallPicture(count++, small.width(), small.height(), planes));
    }
    return count;
  }

  private static boolean isWhole(InputStream output, byte[][] planes) throws IOException {
    for (byte[] plane : planes) {
      if (output.readNBytes(plane, 0, plane.length) < plane.length) {
        return false;
      }
    }
    return true;
  }
}
