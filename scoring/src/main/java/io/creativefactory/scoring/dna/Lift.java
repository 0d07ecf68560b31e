package io.creativefactory.scoring.dna;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.Figure;

/// What one form of a gene does to the click-through rate against the other forms that ran beside
/// it in the same campaigns.
///
/// @param form for example `QUESTION`
/// @param lift relative: 0.18 is 18 % more; or why that cannot be told
/// @param ads that have this form
/// @param campaigns in which they ran
public record Lift(Gene gene, String form, Figure lift, int ads, int campaigns) {
  public Lift {
    Checks.text("form", form);
  }

  /// Whether the whole interval lies on one side of none.
  public boolean clear() {
    return lift instanceof Figure.Modelled modelled && (modelled.low() > 0 || modelled.high() < 0);
  }
}
