package io.creativefactory.graph.spend;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.Money;
import org.jspecify.annotations.Nullable;

/// What was spent, and what came back for it. Both ratios are sums divided by sums.
///
/// @param spend null where it is not known
/// @param why who told the spend, or why it is not known
/// @param roas credited value for one unit of spend
/// @param cost spend for one credited conversion, in the currency of the spend
/// @param sandbox whether simulated ads spent it
public record Return(@Nullable Money spend, String why, Figure roas, Figure cost, boolean sandbox) {

  public static Return unknown(String why, boolean sandbox) {
    Figure unknown = new Figure.Unknown(why);
    return new Return(null, why, unknown, unknown, sandbox);
  }
}
