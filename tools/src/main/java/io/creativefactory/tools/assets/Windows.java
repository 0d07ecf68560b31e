package io.creativefactory.tools.assets;

import io.creativefactory.domain.editor.SubjectTrack;
import io.creativefactory.render.eyes.Look;
import io.creativefactory.render.eyes.ShotLook;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Finds the parts of a clip worth showing in what the eyes know of it: dissolves, fades, black
/// frames, flashes, blurred moments (something rushing past the lens) and the frames beside a cut
/// are left out, so a scene may begin anywhere in a window.
final class Windows {
  private static final int LONGEST = 4000;
  private static final int SHORTEST = 600;
  private static final double BLACK = 0.07;
  private static final double WHITE = 0.95;

  /// A cut is known to one frame; two at 25 a second are safe.
  private static final long BESIDE_CUT = 80;

  /// A moment with less than this share of the sharpness around it is blurred. A wing that brushes
  /// the lens left 0.34 to 0.49 of it; the calm seconds of the same clip kept 0.74 and more
  /// (measured 2026-11-21).
  private static final double BLURRED = 0.6;

  /// How far around is looked, in milliseconds either way.
  private static final int AROUND = 2000;

  private final Look.Curves curves;

  private Windows(Look.Curves curves) {
    this.curves = curves;
  }

  /// A shot without the passages to its neighbours.
  record Stretch(long fromMs, long toMs, SubjectTrack subject) {}

  /// @return at least one window; the whole of what was looked at when no part of it is clean
  static List<Window> of(Look look) {
    List<Stretch> stretches = new ArrayList<>();
    List<ShotLook> shots = look.shots();
    for (int i = 0; i < shots.size(); i++) {
      ShotLook shot = shots.get(i);
      long from = shot.seen().clean().fromMs() + (i == 0 ? 0 : BESIDE_CUT);
      long to = shot.seen().clean().toMs() - (i == shots.size() - 1 ? 0 : BESIDE_CUT);
      stretches.add(new Stretch(from, to, shot.gaze().subject()));
    }
    return of(stretches, look.curves());
  }

  static List<Window> of(List<Stretch> stretches, Look.Curves curves) {
    Windows windows = new Windows(curves);
    List<Window> found = new ArrayList<>();
    for (Stretch stretch : stretches) {
      for (Stretch clean : windows.clean(stretch)) {
        parts(clean).forEach(part -> found.add(windows.window(part)));
      }
    }
    if (!found.isEmpty()) {
      return List.copyOf(found);
    }
    Stretch first = stretches.getFirst();
    long end = Math.max(stretches.getLast().toMs(), first.fromMs() + 1);
    return List.of(windows.window(new Stretch(first.fromMs(), end, first.subject())));
  }

  private List<Stretch> clean(Stretch shot) {
    List<Stretch> clean = new ArrayList<>();
    long start = shot.fromMs;
    for (int step = step(shot.fromMs); step * curves.stepMs() < shot.toMs; step++) {
      double light = curves.brightness().get(step);
      if (light < BLACK || light > WHITE || isBlurred(step, shot)) {
        add(clean, new Stretch(start, step * curves.stepMs(), shot.subject));
        start = (step + 1) * curves.stepMs();
      }
    }
    add(clean, new Stretch(start, shot.toMs, shot.subject));
    return clean;
  }

  private static void add(List<Stretch> clean, Stretch next) {
    if (next.toMs - next.fromMs >= SHORTEST) {
      clean.add(next);
    }
  }

  /// Held against the median around it, in the same shot: fog that thickens slowly is no blur.
  private boolean isBlurred(int step, Stretch shot) {
    long at = step * curves.stepMs();
    List<Double> around =
        curves
            .sharpness()
            .subList(
                step(Math.max(shot.fromMs, at - AROUND)),
                after(Math.min(shot.toMs, at + AROUND + curves.stepMs())));
    double usual = around.stream().sorted().toList().get(around.size() / 2);
    return curves.sharpness().get(step) < BLURRED * usual;
  }

  /// Long stretches become several, so that the best part of one can be told.
  private static List<Stretch> parts(Stretch whole) {
    long all = whole.toMs - whole.fromMs;
    long count = Math.max(1, all / LONGEST);
    List<Stretch> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long from = whole.fromMs + all * i / count;
      parts.add(new Stretch(from, whole.fromMs + all * (i + 1) / count, whole.subject));
    }
    return parts;
  }

  private Window window(Stretch part) {
    return new Window(
        Duration.ofMillis(part.fromMs),
        Duration.ofMillis(part.toMs - part.fromMs),
        new Window.Facts(
            mean(curves.sharpness(), part),
            mean(curves.motion(), part),
            mean(curves.brightness(), part)),
        part.subject);
  }

  private double mean(List<Double> curve, Stretch part) {
    return curve.subList(step(part.fromMs), after(part.toMs)).stream()
        .mapToDouble(Double::doubleValue)
        .average()
        .orElse(0);
  }

  private int step(long ms) {
    return Math.clamp(ms / curves.stepMs(), 0, curves.sharpness().size() - 1);
  }

  /// The step after the last one that begins before a time.
  private int after(long ms) {
    return Math.clamp(Math.ceilDiv(ms, curves.stepMs()), 1, curves.sharpness().size());
  }
}
