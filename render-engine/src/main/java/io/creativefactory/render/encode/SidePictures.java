package io.creativefactory.render.encode;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.PixelSize;
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
  private static final int STRIP_SHORT_SIDE = 160;
  private static final String JPEG = "in_color_matrix=bt709:out_color_matrix=bt601:out_range=pc";

  /// A small picture may be a frame or two late and needs no smoothing between blocks; that is most
  /// of what decoding costs.
  private static final List<String> ROUGHLY =
      List.of("-skip_frame", "noref", "-skip_loop_filter", "all");

  private final Ffmpeg ffmpeg;

  public SidePictures(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /// @param poster PNG in full size
  /// @param thumbnail JPEG, 360 pixels wide
  /// @param filmstrip JPEG of [#STRIP] frames side by side, each 160 pixels on its short side
  public record Files(Path poster, Path thumbnail, Path filmstrip) {}

  /// What the pictures are taken from.
  ///
  /// @param frames how many the video has, and `fps` of them in a second
  /// @param poster number of the frame that stands for the video
  public record Subject(Path video, PixelSize size, int frames, int fps, int poster) {
    public Subject {
      Checks.between("poster", poster, 0, frames - 1);
    }
  }

  public void make(Subject subject, Files files, Limits limits) {
    ffmpeg.run(arguments(subject, files), limits);
  }

  /// One process opens the video at every moment, so that nothing is decoded but what is shown and
  /// what it depends on.
  static List<String> arguments(Subject subject, Files files) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(at(subject, subject.poster(), List.of()));
    StringBuilder graph =
        new StringBuilder("[0:v]scale=in_color_matrix=bt709,format=rgb24[poster]");
    graph.append(";[0:v]scale=").append(THUMBNAIL).append(":-2:flags=area:").append(JPEG);
    graph.append(",setsar=1,format=yuvj420p[small]");
    PixelSize each = each(subject.size());
    StringBuilder row = new StringBuilder(";");
    for (int i = 0; i < STRIP; i++) {
      arguments.addAll(at(subject, subject.frames() * (2 * i + 1) / (2 * STRIP), ROUGHLY));
      graph.append(";[").append(i + 1).append(":v]scale=");
      graph.append(each.width()).append(':').append(each.height()).append(":flags=area:");
      graph.append(JPEG).append(",setsar=1,format=yuvj420p[f").append(i).append(']');
      row.append("[f").append(i).append(']');
    }
    graph.append(row).append("hstack=inputs=").append(STRIP).append("[strip]");
    arguments.addAll(List.of("-filter_complex", graph.toString()));
    arguments.addAll(output("[poster]", files.poster(), "-c:v", "png", "-compression_level", "3"));
    arguments.addAll(output("[small]", files.thumbnail(), "-c:v", "mjpeg", "-q:v", "3"));
    arguments.addAll(output("[strip]", files.filmstrip(), "-c:v", "mjpeg", "-q:v", "3"));
    return List.copyOf(arguments);
  }

  /// Half a frame early: times are rounded on their way through the container.
  private static List<String> at(Subject subject, int frame, List<String> manner) {
    double seconds = Math.max(0, (frame - 0.5) / subject.fps());
    String name = MediaInput.name(subject.video());
    String start = String.format(Locale.ROOT, "%.6f", seconds);
    List<String> options = new ArrayList<>(List.of("-threads", "1", "-an"));
    options.addAll(manner);
    options.addAll(List.of("-ss", start));
    return MediaInput.own(name, options.toArray(String[]::new));
  }

  private static List<String> output(String stream, Path file, String... codec) {
    List<String> arguments = new ArrayList<>(List.of("-map", stream, "-frames:v", "1"));
    arguments.addAll(List.of("-map_metadata", "-1", "-bitexact", "-threads", "1", "-update", "1"));
    arguments.addAll(List.of(codec));
    arguments.addAll(List.of("-f", "image2", MediaInput.name(file)));
    return arguments;
  }

  private static PixelSize each(PixelSize size) {
    double scale = (double) STRIP_SHORT_SIDE / size.shortSide();
    return new PixelSize(even(size.width() * scale), even(size.height() * scale));
  }

  private static int even(double pixels) {
    return Math.max(2, (int) Math.round(pixels / 2) * 2);
  }
}
