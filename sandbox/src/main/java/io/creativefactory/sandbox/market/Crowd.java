package io.creativefactory.sandbox.market;

import io.creativefactory.domain.scaling.AudienceSplit;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Who sees ads, and who of them clicks: each ad has people of its own, around what is usual. The
/// people of a row add up to the row, whatever they are told apart by.
public final class Crowd {
  /// What nobody knows of a person.
  public static final String UNTOLD = "";

  private static final Map<AudienceSplit, Map<String, Double>> USUAL =
      Map.of(
          AudienceSplit.AGE,
          ordered(
              List.of("13-17", "18-24", "25-34", "35-44", "45-54", "55-64", "65+", UNTOLD),
              0.02,
              0.19,
              0.28,
              0.21,
              0.14,
              0.08,
              0.05,
              0.03),
          AudienceSplit.GENDER,
          ordered(List.of("female", "male", UNTOLD), 0.55, 0.42, 0.03),
          AudienceSplit.PLACEMENT,
          ordered(List.of("feed", "stories", "reels", "search"), 0.46, 0.2, 0.29, 0.05),
          AudienceSplit.COUNTRY,
          ordered(List.of("DE", "AT", "CH", UNTOLD), 0.78, 0.12, 0.09, 0.01),
          AudienceSplit.DEVICE,
          ordered(
              List.of("android", "iphone", "tablet", "desktop", UNTOLD),
              0.48,
              0.34,
              0.07,
              0.1,
              0.01));

  private final long seed;

  Crowd(long seed) {
    this.seed = seed;
  }

  private static Map<String, Double> ordered(List<String> values, double... shares) {
    Map<String, Double> map = new LinkedHashMap<>();
    for (int i = 0; i < shares.length; i++) {
      map.put(values.get(i), shares[i]);
    }
    return map;
  }

  /// What is known of a slice by now.
  ///
  /// @param spend in minor units
  public record Tally(long impressions, long clicks, long purchases, long spend) {
    Tally plus(Tally more) {
      return new Tally(
          impressions + more.impressions,
          clicks + more.clicks,
          purchases + more.purchases,
          spend + more.spend);
    }
  }

  /// @param rows of any ads and days
  /// @param today as for [DayRow]
  /// @return in the usual order, without those that saw nothing
  public Map<String, Tally> of(List<DayRow> rows, AudienceSplit split, LocalDate today) {
    Map<String, Double> usual = usual(split);
    List<String> values = List.copyOf(usual.keySet());
    Map<String, Tally> tallies = new LinkedHashMap<>();
    for (DayRow row : rows) {
      List<DayRow> parts =
          Parts.of(row, shares(row.adId(), split, 0.25), shares(row.adId(), split, 0.5));
      for (int i = 0; i < parts.size(); i++) {
        DayRow part = parts.get(i);
        Tally told =
            new Tally(
                part.impressions(),
                part.clicksKnown(today),
                part.purchasesKnown(today),
                part.spendKnown(today));
        tallies.merge(values.get(i), told, Tally::plus);
      }
    }
    tallies.values().removeIf(each -> each.impressions() == 0 && each.spend() == 0);
    return tallies;
  }

  private static Map<String, Double> usual(AudienceSplit split) {
    return Objects.requireNonNull(USUAL.get(split));
  }

  /// The same people see and click, but not equally often.
  private double[] shares(String ad, AudienceSplit split, double spread) {
    return usual(split).entrySet().stream()
        .mapToDouble(each ->
            each.getValue()
                * Math.exp(
                    spread
                        * new Dice(seed, ad + " " + split + " " + each.getKey() + " " + spread)
                            .normal()))
        .toArray();
  }
}
