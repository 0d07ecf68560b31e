package io.creativefactory.tools.assets;

import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.process.Limits;
import io.creativefactory.render.process.MediaInput;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Finds the parts of a clip worth showing: eight small grey frames a second are compared with each
/// other; black frames, flashes, blurred moments (something rushing past the lens) and the moments
/// around a cut are left out, so a scene may begin anywhere in a window. Only the first two minutes
/// of a clip are looked at.
final class ClipSampler {
  private static final int RATE = 8;
  private static final Duration LOOKED_AT = Duration.ofMinutes(2);
  private static final int STEP = 1000 / RATE;
  private static final int LONGEST = 4000;
  private static final int SHORTEST = 600;
  private static final double CUT = 0.22;
  private static final double BLACK = 0.07;
  private static final double WHITE = 0.95;

  /// A frame with less than this share of the detail around it is blurred. A wing that brushes the
  /// lens left 0.32 to 0.58 of it; eleven calm seconds of the same clip kept 0.67 and more
  /// (measured 2026-11-21).
  private static final double BLURRED = 0.6;

  private static final int AROUND = 2 * RATE;

  private final Ffmpeg ffmpeg;

  ClipSampler(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /// @return at least one window; the whole clip when no part of it is clean
  List<Window> windows(Path clip, Duration length) {
    List<Sample> samples = samples(clip);
    return windows(samples, length);
  }

  static List<Window> windows(List<Sample> samples, Duration length) {
    double sharpest = samples.stream().mapToDouble(Sample::detail).max().orElse(0);
    List<Window> windows = new ArrayList<>();
    clean(samples).stream()
        .flatMap(shot -> sharp(shot, samples).stream())
        .flatMap(run -> run.parts().stream())
        .forEach(part -> windows.add(part.window(samples, sharpest, length)));
    return windows.isEmpty() ? List.of(whole(samples, sharpest, length)) : List.copyOf(windows);
  }

  private static Window whole(List<Sample> samples, double sharpest, Duration length) {
    return samples.isEmpty()
        ? new Window(Duration.ZERO, length, 0, 0, 0.5)
        : new Run(0, samples.size()).window(samples, sharpest, length).lasting(length);
  }

  private List<Sample> samples(Path clip) {
    String filter = "fps=" + RATE + ",scale=" + Sample.WIDTH + ":" + Sample.HEIGHT + ":flags=area";
    List<String> line = new ArrayList<>(MediaInput.media(clip, "-t", LOOKED_AT.toSeconds() + ""));
    line.addAll(List.of("-map", "0:v:0", "-vf", filter + ",format=gray"));
    line.addAll(List.of("-f", "rawvideo", "-pix_fmt", "gray", "pipe:1"));
    byte[] frames = ffmpeg.capture(line, Limits.within(Duration.ofMinutes(5)));
    return Sample.read(frames);
  }

  /// A stretch of samples without a cut: `from` inclusive, `until` exclusive.
  private record Run(int from, int until) {
    /// Long stretches become several, so that the best part of one can be told.
    List<Run> parts() {
      int all = (until - from) * STEP;
      int count = Math.max(1, all / LONGEST);
      List<Run> parts = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int start = from + (until - from) * i / count;
        parts.add(new Run(start, from + (until - from) * (i + 1) / count));
      }
      return parts;
    }

    Window window(List<Sample> samples, double sharpest, Duration clip) {
      List<Sample> mine = samples.subList(from, until);
      double detail = mean(mine.stream().mapToDouble(Sample::detail).toArray());
      Duration start = Duration.ofMillis((long) from * STEP);
      Duration end = Duration.ofMillis((long) until * STEP);
      Duration stop = end.compareTo(clip) > 0 ? clip : end;
      return new Window(
          start,
          stop.minus(start).isPositive() ? stop.minus(start) : Duration.ofMillis(STEP),
          sharpest == 0 ? 0 : Math.clamp(detail / sharpest, 0, 1),
          mean(mine.stream().mapToDouble(Sample::change).toArray()),
          mean(mine.stream().mapToDouble(Sample::light).toArray()));
    }
  }

  private static List<Run> clean(List<Sample> samples) {
    List<Run> runs = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= samples.size(); i++) {
      boolean ends = i == samples.size();
      boolean cut = !ends && i > 0 && samples.get(i).change() > CUT;
      boolean dirty = !ends && (samples.get(i).light() < BLACK || samples.get(i).light() > WHITE);
      if (ends || cut || dirty) {
        // The sample before a cut may already hold a part of it.
        add(runs, start, cut ? i - 1 : i);
        start = dirty ? i + 1 : i;
      }
    }
    return runs;
  }

  /// The parts of a shot without blurred moments.
  private static List<Run> sharp(Run shot, List<Sample> samples) {
    List<Run> runs = new ArrayList<>();
    int start = shot.from();
    for (int i = shot.from(); i <= shot.until(); i++) {
      boolean ends = i == shot.until();
      if (ends || samples.get(i).detail() < BLURRED * usual(i, shot, samples)) {
        add(runs, start, i);
        start = i + 1;
      }
    }
    return runs;
  }

  /// The median detail of two seconds before and after, in the same shot: fog that thickens slowly
  /// is no blur.
  private static double usual(int at, Run shot, List<Sample> samples) {
    int from = Math.max(shot.from(), at - AROUND);
    int until = Math.min(shot.until(), at + AROUND + 1);
    double[] details =
        samples.subList(from, until).stream().mapToDouble(Sample::detail).sorted().toArray();
    return details[details.length / 2];
  }

  private static void add(List<Run> runs, int from, int until) {
    if ((until - from) * STEP >= SHORTEST) {
      runs.add(new Run(from, until));
    }
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return values.length == 0 ? 0 : Math.clamp(sum / values.length, 0, 1);
  }
}
