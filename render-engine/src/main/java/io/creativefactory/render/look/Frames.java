package io.creativefactory.render.look;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.process.Limits;
import io.creativefactory.render.process.MediaInput;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Takes single pictures out of stills and clips. Safe for use by several threads.
public final class Frames {
  private static final Limits LIMITS = Limits.within(Duration.ofSeconds(60));

  /// Times are rounded on their way through the container.
  private static final Duration ROUNDING = Duration.ofNanos(500_000);

  private final Ffmpeg ffmpeg;

  public Frames(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /// The frame that is shown at a time, upright, stretched to a size, without its alpha. After the
  /// end it is the last one; a still has the same picture at any time.
  ///
  /// @throws FactoryException MEDIA_UNREADABLE when no frame decodes, and what [Ffmpeg] throws
  public BufferedImage at(Path file, Duration time, PixelSize size) {
    double start = Math.max(0, time.minus(ROUNDING).toNanos() / 1e9);
    byte[] rgb = grab(file, size, "-ss", String.format(Locale.ROOT, "%.6f", start));
    for (int tail = 1; rgb.length == 0 && tail <= 16; tail *= 4) {
      rgb = grab(file, size, "-sseof", Integer.toString(-tail));
    }
    if (rgb.length == 0) {
      throw new FactoryException(
          ErrorCode.MEDIA_UNREADABLE, file + " has no frame at " + time + " that decodes.");
    }
    return image(rgb, size);
  }

  /// The frames that are shown at several times.
  public List<BufferedImage> at(Path file, List<Duration> times, PixelSize size) {
    List<BufferedImage> images = new ArrayList<>();
    for (Duration time : times) {
      images.add(at(file, time, size));
    }
    return images;
  }

  private byte[] grab(Path file, PixelSize size, String... seek) {
    boolean fromEnd = seek[0].equals("-sseof");
    List<String> line = new ArrayList<>(MediaInput.media(file, seek));
    line.addAll(List.of("-map", "0:v:0", "-fps_mode", "passthrough"));
    line.addAll(List.of("-vf", "scale=" + size.width() + ":" + size.height()));
    line.addAll(List.of("-f", "rawvideo", "-pix_fmt", "rgb24"));
    if (!fromEnd) {
      line.addAll(List.of("-frames:v", "1"));
    }
    line.add("pipe:1");
    byte[] frame = new byte[size.width() * size.height() * 3];
    boolean[] any = new boolean[1];
    ffmpeg.stream(line, LIMITS, output -> any[0] = last(output, frame));
    return any[0] ? frame : new byte[0];
  }

  /// Reads all frames and leaves the last whole one in place.
  private static boolean last(InputStream output, byte[] frame) throws IOException {
    byte[] next = new byte[frame.length];
    boolean any = false;
    while (output.readNBytes(next, 0, next.length) == next.length) {
      System.arraycopy(next, 0, frame, 0, next.length);
      any = true;
    }
    return any;
  }

  private static BufferedImage image(byte[] rgb, PixelSize size) {
    BufferedImage image =
        new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
    int[] pixels = new int[size.width() * size.height()];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] =
          (rgb[3 * i] & 0xff) << 16 | (rgb[3 * i + 1] & 0xff) << 8 | (rgb[3 * i + 2] & 0xff);
    }
    image.setRGB(0, 0, size.width(), size.height(), pixels, 0, size.width());
    return image;
  }
}
