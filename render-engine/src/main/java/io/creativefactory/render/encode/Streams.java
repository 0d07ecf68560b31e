package io.creativefactory.render.encode;

import static io.creativefactory.render.encode.Graph.hold;
import static io.creativefactory.render.encode.Graph.plain;
import static io.creativefactory.render.encode.Graph.seconds;

import io.creativefactory.render.canvas.Cue;
import io.creativefactory.render.layout.Box;
import io.creativefactory.render.source.Correction;
import java.util.ArrayList;
import java.util.List;

/// Opens what a segment's tracks show: painted sprites, stills and clips, in the size that is
/// encoded.
final class Streams {
  private static final int LARGE = 1_000_000;

  private final Segment segment;
  private final Graph graph;
  private final Scaling scaling;

  Streams(Segment segment, Graph graph) {
    this.segment = segment;
    this.graph = graph;
    this.scaling = segment.scaling();
  }

  String ground() {
    String steps = scaling.filling(segment.size()) + ",format=yuv420p,";
    return graph.chain(graph.open(segment.ground().orElseThrow()), steps + hold(segment.frames()));
  }

  /// A sprite in its own time: only frames that differ from the one before are made, the overlay
  /// repeats the last one it saw. One that leaves has a last frame just before its end.
  String sprite(Film film, Cue cue) {
    boolean leaves = cue.end() != Cue.STAYS;
    int lives = leaves ? Math.max(1, cue.end() - cue.start()) : Cue.STAYS;
    int enters = film.frames() > 1 ? film.frames() : cue.fade() > 0 ? cue.fade() + 1 : 1;
    int last = leaves ? Math.clamp(cue.leave(), 1, lives) : 0;
    int stands = Math.min(enters, lives - last);
    StringBuilder steps = new StringBuilder(scaling.painted(film)).append(",format=yuva420p");
    steps.append(lasting(film, stands + last));
    if (cue.fade() > 0) {
      steps.append(",fade=t=in:s=0:n=").append(cue.fade()).append(":alpha=1");
    }
    if (leaves && cue.leave() > 0) {
      steps.append(",fade=t=out:s=%d:n=%d:alpha=1".formatted(stands, last));
    }
    int wait = leaves ? lives - last - stands : 0;
    if (wait > 0) {
      steps.append(
          ",setpts='PTS+if(lt(N,%d),%d,%d)/%d/TB'"
              .formatted(stands, cue.start(), cue.start() + wait, segment.fps()));
    } else if (cue.start() > 0) {
      steps.append(",setpts=PTS+").append(cue.start()).append("/").append(segment.fps());
      steps.append("/TB");
    }
    return graph.chain(graph.open(film), steps.toString());
  }

  /// Cuts a film short or lets its last frame stand.
  private static String lasting(Film film, int frames) {
    if (film.frames() == frames) {
      return "";
    }
    if (film.frames() > frames) {
      return ",trim=end_frame=" + frames;
    }
    return film.frames() == 1
        ? "," + hold(frames)
        : ",tpad=stop_mode=clone:stop=" + (frames - film.frames());
  }

  /// A stream as long as the scene, late and soft at first, soft and early at its end.
  String timed(String stream, Cue cue) {
    List<String> steps = new ArrayList<>();
    if (cue.fade() > 0) {
      steps.add("fade=t=in:s=" + cue.start() + ":n=" + cue.fade() + ":alpha=1");
    }
    if (cue.end() != Cue.STAYS && cue.leave() > 0) {
      int from = Math.max(0, cue.end() - cue.leave());
      steps.add("fade=t=out:s=" + from + ":n=" + cue.leave() + ":alpha=1");
    }
    if (!steps.isEmpty()) {
      steps.addFirst("format=yuva420p");
    }
    if (cue.end() != Cue.STAYS) {
      steps.add("trim=end_frame=" + Math.max(1, cue.end()));
    }
    return steps.isEmpty() ? stream : graph.chain(stream, String.join(",", steps));
  }

  String open(Track.Stream stream, Box box) {
    return switch (stream) {
      case Track.Still still -> still(still, scaling.box(box));
      case Track.Clip clip -> clip(clip, scaling.box(box));
    };
  }

