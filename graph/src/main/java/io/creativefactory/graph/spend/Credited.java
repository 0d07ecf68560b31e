package io.creativefactory.graph.spend;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.Money;
import io.creativefactory.scoring.attribution.WeightedCount;
import org.jspecify.annotations.Nullable;

/// What some ads are thanked for.
///
/// @param conversions by their shares
/// @param values of those whose value is known, in minor units, by their shares
/// @param value the same as money; null where none is known
/// @param lost conversions whose value could not be exchanged
public record Credited(
    WeightedCount conversions, WeightedCount values, @Nullable Money value, int lost) {
  public static final Credited NOTHING =
      new Credited(WeightedCount.NONE, WeightedCount.NONE, null, 0);

  public Credited {
    Checks.atLeast("lost", lost, 0);
  }

  public Credited plus(Credited more) {
    Money sum = value;
    Money other = more.value();
    if (sum == null || other == null) {
      sum = sum == null ? other : sum;
    } else {
      sum = sum.plus(other);
    }
    return new Credited(
        conversions.plus(more.conversions()), values.plus(more.values()), sum, lost + more.lost());
  }
}
