package io.creativefactory.render.encode;

import io.creativefactory.domain.PixelSize;
import io.creativefactory.render.canvas.Cue;
import io.creativefactory.render.layout.Box;
import java.util.List;

/// Writes the inputs and the filter graph of one segment. It ends in one labelled stream for each
/// cut: `[out0]`, `[out1]` and so on.
final class FilterGraph {
  private final Segment segment;
  private final Graph graph;
  private final Streams streams;
  private final Scaling scaling;

  FilterGraph(Segment segment, List<Cut> cuts) {
    this.segment = segment;
    this.scaling = segment.scaling();
    this.graph = new Graph(segment.fps());
    this.streams = new Streams(segment, graph);
    List<Track> tracks = segment.tracks();
    boolean grounded = segment.ground().isPresent();
    String stage = grounded ? streams.ground() : picture((Track.Shown) tracks.getFirst());
    for (Track track : tracks.subList(grounded ? 0 : 1, tracks.size())) {
      stage = lay(stage, track);
    }
    divide(veiled(stage), cuts);
  }

  /// It is the ground itself, which spares a copy of every frame.
  private String picture(Track.Shown shown) {
    return streams.open(shown.stream(), shown.box());
  }

  Graph graph() {
    return graph;
  }

  private String lay(String stage, Track track) {
    return switch (track) {
      case Track.Sprite sprite -> {
        String film = streams.sprite(sprite.film(), sprite.cue());
        yield overlay(stage, film, new Place(sprite.x(), sprite.y(), sprite.cue()));
      }
      case Track.Shown shown -> {
        Box box = shown.box();
        String opened = streams.open(shown.stream(), box);
        boolean clear = Streams.isClear(shown.stream());
        String stream =
            shown.mask().map(mask -> streams.masked(opened, mask, box, clear)).orElse(opened);
        Place place = new Place(box.x(), box.y(), shown.cue());
        yield overlay(stage, streams.timed(stream, shown.cue()), place);
      }
      case Track.Wipe wipe -> {
        Box box = wipe.box();
        boolean clear = Streams.isClear(wipe.first()) || Streams.isClear(wipe.second());
        String wiped = streams.masked(streams.wiped(wipe), wipe.mask(), box, clear);
        String shown = overlay(stage, wiped, new Place(box.x(), box.y(), Cue.STANDS));
        yield edge(shown, wipe);
      }
    };
  }

  private record Place(int x, int y, Cue cue) {}

  private String overlay(String stage, String above, Place place) {
    Cue cue = place.cue();
    double restX = scaling.exact(place.x());
    String x = Motion.arriving(restX, cue, scaling.exact(cue.dx()));
    String y = Motion.arriving(scaling.exact(place.y()), cue, scaling.exact(cue.dy()));
    if (cue.drift() != 0) {
      x = Motion.wandering(restX, scaling.exact(cue.drift()), segment.frames());
    }
    boolean moves = x.contains("n") || y.contains("n");
    return graph.chain(
        stage + above,
        "overlay=x='%s':y='%s':eval=%s:format=yuv420:eof_action=%s"
            .formatted(x, y, moves ? "frame" : "init", cue.end() == Cue.STAYS ? "repeat" : "pass"));
  }

  /// The line between the two pictures of a wipe, while it runs.
  private String edge(String stage, Track.Wipe wipe) {
    Box box = scaling.box(wipe.box());
    Film film = wipe.edge();
    String line =
        graph.chain(
            graph.open(film),
            "%s,format=yuva420p,%s,setpts=PTS+%d/%d/TB"
                .formatted(
                    scaling.painted(film),
                    Graph.hold(wipe.frames() + 1),
                    wipe.start(),
                    segment.fps()));
    int left = box.x() - scaling.pixels(film.width()) / 2;
    return graph.chain(
        stage + line,
        "overlay=x='%d+%d*(n-%d)/%d':y=%d:eval=frame:format=yuv420:eof_action=pass"
            .formatted(
                // The overlay counts its frames from 1.
                left, box.width(), wipe.start() + 1, wipe.frames(), box.y()));
  }

  /// Lets the whole picture come out of a colour and go back into it.
  private String veiled(String stage) {
    Segment.Veil veil = segment.veil();
    if (veil.in() == 0 && veil.out() == 0) {
      return stage;
    }
    String shown = stage;
    if (veil.in() > 0) {
      String clearing = veil(veil.in(), "fade=t=out:s=0:n=" + veil.in() + ":alpha=1");
      shown = graph.chain(shown + clearing, "overlay=format=yuv420:eof_action=pass");
    }
    if (veil.out() > 0) {
      int back = veil.end() - veil.out();
      // One frame less, so that the scene's last frame is covered wholly.
      String fade = "fade=t=in:s=0:n=" + Math.max(1, veil.out() - 1) + ":alpha=1";
      String coming = veil(veil.out(), fade + ",setpts=PTS+" + back + "/" + segment.fps() + "/TB");
      shown = graph.chain(shown + coming, "overlay=format=yuv420:eof_action=repeat");
    }
    return shown;
  }

  private String veil(int frames, String steps) {
    String colour = JointGraph.veil(segment.veil().colour(), size(), segment.fps());
    return graph.chain("", colour + "," + Graph.hold(frames) + "," + steps);
  }

  private void divide(String stage, List<Cut> cuts) {
    String finish = "setsar=1,format=yuv420p";
    if (cuts.size() == 1 && isWhole(cuts.getFirst())) {
      graph.end(stage, finish, "[out0]");
      return;
    }
    StringBuilder labels = new StringBuilder();
    for (int i = 0; i < cuts.size(); i++) {
      labels.append("[cut").append(i).append(']');
    }
    graph.end(stage, finish + ",split=" + cuts.size(), labels.toString());
    for (int i = 0; i < cuts.size(); i++) {
      Cut cut = cuts.get(i);
      graph.end(
          "[cut" + i + "]",
          "trim=start_frame=" + cut.from() + ":end_frame=" + cut.to() + ",setpts=PTS-STARTPTS",
          "[out" + i + "]");
    }
  }

  private boolean isWhole(Cut cut) {
    return cut.from() == 0 && cut.to() == segment.frames();
  }

  private PixelSize size() {
    return scaling.size(segment.size());
  }
}
