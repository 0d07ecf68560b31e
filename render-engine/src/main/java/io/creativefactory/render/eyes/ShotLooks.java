package io.creativefactory.render.eyes;

import io.creativefactory.domain.Figure;
import io.creativefactory.render.shot.Change;
import io.creativefactory.render.shot.PictureHash;
import io.creativefactory.render.words.WordsOnScreen;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/// Puts together what was watched and heard, shot by shot.
final class ShotLooks {
  private static final String FLOW = "block matching at 96x54";
  private static final String PIXELS = "all frames at 480 pixels";
  private static final String THUMBS = "thumbnails, five a second";

  /// Movement below this, in shares of the width a second, has no direction.
  private static final double STILL = 0.02;

  /// How much of the movement goes one way when it has a direction.
  private static final double COMMON = 0.35;

  private final Watching watching;
  private final Timing timing;

  /// Frames of the shots, in the order of time.
  final List<WordsOnScreen.Span> spans = new ArrayList<>();

  private final @Nullable Hearing hearing;
  private final Measuring measuring;

  ShotLooks(Watching watching, Timing timing, @Nullable Hearing hearing, Measuring measuring) {
    this.watching = watching;
    this.timing = timing;
    this.hearing = hearing;
    this.measuring = measuring;
  }

  /// When frames are shown.
  ///
  /// @param startMs of a frame, from the first
  /// @param lengthMs of the whole clip
  /// @param rate frames a second
  record Timing(IntToLongFunction startMs, long lengthMs, double rate) {}

  /// Takes out of the movement what is a passage from shot to shot.
  private void still(List<Change> starts) {
    for (Change start : starts) {
      int to = Math.min(Math.max(start.to(), start.frame()), watching.motion.size() - 1);
      for (int i = start.from() + 1; i <= to; i++) {
        watching.motion.set(i, watching.motion.at(start.from()));
      }
    }
  }

