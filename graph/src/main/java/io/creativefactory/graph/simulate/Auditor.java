package io.creativefactory.graph.simulate;

import io.creativefactory.domain.Money;
import io.creativefactory.domain.scaling.Guardrails;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Counts what should never have happened, from a diary of budgets and actions alone: it shares no
/// line with the guardrails that judged, and keeps its own books of what every budget was when. One
/// thread.
public final class Auditor {
  private final Guardrails limits;
  private final Map<String, TreeMap<Instant, Money>> budgets = new HashMap<>();
  private final Map<String, List<Instant>> actions = new HashMap<>();
  private final Map<String, Instant> openings = new HashMap<>();
  private final List<String> violations = new ArrayList<>();

  public Auditor(Guardrails limits) {
    this.limits = limits;
  }

  /// A campaign begins to deliver.
  public void opened(String campaign, Instant at, Money daily) {
    openings.put(campaign, at);
    budgets.computeIfAbsent(campaign, _ -> new TreeMap<>()).put(at, daily);
  }

  /// An ad was paused, or the like.
  public void acted(String campaign, Instant at) {
    List<Instant> before = actions.computeIfAbsent(campaign, _ -> new ArrayList<>());
    before.add(at);
    long within =
        before.stream().filter(each -> each.isAfter(at.minus(Duration.ofHours(1)))).count();
    check(within <= limits.pace().actionsPerHour(), at, campaign + " had " + within + " actions");
    check(!limits.killSwitch().on(), at, campaign + " was changed while all is stopped");
    Instant opening = openings.get(campaign);
    if (opening == null) {
      violations.add(at + ": " + campaign + " is not known");
    } else {
      check(
          !at.isBefore(opening.plus(limits.learning().least())),
          at,
          campaign + " was changed in its first days");
    }
  }

  /// A budget is another one from now on.
  public void budget(String campaign, Instant at, Money to) {
    acted(campaign, at);
    TreeMap<Instant, Money> book = budgets.get(campaign);
    if (book == null) {
      return;
    }
    Money now = book.lastEntry().getValue();
    Map.Entry<Instant, Money> old = book.floorEntry(at.minus(limits.pace().window()));
    Money before = old == null ? book.firstEntry().getValue() : old.getValue();
    pace(campaign, at, before, to);
    pace(campaign, at, now, to);
    check(to.minor() >= limits.caps().floor().minor(), at, campaign + " fell to " + to);
    boolean raised = to.minor() > now.minor();
    check(
        !raised || to.minor() <= limits.caps().campaign().minor(), at, campaign + " rose to " + to);
    turn(campaign, at, book, to);
    book.put(at, to);
    caps(at, raised);
  }

  private void pace(String campaign, Instant at, Money before, Money to) {
    double moved = Math.abs(to.minor() - before.minor());
    check(
        moved <= limits.pace().maxShare() * before.minor() + 1e-6,
        at,
        "%s moved from %s to %s".formatted(campaign, before, to));
  }

  /// Up and down, or down and up, within the rest.
  private void turn(String campaign, Instant at, NavigableMap<Instant, Money> book, Money to) {
    List<Money> since =
        new ArrayList<>(book.tailMap(at.minus(limits.hysteresis().rest()), false).values());
    Map.Entry<Instant, Money> start = book.floorEntry(at.minus(limits.hysteresis().rest()));
    if (start != null) {
      since.addFirst(start.getValue());
    }
    since.add(to);
    boolean rose = false;
    boolean fell = false;
    for (int i = 1; i < since.size(); i++) {
      rose |= since.get(i).minor() > since.get(i - 1).minor();
      fell |= since.get(i).minor() < since.get(i - 1).minor();
    }
    check(!(rose && fell), at, campaign + " was turned back to " + to);
  }

  private void caps(Instant at, boolean raised) {
    Map<String, Long> platforms = new HashMap<>();
    long all = 0;
    for (Map.Entry<String, TreeMap<Instant, Money>> book : budgets.entrySet()) {
      long minor = book.getValue().lastEntry().getValue().minor();
      platforms.merge(book.getKey().split(":", 2)[0], minor, Long::sum);
      all += minor;
    }
    check(!raised || all <= limits.caps().account().minor(), at, "the account has " + all);
    for (Map.Entry<String, Long> platform : platforms.entrySet()) {
      check(
          !raised || platform.getValue() <= limits.caps().platform().minor(),
          at,
          platform.getKey() + " has " + platform.getValue());
    }
  }

  private void check(boolean holds, Instant at, String otherwise) {
    if (!holds) {
      violations.add(at + ": " + otherwise);
    }
  }

  /// Each in one sentence.
  public List<String> violations() {
    return List.copyOf(violations);
  }
}
