package io.creativefactory.render.process;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.ffmpeg.ffprobe;
import org.bytedeco.javacpp.Loader;

/// The FFmpeg executables of the bytedeco jar. Each call is one child process, started from an
/// argument list (never a shell line), with a deadline. No child outlives its call: not after an
/// error, not after an interrupt, not when this JVM is asked to stop, and on Linux with util-linux
/// not when it is killed. Safe for use by several threads.
///
/// All calls throw [FactoryException]: RENDER_FAILED with the last words of the tool when it ends
/// with an error, RENDER_TIMED_OUT when the deadline is over, CANCELLED when the calling thread was
/// interrupted (its flag stays set).
public final class Ffmpeg {
  private static final List<String> HOUSE =
      List.of("-hide_banner", "-nostdin", "-nostats", "-y", "-loglevel", "warning");
  private static final List<String> PROGRESS =
      List.of("-stats_period", "0.25", "-progress", "pipe:2");
  private static final int MAX_CAPTURE = 256 << 20;

  private final Path ffmpeg;
  private final Path ffprobe;

  Ffmpeg(Path ffmpeg, Path ffprobe) {
    this.ffmpeg = ffmpeg;
    this.ffprobe = ffprobe;
  }

  /// The executables from the jar, unpacked once per machine.
  ///
  /// @throws FactoryException SYSTEM_INCOMPLETE when they cannot run on this host
  public static Ffmpeg bundled() {
    return Bundled.TOOLS;
  }

  /// Runs ffmpeg to its end.
  ///
  /// @param arguments everything after the house arguments: inputs (see [MediaInput]), filters,
  ///   outputs
  public void run(List<String> arguments, Limits limits) {
    feed(arguments, limits, OutputStream::close);
  }

  /// Runs ffmpeg and keeps its standard output, at most 256 MiB.
  public byte[] capture(List<String> arguments, Limits limits) {
    Capture capture = new Capture(MAX_CAPTURE);
    stream(arguments, limits, capture);
    return capture.bytes();
  }

  /// Runs ffmpeg and hands its standard output over while it is made.
  public void stream(List<String> arguments, Limits limits, Sink sink) {
    new Child(line(ffmpeg, arguments), OutputStream::close, sink).run(limits);
  }

  /// Runs ffmpeg and writes to its standard input while it reads.
  public void feed(List<String> arguments, Limits limits, Feed feed) {
    new Child(line(ffmpeg, arguments), feed, output -> {}).run(limits);
  }

  /// Runs ffmpeg as a filter: writes to its standard input and keeps its standard output, at most
  /// 256 MiB.
  public byte[] filter(List<String> arguments, Limits limits, Feed feed) {
    Capture capture = new Capture(MAX_CAPTURE);
    new Child(line(ffmpeg, arguments), feed, capture).run(limits);
    return capture.bytes();
  }

  /// Runs ffprobe and keeps its standard output.
  ///
  /// @param arguments with the input from [MediaInput]
  public byte[] probe(List<String> arguments, Limits limits) {
    List<String> line = new ArrayList<>(List.of(ffprobe.toString(), "-hide_banner"));
    line.addAll(List.of("-loglevel", "warning"));
    line.addAll(arguments);
    Capture capture = new Capture(MAX_CAPTURE);
    new Child(line, OutputStream::close, capture).run(limits);
    return capture.bytes();
  }

  private static List<String> line(Path tool, List<String> arguments) {
    List<String> line = new ArrayList<>();
    line.add(tool.toString());
    line.addAll(HOUSE);
    line.addAll(PROGRESS);
    line.addAll(arguments);
    return line;
  }

  /// Starts both tools once, so that a missing library is told in plain words and early.
  Ffmpeg checked() {
    for (Path tool : List.of(ffmpeg, ffprobe)) {
      Child version =
          new Child(List.of(tool.toString(), "-version"), OutputStream::close, output -> {});
      try {
        version.run(Limits.within(Duration.ofSeconds(30)));
      } catch (FactoryException broken) {
        if (broken.code() == ErrorCode.CANCELLED) {
          throw broken;
        }
        throw incomplete(broken);
      }
    }
    return this;
  }

  private static FactoryException incomplete(Throwable cause) {
    return new FactoryException(
        ErrorCode.SYSTEM_INCOMPLETE,
        "The bundled FFmpeg does not start on this machine. On Debian or Ubuntu run"
            + " `apt-get install libpulse0 libasound2 libxcb1 libxcb-shm0 libva-drm2`, then try"
            + " again. It said: "
            + cause.getMessage(),
        cause);
  }

  private static final class Bundled {
    static final Ffmpeg TOOLS = load();

    private static Ffmpeg load() {
      try {
        return new Ffmpeg(Path.of(Loader.load(ffmpeg.class)), Path.of(Loader.load(ffprobe.class)))
            .checked();
      } catch (UnsatisfiedLinkError missing) {
        throw incomplete(missing);
      }
    }
  }
}
