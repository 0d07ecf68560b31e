package io.creativefactory.domain.testing;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.Figure;
import java.util.Comparator;
import java.util.List;

/// What a model expects of an ad before it runs, where that stands among others, and why.
///
/// @param rate click-through rate as a ratio, with its interval; or why it is unknown
/// @param peers share of the earlier ads of the same platform, objective and format that were
///   expected to earn less, with `n` of them; or why that is unknown
/// @param contributions how each input moved the log odds of a click; all together, with [#BASE],
///   they are the log odds of `rate`; empty when that is unknown
public record Prediction(Figure rate, Figure peers, List<Contribution> contributions) {
  /// Name of the contribution that no input makes: what is expected of an ad of which nothing is
  /// known.
  public static final String BASE = "base";

  public Prediction {
    contributions = List.copyOf(contributions);
  }

  /// @param feature its key, `platform`, `objective`, `format` or [#BASE]
  /// @param logOdds added to the log odds of a click; 0.1 is a rate some 10 % higher
  public record Contribution(String feature, double logOdds) {
    public Contribution {
      Checks.text("feature", feature);
      if (!Double.isFinite(logOdds)) {
        throw new IllegalArgumentException(feature + " contributes " + logOdds);
      }
    }
  }

  /// Nothing is expected.
  public static Prediction unknown(String reason) {
    Figure.Unknown unknown = new Figure.Unknown(reason);
    return new Prediction(unknown, unknown, List.of());
  }

  /// The strongest first, whichever way they move; those that move nothing are left out.
  public static List<Contribution> strongest(List<Contribution> contributions, int most) {
    return contributions.stream()
        .filter(each -> !each.feature().equals(BASE) && each.logOdds() != 0)
        .sorted(
            Comparator.comparingDouble((Contribution each) -> -Math.abs(each.logOdds()))
                .thenComparing(Contribution::feature))
        .limit(most)
        .toList();
  }
}
