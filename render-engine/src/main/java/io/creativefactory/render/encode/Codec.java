package io.creativefactory.render.encode;

import java.util.ArrayList;
import java.util.List;

/// How H.264 is written. All pieces of a video are written alike, so that they can be joined
/// without encoding again.
public enum Codec {
  /// Soon written; it is looked at once.
  DRAFT("-preset ultrafast -crf 24 -profile:v high"),
  FINAL("-preset veryfast -crf 20 -profile:v high"),
  /// Every pixel as it was composed.
  LOSSLESS("-preset ultrafast -qp 0");

  private final String quality;

  Codec(String quality) {
    this.quality = quality;
  }

  /// A fixed number of threads gives the same bytes on every machine. Two, so that the last piece
  /// of a video does not leave the other cores idle; most of the time these work on other pieces.
  List<String> arguments(int fps) {
    List<String> arguments = new ArrayList<>(List.of("-c:v", "libx264"));
    arguments.addAll(List.of(quality.split(" ")));
    arguments.addAll(List.of("-pix_fmt", "yuv420p", "-g", Integer.toString(2 * fps), "-bf", "2"));
    arguments.addAll(List.of("-flags", "+cgop+bitexact", "-threads", "2"));
    arguments.addAll(List.of("-video_track_timescale", Integer.toString(fps * 512)));
    arguments.addAll(List.of("-color_primaries", "bt709", "-color_trc", "bt709"));
    arguments.addAll(List.of("-colorspace", "bt709", "-color_range", "tv"));
    return arguments;
  }
}
