package io.creativefactory.bench;

import io.creativefactory.render.process.MediaInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How near an encoded video comes to what was composed, as mean SSIM over all frames and planes,
/// ours against one run of x264 over the whole at the same size of file.
///
/// @param master the composed pictures, lossless
/// @param folder for files in between
record Likeness(Path master, Path folder) {
  private static final Pattern ALL = Pattern.compile("SSIM .*All:([0-9.]+)");

  /// Sizes may differ by this share.
  private static final double SAME = 0.005;

  private static final int TRIES = 9;

  double of(Path video) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(MediaInput.media(video));
    arguments.addAll(MediaInput.media(master));
    arguments.addAll(List.of("-lavfi", "[0:v][1:v]ssim", "-f", "null", "-"));
    String words = RawFfmpeg.run(arguments);
    Matcher found = ALL.matcher(words);
    if (!found.find()) {
      throw new IllegalStateException("no SSIM in: " + words);
    }
    return Double.parseDouble(found.group(1));
  }

  /// The master encoded in one run, as large as a video's pictures: x264 takes fractions of its
  /// quality figure, which is halved towards the size.
  Path rival(Path video) {
    long wanted = size(pictures(video));
    Path rival = folder.resolve("rival.mp4");
    double low = 16;
    double high = 24;
    for (int i = 0; i < TRIES; i++) {
      double quality = (low + high) / 2;
      encode(quality, rival);
      long size = size(rival);
      if (Math.abs(size - wanted) < SAME * wanted) {
        return rival;
      }
      if (size > wanted) {
        low = quality;
      } else {
        high = quality;
      }
    }
    return rival;
  }

  private void encode(double quality, Path file) {
    List<String> arguments = new ArrayList<>(MediaInput.media(master));
    arguments.addAll(List.of("-map", "0:v", "-c:v", "libx264", "-preset", "veryfast"));
    arguments.addAll(List.of("-crf", String.format(Locale.ROOT, "%.3f", quality)));
    arguments.addAll(List.of("-profile:v", "high", "-pix_fmt", "yuv420p", "-g", "60", "-bf", "2"));
    arguments.addAll(List.of("-f", "mp4", MediaInput.name(file)));
    RawFfmpeg.run(arguments);
  }

  private Path pictures(Path video) {
    Path alone = folder.resolve("pictures.mp4");
    List<String> arguments = new ArrayList<>(MediaInput.media(video));
    arguments.addAll(List.of("-map", "0:v", "-c", "copy", "-f", "mp4", MediaInput.name(alone)));
    RawFfmpeg.run(arguments);
    return alone;
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
