package io.creativefactory.agents.scaling;

import io.creativefactory.agents.scaling.ScalingAgent.Campaign;
import io.creativefactory.domain.scaling.Exposure;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.tools.scorer.Rate;
import io.creativefactory.tools.verdict.AdFigures;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// One campaign's rows, sorted by ad and by maturity.
///
/// @param mature the last day whose figures no longer change
record CampaignReview(Campaign campaign, LocalDate mature) {
  /// An ad that is silent this much longer than its campaign may be paused already.
  private static final int SILENT_DAYS = 3;

  /// @throws IllegalArgumentException when an ad has two rows for one day, for sums would count it
  ///   twice
  CampaignReview {
    Set<String> seen = new HashSet<>();
    for (Performance row : campaign.rows()) {
      if (!seen.add(row.adId() + " on " + row.day())) {
        throw new IllegalArgumentException(
            "ad " + row.adId() + " on " + row.day() + " stands twice");
      }
    }
  }

  /// One per ad that has a mature day, by ad id.
  List<Totals> ads() {
    Map<String, List<Performance>> byAd = new TreeMap<>();
    for (Performance row : matureRows()) {
      byAd.computeIfAbsent(row.adId(), _ -> new ArrayList<>()).add(row);
    }
    List<Totals> ads = new ArrayList<>();
    byAd.forEach((id, rows) -> ads.add(Totals.of(id, rows, campaign.daily().currency())));
    return ads;
  }

  /// For each mature day what every one of these ads did in it; nothing where it has no row.
  List<List<Totals>> days(List<String> ads) {
    Map<LocalDate, List<Performance>> byDay = new TreeMap<>();
    for (Performance row : matureRows()) {
      byDay.computeIfAbsent(row.day(), _ -> new ArrayList<>()).add(row);
    }
    return byDay.values().stream()
        .map(rows -> ads.stream().map(ad -> of(ad, rows)).toList())
        .toList();
  }

  /// Clicks of impressions of an ad on each mature day.
  SortedMap<LocalDate, Rate> clicks(String ad) {
    SortedMap<LocalDate, Rate> clicks = new TreeMap<>();
    for (Performance row : matureRows()) {
      if (row.adId().equals(ad)) {
        clicks.put(row.day(), new Rate(row.clicks(), row.impressions()));
      }
    }
    return clicks;
  }

  /// How many people an ad reached.
  List<Exposure> exposures(String ad) {
    return campaign.exposures().stream().filter(span -> span.adId().equals(ad)).toList();
  }

  /// What an ad did on mature days, or the whole campaign when the id is its own.
  AdFigures figures(String id) {
    return new AdFigures(
        matureRows().stream()
            .filter(row -> row.adId().equals(id) || campaign.campaignId().equals(id))
            .toList(),
        campaign.daily().currency());
  }

  /// From the first day with a row of an ad up to a day.
  Duration age(String ad, LocalDate today) {
    return campaign.rows().stream()
        .filter(row -> row.adId().equals(ad) && row.impressions() > 0)
        .map(Performance::day)
        .min(Comparator.naturalOrder())
        .map(first -> Duration.ofDays(ChronoUnit.DAYS.between(first, today)))
        .orElse(Duration.ZERO);
  }

  /// Age in days of the youngest mature day with a row of an ad, or of the campaign when the id is
  /// its own; that of the last mature day when there is none.
  int youngest(String id, LocalDate today) {
    LocalDate last =
        figures(id).rows().stream()
            .map(Performance::day)
            .max(Comparator.naturalOrder())
            .orElse(mature);
    return (int) ChronoUnit.DAYS.between(last, today);
  }

  private Totals of(String ad, List<Performance> rows) {
    List<Performance> own = rows.stream().filter(row -> row.adId().equals(ad)).toList();
    return Totals.of(ad, own, campaign.daily().currency());
  }

  /// Ads of which nothing is mature yet, by id.
  List<String> tooFresh() {
    List<String> mature = matureRows().stream().map(Performance::adId).toList();
    return campaign.rows().stream()
        .map(Performance::adId)
        .filter(id -> !mature.contains(id))
        .distinct()
        .sorted()
        .toList();
  }

  Totals total() {
    return Totals.of(campaign.campaignId(), matureRows(), campaign.daily().currency());
  }

  /// The last day of an ad that fell silent while its campaign went on.
  Optional<LocalDate> silentSince(String ad) {
    LocalDate last = lastDay(ad);
    LocalDate campaignLast =
        campaign.rows().stream().map(Performance::day).max(Comparator.naturalOrder()).orElse(last);
    return last.plusDays(SILENT_DAYS).isBefore(campaignLast) ? Optional.of(last) : Optional.empty();
  }

  /// The beginning of the first day with a row; an earlier start is not known.
  Optional<Instant> deliveringSince() {
    return campaign.rows().stream()
        .filter(row -> row.impressions() > 0)
        .map(Performance::day)
        .min(Comparator.naturalOrder())
        .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  /// Whether every amount is in the currency of the budget.
  boolean isInOneCurrency() {
    return campaign.rows().stream()
        .allMatch(row ->
            row.spend().currency().equals(campaign.daily().currency())
                && row.revenue().currency().equals(campaign.daily().currency()));
  }

  private LocalDate lastDay(String ad) {
    return campaign.rows().stream()
        .filter(row -> row.adId().equals(ad))
        .map(Performance::day)
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.MAX.minusDays(SILENT_DAYS));
  }

  private List<Performance> matureRows() {
    return campaign.rows().stream().filter(row -> !row.day().isAfter(mature)).toList();
  }
}
