package io.creativefactory.render.source;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.process.Limits;
import io.creativefactory.render.process.MediaInput;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Decodes pictures to pixels through FFmpeg, which reads more formats than Java and turns them
/// upright.
final class Decoder {
  private static final int LONGEST_STILL = 2160;
  private static final int LONGEST_SAMPLE = 480;
  private static final int SAMPLES = 4;

  private final Ffmpeg ffmpeg;

  Decoder(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /// @param from and `length` in seconds
  /// @param size of the upright picture
  record Window(double from, double length, PixelSize size) {}

  BufferedImage still(Path file, PixelSize size, Limits limits) {
    PixelSize small = within(size, LONGEST_STILL);
    List<String> arguments = new ArrayList<>(MediaInput.media(file));
    arguments.addAll(
        List.of(
            "-vf", scale(small) + ",format=rgba", "-frames:v", "1", "-f", "rawvideo", "pipe:1"));
    return frames(ffmpeg.capture(arguments, limits), small).getFirst();
  }

  /// A few frames of a window, evenly spread.
  List<BufferedImage> samples(Path file, Window window, Limits limits) {
    PixelSize small = within(window.size(), LONGEST_SAMPLE);
    List<String> arguments =
        new ArrayList<>(
            MediaInput.media(file, "-ss", seconds(window.from()), "-t", seconds(window.length())));
    String rate = seconds(SAMPLES / window.length());
    arguments.addAll(
        List.of(
            "-vf",
            "fps=" + rate + "," + scale(small) + ",format=rgba",
            "-frames:v",
            Integer.toString(SAMPLES),
            "-f",
            "rawvideo",
            "pipe:1"));
    return frames(ffmpeg.capture(arguments, limits), small);
  }

  private static String scale(PixelSize size) {
    return "scale=" + size.width() + ":" + size.height() + ":flags=lanczos+accurate_rnd";
  }

  static String seconds(double value) {
    return String.format(Locale.ROOT, "%.6f", value);
  }

  private static PixelSize within(PixelSize size, int longest) {
    double scale = Math.min(1, (double) longest / Math.max(size.width(), size.height()));
    return new PixelSize(
        Math.max(1, (int) Math.round(size.width() * scale)),
        Math.max(1, (int) Math.round(size.height() * scale)));
  }

  private static List<BufferedImage> frames(byte[] rgba, PixelSize size) {
    int bytes = size.width() * size.height() * 4;
    if (rgba.length < bytes) {
      throw new FactoryException(ErrorCode.MEDIA_UNREADABLE, "no picture could be decoded from it");
    }
    List<BufferedImage> frames = new ArrayList<>();
    ByteBuffer buffer = ByteBuffer.wrap(rgba);
    int[] argb = new int[size.width() * size.height()];
    while (buffer.remaining() >= bytes) {
      for (int i = 0; i < argb.length; i++) {
        argb[i] = Integer.rotateRight(buffer.getInt(), 8);
      }
      BufferedImage frame =
          new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_ARGB);
      frame.setRGB(0, 0, size.width(), size.height(), argb, 0, size.width());
      frames.add(frame);
    }
    return frames;
  }
}
