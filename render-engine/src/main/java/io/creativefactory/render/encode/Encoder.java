package io.creativefactory.render.encode;

import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.process.Limits;
import io.creativefactory.render.process.MediaInput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Encodes segments and joins them. All segments of one frame size and rate are encoded with the
/// same parameters, so that they can be joined without encoding again.
public final class Encoder {
  private final Ffmpeg ffmpeg;

  public Encoder(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  public void encode(Segment segment, Path file, Limits limits) {
    ffmpeg.run(arguments(segment, file), limits);
  }

  /// The command line of one segment, after the house arguments.
  static List<String> arguments(Segment segment, Path file) {
    FilterGraph graph = new FilterGraph(segment);
    List<String> arguments = new ArrayList<>(List.of("-filter_complex_threads", "1"));
    arguments.addAll(graph.inputs());
    arguments.addAll(List.of("-filter_complex", graph.graph(), "-map", "[out]"));
    arguments.addAll(List.of("-frames:v", Integer.toString(segment.frames())));
    arguments.addAll(List.of("-r", Integer.toString(segment.fps())));
    arguments.addAll(codec(segment.fps()));
    arguments.addAll(List.of("-an", "-map_metadata", "-1", "-bitexact", "-f", "mp4"));
    arguments.add(MediaInput.name(file));
    return List.copyOf(arguments);
  }

  private static List<String> codec(int fps) {
    return List.of(
        "-c:v", "libx264",
        "-preset", "veryfast",
        "-crf", "20",
        "-profile:v", "high",
        "-pix_fmt", "yuv420p",
        "-g", Integer.toString(2 * fps),
        "-bf", "2",
        "-flags", "+cgop+bitexact",
        "-threads", "1",
        "-video_track_timescale", Integer.toString(fps * 512),
        "-color_primaries", "bt709",
        "-color_trc", "bt709",
        "-colorspace", "bt709",
        "-color_range", "tv");
  }

  /// Joins segments and lays the sound under them, all without encoding.
  ///
  /// @param list a concat list of the segments
  /// @param sound the mix, encoded
  public void join(Path list, Path sound, Path file, Limits limits) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(MediaInput.own(MediaInput.name(list), "-f", "concat", "-safe", "0"));
    arguments.addAll(MediaInput.own(MediaInput.name(sound)));
    arguments.addAll(List.of("-map", "0:v:0", "-map", "1:a:0", "-c", "copy"));
    arguments.addAll(List.of("-map_metadata", "-1", "-bitexact", "-movflags", "+faststart"));
    arguments.addAll(List.of("-f", "mp4", MediaInput.name(file)));
    ffmpeg.run(arguments, limits);
  }

  /// Writes one frame as a PNG.
  ///
  /// @param seconds from the start
  public void still(Path video, double seconds, Path png, Limits limits) {
    List<String> arguments = new ArrayList<>();
    String at = String.format(java.util.Locale.ROOT, "%.6f", seconds);
    arguments.addAll(MediaInput.own(MediaInput.name(video), "-ss", at));
    arguments.addAll(List.of("-frames:v", "1", "-an", "-map_metadata", "-1", "-bitexact"));
    arguments.addAll(List.of("-update", "1", "-c:v", "png", "-f", "image2", MediaInput.name(png)));
    ffmpeg.run(arguments, limits);
  }

  /// Writes the last frame of a segment as raw RGBA.
  public void lastFrame(Path video, Path raw, Limits limits) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(MediaInput.own(MediaInput.name(video), "-sseof", "-0.5"));
    arguments.addAll(List.of("-vf", "reverse,scale=in_color_matrix=bt709,format=rgba"));
    arguments.addAll(List.of("-frames:v", "1", "-an", "-f", "rawvideo", MediaInput.name(raw)));
    ffmpeg.run(arguments, limits);
  }
}
