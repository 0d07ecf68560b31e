package io.creativefactory.scoring.council;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// One step of learning how much each judge should count. Judges that were measured share the
/// weight that they had together by their skill; none moves by more than [#MOST] at once and none
/// below 0; the sum stays 1. A judge with too few outcomes keeps its weight. Pure.
public final class WeightStep {
  /// The farthest that a weight moves in one step.
  public static final double MOST = 0.1;

  private static final int HALVINGS = 100;

  private WeightStep() {}

  /// How well a judge foretold outcomes.
  ///
  /// @param value 0 is no better than chance, 1 is always right, below 0 is worse than chance
  /// @param n outcomes that it was measured on
  public record Skill(double value, long n) {
    public Skill {
      if (!(value >= -1 && value <= 1) || n < 0) {
        throw new IllegalArgumentException("a skill of " + value + " on " + n + " outcomes");
      }
    }
  }

  /// @param weights by judge; they sum to 1
  /// @param moved whether they are others than before
  /// @param reason what moved them, or why nothing did
  public record Step(Map<String, Double> weights, boolean moved, String reason) {
    public Step {
      weights = Collections.unmodifiableMap(new TreeMap<>(weights));
    }
  }

  /// @param old by judge, 0 or more; they need not sum to 1
  /// @param skills by judge; one without an entry was not measured
  /// @param least outcomes below which a judge's skill is not believed
  /// @throws IllegalArgumentException when no judge has a weight, one is negative or no number, or
  ///   a skill is of a judge that has none
  public static Step of(Map<String, Double> old, Map<String, Skill> skills, long least) {
    Map<String, Double> weights = normalised(old);
    if (!weights.keySet().containsAll(skills.keySet())) {
      throw new IllegalArgumentException(
          "skills of " + skills.keySet() + ", but weights of " + weights.keySet());
    }
    Map<String, Skill> known = new TreeMap<>(skills);
    known.values().removeIf(skill -> skill.n() < least);
    if (known.size() < 2) {
      return new Step(weights, false, tooFew(weights, skills, least));
    }
    double skilled = known.values().stream().mapToDouble(s -> Math.max(0, s.value())).sum();
    if (skilled <= 0) {
      return new Step(weights, false, "no judge did better than chance: " + told(known));
    }
    double mass =
        known.keySet().stream().mapToDouble(judge -> weights.getOrDefault(judge, 0.0)).sum();
    Map<String, Double> wanted = new TreeMap<>();
    known.forEach((judge, skill) -> wanted.put(judge, mass * Math.max(0, skill.value()) / skilled));
    Map<String, Double> next = new TreeMap<>(weights);
    next.putAll(within(weights, wanted, mass));
    boolean moved = next.entrySet().stream().anyMatch(e -> differs(e, weights));
    return new Step(next, moved, (moved ? "by skill: " : "as skill wants: ") + told(known));
  }

  private static boolean differs(Map.Entry<String, Double> entry, Map<String, Double> weights) {
    return Math.abs(entry.getValue() - weights.getOrDefault(entry.getKey(), 0.0)) > 1e-9;
  }

  /// The nearest weights to those wanted of which none moves too far and which sum to the mass: all
  /// are raised or lowered alike, then held inside of their bounds.
  private static Map<String, Double> within(
      Map<String, Double> old, Map<String, Double> wanted, double mass) {
    double low = -2;
    double high = 2;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (sum(held(old, wanted, middle)) < mass) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return held(old, wanted, high);
  }

  private static Map<String, Double> held(
      Map<String, Double> old, Map<String, Double> wanted, double raise) {
    Map<String, Double> held = new TreeMap<>();
    wanted.forEach((judge, weight) -> {
      double before = old.getOrDefault(judge, 0.0);
      held.put(judge, Math.clamp(weight + raise, Math.max(0, before - MOST), before + MOST));
    });
    return held;
  }

  private static Map<String, Double> normalised(Map<String, Double> old) {
    old.forEach((judge, weight) -> {
      if (!Double.isFinite(weight) || weight < 0) {
        throw new IllegalArgumentException("the weight of " + judge + " is " + weight);
      }
    });
    double sum = sum(old);
    if (sum <= 0) {
      throw new IllegalArgumentException("no judge has a weight: " + old);
    }
    Map<String, Double> shares = new TreeMap<>();
    old.forEach((judge, weight) -> shares.put(judge, weight / sum));
    return shares;
  }

  private static double sum(Map<String, Double> weights) {
    return weights.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static String tooFew(Map<String, Double> weights, Map<String, Skill> skills, long least) {
    return "two judges with %d outcomes each are needed: ".formatted(least)
        + weights.keySet().stream()
            .map(judge -> {
              Skill skill = skills.get(judge);
              return judge + " has " + (skill == null ? 0 : skill.n());
            })
            .collect(Collectors.joining(", "));
  }

  private static String told(Map<String, Skill> skills) {
    return skills.entrySet().stream()
        .map(e ->
            String.format(
                Locale.ROOT, "%s %.2f of %d", e.getKey(), e.getValue().value(), e.getValue().n()))
        .collect(Collectors.joining(", "));
  }
}
