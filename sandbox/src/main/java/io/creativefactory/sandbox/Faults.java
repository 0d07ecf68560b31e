package io.creativefactory.sandbox;

import io.creativefactory.sandbox.wire.Call;
import io.creativefactory.sandbox.wire.Fault;
import io.creativefactory.sandbox.wire.FaultRate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// The faults that wait for their calls, those that strike by chance, and spans of maintenance.
/// Thread safe.
final class Faults {
  private final List<Fault> waiting = new ArrayList<>();
  private final List<Chance> chances = new ArrayList<>();
  private final Map<String, Instant> closedUntil = new HashMap<>();
  private Duration pause = Duration.ofMinutes(2);
  private Duration late = Duration.ofSeconds(20);

  synchronized void add(Fault fault) {
    waiting.add(fault);
  }

  synchronized void add(FaultRate rate) {
    chances.add(new Chance(rate, new SplittableRandom(rate.seed())));
  }

  /// @param vendor empty for all
  synchronized void close(String vendor, Instant until) {
    closedUntil.put(vendor, until);
  }

  synchronized void clear() {
    waiting.clear();
    chances.clear();
    closedUntil.clear();
  }

  /// How long limited callers are asked to stay away.
  synchronized Duration pause() {
    return pause;
  }

  synchronized void pause(Duration time) {
    pause = time;
  }

  /// How long a late answer takes.
  synchronized Duration late() {
    return late;
  }

  synchronized void late(Duration time) {
    late = time;
  }

  /// Takes the first fault that strikes this call.
  synchronized Optional<Fault.Kind> next(String vendor, Call call, Instant now) {
    if (isClosed(vendor, now) || isClosed("", now)) {
      return Optional.of(Fault.Kind.MAINTENANCE);
    }
    String phase = call.param("upload_phase").map(each -> "?upload_phase=" + each).orElse("");
    String target = call.line() + phase;
    return waiting(vendor, target).or(() -> byChance(vendor, target));
  }

  private boolean isClosed(String vendor, Instant now) {
    Instant until = closedUntil.get(vendor);
    return until != null && now.isBefore(until);
  }

  private Optional<Fault.Kind> waiting(String vendor, String target) {
    for (int i = 0; i < waiting.size(); i++) {
      Fault fault = waiting.get(i);
      if (strikes(fault.vendor(), fault.path(), vendor, target)) {
        if (fault.times() == 1) {
          waiting.remove(i);
        } else {
          waiting.set(i, new Fault(fault.kind(), fault.vendor(), fault.path(), fault.times() - 1));
        }
        return Optional.of(fault.kind());
      }
    }
    return Optional.empty();
  }

  private Optional<Fault.Kind> byChance(String vendor, String target) {
    for (Chance chance : chances) {
      FaultRate rate = chance.rate();
      if (strikes(rate.vendor(), rate.path(), vendor, target)
          && chance.random().nextDouble() < rate.share()) {
        return Optional.of(rate.kinds().get(chance.random().nextInt(rate.kinds().size())));
      }
    }
    return Optional.empty();
  }

  private static boolean strikes(String whose, String path, String vendor, String target) {
    return (whose.isEmpty() || whose.equals(vendor)) && target.contains(path);
  }

  private record Chance(FaultRate rate, SplittableRandom random) {}
}
