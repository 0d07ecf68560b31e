package io.creativefactory.scoring.ctr;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gathers outcomes as platforms report them, which is twice, late and out of order: of each
/// creative the latest word counts, once. Not thread safe.
public final class Outcomes {
  private static final Comparator<Told> LATER =
      Comparator.comparing(Told::asOf)
          .thenComparingLong(told -> told.outcome().impressions())
          .thenComparingLong(told -> told.outcome().clicks());

  private final Map<String, Told> latest = new HashMap<>();

  /// What became of a word.
  public enum Counted {
    /// The first word on its creative.
    NEW,
    /// It took the place of an earlier one.
    REVISED,
    /// It had been told before, word for word.
    TWICE,
    /// A later word on its creative is here already.
    OUTDATED
  }

  private record Told(Outcome outcome, Instant asOf) {}

  /// @param asOf when the platform was asked; of two words of one instant the one with more
  ///   impressions counts, then that with more clicks, whatever their order
  public Counted add(Outcome outcome, Instant asOf) {
    Told told = new Told(outcome, asOf);
    Told before = latest.get(outcome.creative());
    if (before == null) {
      latest.put(outcome.creative(), told);
      return Counted.NEW;
    }
    if (before.outcome().equals(outcome)) {
      latest.put(outcome.creative(), LATER.compare(told, before) > 0 ? told : before);
      return Counted.TWICE;
    }
    if (LATER.compare(told, before) <= 0) {
      return Counted.OUTDATED;
    }
    latest.put(outcome.creative(), told);
    return Counted.REVISED;
  }

  /// One for each creative, in the order of their first days, then of their ids.
  public List<Outcome> all() {
    return latest.values().stream()
        .map(Told::outcome)
        .sorted(Comparator.comparing(Outcome::firstDay).thenComparing(Outcome::creative))
        .toList();
  }

  public int count() {
    return latest.size();
  }
}
