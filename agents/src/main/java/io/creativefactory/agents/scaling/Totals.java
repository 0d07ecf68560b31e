package io.creativefactory.agents.scaling;

import io.creativefactory.domain.Money;
import io.creativefactory.domain.scaling.ChangeContext.Evidence;
import io.creativefactory.domain.scaling.Guardrails;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.tools.scorer.Rate;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/// Sums over the mature days of an ad or of a whole campaign. Days without a row are not in it:
/// they are unknown, not zero.
///
/// @param id of the ad or the campaign
/// @param days with a row
/// @param sandbox whether any row comes from a simulated platform
record Totals(
    String id,
    long impressions,
    long clicks,
    long conversions,
    Money spend,
    Money revenue,
    int days,
    boolean sandbox) {

  static Totals of(String id, List<Performance> rows, Currency currency) {
    long impressions = 0;
    long clicks = 0;
    long conversions = 0;
    Money spend = new Money(0, currency);
    Money revenue = new Money(0, currency);
    boolean sandbox = false;
    for (Performance row : rows) {
      impressions += row.impressions();
      clicks += row.clicks();
      conversions += row.conversions();
      spend = spend.plus(row.spend());
      revenue = revenue.plus(row.revenue());
      sandbox |= row.sandbox();
    }
    List<LocalDate> days = rows.stream().map(Performance::day).distinct().toList();
    return new Totals(id, impressions, clicks, conversions, spend, revenue, days.size(), sandbox);
  }

  /// Whether a verdict may rest on it; nothing rests on an ad that nobody saw.
  boolean isEnoughFor(Guardrails.MinimumEvidence needed) {
    return impressions > 0 && needed.isMetBy(evidence(needed.matureAge()));
  }

  /// @param youngest age in days of the youngest day in it
  Evidence evidence(int youngest) {
    return new Evidence(impressions, clicks, spend, days, youngest);
  }

  Rate clickRate() {
    return new Rate(clicks, impressions);
  }

  /// Conversions of impressions, for ads are paid by what is seen of them.
  Rate conversionRate() {
    return new Rate(conversions, impressions);
  }

  /// What a reason begins with.
  String words() {
    return String.format(
        Locale.ROOT,
        "%s%,d impressions, %.2f %% CTR, %,d conversions%s",
        sandbox ? "simulated: " : "",
        impressions,
        100 * clickRate().value(),
        conversions,
        conversions == 0 ? "" : " at " + spend.times(1.0 / conversions));
  }
}
