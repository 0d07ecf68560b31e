package io.creativefactory.sandbox.meta;

import io.creativefactory.sandbox.market.Audience;
import io.creativefactory.sandbox.market.Crowd;
import io.creativefactory.sandbox.market.DayRow;
import io.creativefactory.sandbox.meta.Thing.Kind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The insights edge: what ads did, day by day. Zeroes are left out, money is text in major units,
/// and a purchase stands under three names.
final class Insights {
  private static final Set<String> PARAMS =
      Set.of(
          "level",
          "time_increment",
          "time_range",
          "breakdowns",
          "use_unified_attribution_setting",
          "limit",
          "after");
  private static final Set<String> FIELDS =
      Allowed.words(
          """
          account_currency account_id account_name action_values actions ad_id ad_name adset_id
          campaign_id clicks date_start date_stop frequency impressions inline_link_clicks reach
          spend
          """);

  private static final Set<String> SPAN_FIELDS =
      Allowed.words("ad_id date_start date_stop frequency impressions reach");

  private static final String HOURLY = "hourly_stats_aggregated_by_advertiser_time_zone";

  private final Shelf shelf;
  private final SandboxAccount account;
  private final Breakdowns breakdowns;

  Insights(Shelf shelf, SandboxAccount account, Crowd crowd) {
    this.shelf = shelf;
    this.account = account;
    this.breakdowns = new Breakdowns(shelf, account, crowd);
  }

  /// @param node id of a campaign, ad set or ad, or the account's node
  ObjectNode read(String node, Form form, LocalDate today) {
    form.only(PARAMS);
    if ("campaign".equals(form.required("level"))) {
      return breakdowns.read(
          rows(shelf.rows(), node, date(form, "since"), date(form, "until")), form, today);
    }
    boolean daily =
        form.oneOf("time_increment", Set.of("1", "all_days")).filter("1"::equals).isPresent();
    if (!"ad".equals(form.required("level"))) {
      throw VendorError.invalid("Not in the SANDBOX", "Only level=ad is simulated.");
    }
    LocalDate since = date(form, "since");
    LocalDate until = date(form, "until");
    if (until.isBefore(since)) {
      throw VendorError.invalid(1504018, "Invalid range", "until lies before since.");
    }
    List<String> fields = List.of(form.required("fields").split(","));
    if (!FIELDS.containsAll(fields)) {
      throw VendorError.invalid("Unknown field", "One of the fields " + fields + " is unknown.");
    }
    boolean hourly = form.oneOf("breakdowns", Set.of(HOURLY)).isPresent();
    List<DayRow> shown = rows(hourly ? shelf.rowsByHour() : shelf.rows(), node, since, until);
    List<ObjectNode> rows = new ArrayList<>();
    if (!daily) {
      rows.addAll(spans(shown, since, until, fields));
    }
    for (DayRow row : daily ? shown : List.<DayRow>of()) {
      if (hourly) {
        rows.addAll(hours(row, fields, today));
      } else {
        rows.add(whole(row, today).retain(fields));
      }
    }
    return Page.of(form, rows);
  }

  private List<DayRow> rows(List<DayRow> all, String node, LocalDate since, LocalDate until) {
    return all.stream()
        .filter(row -> row.impressions() > 0)
        .filter(row -> !row.day().isBefore(since) && !row.day().isAfter(until))
        .filter(row -> belongs(row, node))
        .sorted(Comparator.comparing(DayRow::day).thenComparing(DayRow::adId))
        .toList();
  }

  private LocalDate date(Form form, String end) {
    JsonNode range = form.json("time_range");
    try {
      return LocalDate.parse(range.path(end).asString(""));
    } catch (DateTimeException e) {
      throw VendorError.invalid("Invalid range", "time_range." + end + " must be YYYY-MM-DD.");
    }
  }

