package io.creativefactory.platform.tiktok;

import io.creativefactory.domain.Amounts;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.domain.scaling.AudienceSlice;
import io.creativefactory.domain.scaling.AudienceSplit;
import io.creativefactory.domain.scaling.AudienceTold;
import io.creativefactory.domain.scaling.Exposure;
import io.creativefactory.domain.scaling.HourlyPerformance;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.platform.AccountHour;
import io.creativefactory.platform.AdInsights;
import io.creativefactory.platform.Slices;
import io.creativefactory.platform.http.VendorHttp;
import io.creativefactory.platform.tiktok.TikTokSettings.Style;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Figures of ads. Clicks are those that lead somewhere; conversions are what the ad group aims at,
/// for sales the completed payments. Figures come as texts. A Smart+ ad is reported by its
/// creatives, whose figures are added up. Thread safe.
final class TikTokInsights implements AdInsights {
  private static final Logger LOG = LoggerFactory.getLogger(TikTokInsights.class);
  private static final String REPORT = "report/integrated/get/";

  /// Days that one report takes.
  private static final int WINDOW = 30;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  /// Despite its name the value of all completed payments, an estimate in major units.
  private static final String VALUE = "total_complete_payment_rate";

  private static final List<String> METRICS =
      List.of("spend", "impressions", "clicks", "conversion", VALUE);

  private final VendorHttp<TikTokCall> http;
  private final TikTokSettings settings;
  private final TikTokAccount account;
  private final TikTokLists lists;

  TikTokInsights(VendorHttp<TikTokCall> http, TikTokSettings settings, TikTokAccount account) {
    this.http = http;
    this.settings = settings;
    this.account = account;
    this.lists = new TikTokLists(http);
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
    Map<String, String> ads = ads(campaignId);
    Map<List<Object>, Performance> days = new LinkedHashMap<>();
    LocalDate from = since;
    while (!from.isAfter(until)) {
      LocalDate last = from.plusDays(WINDOW - 1L);
      LocalDate to = last.isAfter(until) ? until : last;
      Map<String, String> query = query(campaignId, from, to);
      query.put("dimensions", Json.texts(List.of("ad_id", "stat_time_day")));
      query.put("metrics", Json.texts(METRICS));
      rows(query, row -> day(row, ads))
          .forEach(each -> days.merge(List.of(each.adId(), each.day()), each, TikTokInsights::sum));
      from = to.plusDays(1);
    }
    return List.copyOf(days.values());
  }

  private Optional<Performance> day(JsonNode row, Map<String, String> ads) {
    String ad = ad(row, ads);
    LocalDate day = LocalDateTime.parse(time(row, "stat_time_day"), TIME).toLocalDate();
    JsonNode metrics = row.path("metrics");
    Counts counts = counts(metrics);
    if (counts.impossible() || counts.clicks() > counts.shown()) {
      LOG.warn("TikTok counts {} for ad {} on {}: left out", counts, ad, day);
      return Optional.empty();
    }
    return counts.nothing()
        ? Optional.empty()
        : Optional.of(
            new Performance(
                ad,
                day,
                counts.shown(),
                counts.clicks(),
                counts.conversions(),
                counts.spend(),
                revenue(metrics),
                settings.sandbox()));
  }

  private Money revenue(JsonNode metrics) {
    return Amounts.nearest(
        number(metrics.path(VALUE).asString("0")).toPlainString(), account.currency());
  }

  private static BigDecimal number(String text) {
    return "-".equals(text) ? BigDecimal.ZERO : new BigDecimal(text);
  }

  private static Performance sum(Performance one, Performance other) {
    return new Performance(
        one.adId(),
        one.day(),
        one.impressions() + other.impressions(),
        one.clicks() + other.clicks(),
        one.conversions() + other.conversions(),
        one.spend().plus(other.spend()),
        one.revenue().plus(other.revenue()),
        one.sandbox());
  }

  @Override
  public List<HourlyPerformance> hourly(String campaignId, LocalDate day) {
    Map<String, String> ads = ads(campaignId);
    ZoneId zone = account.zone();
    Map<String, String> query = query(campaignId, day, day);
    query.put("dimensions", Json.texts(List.of("ad_id", "stat_time_hour")));
    query.put("metrics", Json.texts(List.of("spend", "impressions", "clicks", "conversion")));
    Map<List<Object>, HourlyPerformance> hours = new LinkedHashMap<>();
    rows(query, row -> hour(row, ads, zone))
        .forEach(each -> hours.merge(List.of(each.adId(), each.hour()), each, TikTokInsights::sum));
    return hours.values().stream()
        .sorted(
            Comparator.comparing(HourlyPerformance::hour).thenComparing(HourlyPerformance::adId))
        .toList();
  }

