package io.creativefactory.platform.meta;

import io.creativefactory.domain.Amounts;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.scaling.AudienceSplit;
import io.creativefactory.domain.scaling.AudienceTold;
import io.creativefactory.domain.scaling.Exposure;
import io.creativefactory.domain.scaling.HourlyPerformance;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.platform.AccountHour;
import io.creativefactory.platform.AdInsights;
import io.creativefactory.platform.Slices;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// Figures of ads. Clicks are clicks on the link; conversions are purchases. What was spent is read
/// exactly; what purchases were worth is Meta's estimate and is rounded to the smallest unit.
/// Thread safe.
final class MetaInsights implements AdInsights {
  private static final Logger LOG = LoggerFactory.getLogger(MetaInsights.class);

  /// The same purchase stands in a row under each of these names; the widest one that is there
  /// counts, and they are never added up.
  private static final List<String> PURCHASES =
      List.of("omni_purchase", "purchase", "offsite_conversion.fb_pixel_purchase");

  /// From so many days on figures are ordered as a report, which no deadline of a call cuts off.
  private static final int LONG = 31;

  private static final String HOUR = "hourly_stats_aggregated_by_advertiser_time_zone";

  private final MetaHttp http;
  private final MetaAccount account;
  private final MetaPages pages;
  private final MetaReports reports;

  MetaInsights(MetaHttp http, MetaAccount account) {
    this.http = http;
    this.account = account;
    this.pages = new MetaPages(http);
    this.reports = new MetaReports(http);
  }

  @Override
  public LocalDate today() {
    return account.today();
  }

  @Override
  public Instant now() {
    return account.now();
  }

  @Override
  public List<Performance> daily(String campaignId, LocalDate since, LocalDate until) {
    if (until.isBefore(since)) {
      return List.of();
    }
    MetaCall call = MetaCall.get(campaignId + "/insights", counts(since, until));
    List<Performance> rows = new ArrayList<>();
    Function<JsonNode, Optional<Object>> visitor = row -> taken(call, row, this::read, rows);
    if (ChronoUnit.DAYS.between(since, until) < LONG) {
      pages.walk(call.path(), call.params(), visitor);
    } else {
      reports.walk(call.path(), call.params(), visitor);
    }
    return List.copyOf(rows);
  }

  private Map<String, String> counts(LocalDate since, LocalDate until) {
    Map<String, String> query = query(since, until);
    query.put("time_increment", "1");
    query.put("use_unified_attribution_setting", "true");
    query.put(
        "fields", "ad_id,impressions,inline_link_clicks,spend,actions,action_values,date_start");
    return query;
  }

  /// Two rows of one ad can stand for the same hour only where the clock jumped; they are added.
  @Override
  public List<HourlyPerformance> hourly(String campaignId, LocalDate day) {
    ZoneId zone = account.zone();
    Map<String, String> query = counts(day, day);
    query.put("breakdowns", HOUR);
    Map<List<Object>, HourlyPerformance> hours = new LinkedHashMap<>();
    walk(campaignId, query, row -> hour(row, zone))
        .forEach(each -> hours.merge(List.of(each.adId(), each.hour()), each, MetaInsights::sum));
    return hours.values().stream()
        .sorted(
            Comparator.comparing(HourlyPerformance::hour).thenComparing(HourlyPerformance::adId))
        .toList();
  }

  private Optional<HourlyPerformance> hour(JsonNode row, ZoneId zone) {
    String ad = row.path("ad_id").asString("");
    LocalDate day = LocalDate.parse(row.path("date_start").asString(""));
    AccountHour hour = AccountHour.parse(day, row.path(HOUR).asString(""), zone);
    JsonNode actions = row.path("actions");
    long impressions = row.path("impressions").asLong(0);
    long clicks = row.path("inline_link_clicks").asLong(0);
    long purchases = value(actions, family(actions)).longValue();
    Money spend = Amounts.ofMajor(row.path("spend").asString("0"), account.currency());
    if (Math.min(Math.min(impressions, clicks), Math.min(purchases, spend.minor())) < 0) {
      LOG.warn("Meta counts less than nothing for ad {} at {}: left out", ad, hour.start());
      return Optional.empty();
    }
    return Optional.of(
        new HourlyPerformance(
            ad,
            hour.start(),
            hour.span(),
            impressions,
            clicks,
            purchases,
            spend,
            http.settings().sandbox()));
  }

  private static HourlyPerformance sum(HourlyPerformance one, HourlyPerformance other) {
    return new HourlyPerformance(
        one.adId(),
        one.hour(),
        one.span(),
        one.impressions() + other.impressions(),
        one.clicks() + other.clicks(),
        one.conversions() + other.conversions(),
        one.spend().plus(other.spend()),
        one.sandbox());
  }

