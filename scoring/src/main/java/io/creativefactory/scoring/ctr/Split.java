package io.creativefactory.scoring.ctr;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Outcomes parted in time, campaign by campaign: what a model may learn from, and the later ones
/// that it is examined on. A campaign with creatives on both sides of the day is on neither.
///
/// @param from first day of what is examined; all that is learned began before
/// @param straddling how many outcomes are on neither side
record Split(List<Outcome> learned, List<Outcome> examined, LocalDate from, int straddling) {
  /// Share of the outcomes that is examined, at least.
  private static final double LATER = 0.25;

  Split {
    learned = List.copyOf(learned);
    examined = List.copyOf(examined);
  }

  /// Parts at the latest day that leaves enough to examine, but not before `earliest`.
  ///
  /// @param outcomes at least one
  /// @param earliest first day that a present model has not learned from, or [LocalDate#MIN]
  static Split of(List<Outcome> outcomes, LocalDate earliest) {
    List<Campaign> campaigns = campaigns(outcomes);
    LocalDate day = campaigns.getFirst().first();
    int later = 0;
    for (Campaign campaign : campaigns.reversed()) {
      later += campaign.outcomes().size();
      if (later >= LATER * outcomes.size()) {
        day = campaign.first();
        break;
      }
    }
    return at(campaigns, day.isBefore(earliest) ? earliest : day);
  }

  private static Split at(List<Campaign> campaigns, LocalDate day) {
    List<Outcome> before = new ArrayList<>();
    List<Outcome> after = new ArrayList<>();
    int neither = 0;
    for (Campaign campaign : campaigns) {
      if (campaign.last().isBefore(day)) {
        before.addAll(campaign.outcomes());
      } else if (campaign.first().isBefore(day)) {
        neither += campaign.outcomes().size();
      } else {
        after.addAll(campaign.outcomes());
      }
    }
    return new Split(before, after, day, neither);
  }

  /// The same, less what is examined of campaigns that somebody has learned from.
  Split without(Set<String> known) {
    List<Outcome> fresh =
        examined.stream().filter(outcome -> !known.contains(outcome.campaign())).toList();
    return new Split(learned, fresh, from, straddling + examined.size() - fresh.size());
  }

  /// For each outcome the number of its fold: campaigns stay whole, and each goes to the fold that
  /// holds least, the greatest first.
  static int[] folds(List<Outcome> outcomes, int count) {
    List<Campaign> greatest = new ArrayList<>(campaigns(outcomes));
    greatest.sort(Comparator.comparingInt(campaign -> -campaign.outcomes().size()));
    int[] held = new int[count];
    Map<String, Integer> fold = new HashMap<>();
    for (Campaign campaign : greatest) {
      int least = 0;
      for (int each = 1; each < count; each++) {
        least = held[each] < held[least] ? each : least;
      }
      held[least] += campaign.outcomes().size();
      fold.put(campaign.outcomes().getFirst().campaign(), least);
    }
    return outcomes.stream()
        .mapToInt(outcome -> fold.getOrDefault(outcome.campaign(), 0))
        .toArray();
  }

  static Set<String> names(Collection<Outcome> outcomes) {
    return outcomes.stream().map(Outcome::campaign).collect(Collectors.toCollection(HashSet::new));
  }

  private record Campaign(LocalDate first, LocalDate last, List<Outcome> outcomes) {
    static Campaign of(List<Outcome> outcomes) {
      List<LocalDate> days = outcomes.stream().map(Outcome::firstDay).sorted().toList();
      return new Campaign(days.getFirst(), days.getLast(), outcomes);
    }
  }

  /// In the order of their first days, then of their names.
  private static List<Campaign> campaigns(List<Outcome> outcomes) {
    return outcomes.stream()
        .sorted(Comparator.comparing(Outcome::firstDay).thenComparing(Outcome::creative))
        .collect(Collectors.groupingBy(Outcome::campaign, TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(Campaign::of)
        .sorted(Comparator.comparing(Campaign::first))
        .toList();
  }
}
