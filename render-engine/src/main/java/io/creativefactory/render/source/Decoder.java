package io.creativefactory.render.source;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.render.canvas.Raster;
import io.creativefactory.render.look.Probe;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.process.Limits;
import io.creativefactory.render.process.MediaInput;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Decodes pictures to pixels through FFmpeg, which reads more formats than Java and turns them
/// upright.
final class Decoder {
  /// As much as the largest frame can show of a picture that is cropped to it and moves.
  private static final int SHORT_SIDE_OF_STILL = 2048;

  private static final int LONG_SIDE_OF_SAMPLE = 480;
  private static final int SAMPLES = 8;
  private static final List<String> RAW = List.of("-f", "rawvideo", "pipe:1");

  private final Ffmpeg ffmpeg;

  Decoder(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /// @param from and `length` in seconds
  record Window(double from, double length) {}

  BufferedImage still(Path file, Part part, Limits limits) {
    PixelSize whole = part.whole();
    PixelSize small = shrunk(part.size(), SHORT_SIDE_OF_STILL, part.size().shortSide());
    String crop = part.isAll() ? "" : scale(whole) + "," + part.crop() + ",";
    List<String> arguments = new ArrayList<>(MediaInput.media(file));
    arguments.addAll(List.of("-vf", crop + scale(small) + ",format=rgba", "-frames:v", "1"));
    arguments.addAll(RAW);
    return frames(ffmpeg.capture(arguments, limits), small).getFirst();
  }

  /// A few whole frames of a window, evenly spread, before they are treated.
  List<BufferedImage> samples(Path file, Probe.Picture facts, Window window, Limits limits) {
    PixelSize size = facts.size();
    PixelSize small = shrunk(size, LONG_SIDE_OF_SAMPLE, Math.max(size.width(), size.height()));
    List<String> options = new ArrayList<>(Correction.options(facts));
    // Frames that no other depends on are passed over: of a few small samples nobody misses them.
    options.addAll(List.of("-skip_frame", "noref", "-skip_loop_filter", "all", "-threads", "1"));
    options.addAll(List.of("-ss", seconds(window.from()), "-t", seconds(window.length())));
    List<String> steps = new ArrayList<>(Retouch.decoded(facts));
    steps.add("fps=" + seconds(SAMPLES / window.length()));
    steps.add(scale(small));
    List<String> level = Retouch.levelled(facts);
    if (!level.isEmpty()) {
      steps.add(Correction.chain(level, facts.hasAlpha(), "level"));
    }
    steps.add("format=rgba");
    List<String> arguments =
        new ArrayList<>(MediaInput.media(file, options.toArray(String[]::new)));
    arguments.addAll(List.of("-vf", String.join(",", steps)));
    arguments.addAll(List.of("-frames:v", Integer.toString(SAMPLES)));
    arguments.addAll(RAW);
    return frames(ffmpeg.capture(arguments, limits), small);
  }

  /// Pictures of one size after FFmpeg's steps, the same that footage goes through.
  List<BufferedImage> after(List<BufferedImage> pictures, List<String> steps, Limits limits) {
    if (steps.isEmpty()) {
      return pictures;
    }
    BufferedImage first = pictures.getFirst();
    PixelSize size = new PixelSize(first.getWidth(), first.getHeight());
    List<String> arguments =
        new ArrayList<>(
            MediaInput.own(
                "pipe:0",
                "-f",
                "rawvideo",
                "-pixel_format",
                "rgba",
                "-video_size",
                size.width() + "x" + size.height()));
    String chain = Correction.chain(steps, true, "k");
    arguments.addAll(List.of("-vf", chain + ",scale=in_color_matrix=bt709,format=rgba"));
    arguments.addAll(RAW);
    return frames(ffmpeg.filter(arguments, limits, pipe -> write(pictures, pipe)), size);
  }

  private static void write(List<BufferedImage> pictures, OutputStream pipe) throws IOException {
    for (BufferedImage picture : pictures) {
      int[] pixels = Raster.pixels(picture);
      ByteBuffer bytes = ByteBuffer.allocate(pixels.length * 4);
      for (int argb : pixels) {
        bytes.putInt(Integer.rotateLeft(argb, 8));
      }
      pipe.write(bytes.array());
    }
  }

  private static String scale(PixelSize size) {
    return "scale=" + size.width() + ":" + size.height() + ":flags=lanczos+accurate_rnd";
  }

  static String seconds(double value) {
    return String.format(Locale.ROOT, "%.6f", value);
  }

  /// Made smaller until one side is no longer than wanted.
  private static PixelSize shrunk(PixelSize size, int wanted, int side) {
    double scale = Math.min(1, (double) wanted / side);
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
    while (buffer.remaining() >= bytes) {
      Raster frame = Raster.of(size.width(), size.height());
      int[] argb = frame.pixels();
      for (int i = 0; i < argb.length; i++) {
        argb[i] = Integer.rotateRight(buffer.getInt(), 8);
      }
      frames.add(frame.image());
    }
    return frames;
  }
}
