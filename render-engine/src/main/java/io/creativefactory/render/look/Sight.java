package io.creativefactory.render.look;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// Watches all frames and then tells the shots.
final class Sight implements Consumer<SmallFrame> {
  private final List<FrameMark> marks = new ArrayList<>();
  private final List<Double> sharpness = new ArrayList<>();
  private final List<Double> motion = new ArrayList<>();
  private final List<String> hashes = new ArrayList<>();
  private int[] before = new int[0];

  @Override
  public void accept(SmallFrame frame) {
    int[] luma = frame.luma();
    marks.add(FrameMark.of(frame, luma));
    sharpness.add(sharpness(luma, frame.width()));
    motion.add(difference(luma, before));
    hashes.add(PictureHash.of(luma, frame.width(), frame.height()));
    before = luma;
  }

  List<Shots.Span> shots(Packets times, Duration length) {
    List<ShotFinder.Change> starts = new ArrayList<>();
    starts.add(new ShotFinder.Change(0, 0, Shots.Entry.CUT, 1));
    starts.addAll(new ShotFinder(marks).changes());
    List<Shots.Span> shots = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      boolean last = i + 1 == starts.size();
      int from = starts.get(i).frame();
      int to = last ? marks.size() : starts.get(i + 1).frame();
      long end = last ? length.toMillis() : times.startMs(to);
      shots.add(
          new Shots.Span(
              times.startMs(from),
              end,
              starts.get(i).in(),
              rounded(starts.get(i).confidence()),
              rounded(mean(marks.stream().map(FrameMark::brightness).toList(), from, to)),
              rounded(mean(sharpness, from, to)),
              // The step into a shot is not movement in it.
              rounded(100 * mean(motion, Math.min(from + 1, to - 1), to)),
              hashes.get((from + to) / 2)));
    }
    return shots;
  }

  private static double sharpness(int[] luma, int width) {
    long sum = 0;
    int count = 0;
    for (int i = width + 1; i < luma.length; i++) {
      if (i % width != 0) {
        sum += Math.abs(luma[i] - luma[i - 1]) + Math.abs(luma[i] - luma[i - width]);
        count += 2;
      }
    }
    return count == 0 ? 0 : sum / 255.0 / count;
  }

  private static double difference(int[] luma, int[] before) {
    if (before.length == 0) {
      return 0;
    }
    int[] off = new int[luma.length];
    Arrays.setAll(off, i -> Math.abs(luma[i] - before[i]));
    return Arrays.stream(off).asLongStream().sum() / 255.0 / luma.length;
  }

  private static double mean(List<Double> values, int from, int to) {
    return values.subList(from, to).stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