  private Optional<HourlyPerformance> hour(JsonNode row, Map<String, String> ads, ZoneId zone) {
    String ad = ad(row, ads);
    LocalDateTime time = LocalDateTime.parse(time(row, "stat_time_hour"), TIME);
    AccountHour hour = AccountHour.of(time.toLocalDate(), time.getHour(), zone);
    Counts counts = counts(row.path("metrics"));
    if (counts.impossible()) {
      LOG.warn("TikTok counts {} for ad {} at {}: left out", counts, ad, hour.start());
      return Optional.empty();
    }
    return counts.nothing()
        ? Optional.empty()
        : Optional.of(
            new HourlyPerformance(
                ad,
                hour.start(),
                hour.span(),
                counts.shown(),
                counts.clicks(),
                counts.conversions(),
                counts.spend(),
                settings.sandbox()));
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

  /// People of creatives do not add up, so that Smart+ ads have no reach.
  @Override
  public List<Exposure> exposure(String campaignId, LocalDate since, LocalDate until) {
    if (until.isBefore(since) || settings.style() == Style.SMART_PLUS) {
      return List.of();
    }
    Map<String, String> query = query(campaignId, since, until);
    query.put("dimensions", Json.texts(List.of("ad_id")));
    query.put("metrics", Json.texts(List.of("impressions", "reach")));
    return rows(query, row -> exposure(row, since, until));
  }

  private Optional<Exposure> exposure(JsonNode row, LocalDate since, LocalDate until) {
    long shown = whole(row.path("metrics"), "impressions");
    long reach = whole(row.path("metrics"), "reach");
    String ad = row.path("dimensions").path("ad_id").asString("");
    if (reach < 1 || reach > shown) {
      LOG.warn("TikTok tells a reach of {} for {} views: left out", reach, shown);
      return Optional.empty();
    }
    return Optional.of(new Exposure(ad, since, until, shown, reach, settings.sandbox()));
  }

  @Override
  public AudienceTold audience(
      String campaignId, LocalDate since, LocalDate until, AudienceSplit split) {
    String dimension = TikTokAudience.dimension(split);
    Map<String, String> query = query(campaignId, since, until);
    query.put("report_type", "AUDIENCE");
    query.put("data_level", "AUCTION_CAMPAIGN");
    query.put("dimensions", Json.texts(List.of("campaign_id", dimension)));
    query.put("metrics", Json.texts(List.of("spend", "impressions", "clicks", "conversion")));
    return Slices.of(rows(query, row -> slice(row, split, dimension)));
  }

  private Optional<AudienceSlice> slice(JsonNode row, AudienceSplit split, String dimension) {
    Counts counts = counts(row.path("metrics"));
    String value = TikTokAudience.value(split, row.path("dimensions").path(dimension).asString(""));
    if (counts.impossible()) {
      LOG.warn("TikTok counts {} for {} {}: left out", counts, dimension, value);
      return Optional.empty();
    }
    return counts.nothing()
        ? Optional.empty()
        : Optional.of(
            new AudienceSlice(
                value,
                counts.shown(),
                counts.clicks(),
                BigDecimal.valueOf(counts.conversions()),
                counts.spend()));
  }

  private Map<String, String> query(String campaignId, LocalDate since, LocalDate until) {
    ObjectNode filter = Json.object().put("field_name", "campaign_ids");
    filter.put("filter_type", "IN").put("filter_value", Json.texts(List.of(campaignId)));
    Map<String, String> query = new LinkedHashMap<>();
    query.put("advertiser_id", settings.advertiserId());
    query.put("service_type", "AUCTION");
    query.put("report_type", "BASIC");
    query.put("data_level", "AUCTION_AD");
    query.put("start_date", since.toString());
    query.put("end_date", until.toString());
    query.put("filtering", "[" + filter + "]");
    return query;
  }

  private <T> List<T> rows(Map<String, String> query, Function<JsonNode, Optional<T>> reader) {
    List<T> rows = new ArrayList<>();
    lists.walk(
        REPORT,
        query,
        row -> {
          try {
            reader.apply(row).ifPresent(rows::add);
          } catch (DateTimeException | IllegalArgumentException e) {
            throw http.unreadable(TikTokCall.get(REPORT, query), "row " + row);
          }
          return Optional.empty();
        });
    return List.copyOf(rows);
  }

  /// Of Smart+ campaigns, the ad that each creative belongs to; the report knows creatives only.
  private Map<String, String> ads(String campaignId) {
    Map<String, String> ads = new HashMap<>();
    if (settings.style() == Style.REGULAR) {
      return ads;
    }
    TikTokWire wire = TikTokWire.of(settings);
    ObjectNode filter = Json.object().put("primary_status", "STATUS_ALL");
    filter.set("campaign_ids", Json.array(List.of(campaignId)));
    Map<String, String> query = new LinkedHashMap<>();
    query.put("advertiser_id", settings.advertiserId());
    query.put("fields", Json.texts(List.of(wire.adId(), "creative_list")));
    query.put("filtering", filter.toString());
    lists.walk(
        wire.path(Kind.AD) + "get/",
        query,
        row -> {
          String ad = row.path(wire.adId()).asString("");
          for (JsonNode each : row.path("creative_list")) {
            ads.put(each.path("smart_plus_creative_id").asString(""), ad);
          }
          return Optional.empty();
        });
    return ads;
  }

  private static String ad(JsonNode row, Map<String, String> ads) {
    String told = row.path("dimensions").path("ad_id").asString("");
    return ads.getOrDefault(told, told);
  }

  private static String time(JsonNode row, String dimension) {
    return row.path("dimensions").path(dimension).asString("");
  }

  private Counts counts(JsonNode metrics) {
    String spend = metrics.path("spend").asString("0");
    return new Counts(
        whole(metrics, "impressions"),
        whole(metrics, "clicks"),
        whole(metrics, "conversion"),
        Amounts.ofMajor("-".equals(spend) ? "0" : spend, account.currency()));
  }

  /// A dash is TikTok's zero.
  private static long whole(JsonNode metrics, String name) {
    return number(metrics.path(name).asString("0")).longValueExact();
  }

  private record Counts(long shown, long clicks, long conversions, Money spend) {
    boolean impossible() {
      return Math.min(Math.min(shown, clicks), Math.min(conversions, spend.minor())) < 0;
    }

    /// TikTok also lists days on which nothing happened.
    boolean nothing() {
      return shown == 0 && clicks == 0 && conversions == 0 && spend.minor() == 0;
    }
  }
}
