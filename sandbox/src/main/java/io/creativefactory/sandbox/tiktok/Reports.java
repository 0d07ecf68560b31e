package io.creativefactory.sandbox.tiktok;

import io.creativefactory.sandbox.market.Audience;
import io.creativefactory.sandbox.market.DayRow;
import io.creativefactory.sandbox.world.Store;
import io.creativefactory.sandbox.world.Thing;
import io.creativefactory.sandbox.world.World;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The synchronous report on ads: every figure a text, a dash never sent, money in major units, a
/// row for each ad and day on which it was shown.
final class Reports {
  private static final int MOST_DAYS = 30;
  private static final int MOST_DAYS_IN_ALL = 365;
  private static final Set<String> METRICS =
      Set.of(
          "spend",
          "impressions",
          "clicks",
          "ctr",
          "conversion",
          "complete_payment",
          "total_complete_payment_rate",
          "reach");

  private final World world;
  private final Store store;
  private final TikTokSandboxAccount account;

  Reports(World world, Store store, TikTokSandboxAccount account) {
    this.world = world;
    this.store = store;
    this.account = account;
  }

  ObjectNode read(Fields query) {
    boolean people = query.oneOf("report_type", Set.of("BASIC", "AUDIENCE")).equals("AUDIENCE");
    query.oneOf("service_type", Set.of("AUCTION"));
    query.oneOf("data_level", Set.of(people ? "AUCTION_CAMPAIGN" : "AUCTION_AD"));
    List<String> dimensions = list(query, "dimensions");
    List<String> metrics = list(query, "metrics");
    if (people) {
      return Lists.page(query, people(query, dimensions, metrics));
    }
    if (!METRICS.containsAll(metrics)) {
      throw Refused.invalid("Invalid metric fields: " + metrics);
    }
    Span span = span(query, dimensions);
    List<DayRow> rows = rows(query, span);
    List<ObjectNode> shown = new ArrayList<>();
    switch (span.unit()) {
      case "stat_time_day" ->
          rows.forEach(row -> shown.add(row(row, span.unit(), row.day() + " 00:00:00", metrics)));
      case "stat_time_hour" -> rows.forEach(row -> hours(row, metrics, shown));
      default -> whole(rows, metrics, shown);
    }
    return Lists.page(query, shown);
  }

  /// Who saw each campaign, all days together.
  private List<ObjectNode> people(Fields query, List<String> dimensions, List<String> metrics) {
    People.check(dimensions, metrics);
    Map<String, String> campaigns = campaigns();
    Map<String, List<DayRow>> byCampaign =
        rows(query, span(query, List.of("ad_id"))).stream()
            .collect(
                Collectors.groupingBy(
                    row -> campaigns.getOrDefault(row.adId(), ""),
                    TreeMap::new,
                    Collectors.toList()));
    List<ObjectNode> shown = new ArrayList<>();
    byCampaign.forEach((campaign, rows) ->
        world
            .market()
            .crowd()
            .of(rows, People.split(dimensions), world.today())
            .forEach((value, told) -> {
              ObjectNode one = store.object();
              one.putObject("dimensions")
                  .put("campaign_id", campaign)
                  .put(dimensions.getLast(), People.word(dimensions, value));
              ObjectNode figures = one.putObject("metrics");
              figures.put("spend", major(told.spend()));
              figures.put("impressions", Long.toString(told.impressions()));
              figures.put("clicks", Long.toString(told.clicks()));
              figures.put("conversion", Long.toString(told.purchases()));
              shown.add(one);
            }));
    return shown;
  }

  private List<String> list(Fields query, String name) {
    return query
        .json(name, store.mapper())
        .map(json -> json.valueStream().map(each -> each.asString("")).toList())
        .orElseThrow(() -> Refused.missing(name));
  }

  /// @param unit the dimension of time; empty for none
  private record Span(LocalDate since, LocalDate until, String unit) {}

  private static Span span(Fields query, List<String> dimensions) {
    Set<String> wanted = new HashSet<>(dimensions);
    if (!wanted.remove("ad_id")) {
      throw Refused.invalid("dimensions: AUCTION_AD needs ad_id.");
    }
    String unit = wanted.isEmpty() ? "" : wanted.iterator().next();
    if (wanted.size() > 1 || !Set.of("", "stat_time_day", "stat_time_hour").contains(unit)) {
      throw Refused.invalid("dimensions: Not in the SANDBOX: " + dimensions);
    }
    try {
      LocalDate since = LocalDate.parse(query.required("start_date"));
      LocalDate until = LocalDate.parse(query.required("end_date"));
      long days = ChronoUnit.DAYS.between(since, until) + 1;
      long most =
          switch (unit) {
            case "stat_time_day" -> MOST_DAYS;
            case "stat_time_hour" -> 1;
            default -> MOST_DAYS_IN_ALL;
          };
      if (days < 1 || days > most) {
        throw Refused.invalid("The time range must be 1 to " + most + " days, not " + days + ".");
      }
      return new Span(since, until, unit);
    } catch (DateTimeException e) {
      throw Refused.invalid("start_date, end_date: Not a valid date.");
    }
  }

