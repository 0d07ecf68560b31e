package io.creativefactory.scoring.drift;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.Figure;
import java.util.Comparator;
import java.util.List;

/// How far features moved between the ads that a model learned from and later ones.
///
/// @param features the furthest moved first; those that cannot be compared last
public record Drift(List<OfFeature> features) {
  public Drift {
    features = features.stream().sorted(FURTHEST_FIRST).toList();
  }

  private static final Comparator<OfFeature> FURTHEST_FIRST =
      Comparator.comparing(OfFeature::state)
          .reversed()
          .thenComparing(OfFeature::distance, Comparator.reverseOrder())
          .thenComparing(OfFeature::feature);

  /// In the order of concern.
  public enum State {
    /// Too few values to compare.
    UNKNOWN,
    STEADY,
    /// Moved, and no accident; the model is still asked about what it knows.
    MOVED,
    /// So far that the model is asked about ads unlike those that it learned from.
    DRIFTED
  }

  /// @param psi population stability index, in nats; 0 when both are alike
  /// @param ks largest distance of the two distributions, 0 to 1 (Kolmogorov–Smirnov)
  /// @param chance probability of such a distance or more if nothing moved, corrected for the
  ///   number of features looked at (Benjamini–Hochberg)
  public record OfFeature(String feature, Figure psi, Figure ks, Figure chance, State state) {
    public OfFeature {
      Checks.text("feature", feature);
    }

    private double distance() {
      return psi instanceof Figure.Measured measured ? measured.value() : -1;
    }
  }

  /// Whether any feature drifted.
  public boolean any(State state) {
    return features.stream().anyMatch(each -> each.state() == state);
  }
}