  List<ShotLook> all() {
    List<Change> starts = new ArrayList<>();
    int opened = watching.shots.opened();
    starts.add(new Change(0, 0, opened, opened > 0 ? Change.Entry.FADE : Change.Entry.CUT, 1));
    starts.addAll(watching.shots.changes());
    still(starts);
    List<ShotLook> shots = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      boolean last = i + 1 == starts.size();
      int to = last ? watching.shots.frames() : starts.get(i + 1).frame();
      // What belongs to the passages is no movement of the shot.
      int calmTo = last ? to : Math.max(starts.get(i).to() + 1, starts.get(i + 1).from() + 1);
      Span span = new Span(starts.get(i).frame(), to, starts.get(i).to(), Math.min(to, calmTo));
      shots.add(shot(starts.get(i), span, last));
      spans.add(new WordsOnScreen.Span(span.from, span.to));
    }
    return shots;
  }

  /// Frames of a shot, and of its part that is neither dissolve nor fade.
  private record Span(int from, int to, int calmFrom, int calmTo) {}

  private ShotLook shot(Change start, Span span, boolean last) {
    long from = timing.startMs.applyAsLong(span.from);
    long to = last ? timing.lengthMs : timing.startMs.applyAsLong(span.to);
    List<Glimpse> glimpses = glimpses(span);
    long[] times =
        glimpses.stream().mapToLong(each -> timing.startMs.applyAsLong(each.frame)).toArray();
    FaceTracks.confirm(glimpses.stream().filter(each -> each.searched).toList());
    FaceTracks.fill(glimpses);
    Gaze gaze =
        new Gaze(
            FaceTracks.faces(glimpses, times, measuring),
            Details.saliency(glimpses),
            Tracker.follow(glimpses, times),
            ScreenText.unread("nobody has read it yet"),
            SeenObjects.unseen("nobody has looked for them yet"));
    Glimpse middle = glimpses.get(glimpses.size() / 2);
    return new ShotLook(
        from,
        to,
        start.in(),
        Measuring.rounded(start.confidence()),
        seen(span, glimpses),
        gaze,
        hearing == null ? null : hearing.shot(from, to, measuring),
        PictureHash.of(middle.luma(), Glimpse.WIDTH, Glimpse.HEIGHT));
  }

  /// Those inside, or the nearest for a shot shorter than their distance.
  private List<Glimpse> glimpses(Span span) {
    List<Glimpse> inside =
        watching.glimpses.stream()
            .filter(each -> each.frame >= span.from && each.frame < span.to)
            .toList();
    if (!inside.isEmpty()) {
      return inside;
    }
    return List.of(
        watching.glimpses.stream()
            .filter(each -> each.frame <= span.from)
            .reduce((_, later) -> later)
            .orElseThrow());
  }

  private Seen seen(Span span, List<Glimpse> glimpses) {
    int from = span.calmFrom;
    int to = Math.max(from + 1, span.calmTo);
    double brightness = 0;
    double contrast = 0;
    for (int i = span.from; i < span.to; i++) {
      brightness += watching.shots.brightness(i) / (span.to - span.from);
      contrast += watching.shots.contrast(i) / (span.to - span.from);
    }
    double colourful =
        glimpses.stream()
            .mapToDouble(each -> Palette.colourfulness(each.thumb))
            .average()
            .orElse(0);
    return new Seen(
        movement(from, to),
        measuring.of(watching.sharpness.mean(from, Math.min(to, span.to)), "ratio", PIXELS),
        measuring.of(brightness, "ratio", PIXELS),
        measuring.of(contrast, "ratio", PIXELS),
        measuring.of(colourful, "Hasler-Süsstrunk", THUMBS),
        Palette.of(glimpses.stream().map(each -> each.thumb).toList()),
        Details.of(glimpses, measuring),
        clean(from, to));
  }

  private Seen.Clean clean(int from, int to) {
    boolean toTheEnd = to >= watching.shots.frames();
    return new Seen.Clean(
        timing.startMs.applyAsLong(from),
        toTheEnd ? timing.lengthMs : timing.startMs.applyAsLong(to));
  }

  /// The step into a shot is not movement in it.
  private Seen.Movement movement(int from, int to) {
    if (to - from < 2) {
      Figure alone = new Figure.Unknown("one frame alone does not move");
      return new Seen.Movement(alone, alone, alone, alone);
    }
    double mean = watching.motion.mean(from + 1, to) * timing.rate;
    double peak = 0;
    int window = Math.max(1, (int) Math.round(timing.rate / Watching.GLIMPSES_A_SECOND));
    for (int i = from + 1; i < to; i += window) {
      peak = Math.max(peak, watching.motion.mean(i, Math.min(to, i + window)));
    }
    double right = watching.right.mean(from + 1, to) * timing.rate;
    double down = watching.down.mean(from + 1, to) * timing.rate;
    boolean common = mean > STILL && Math.hypot(right, down) > COMMON * mean;
    Figure direction =
        common
            ? measuring.of(
                Math.floorMod(Math.round(Math.toDegrees(Math.atan2(down, right))), 360),
                "degrees",
                FLOW)
            : new Figure.Unknown("the picture goes nowhere in particular");
    return new Seen.Movement(
        measuring.of(mean, "widths/s", FLOW),
        measuring.of(peak * timing.rate, "widths/s", FLOW),
        direction,
        shake(from + 1, to));
  }

  /// Needs half a second before there is anything to shake about.
  private Figure shake(int from, int to) {
    int half = Math.max(1, (int) Math.round(timing.rate / 4));
    if (to - from < 2 * half + 1) {
      return new Figure.Unknown("the shot is too short to tell shake from movement");
    }
    double sum = 0;
    for (int i = from; i < to; i++) {
      int first = Math.max(from, i - half);
      int last = Math.min(to, i + half + 1);
      sum +=
          Math.hypot(
              watching.right.at(i) - watching.right.mean(first, last),
              watching.down.at(i) - watching.down.mean(first, last));
    }
    return measuring.of(sum / (to - from) * timing.rate, "widths/s", FLOW);
  }
}
