package io.creativefactory.render.signal;

import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.process.Limits;
import io.creativefactory.render.process.MediaInput;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Decodes the first sound stream of any file to 48 kHz stereo. Mono comes out at the same loudness
/// on both sides. Errors are those of [Ffmpeg].
public final class SoundDecoder {
  public static final int RATE = 48_000;

  private static final Limits LIMITS = Limits.within(Duration.ofMinutes(5));
  private static final int FRAME_BYTES = 2 * Float.BYTES;

  private final Ffmpeg ffmpeg;

  public SoundDecoder(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  public void decode(Path file, SoundSink sink) {
    decode(MediaInput.media(file), sink);
  }

  /// Raw samples of 16 bits, one channel, least byte first.
  public void decodeRaw(Path file, int rate, SoundSink sink) {
    String name = MediaInput.name(file);
    decode(MediaInput.own(name, "-f", "s16le", "-ar", Integer.toString(rate), "-ac", "1"), sink);
  }

  /// Keeps a stretch in memory.
  ///
  /// @param from where it starts
  /// @param length at most this much
  public Samples decode(Path file, Duration from, Duration length) {
    Samples samples = new Samples();
    decode(MediaInput.media(file, "-ss", seconds(from), "-t", seconds(length)), samples);
    return samples;
  }

  /// The sound of a window of a clip as it is played: cut out first, then brought to its speed at
  /// the same pitch. What the clip does not hold is silence, so that every moment stays where its
  /// picture is.
  ///
  /// @param from start of the window in the clip's own time
  /// @param length as played
  /// @param speed 0.25 to 4
  /// @return exactly as long as asked for
  public Samples decode(Path file, Duration from, Duration length, double speed) {
    Duration window = Duration.ofNanos(Math.round(length.toNanos() * speed));
    List<String> line = new ArrayList<>();
    line.addAll(MediaInput.media(file, "-ss", seconds(from), "-t", seconds(window)));
    line.addAll(List.of("-af", "aresample=" + RATE + ":async=1:first_pts=0" + tempo(speed)));
    Samples played = new Samples();
    decode(line, played);
    Samples exact = Samples.silence(Samples.frames(length));
    exact.lay(played, 0, 1);
    return exact;
  }

  /// Above 2 FFmpeg's filter drops samples instead of blending them, below 0.5 it refuses; hence
  /// two in a row.
  private static String tempo(double speed) {
    if (speed == 1) {
      return "";
    }
    double step = speed > 2 || speed < 0.5 ? Math.sqrt(speed) : speed;
    String filter = String.format(Locale.ROOT, ",atempo=%.6f", step);
    return step == speed ? filter : filter + filter;
  }

  private void decode(List<String> input, SoundSink sink) {
    List<String> line = new ArrayList<>(input);
    line.addAll(List.of("-map", "0:a:0", "-ar", Integer.toString(RATE), "-ac", "2"));
    line.addAll(List.of("-f", "f32le", "-c:a", "pcm_f32le", "pipe:1"));
    ffmpeg.stream(line, LIMITS, output -> hand(new BufferedInputStream(output, 1 << 16), sink));
  }

  private static void hand(InputStream output, SoundSink sink) throws IOException {
    byte[] bytes = new byte[FRAME_BYTES << 12];
    for (int read = output.readNBytes(bytes, 0, bytes.length);
        read >= FRAME_BYTES;
        read = output.readNBytes(bytes, 0, bytes.length)) {
      FloatBuffer floats =
          ByteBuffer.wrap(bytes, 0, read).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
      while (floats.remaining() >= 2) {
        sink.hear(floats.get(), floats.get());
      }
    }
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.6f", time.toNanos() / 1e9);
  }
}
