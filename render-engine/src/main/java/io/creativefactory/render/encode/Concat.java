package io.creativefactory.render.encode;

import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.process.Limits;
import io.creativefactory.render.process.MediaInput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Joins segments and lays the sound under them, all without encoding.
public record Concat(Ffmpeg ffmpeg) {
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
