package io.creativefactory.platform.google;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/// Whole conversions of fractions. What a day's rounding takes or adds is carried into the ad's
/// next day, so that the days of a month never sum up to more than half a conversion beside the
/// truth, where rounding each day for itself would make nothing of thirty days of 0.4. Starts anew
/// with each month: a day's count depends on the days of its month before it and on nothing else,
/// not on what was asked for. Feed it in the order of days. Not thread safe.
final class WholeConversions {
  private final Map<String, BigDecimal> sums = new HashMap<>();

  long of(String ad, LocalDate day, BigDecimal conversions) {
    String month = ad + " " + YearMonth.from(day);
    BigDecimal before = sums.getOrDefault(month, BigDecimal.ZERO);
    BigDecimal after = before.add(conversions);
    sums.put(month, after);
    return whole(after) - whole(before);
  }

  private static long whole(BigDecimal sum) {
    return sum.setScale(0, RoundingMode.HALF_UP).longValueExact();
  }
}
