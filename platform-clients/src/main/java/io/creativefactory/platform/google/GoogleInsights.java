package io.creativefactory.platform.google;

import io.creativefactory.domain.Amounts;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.scaling.AudienceSlice;
import io.creativefactory.domain.scaling.AudienceSplit;
import io.creativefactory.domain.scaling.AudienceTold;
import io.creativefactory.domain.scaling.HourlyPerformance;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.platform.AccountHour;
import io.creativefactory.platform.AdInsights;
import io.creativefactory.platform.Slices;
import io.creativefactory.platform.google.GoogleQuery.Days;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// Figures of ads. Conversions are the account's primary ones. Google shares a conversion among the
/// ads that led to it and counts in fractions; [WholeConversions] makes whole ones of them. Google
/// tells no reach of ads, so that [AdInsights#exposure] stays empty. Thread safe.
final class GoogleInsights implements AdInsights {
  private static final Logger LOG = LoggerFactory.getLogger(GoogleInsights.class);
  private final GoogleHttp http;
  private final GoogleAccount account;

  /// Whether a campaign is Performance Max, which never changes.
  private final ConcurrentMap<String, Boolean> maximal = new ConcurrentHashMap<>();

  GoogleInsights(GoogleHttp http, GoogleAccount account) {
    this.http = http;
    this.account = account;
  }

  @Override
  public LocalDate today() {
    return account.today();
  }

  @Override
  public Instant now() {
    return account.now();
  }

  /// Asks from the first of the month, since fractions are carried from there.
  @Override
  public List<Performance> daily(String campaignId, LocalDate since, LocalDate until) {
    if (until.isBefore(since)) {
      return List.of();
    }
    Days days = new Days(since.withDayOfMonth(1), until);
    WholeConversions whole = new WholeConversions();
    List<Performance> rows = new ArrayList<>();
    for (JsonNode row : rows(GoogleQuery.figures(campaignId, isMax(campaignId), days, false))) {
      Figures figures = figures(row);
      long conversions = whole.of(figures.ad(), figures.day(), figures.conversions());
      if (!figures.day().isBefore(since)) {
        performance(figures, conversions).ifPresent(rows::add);
      }
    }
    return List.copyOf(rows);
  }

  private Optional<Performance> performance(Figures figures, long conversions) {
    if (figures.clicks() > figures.impressions() || figures.isNegative()) {
      LOG.warn("Google tells {}: left out", figures);
      return Optional.empty();
    }
    return Optional.of(
        new Performance(
            figures.ad(),
            figures.day(),
            figures.impressions(),
            figures.clicks(),
            conversions,
            figures.spend(),
            Amounts.nearest(figures.value().toPlainString(), account.currency()),
            http.settings().sandbox()));
  }

  @Override
  public List<HourlyPerformance> hourly(String campaignId, LocalDate day) {
    ZoneId zone = account.zone();
    WholeConversions whole = new WholeConversions();
    List<HourlyPerformance> rows = new ArrayList<>();
    String query = GoogleQuery.figures(campaignId, isMax(campaignId), new Days(day, day), true);
    for (JsonNode row : rows(query)) {
      Figures figures = figures(row);
      long conversions = whole.of(figures.ad(), figures.day(), figures.conversions());
      if (figures.isNegative()) {
        LOG.warn("Google tells {}: left out", figures);
        continue;
      }
      AccountHour hour = AccountHour.of(day, row.path("segments").path("hour").asInt(-1), zone);
      rows.add(
          new HourlyPerformance(
              figures.ad(),
              hour.start(),
              hour.span(),
              figures.impressions(),
              figures.clicks(),
              conversions,
              figures.spend(),
              http.settings().sandbox()));
    }
    return List.copyOf(rows);
  }

  @Override
  public AudienceTold audience(
      String campaignId, LocalDate since, LocalDate until, AudienceSplit split) {
    GoogleAudience by = GoogleAudience.of(split);
    if (by.needsAdGroups() && isMax(campaignId)) {
      return new AudienceTold.Withheld(
          "Google tells ages and genders by ad group, and Performance Max has none");
    }
    List<AudienceSlice> slices = new ArrayList<>();
    for (JsonNode row : rows(GoogleQuery.audience(campaignId, by, new Days(since, until)))) {
      try {
        slices.add(by.slice(row, account.currency()));
      } catch (IllegalArgumentException e) {
        throw http.unreadable(http.search("", ""), "row " + row + ": " + e.getMessage());
      }
    }
    return Slices.of(slices);
  }

  private List<JsonNode> rows(String query) {
    return http.rows(query);
  }

  private boolean isMax(String campaignId) {
    return maximal.computeIfAbsent(
        campaignId,
        id ->
            http.rows(GoogleQuery.channel(id)).stream()
                .map(row -> row.path("campaign").path("advertisingChannelType").asString(""))
                .anyMatch("PERFORMANCE_MAX"::equals));
  }

  /// One row. What is zero Google leaves out.
  private record Figures(
      String ad,
      LocalDate day,
      long impressions,
      long clicks,
      BigDecimal conversions,
      BigDecimal value,
      Money spend) {
    boolean isNegative() {
      return Math.min(impressions, clicks) < 0
          || conversions.signum() < 0
          || value.signum() < 0
          || spend.minor() < 0;
    }
  }

  private Figures figures(JsonNode row) {
    JsonNode metrics = row.path("metrics");
    try {
      return new Figures(
          GoogleRows.adId(row),
          LocalDate.parse(row.path("segments").path("date").asString("")),
          Long.parseLong(metrics.path("impressions").asString("0")),
          Long.parseLong(metrics.path("clicks").asString("0")),
          new BigDecimal(metrics.path("conversions").asString("0")),
          new BigDecimal(metrics.path("conversionsValue").asString("0")),
          Amounts.ofMicros(
              Long.parseLong(metrics.path("costMicros").asString("0")), account.currency()));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw http.unreadable(http.search("", ""), "row " + row + ": " + e.getMessage());
    }
  }
}