  /// Without `time_increment` Meta answers one row for the whole span.
  @Override
  public List<Exposure> exposure(String campaignId, LocalDate since, LocalDate until) {
    if (until.isBefore(since)) {
      return List.of();
    }
    Map<String, String> query = query(since, until);
    query.put("fields", "ad_id,impressions,reach,date_start,date_stop");
    return walk(campaignId, query, this::exposure);
  }

  private Map<String, String> query(LocalDate since, LocalDate until) {
    Map<String, String> range = new LinkedHashMap<>();
    range.put("since", since.toString());
    range.put("until", until.toString());
    Map<String, String> query = new LinkedHashMap<>();
    query.put("level", "ad");
    query.put("time_range", http.mapper().writeValueAsString(range));
    query.put("limit", "200");
    return query;
  }

  private <T> List<T> walk(
      String campaignId, Map<String, String> query, Function<JsonNode, Optional<T>> reader) {
    List<T> rows = new ArrayList<>();
    MetaCall call = MetaCall.get(campaignId + "/insights", query);
    pages.walk(call.path(), query, row -> taken(call, row, reader, rows));
    return List.copyOf(rows);
  }

  /// Every row is wanted: nothing is ever found.
  private <T> Optional<Object> taken(
      MetaCall call, JsonNode row, Function<JsonNode, Optional<T>> reader, List<T> rows) {
    try {
      reader.apply(row).ifPresent(rows::add);
      return Optional.empty();
    } catch (DateTimeException | IllegalArgumentException e) {
      throw http.unreadable(call, "row " + row);
    }
  }

  @Override
  public AudienceTold audience(
      String campaignId, LocalDate since, LocalDate until, AudienceSplit split) {
    Map<String, String> query = query(since, until);
    query.put("level", "campaign");
    query.put("use_unified_attribution_setting", "true");
    query.put("fields", "impressions,inline_link_clicks,spend,actions");
    query.put("breakdowns", String.join(",", MetaAudience.breakdowns(split)));
    return Slices.of(
        walk(
            campaignId,
            query,
            row ->
                Optional.of(
                    MetaAudience.slice(
                        row,
                        split,
                        value(row.path("actions"), family(row.path("actions"))),
                        account.currency()))));
  }

  /// A row without a reach says nothing, and one with more people than views is left out.
  private Optional<Exposure> exposure(JsonNode row) {
    long impressions = row.path("impressions").asLong(0);
    long reach = row.path("reach").asLong(0);
    if (reach < 1 || reach > impressions) {
      LOG.warn("Meta tells a reach of {} for {} views: left out", reach, impressions);
      return Optional.empty();
    }
    return Optional.of(
        new Exposure(
            row.path("ad_id").asString(""),
            LocalDate.parse(row.path("date_start").asString("")),
            LocalDate.parse(row.path("date_stop").asString("")),
            impressions,
            reach,
            http.settings().sandbox()));
  }

  /// In a row that stands, a missing count is zero: Meta leaves zeroes out.
  private Optional<Performance> read(JsonNode row) {
    String ad = row.path("ad_id").asString("");
    LocalDate day = LocalDate.parse(row.path("date_start").asString(""));
    long impressions = row.path("impressions").asLong(0);
    long clicks = row.path("inline_link_clicks").asLong(0);
    String family = family(row.path("actions"));
    long purchases = value(row.path("actions"), family).longValue();
    Money spend = Amounts.ofMajor(row.path("spend").asString("0"), account.currency());
    if (clicks > impressions
        || Math.min(impressions, Math.min(clicks, purchases)) < 0
        || spend.minor() < 0) {
      LOG.warn(
          "Meta counts {} clicks and {} purchases on {} views for {} of ad {} on {}: left out",
          clicks,
          purchases,
          impressions,
          spend,
          ad,
          day);
      return Optional.empty();
    }
    Money revenue =
        Amounts.nearest(
            value(row.path("action_values"), family).toPlainString(), account.currency());
    return Optional.of(
        new Performance(
            ad, day, impressions, clicks, purchases, spend, revenue, http.settings().sandbox()));
  }

  private static String family(JsonNode actions) {
    return PURCHASES.stream()
        .filter(name -> actions.valueStream().anyMatch(each -> isOf(each, name)))
        .findFirst()
        .orElse(PURCHASES.getFirst());
  }

  private static BigDecimal value(JsonNode list, String name) {
    return list.valueStream()
        .filter(each -> isOf(each, name))
        .map(each -> new BigDecimal(each.path("value").asString("0")))
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }

  private static boolean isOf(JsonNode action, String name) {
    return name.equals(action.path("action_type").asString(""));
  }
}
