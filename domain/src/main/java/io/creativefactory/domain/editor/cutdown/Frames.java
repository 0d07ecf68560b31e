package io.creativefactory.domain.editor.cutdown;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/// Time in whole frames.
record Frames(int perSecond) {

  long of(Duration length) {
    return Math.round(length.toMillis() * perSecond / 1000.0);
  }

  /// So many frames that nothing of a time is lost.
  long up(long millis) {
    return (long) Math.ceil(millis * perSecond / 1000.0 - 1e-9);
  }

  /// Shares a length out over scenes: each gives the same part of what lies between its wish and
  /// its least, or takes the same part of what lies between its wish and its most.
  ///
  /// @param target in frames, between the sums of least and of most
  /// @return whole milliseconds that end on frames, together the target
  List<Duration> shared(List<Span> spans, long target) {
    long wish = sum(spans, Span::wish);
    boolean shorter = wish >= target;
    ToLongFunction<Span> low = shorter ? Span::least : Span::wish;
    ToLongFunction<Span> high = shorter ? Span::wish : Span::most;
    long room = sum(spans, high) - sum(spans, low);
    double share = room == 0 ? 0 : (double) (target - sum(spans, low)) / room;
    List<Duration> lengths = new ArrayList<>();
    double exact = 0;
    long frames = 0;
    Duration until = Duration.ZERO;
    for (Span span : spans) {
      long bottom = up(low.applyAsLong(span));
      exact += bottom + share * (up(high.applyAsLong(span)) - bottom);
      // The last sum is the target but for the error of the fractions.
      frames = Math.max(frames + bottom, Math.round(exact));
      Duration end = Duration.ofMillis(Math.round(frames * 1000.0 / perSecond));
      lengths.add(end.minus(until));
      until = end;
    }
    return List.copyOf(lengths);
  }

  /// In frames.
  long sum(List<Span> spans, ToLongFunction<Span> value) {
    return spans.stream().mapToLong(span -> up(value.applyAsLong(span))).sum();
  }
}