  /// One row an ad for all days together. Only what a span is asked for is simulated.
  private List<ObjectNode> spans(
      List<DayRow> rows, LocalDate since, LocalDate until, List<String> fields) {
    if (!SPAN_FIELDS.containsAll(fields)) {
      throw VendorError.invalid(
          "Not in the SANDBOX", "Of a span only " + SPAN_FIELDS + " are simulated.");
    }
    Map<String, Long> sums = new TreeMap<>();
    rows.forEach(row -> sums.merge(row.adId(), row.impressions(), Long::sum));
    List<ObjectNode> spans = new ArrayList<>();
    sums.forEach((ad, impressions) -> {
      ObjectNode span = shelf.mapper().createObjectNode().put("ad_id", ad);
      span.put("date_start", since.toString()).put("date_stop", until.toString());
      people(span.put("impressions", Long.toString(impressions)), ad, impressions);
      spans.add(span.retain(fields));
    });
    return spans;
  }

  private static void people(ObjectNode shown, String ad, long impressions) {
    long reach = Audience.reached(ad, impressions);
    shown.put("reach", Long.toString(reach));
    shown.put("frequency", String.format(Locale.ROOT, "%.6f", (double) impressions / reach));
  }

  private List<ObjectNode> hours(DayRow row, List<String> fields, LocalDate today) {
    List<DayRow> hours = shelf.hours(row);
    List<ObjectNode> shown = new ArrayList<>();
    for (int hour = 0; hour < hours.size(); hour++) {
      if (hours.get(hour).impressions() > 0) {
        String span = "%02d:00:00 - %02d:59:59".formatted(hour, hour);
        shown.add(whole(hours.get(hour), today).retain(fields).put(HOURLY, span));
      }
    }
    return shown;
  }

  private boolean belongs(DayRow row, String node) {
    Thing ad = ad(row);
    return List.of(account.node(), campaign(ad), ad.text("adset_id"), ad.id()).contains(node);
  }

  private Thing ad(DayRow row) {
    return shelf.find(row.adId()).orElseThrow();
  }

  private String campaign(Thing ad) {
    return shelf.find(ad.text("adset_id")).map(set -> set.text("campaign_id")).orElse("");
  }

  /// The row with all fields.
  private ObjectNode whole(DayRow row, LocalDate today) {
    Thing ad = ad(row);
    ObjectNode shown = shelf.mapper().createObjectNode();
    shown.put("account_id", account.id()).put("account_name", MetaSandbox.ACCOUNT_NAME);
    shown.put("account_currency", account.currency().getCurrencyCode());
    shown.put("campaign_id", campaign(ad)).put("adset_id", ad.text("adset_id"));
    shown.put("ad_id", ad.id()).put("ad_name", ad.text("name"));
    shown.put("date_start", row.day().toString()).put("date_stop", row.day().toString());
    shown.put("impressions", Long.toString(row.impressions()));
    people(shown, ad.id(), row.impressions());
    shown.put("spend", major(row.spendKnown(today)));
    actions(shown, row, today);
    return shown;
  }

  private void actions(ObjectNode shown, DayRow row, LocalDate today) {
    long bought = row.purchasesKnown(today);
    String clicks = Long.toString(row.clicksKnown(today));
    if (row.clicksKnown(today) > 0) {
      shown.put("clicks", clicks);
      shown.put("inline_link_clicks", clicks);
      ArrayNode actions = shown.putArray("actions");
      action(actions, "link_click", clicks);
      if (bought > 0) {
        purchases(actions, Long.toString(bought));
        purchases(shown.putArray("action_values"), major(row.revenueKnown(today)));
      }
    }
  }

  static void purchases(ArrayNode list, String value) {
    action(list, "purchase", value);
    action(list, "offsite_conversion.fb_pixel_purchase", value);
    action(list, "omni_purchase", value);
  }

  static void action(ArrayNode list, String type, String value) {
    list.addObject().put("action_type", type).put("value", value);
  }

  private String major(long minor) {
    int digits = Math.max(account.currency().getDefaultFractionDigits(), 0);
    return BigDecimal.valueOf(minor, digits).toPlainString();
  }

  /// Whether the node can have insights at all.
  static boolean has(Thing thing) {
    return thing.kind() == Kind.CAMPAIGN || thing.kind() == Kind.AD_SET || thing.kind() == Kind.AD;
  }
}