  private String still(Track.Still still, Box box) {
    String format = still.solid() ? "yuv420p" : "yuva420p";
    String steps = scaling.still(box) + ",format=" + format + "," + hold(segment.frames());
    if (!still.zoom().isStill()) {
      boolean fast = !scaling.isFull() || still.film().width() * still.film().height() > LARGE;
      steps +=
          ",perspective="
              + Motion.window(still.zoom(), segment.frames())
              + ":eval=frame:interpolation="
              + (fast ? "linear" : "cubic");
    }
    return graph.chain(graph.open(still.film()), steps);
  }

  private String clip(Track.Clip clip, Box box) {
    double length = segment.frames() * clip.speed() / segment.fps();
    Correction correction = clip.correction();
    List<String> options = new ArrayList<>(correction.options());
    if (!scaling.isFull()) {
      // Nobody sees the edges between blocks in a third of the size.
      options.addAll(List.of("-skip_loop_filter", "all"));
    }
    options.addAll(List.of("-ss", seconds(clip.from()), "-t", seconds(length + 0.5)));
    String opened = graph.open(clip.file(), options.toArray(String[]::new));
    String format = correction.clear() ? "format=yuva420p" : "format=yuv420p";
    List<String> steps = new ArrayList<>(correction.decoded());
    steps.add("setpts=(PTS-STARTPTS)/" + plain(clip.speed()));
    steps.add("fps=" + segment.fps() + ":start_time=0");
    steps.add("scale=" + clip.size().width() + ":" + clip.size().height());
    steps.addAll(cropped(clip));
    steps.add(scaling.footage(box));
    steps.add("setsar=1");
    steps.add(format);
    if (!correction.look().isEmpty()) {
      steps.add(Correction.chain(correction.look(), correction.clear(), graph.name("look")));
      steps.add(format);
    }
    steps.add("tpad=stop_mode=clone:stop=" + segment.fps());
    steps.add("trim=end_frame=" + segment.frames());
    return graph.chain(opened, String.join(",", steps));
  }

  /// A shot is treated as a whole before the box takes its part of it.
  private List<String> cropped(Track.Clip clip) {
    Correction correction = clip.correction();
    if (correction.shot().isEmpty()) {
      return List.of(crop(clip.crop()));
    }
    Box part = correction.part().box();
    Box crop = clip.crop();
    Box inside = new Box(crop.x() - part.x(), crop.y() - part.y(), crop.width(), crop.height());
    String steps = Correction.chain(correction.shot(), correction.clear(), graph.name("shot"));
    return List.of(crop(part), steps, crop(inside));
  }

  private static String crop(Box box) {
    return "crop=" + box.width() + ":" + box.height() + ":" + box.x() + ":" + box.y() + ":exact=1";
  }

  /// Two streams, the second wiped over the first.
  String wiped(Track.Wipe wipe) {
    String first = open(wipe.first(), wipe.box());
    String second = open(wipe.second(), wipe.box());
    String base = "settb=1/" + segment.fps();
    String before = graph.chain(first, base + ",trim=end_frame=" + (wipe.start() + wipe.frames()));
    return graph.chain(
        before + graph.chain(second, base),
        "xfade=transition=wiperight:duration="
            + graph.frames(wipe.frames())
            + ":offset="
            + graph.frames(wipe.start()));
  }

  /// @param clear whether the stream's own transparency counts too
  String masked(String stream, Film mask, Box box, boolean clear) {
    Box small = scaling.box(box);
    String size = scaling.isFull() ? "" : "scale=" + small.width() + ":" + small.height() + ",";
    String shape = graph.chain(graph.open(mask), size + "format=gray," + hold(segment.frames()));
    if (!clear) {
      return graph.chain(stream + shape, "alphamerge");
    }
    String picture = "[" + graph.name("picture") + "]";
    String own = "[" + graph.name("own") + "]";
    graph.end(stream, "split", picture + own);
    String alpha = graph.chain(own, "alphaextract,format=gray");
    String both = graph.chain(alpha + shape, "blend=all_mode=multiply");
    return graph.chain(picture + both, "alphamerge");
  }

  static boolean isClear(Track.Stream stream) {
    return stream instanceof Track.Clip clip && clip.correction().clear();
  }
}
