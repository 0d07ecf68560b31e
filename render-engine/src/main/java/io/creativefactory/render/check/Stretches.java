package io.creativefactory.render.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Collects the stretches of time in which something held that should not.
final class Stretches {
  private final double step;
  private final double tooLong;
  private final List<String> found = new ArrayList<>();
  private int at;
  private int run;

  /// @param step seconds between two calls of [#add]
  /// @param tooLong seconds from which a stretch counts
  Stretches(double step, double tooLong) {
    this.step = step;
    this.tooLong = tooLong;
  }

  void add(boolean holds) {
    if (!holds) {
      close();
    }
    run = holds ? run + 1 : 0;
    at++;
  }

  /// To be called once, at the end.
  List<String> all() {
    close();
    run = 0;
    return List.copyOf(found);
  }

  private void close() {
    if (run * step > tooLong + 1e-9) {
      found.add(String.format(Locale.ROOT, "%.2f to %.2f s", (at - run) * step, at * step));
    }
  }
}
