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

  /// Encodes stretches of one scene, all in one run.
  ///
  /// @param cuts at least one; the limits hear of the frames of the first
  public void encode(Segment segment, List<Cut> cuts, Limits limits) {
    ffmpeg.run(arguments(segment, cuts), limits);
  }

  /// Encodes the frames in which one scene gives way to the next.
  public void encode(Joint joint, Path file, Limits limits) {
    ffmpeg.run(arguments(joint, file), limits);
  }

  /// The command line of one segment, after the house arguments.
  static List<String> arguments(Segment segment, List<Cut> cuts) {
    Graph graph = new FilterGraph(segment, cuts).graph();
    List<String> arguments = new ArrayList<>(opening(graph));
    for (int i = 0; i < cuts.size(); i++) {
      Cut cut = cuts.get(i);
      arguments.addAll(List.of("-map", "[out" + i + "]"));
      arguments.addAll(output(segment.fps(), cut.frames()));
      if (cut.delivered()) {
        arguments.addAll(codec(segment.fps(), segment.scaling()));
        arguments.addAll(file(cut.file()));
      } else {
        arguments.addAll(List.of("-c:v", "utvideo", "-threads", "1", "-an", "-bitexact"));
        arguments.addAll(List.of("-f", "nut", MediaInput.name(cut.file())));
      }
    }
    return List.copyOf(arguments);
  }

  static List<String> arguments(Joint joint, Path file) {
    List<String> arguments = new ArrayList<>(opening(new JointGraph(joint).graph()));
    arguments.addAll(List.of("-map", "[out]"));
    arguments.addAll(output(joint.fps(), joint.frames()));
    arguments.addAll(codec(joint.fps(), joint.scaling()));
    arguments.addAll(file(file));
    return List.copyOf(arguments);
  }

  private static List<String> opening(Graph graph) {
    List<String> arguments = new ArrayList<>(List.of("-filter_complex_threads", "1"));
    arguments.addAll(graph.inputs());
    arguments.addAll(List.of("-filter_complex", graph.text()));
    return arguments;
  }

  private static List<String> output(int fps, int frames) {
    return List.of("-frames:v", Integer.toString(frames), "-r", Integer.toString(fps));
  }

  private static List<String> file(Path file) {
    return List.of("-an", "-map_metadata", "-1", "-bitexact", "-f", "mp4", MediaInput.name(file));
  }

  private static List<String> codec(int fps, Scaling scaling) {
    boolean draft = !scaling.isFull();
    return List.of(
        "-c:v", "libx264",
        "-preset", draft ? "ultrafast" : "veryfast",
        "-crf", draft ? "24" : "20",
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
}
