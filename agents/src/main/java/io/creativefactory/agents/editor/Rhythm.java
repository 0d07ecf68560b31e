package io.creativefactory.agents.editor;

import io.creativefactory.tools.assets.Pulse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Moves cuts to the beat of the music. Without a pulse they stay on the script's half seconds.
final class Rhythm {
  private static final long NEAR = 300;
  private static final long LEAST = 1000;

  private Rhythm() {}

  /// The same cuts with lengths that end on a beat where one is near; the first and the last moment
  /// stay, so the sum does too. Hard cuts of an opening stay where they are.
  static List<Cut> on(Optional<Pulse> pulse, List<Cut> cuts) {
    if (pulse.isEmpty()) {
      return cuts;
    }
    double beat = pulse.get().beat().toNanos() / 1e6;
    List<Cut> moved = new ArrayList<>();
    long planned = 0;
    long start = 0;
    for (int i = 0; i < cuts.size(); i++) {
      Cut cut = cuts.get(i);
      planned += cut.length().toMillis();
      boolean last = i == cuts.size() - 1;
      long end = last || isJolt(cuts, i) ? planned : near(planned, beat, start);
      moved.add(cut.longer(Duration.ofMillis(end - start).minus(cut.length())));
      start = end;
    }
    return List.copyOf(moved);
  }

  private static boolean isJolt(List<Cut> cuts, int i) {
    return cuts.get(i).kind() == Cut.Kind.JOLT
        || (i + 1 < cuts.size() && cuts.get(i + 1).kind() == Cut.Kind.JOLT);
  }

  private static long near(long planned, double beat, long start) {
    long onBeat = Math.round(Math.round(planned / beat) * beat);
    boolean fits = Math.abs(onBeat - planned) <= NEAR && onBeat - start >= LEAST;
    return fits ? onBeat : planned;
  }
}
