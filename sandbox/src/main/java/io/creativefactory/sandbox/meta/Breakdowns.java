package io.creativefactory.sandbox.meta;

import io.creativefactory.domain.scaling.AudienceSplit;
import io.creativefactory.sandbox.market.Crowd;
import io.creativefactory.sandbox.market.Crowd.Tally;
import io.creativefactory.sandbox.market.DayRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Insights of a campaign, told apart by who saw it: one row for each value over all days.
final class Breakdowns {
  private static final Map<String, AudienceSplit> KNOWN =
      Map.of(
          "age", AudienceSplit.AGE,
          "gender", AudienceSplit.GENDER,
          "publisher_platform,platform_position", AudienceSplit.PLACEMENT,
          "country", AudienceSplit.COUNTRY,
          "impression_device", AudienceSplit.DEVICE);

  private static final Set<String> FIELDS =
      Allowed.words("actions date_start date_stop impressions inline_link_clicks spend");

  private static final Map<String, String> DEVICES =
      Map.of(
          "android",
          "android_smartphone",
          "iphone",
          "iphone",
          "tablet",
          "android_tablet",
          "desktop",
          "desktop",
          Crowd.UNTOLD,
          "unknown");

  private static final Map<String, List<String>> PLACES =
      Map.of(
          "feed", List.of("facebook", "feed"),
          "stories", List.of("instagram", "instagram_stories"),
          "reels", List.of("instagram", "instagram_reels"),
          "search", List.of("facebook", "search"));

  private final Shelf shelf;
  private final SandboxAccount account;
  private final Crowd crowd;

  Breakdowns(Shelf shelf, SandboxAccount account, Crowd crowd) {
    this.shelf = shelf;
    this.account = account;
    this.crowd = crowd;
  }

  ObjectNode read(List<DayRow> rows, Form form, LocalDate today) {
    AudienceSplit split = KNOWN.get(form.required("breakdowns"));
    if (split == null) {
      throw VendorError.invalid(
          "Not in the SANDBOX", "Of a campaign only the breakdowns " + KNOWN.keySet() + " are.");
    }
    List<String> fields = List.of(form.required("fields").split(","));
    if (!FIELDS.containsAll(fields)) {
      throw VendorError.invalid("Unknown field", "One of the fields " + fields + " is unknown.");
    }
    List<ObjectNode> shown = new ArrayList<>();
    crowd
        .of(rows, split, today)
        .forEach((value, told) -> {
          ObjectNode row = row(told).retain(fields);
          name(row, split, value);
          shown.add(row);
        });
    return Page.of(form, shown);
  }

  private ObjectNode row(Tally told) {
    ObjectNode row = shelf.mapper().createObjectNode();
    row.put("impressions", Long.toString(told.impressions()));
    row.put("spend", major(told.spend()));
    if (told.clicks() > 0) {
      row.put("inline_link_clicks", Long.toString(told.clicks()));
      ArrayNode actions = row.putArray("actions");
      Insights.action(actions, "link_click", Long.toString(told.clicks()));
      if (told.purchases() > 0) {
        Insights.purchases(actions, Long.toString(told.purchases()));
      }
    }
    return row;
  }

  private static void name(ObjectNode row, AudienceSplit split, String value) {
    switch (split) {
      case AGE -> row.put("age", value.isEmpty() ? "Unknown" : value);
      case GENDER -> row.put("gender", value.isEmpty() ? "unknown" : value);
      case PLACEMENT ->
          row.put("publisher_platform", place(value).getFirst())
              .put("platform_position", place(value).getLast());
      case COUNTRY -> row.put("country", value.isEmpty() ? "unknown" : value);
      case DEVICE -> row.put("impression_device", DEVICES.get(value));
    }
  }

  private static List<String> place(String value) {
    return PLACES.getOrDefault(value, List.of("unknown", "unknown"));
  }

  private String major(long minor) {
    int digits = Math.max(account.currency().getDefaultFractionDigits(), 0);
    return BigDecimal.valueOf(minor, digits).toPlainString();
  }
}
