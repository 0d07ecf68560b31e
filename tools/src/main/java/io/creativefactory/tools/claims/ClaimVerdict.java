package io.creativefactory.tools.claims;

import java.util.List;
import java.util.stream.Collectors;

/// What the claim check says of the words of an ad.
public sealed interface ClaimVerdict {

  /// Everything found, warnings among them.
  List<Finding> findings();

  /// Every assertion is proven.
  ///
  /// @param findings warnings only
  record Proven(List<Finding> findings) implements ClaimVerdict {
    public Proven {
      findings = List.copyOf(findings);
      if (findings.stream().anyMatch(Finding::blocks)) {
        throw new IllegalArgumentException("blocking findings in a proven text: " + findings);
      }
    }
  }

  /// At least one assertion is not proven, or a word may not run.
  record Rejected(List<Finding> findings) implements ClaimVerdict {
    public Rejected {
      findings = List.copyOf(findings);
      if (findings.stream().noneMatch(Finding::blocks)) {
        throw new IllegalArgumentException("rejected without a reason");
      }
    }

    /// The reasons of what blocks, one after another.
    public String reasons() {
      return findings.stream()
          .filter(Finding::blocks)
          .map(Finding::toString)
          .collect(Collectors.joining("; "));
    }
  }

  static ClaimVerdict of(List<Finding> findings) {
    return findings.stream().anyMatch(Finding::blocks)
        ? new Rejected(findings)
        : new Proven(findings);
  }

  default boolean holds() {
    return this instanceof Proven;
  }
}
