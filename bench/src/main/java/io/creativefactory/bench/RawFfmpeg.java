package io.creativefactory.bench;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.javacpp.Loader;

/// The same FFmpeg without anything of ours around it.
final class RawFfmpeg {
  private RawFfmpeg() {}

  /// @return what FFmpeg says while it works
  static String run(List<String> arguments) {
    List<String> line = new ArrayList<>(List.of(Loader.load(ffmpeg.class)));
    line.addAll(List.of("-hide_banner", "-nostdin", "-nostats", "-y"));
    line.addAll(arguments);
    try {
      Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
      String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new FactoryException(ErrorCode.RENDER_FAILED, "the raw command failed: " + words);
      }
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FactoryException(ErrorCode.CANCELLED, "the bench was interrupted", e);
    }
  }
}
