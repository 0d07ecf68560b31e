package io.creativefactory.domain.scaling;

import io.creativefactory.domain.Checks;

/// What a guardrail says of a change.
public sealed interface Ruling {

  /// Nothing speaks against it.
  record Allowed() implements Ruling {}

  /// @param rule name of the guardrail, for example `campaign-cap`
  /// @param reason one sentence with the figure and the bound
  record Rejected(String rule, String reason) implements Ruling {
    public Rejected {
      Checks.text("rule", rule);
      Checks.text("reason", reason);
    }

    /// For people and records: `campaign-cap: 60.00 EUR a day is above …`.
    @Override
    public String toString() {
      return rule + ": " + reason;
    }
  }
}
