package io.creativefactory.agents.editor;

import io.creativefactory.domain.editor.Shot;
import io.creativefactory.tools.assets.Asset;
import io.creativefactory.tools.assets.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Finds the stretch of a clip that a scene shows, and remembers what was shown. The first stretch
/// goes by turn among the good ones, so that ads of one campaign open with different moments; each
/// further one keeps away from what was seen. One object serves one ad.
final class Reel {
  private static final Duration STEP = Duration.ofMillis(500);
  private static final long VIEW = 2000;

  /// Windows this much poorer than the best may still open an ad.
  private static final double GOOD = 0.6;

  /// The pace that is worth most, in widths a second, what counts as none, and how many doublings
  /// or halvings away a pace is worth nothing.
  private static final double EASY = 0.1;

  private static final double STILL = 0.02;
  private static final double FAR_OFF = 3;

  private final int turn;
  private final Map<Asset.Clip, List<Stretch>> shown = new HashMap<>();

  Reel(int turn) {
    this.turn = turn;
  }

  /// @param why half a sentence for people
  record Take(Shot shot, String why) {}

  private record Stretch(Duration from, Duration length) {
    boolean overlaps(Stretch other) {
      return from.compareTo(other.from.plus(other.length)) < 0
          && other.from.compareTo(from.plus(length)) < 0;
    }

    long distance(Stretch other) {
      return Math.abs(from.toMillis() - other.from.toMillis());
    }
  }

  private record Spot(Window window, Stretch stretch, boolean fresh, double worth) {}

  /// How many scenes of usual length a clip can fill without a repetition.
  static int views(Asset.Clip clip) {
    return (int)
        clip.windows().stream().mapToLong(w -> Math.max(1, w.length().toMillis() / VIEW)).sum();
  }

  boolean hasFresh(Asset.Clip clip, Duration length) {
    return spots(clip, length).stream().anyMatch(Spot::fresh);
  }

  Take take(Asset.Clip clip, Duration length) {
    Optional<Spot> spot = best(clip, length);
    Window window = spot.map(Spot::window).orElseGet(() -> longest(clip));
    Duration from = spot.map(s -> s.stretch().from()).orElse(window.from());
    double speed =
        spot.isPresent()
            ? 1
            : Math.clamp((double) window.length().toMillis() / length.toMillis(), 0.25, 1);
    Shot.Focus focus = window.focus(from, Duration.ofMillis(Math.round(length.toMillis() * speed)));
    shown.computeIfAbsent(clip, _ -> new ArrayList<>()).add(new Stretch(from, length));
    String seconds = String.format(Locale.ROOT, "%.1f", from.toMillis() / 1000.0);
    String slow = speed < 1 ? ", slowed to fill the scene" : "";
    return new Take(
        new Shot.Footage(clip.path(), from, speed, focus),
        "from " + seconds + " s: " + window.looks() + ", " + kept(focus) + slow);
  }

  /// Empty when all windows of the clip are too short.
  private Optional<Spot> best(Asset.Clip clip, Duration length) {
    List<Spot> spots = spots(clip, length);
    Optional<Spot> best = spots.stream().max(Comparator.comparingDouble(Spot::worth));
    if (best.isEmpty() || shown.containsKey(clip)) {
      return best;
    }
    List<Spot> good = new ArrayList<>();
    for (Spot spot : spots) {
      boolean apart = good.stream().noneMatch(g -> g.stretch().overlaps(spot.stretch()));
      if (apart && spot.worth() >= best.get().worth() - GOOD) {
        good.add(spot);
      }
    }
    return Optional.of(good.get(Math.floorMod(turn, good.size())));
  }

  private List<Spot> spots(Asset.Clip clip, Duration length) {
    List<Spot> spots = new ArrayList<>();
    List<Stretch> seen = shown.getOrDefault(clip, List.of());
    double sharpest =
        clip.windows().stream().mapToDouble(window -> window.seen().sharpness()).max().orElse(0);
    for (Window window : clip.windows()) {
      Duration from = window.from();
      while (from.plus(length).compareTo(window.until()) <= 0) {
        Stretch stretch = new Stretch(from, length);
        boolean fresh = seen.stream().noneMatch(stretch::overlaps);
        double far = far(stretch, seen, clip.length());
        spots.add(
            new Spot(window, stretch, fresh, worth(window, sharpest) + far - (fresh ? 0 : 5)));
        from = from.plus(STEP);
      }
    }
    return spots;
  }

  /// 0 beside what was shown, up to 1 far from it.
  private static double far(Stretch stretch, List<Stretch> seen, Duration clip) {
    long nearest = seen.stream().mapToLong(stretch::distance).min().orElse(0);
    return Math.min(1, 2.0 * nearest / Math.max(1, clip.toMillis()));
  }

  /// Up to 3: as sharp as the clip can be, moving at an easy pace, neither dark nor glaring.
  private static double worth(Window window, double sharpest) {
    Window.Facts seen = window.seen();
    double sharp = sharpest == 0 ? 0 : seen.sharpness() / sharpest;
    double octaves = Math.log((seen.motion() + STILL) / (EASY + STILL)) / Math.log(2);
    double moves = 1 - Math.min(1, Math.abs(octaves) / FAR_OFF);
    double light = 1 - Math.max(0, Math.abs(seen.brightness() - 0.5) - 0.25) * 2;
    return sharp + moves + light;
  }

  /// For people: what a crop keeps.
  static String kept(Shot.Focus focus) {
    return String.format(
        Locale.ROOT,
        "crops keep %.0f %% across and %.0f %% down",
        100 * focus.x(),
        100 * focus.y());
  }

  private static Window longest(Asset.Clip clip) {
    return clip.windows().stream().max(Comparator.comparing(Window::length)).orElseThrow();
  }
}
