import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/// Frames on their way to an H.264 file, through the system's ffmpeg.
final class Film implements AutoCloseable {
  static final int FRAMES_PER_SECOND = 30;

  private final Process ffmpeg;
  private final OutputStream pipe;
  private int frames;

  /// @param width of the frames that come in; the file is 1080x1920
  Film(Path file, int width, int height) throws IOException {
    ffmpeg =
        new ProcessBuilder(
                List.of(
                    "ffmpeg",
                    "-v",
                    "error",
                    "-y",
                    "-f",
                    "rawvideo",
                    "-pix_fmt",
                    "rgb24",
                    "-s",
                    width + "x" + height,
                    "-r",
                    "" + FRAMES_PER_SECOND,
                    "-i",
                    "-",
                    "-vf",
                    "scale=1080:1920:flags=lanczos+accurate_rnd:out_color_matrix=bt709",
                    "-c:v",
                    "libx264",
                    "-preset",
                    "slow",
                    "-crf",
                    "21",
                    "-pix_fmt",
                    "yuv420p",
                    "-colorspace",
                    "bt709",
                    "-color_primaries",
                    "bt709",
                    "-color_trc",
                    "bt709",
                    "-threads",
                    "1",
                    "-fflags",
                    "+bitexact",
                    "-flags:v",
                    "+bitexact",
                    "-movflags",
                    "+faststart",
                    file.toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    pipe = ffmpeg.getOutputStream();
  }

  void add(Pixels frame) throws IOException {
    pipe.write(frame.rgb(frames++));
  }

  @Override
  public void close() throws IOException {
    pipe.close();
    try {
      if (ffmpeg.waitFor() != 0) {
        throw new IOException("ffmpeg ended with " + ffmpeg.exitValue());
      }
    } catch (InterruptedException e) {
      ffmpeg.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while ffmpeg wrote", e);
    }
  }
}
