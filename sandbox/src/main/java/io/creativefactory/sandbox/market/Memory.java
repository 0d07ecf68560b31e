package io.creativefactory.sandbox.market;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// What people and the platform remember of a campaign on the morning of a day, worked out from its
/// past. Who saw an ad often is tired of it and recovers while it rests; the platform delivers
/// worse until it has learned from enough purchases, and begins again after a large change of the
/// budget.
final class Memory {
  /// Days after which half of what was seen is forgotten.
  private static final double HALF_LIFE = 10;

  /// Purchases after which the platform has learned.
  private static final double LEARNED = 50;

  /// A budget that moves by more than this share from one day to the next begins again.
  private static final double JUMP = 0.2;

  /// Room for amounts that were rounded to whole units.
  private static final double ROUNDING = 0.001;

  private final Map<String, Integer> days = new HashMap<>();
  private final Map<String, Double> seen = new HashMap<>();
  private final String campaign;
  private double all;
  private double learning;

  private Memory(String campaign) {
    this.campaign = campaign;
  }

  static Memory of(Stage stage, LocalDate today) {
    Memory memory = new Memory(stage.campaign());
    Map<LocalDate, Long> budgets = new TreeMap<>();
    Map<LocalDate, Long> bought = new TreeMap<>();
    for (DayRow row : stage.past()) {
      double kept = Math.pow(0.5, ChronoUnit.DAYS.between(row.day(), today) / HALF_LIFE);
      memory.days.merge(row.adId(), 1, Integer::sum);
      memory.seen.merge(row.adId(), row.impressions() * kept, Double::sum);
      memory.all += row.impressions() * kept;
      bought.merge(row.day(), row.bought(), Long::sum);
      DayRow.Later later = row.later();
      if (later != null) {
        budgets.put(row.day(), later.budget());
      }
    }
    budgets.put(today, stage.budget());
    memory.learning = learning(budgets, bought);
    return memory;
  }

  private static double learning(Map<LocalDate, Long> budgets, Map<LocalDate, Long> bought) {
    double known = 0;
    long before = -1;
    for (Map.Entry<LocalDate, Long> day : budgets.entrySet()) {
      long moved = Math.abs(day.getValue() - before);
      boolean jumped = before >= 0 && moved > (JUMP + ROUNDING) * before;
      known = (jumped ? 0 : known) + bought.getOrDefault(day.getKey(), 0L);
      before = day.getValue();
    }
    return Math.clamp(1 - known / LEARNED, 0.0, 1.0);
  }

  /// Days that an ad ran before.
  int days(String ad) {
    return days.getOrDefault(ad, 0);
  }

  /// How often each person has an ad in mind.
  double frequency(String ad) {
    return seen.getOrDefault(ad, 0.0) / Audience.people(ad);
  }

  /// How often each person has any ad of the campaign in mind.
  double frequency() {
    return all / Audience.people(campaign);
  }

  /// 1 while the platform knows nothing, 0 once it has learned.
  double learning() {
    return learning;
  }
}
