package io.creativefactory.scoring.attribution;

import io.creativefactory.domain.Money;
import io.creativefactory.scoring.experiment.BudgetSplit;
import io.creativefactory.scoring.experiment.BudgetSplit.Share;
import java.util.Arrays;
import java.util.List;

/// Money shared by weights, to the last minor unit: what does not divide goes to the largest
/// remainders.
public final class Credits {
  private Credits() {}

  /// One part for each weight, together exactly the value; of a refund every part is negative.
  ///
  /// @param weights 0 or more each, at least one
  public static List<Money> split(Money value, double[] weights) {
    List<Share> shares = Arrays.stream(weights).mapToObj(each -> Share.atLeast(each, 0)).toList();
    int sign = value.minor() < 0 ? -1 : 1;
    return Arrays.stream(BudgetSplit.of(sign * value.minor(), shares))
        .mapToObj(part -> new Money(sign * part, value.currency()))
        .toList();
  }
}
