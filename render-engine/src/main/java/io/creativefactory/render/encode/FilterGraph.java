package io.creativefactory.render.encode;

import io.creativefactory.render.canvas.Cue;
import io.creativefactory.render.canvas.Zoom;
import io.creativefactory.render.layout.Box;
import io.creativefactory.render.process.MediaInput;
import io.creativefactory.render.source.Correction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Writes the inputs and the filter graph of one segment. No word of an ad and no file name ever
/// enters the graph: it holds numbers only.
final class FilterGraph {
  private static final String BT709 = "out_color_matrix=bt709:out_range=tv";
  private static final int LARGE = 1_000_000;

  private final Segment segment;
  private final List<String> inputs = new ArrayList<>();
  private final List<String> chains = new ArrayList<>();
  private int nextInput;
  private int nextLabel;

  FilterGraph(Segment segment) {
    this.segment = segment;
    String stage =
        chain(open(segment.ground()), scale("") + ",format=yuv420p," + hold(segment.frames()));
    for (Track track : segment.tracks()) {
      stage = lay(stage, track);
    }
    String shown = stage;
    stage = segment.entry().map(entry -> entering(entry, shown)).orElse(stage);
    chains.add(stage + "setsar=1,format=yuv420p[out]");
  }

  List<String> inputs() {
    return List.copyOf(inputs);
  }

  String graph() {
    return String.join(";", chains);
  }

  private String lay(String stage, Track track) {
    return switch (track) {
      case Track.Sprite sprite -> {
        String film = sprite(sprite);
        yield overlay(stage, film, new Place(sprite.x(), sprite.y(), sprite.cue()));
      }
      case Track.Shown shown -> {
        Box box = shown.box();
        String stream = masked(stream(shown.stream(), box), shown.mask(), isClear(shown.stream()));
        boolean clear = shown.cue().fade() > 0;
        String timed = clear ? chain(stream, "format=yuva420p" + entrance(shown.cue())) : stream;
        yield overlay(stage, timed, new Place(box.x(), box.y(), shown.cue()));
      }
      case Track.Wipe wipe -> {
        boolean clear = isClear(wipe.first()) || isClear(wipe.second());
        String wiped = masked(wiped(wipe), Optional.of(wipe.mask()), clear);
        String shown = overlay(stage, wiped, new Place(wipe.box().x(), wipe.box().y(), Cue.STANDS));
        yield edge(shown, wipe);
      }
    };
  }

  private record Place(int x, int y, Cue cue) {}

  private String sprite(Track.Sprite sprite) {
    Cue cue = sprite.cue();
    String steps = scale("") + ",format=yuva420p";
    boolean single = sprite.film().frames() == 1;
    if (single && cue.fade() > 0) {
      steps += "," + hold(cue.fade() + 1);
    }
    if (cue.fade() > 0) {
      steps += ",fade=t=in:s=0:n=" + cue.fade() + ":alpha=1";
    }
    if (cue.start() > 0) {
      steps += ",setpts=PTS+" + cue.start() + "/" + segment.fps() + "/TB";
    }
    return chain(open(sprite.film()), steps);
  }

  /// For streams as long as the scene: they are late and soft at first.
  private static String entrance(Cue cue) {
    return ",fade=t=in:s=" + cue.start() + ":n=" + cue.fade() + ":alpha=1";
  }

  private String overlay(String stage, String above, Place place) {
    Cue cue = place.cue();
    String x = position(place.x(), cue, cue.dx());
    String y = position(place.y(), cue, cue.dy());
    if (cue.drift() != 0) {
      x = place.x() + number(cue.drift() / (double) segment.frames()) + "*n";
    }
    boolean moves = x.contains("n") || y.contains("n");
    String chain =
        "overlay=x='"
            + x
            + "':y='"
            + y
            + "':eval="
            + (moves ? "frame" : "init")
            + ":format=yuv420:eof_action=repeat";
    String label = label();
    chains.add(stage + above + chain + label);
    return label;
  }

  /// Ease-out cubic from `offset` pixels away.
  private static String position(int rest, Cue cue, int offset) {
    if (offset == 0 || cue.travel() == 0) {
      return Integer.toString(rest);
    }
    return rest
        + number(offset)
        + "*pow(1-clip((n-"
        + cue.start()
        + ")/"
        + cue.travel()
        + ",0,1),3)";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%+.4f", value);
  }

  private String stream(Track.Stream stream, Box box) {
    return switch (stream) {
      case Track.Still still -> still(still);
      case Track.Clip clip -> clip(clip, box);
    };
  }

  private String still(Track.Still still) {
    String format = still.solid() ? "yuv420p" : "yuva420p";
    String steps = scale("") + ",format=" + format + "," + hold(segment.frames());
    if (!still.zoom().isStill()) {
      steps += "," + zoom(still.zoom(), still.film());
    }
    return chain(open(still.film()), steps);
  }

  /// A window of the canvas, placed to fractions of a pixel, so that slow moves do not tremble.
  private String zoom(Zoom zoom, Film film) {
    String p = "min(on/" + Math.max(1, segment.frames() - 1) + ",1)";
    String z = "(" + moving(zoom.from(), zoom.to(), p) + ")";
    String x = "(W-W/%s)*(%s)".formatted(z, moving(zoom.fromX(), zoom.toX(), p));
    String y = "(H-H/%s)*(%s)".formatted(z, moving(zoom.fromY(), zoom.toY(), p));
    String right = x + "+W/" + z;
    String bottom = y + "+H/" + z;
    String corners =
        "x0='%1$s':y0='%2$s':x1='%3$s':y1='%2$s':x2='%1$s':y2='%4$s':x3='%3$s':y3='%4$s'"
            .formatted(x, y, right, bottom);
    boolean large = film.width() * film.height() > LARGE;
    return "perspective=" + corners + ":eval=frame:interpolation=" + (large ? "linear" : "cubic");
  }

