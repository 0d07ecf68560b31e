package io.creativefactory.tools.council;

import io.creativefactory.config.council.CouncilRules;
import io.creativefactory.domain.Checks;
import io.creativefactory.domain.TenantId;
import io.creativefactory.scoring.council.WeightStep;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// How much each judge counts with a tenant: what was learned, else what the operator laid down.
public interface JudgeWeights {

  /// The weights in force.
  ///
  /// @param judges those who sit; they get a weight each, which sum to 1 when any has one
  Weights now(TenantId tenant, List<String> judges);

  /// Keeps what was learned. Another step that was made from the same version at the same time is
  /// refused, so that no two moves add up.
  ///
  /// @param from the version that the step was made from
  /// @return whether it was kept; a step that moves nothing is not
  boolean move(TenantId tenant, int from, WeightStep.Step step);

  /// All that was learned, the newest first.
  List<Weights> history(TenantId tenant);

  /// @param version 0 for what the operator laid down, 1 and up for what was learned
  /// @param shares by judge
  /// @param reason why they are so
  /// @param at when they came into force; the epoch for version 0
  record Weights(int version, Map<String, Double> shares, String reason, Instant at) {
    public Weights {
      Checks.atLeast("version", version, 0);
      shares = Collections.unmodifiableMap(new TreeMap<>(shares));
    }

    /// Nothing for a judge that nobody weighed.
    public OptionalDouble of(String judge) {
      Double share = shares.get(judge);
      return share == null ? OptionalDouble.empty() : OptionalDouble.of(share);
    }
  }

  /// What the operator laid down, for these judges.
  static Weights laidDown(CouncilRules rules, List<String> judges) {
    Map<String, Double> shares = new TreeMap<>();
    double sum = judges.stream().mapToDouble(rules::weight).sum();
    judges.forEach(judge -> shares.put(judge, sum > 0 ? rules.weight(judge) / sum : 0.0));
    return new Weights(0, shares, "laid down in council.yaml", Instant.EPOCH);
  }
}
