package io.creativefactory.render.encode;

import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.process.Limits;
import io.creativefactory.render.process.MediaInput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Encodes segments. All of one frame size, rate and codec are encoded with the same parameters, so
/// that they can be joined without encoding again.
public final class Encoder {
  private final Ffmpeg ffmpeg;
  private final Codec codec;

  public Encoder(Ffmpeg ffmpeg, Codec codec) {
    this.ffmpeg = ffmpeg;
    this.codec = codec;
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
  List<String> arguments(Segment segment, List<Cut> cuts) {
    Graph graph = new FilterGraph(segment, cuts).graph();
    List<String> arguments = new ArrayList<>(opening(graph));
    for (int i = 0; i < cuts.size(); i++) {
      Cut cut = cuts.get(i);
      arguments.addAll(List.of("-map", "[out" + i + "]"));
      arguments.addAll(output(segment.fps(), cut.frames()));
      if (cut.delivered()) {
        arguments.addAll(codec.arguments(segment.fps()));
        arguments.addAll(file(cut.file()));
      } else {
        arguments.addAll(List.of("-c:v", "utvideo", "-threads", "1", "-an", "-bitexact"));
        arguments.addAll(List.of("-f", "nut", MediaInput.name(cut.file())));
      }
    }
    return List.copyOf(arguments);
  }

  private List<String> arguments(Joint joint, Path file) {
    List<String> arguments = new ArrayList<>(opening(new JointGraph(joint).graph()));
    arguments.addAll(List.of("-map", "[out]"));
    arguments.addAll(output(joint.fps(), joint.frames()));
    arguments.addAll(codec.arguments(joint.fps()));
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
}