  private List<DayRow> rows(Fields query, Span span) {
    Map<String, String> campaigns = campaigns();
    Set<String> wanted = new HashSet<>();
    for (JsonNode filter : query.json("filtering", store.mapper()).orElseGet(store::object)) {
      if (!"campaign_ids".equals(filter.path("field_name").asString(""))) {
        throw Refused.invalid("filtering: Not in the SANDBOX: " + filter);
      }
      store
          .mapper()
          .readTree(filter.path("filter_value").asString("[]"))
          .forEach(each -> wanted.add(each.asString("")));
    }
    boolean hourly = "stat_time_hour".equals(span.unit());
    return (hourly ? store.rowsByHour() : store.rows())
        .stream()
            .filter(row -> row.impressions() > 0)
            .filter(row -> !row.day().isBefore(span.since()) && !row.day().isAfter(span.until()))
            .filter(
                row -> wanted.isEmpty() || wanted.contains(campaigns.getOrDefault(row.adId(), "")))
            .sorted(Comparator.comparing(DayRow::day).thenComparing(DayRow::adId))
            .toList();
  }

  /// Of what is shown, the campaign that it hangs in.
  private Map<String, String> campaigns() {
    Map<String, String> campaigns = new HashMap<>();
    store.all(Kinds.AD).forEach(ad -> campaigns.put(shownId(ad), ad.text("campaign_id")));
    return campaigns;
  }

  /// What reports call an ad: a Smart+ ad is known by its creative.
  static String shownId(Thing ad) {
    JsonNode creative = ad.node("creative_list").path(0).path("smart_plus_creative_id");
    return creative.asString(ad.id());
  }

  private void hours(DayRow row, List<String> metrics, List<ObjectNode> shown) {
    List<DayRow> hours = store.hours(row);
    for (int hour = 0; hour < hours.size(); hour++) {
      if (hours.get(hour).impressions() > 0) {
        String time = "%s %02d:00:00".formatted(row.day(), hour);
        shown.add(row(hours.get(hour), "stat_time_hour", time, metrics));
      }
    }
  }

  private void whole(List<DayRow> rows, List<String> metrics, List<ObjectNode> shown) {
    if (!Set.of("impressions", "reach").containsAll(metrics)) {
      throw Refused.invalid("Not in the SANDBOX: of a span only impressions and reach.");
    }
    Map<String, Long> sums = new TreeMap<>();
    rows.forEach(row -> sums.merge(row.adId(), row.impressions(), Long::sum));
    sums.forEach((ad, impressions) -> {
      ObjectNode one = store.object();
      one.putObject("dimensions").put("ad_id", ad);
      ObjectNode figures = one.putObject("metrics");
      figures.put("impressions", Long.toString(impressions));
      figures.put("reach", Long.toString(Audience.reached(ad, impressions)));
      figures.retain(metrics);
      shown.add(one);
    });
  }

  private ObjectNode row(DayRow row, String unit, String time, List<String> metrics) {
    LocalDate today = world.today();
    ObjectNode one = store.object();
    one.putObject("dimensions").put("ad_id", row.adId()).put(unit, time);
    ObjectNode figures = one.putObject("metrics");
    long bought = row.purchasesKnown(today);
    figures.put("spend", major(row.spendKnown(today)));
    figures.put("impressions", Long.toString(row.impressions()));
    figures.put("clicks", Long.toString(row.clicksKnown(today)));
    figures.put("conversion", Long.toString(bought));
    figures.put("complete_payment", Long.toString(bought));
    figures.put("total_complete_payment_rate", major(row.revenueKnown(today)));
    figures.put("reach", Long.toString(Audience.reached(row.adId(), row.impressions())));
    figures.put("ctr", ratio(row.clicksKnown(today) * 100, row.impressions()));
    figures.retain(metrics);
    return one;
  }

  private static String ratio(long part, long whole) {
    return BigDecimal.valueOf((double) part / whole)
        .setScale(2, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private String major(long minor) {
    int digits = Math.max(account.currency().getDefaultFractionDigits(), 0);
    return BigDecimal.valueOf(minor, digits).toPlainString();
  }
}