  /// From one value to another with the progress `p`.
  private static String moving(double from, double to, String p) {
    return plain(from) + number(to - from) + "*" + p;
  }

  private String clip(Track.Clip clip, Box box) {
    double seconds = segment.frames() * clip.speed() / segment.fps();
    Correction correction = clip.correction();
    List<String> options = new ArrayList<>(correction.options());
    options.addAll(List.of("-ss", seconds(clip.from()), "-t", seconds(seconds + 0.5)));
    inputs.addAll(MediaInput.media(clip.file(), options.toArray(String[]::new)));
    String format = correction.clear() ? "format=yuva420p" : "format=yuv420p";
    List<String> steps = new ArrayList<>(correction.decoded());
    steps.add("setpts=(PTS-STARTPTS)/" + plain(clip.speed()));
    steps.add("fps=" + segment.fps() + ":start_time=0");
    steps.add("scale=" + clip.size().width() + ":" + clip.size().height());
    steps.addAll(cropped(clip));
    steps.add(scale(box.width() + ":" + box.height() + ":flags=bicubic:"));
    steps.add("setsar=1");
    steps.add(format);
    if (!correction.look().isEmpty()) {
      steps.add(Correction.chain(correction.look(), correction.clear(), "look" + nextInput));
      steps.add(format);
    }
    steps.add("tpad=stop_mode=clone:stop=" + segment.fps());
    steps.add("trim=end_frame=" + segment.frames());
    String label = label();
    chains.add("[" + nextInput++ + ":v]" + String.join(",", steps) + label);
    return label;
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
    String steps = Correction.chain(correction.shot(), correction.clear(), "shot" + nextInput);
    return List.of(crop(part), steps, crop(inside));
  }

  private static String crop(Box box) {
    return "crop=" + box.width() + ":" + box.height() + ":" + box.x() + ":" + box.y() + ":exact=1";
  }

  private String wiped(Track.Wipe wipe) {
    String first = stream(wipe.first(), wipe.box());
    String second = stream(wipe.second(), wipe.box());
    String label = label();
    chains.add(
        chain(
                first,
                "settb=1/" + segment.fps() + ",trim=end_frame=" + (wipe.start() + wipe.frames()))
            + chain(second, "settb=1/" + segment.fps())
            + "xfade=transition=wiperight:duration="
            + frames(wipe.frames())
            + ":offset="
            + frames(wipe.start())
            + label);
    return label;
  }

  /// The line between the two pictures, while it runs.
  private String edge(String stage, Track.Wipe wipe) {
    String line = chain(open(wipe.edge()), scale("") + ",format=yuva420p");
    String label = label();
    int half = wipe.edge().width() / 2;
    chains.add(
        stage
            + line
            + "overlay=x='"
            + (wipe.box().x() - half)
            + "+"
            + wipe.box().width()
            + "*(n-"
            + wipe.start()
            + ")/"
            + wipe.frames()
            + "':y="
            + wipe.box().y()
            + ":enable='between(n,"
            + wipe.start()
            + ","
            + (wipe.start() + wipe.frames())
            + ")':format=yuv420:eof_action=repeat"
            + label);
    return label;
  }

  private String entering(Segment.Entry entry, String stage) {
    String before =
        chain(
            open(entry.last()),
            scale("") + ",format=yuv420p," + hold(entry.frames()) + ",settb=1/" + segment.fps());
    String now = chain(stage, "settb=1/" + segment.fps());
    String label = label();
    chains.add(
        before
            + now
            + "xfade=transition="
            + entry.how()
            + ":duration="
            + frames(entry.frames())
            + ":offset=0"
            + label);
    return label;
  }

  private static boolean isClear(Track.Stream stream) {
    return stream instanceof Track.Clip clip && clip.correction().clear();
  }

  /// @param clear whether the stream's own transparency counts too
  private String masked(String stream, Optional<Film> mask, boolean clear) {
    if (mask.isEmpty()) {
      return stream;
    }
    String shape = chain(open(mask.get()), "format=gray," + hold(segment.frames()));
    String shown = stream;
    if (clear) {
      String picture = label();
      String own = label();
      chains.add(stream + "split" + picture + own);
      String alpha = chain(own, "alphaextract,format=gray");
      String both = label();
      chains.add(alpha + shape + "blend=all_mode=multiply" + both);
      shown = picture;
      shape = both;
    }
    String label = label();
    chains.add(shown + shape + "alphamerge" + label);
    return label;
  }

  /// Opens a painted file.
  private String open(Film film) {
    inputs.addAll(
        MediaInput.own(
            MediaInput.name(film.file()),
            "-f",
            "rawvideo",
            "-pixel_format",
            "rgba",
            "-video_size",
            film.width() + "x" + film.height(),
            "-framerate",
            Integer.toString(segment.fps())));
    return "[" + nextInput++ + ":v]";
  }

  private String chain(String from, String steps) {
    String label = label();
    chains.add(from + steps + label);
    return label;
  }

  private String label() {
    return "[n" + nextLabel++ + "]";
  }

  private static String scale(String options) {
    return "scale=" + options + BT709;
  }

  private static String hold(int frames) {
    return "loop=loop=" + (frames - 1) + ":size=1";
  }

  private String frames(int count) {
    return seconds((double) count / segment.fps());
  }

  private static String seconds(double value) {
    return String.format(Locale.ROOT, "%.6f", value);
  }

  private static String plain(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
