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

  /// Keeps a stretch in memory.
  ///
  /// @param from where it starts
  /// @param length at most this much
  public Samples decode(Path file, Duration from, Duration length) {
    Samples samples = new Samples();
    decode(MediaInput.media(file, "-ss", seconds(from), "-t", seconds(length)), samples);
    return samples;
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
