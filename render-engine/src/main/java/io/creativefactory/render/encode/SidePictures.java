package io.creativefactory.render.encode;

import io.creativefactory.domain.Checks;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.process.Limits;
import io.creativefactory.render.process.MediaInput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Makes the pictures that lie beside a video: the poster in full size, the same frame small, and a
/// strip of frames for a scrubber. The same video gives the same bytes.
public final class SidePictures {
  /// Frames of a strip, each in the middle of its share of the video.
  public static final int STRIP = 10;

  private static final int THUMBNAIL = 360;
  private static final String JPEG = "in_color_matrix=bt709:out_color_matrix=bt601:out_range=pc";

  private final Ffmpeg ffmpeg;

  public SidePictures(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /// @param poster PNG in full size
  /// @param thumbnail JPEG, 360 pixels wide
  /// @param filmstrip JPEG of [#STRIP] frames side by side, each 160 pixels on its short side and
  ///   up to six frames early
  public record Files(Path poster, Path thumbnail, Path filmstrip) {}

  /// What the pictures are taken from.
  ///
  /// @param pieces that the video was joined from
  /// @param frames how many the video has, and `fps` of them in a second
  /// @param poster number of the frame that stands for the video
  public record Subject(Path video, List<Path> pieces, int frames, int fps, int poster) {
    public Subject {
      pieces = List.copyOf(pieces);
      Checks.between("poster", poster, 0, frames - 1);
    }
  }

  public void make(Subject subject, Files files, Limits limits) {
    ffmpeg.run(arguments(subject, files), limits);
    new Filmstrip(subject.pieces(), subject.frames(), STRIP).write(files.filmstrip());
  }

  private static List<String> arguments(Subject subject, Files files) {
    // Half a frame early: times are rounded on their way through the container.
    double seconds = Math.max(0, (subject.poster() - 0.5) / subject.fps());
    String start = String.format(Locale.ROOT, "%.6f", seconds);
    List<String> arguments =
        new ArrayList<>(
            MediaInput.own(MediaInput.name(subject.video()), "-threads", "1", "-an", "-ss", start));
    String graph =
        "[0:v]split[a][b];[a]scale=in_color_matrix=bt709,format=rgb24[poster];[b]scale="
            + THUMBNAIL
            + ":-2:flags=area:"
            + JPEG
            + ",setsar=1,format=yuvj420p[small]";
    arguments.addAll(List.of("-filter_complex", graph));
    arguments.addAll(output("[poster]", files.poster(), "-c:v", "png", "-compression_level", "3"));
    arguments.addAll(output("[small]", files.thumbnail(), "-c:v", "mjpeg", "-q:v", "3"));
    return List.copyOf(arguments);
  }

  private static List<String> output(String stream, Path file, String... codec) {
    List<String> arguments = new ArrayList<>(List.of("-map", stream, "-frames:v", "1"));
    arguments.addAll(List.of("-map_metadata", "-1", "-bitexact", "-threads", "1", "-update", "1"));
    arguments.addAll(List.of(codec));
    arguments.addAll(List.of("-f", "image2", MediaInput.name(file)));
    return arguments;
  }
}
