package io.creativefactory.sandbox.google;

import io.creativefactory.sandbox.market.DayRow;
import io.creativefactory.sandbox.wire.Reply;
import io.creativefactory.sandbox.world.Thing;
import io.creativefactory.sandbox.world.World;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `googleAds:search`. Pages are shorter than Google's, so that readers meet more than one.
final class Search {
  static final int PAGE = 100;
  private static final Set<String> REQUEST =
      Set.of("query", "pageToken", "searchSettings", "validateOnly", "customerId");

  private final Shelf shelf;
  private final Tables tables;
  private final World world;
  private final Crowds crowds;

  Search(Shelf shelf, Tables tables, World world) {
    this.shelf = shelf;
    this.tables = tables;
    this.world = world;
    this.crowds = new Crowds(shelf, tables, world.market().crowd());
  }

  Reply answer(JsonNode body) {
    if (body.has("pageSize")) {
      throw GoogleError.invalid(
          "requestError.PAGE_SIZE_NOT_SUPPORTED", "Setting the page size is not supported.");
    }
    Names.only(body, REQUEST, "");
    String text = body.path("query").asString("");
    Gaql query = Gaql.read(text);
    tables.check(query);
    List<ObjectNode> rows = rows(query).toList();
    int from = position(body.path("pageToken").asString(""), text);
    int to = Math.min(from + PAGE, rows.size());
    ObjectNode answer = shelf.object();
    ArrayNode results = answer.putArray("results");
    rows.subList(Math.min(from, to), to).forEach(row -> results.add(shown(query, row)));
    if (to < rows.size()) {
      answer.put("nextPageToken", token(to, text));
    }
    return Reply.ok(answer.put("fieldMask", String.join(",", query.select())));
  }

  private Stream<ObjectNode> rows(Gaql query) {
    boolean measured = query.select().stream().anyMatch(Tables.METRICS::contains);
    boolean looks =
        query.select().stream()
            .anyMatch(each ->
                each.contains("policy_summary")
                    || each.contains("primary_status")
                    || each.equals("you_tube_video_upload.state"));
    if (crowds.isAsked(query)) {
      return crowds.rows(query, world.today());
    }
    Stream<ObjectNode> all = measured ? figures(query) : tables.rows(query.from(), looks);
    Stream<ObjectNode> found =
        all.filter(
            row -> query.where().stream().allMatch(each -> each.holds(text(row, each.field()))));
    for (String field : query.order().reversed()) {
      Function<ObjectNode, String> key = row -> padded(text(row, field));
      found = found.sorted(Comparator.comparing(key));
    }
    return query.limit() > 0 ? found.limit(query.limit()) : found;
  }

  private static String text(ObjectNode row, String field) {
    return row.at(Tables.pointer(field)).asString("");
  }

  /// Hours sort as numbers.
  private static String padded(String text) {
    return text.length() == 1 ? "0" + text : text;
  }

  private Stream<ObjectNode> figures(Gaql query) {
    boolean hours = query.select().contains("segments.hour");
    if (query.where().stream().noneMatch(each -> each.field().equals("segments.date"))) {
      throw Gaql.refused("EXPECTED_FILTERS_ON_DATE_RANGE", "segments.date has no range");
    }
    boolean groups = query.from().equals("asset_group");
    List<ObjectNode> rows = new ArrayList<>();
    for (DayRow row : hours ? shelf.store().rowsByHour() : shelf.store().rows()) {
      Thing ad = shelf.store().find(row.adId()).orElseThrow();
      if (ad.kind().equals(groups ? "assetGroups" : "adGroupAds") && row.impressions() > 0) {
        ObjectNode shown = groups ? tables.assetGroup(ad, false) : tables.ad(ad, false);
        List<DayRow> parts = hours ? shelf.store().hours(row) : List.of(row);
        for (int i = 0; i < parts.size(); i++) {
          if (parts.get(i).impressions() > 0) {
            ObjectNode one = measured(shown.deepCopy(), parts.get(i));
            if (hours) {
              one.withObject("/segments").put("hour", i);
            }
            rows.add(one);
          }
        }
      }
    }
    return rows.stream();
  }

  /// Conversions are fractions at Google; of this market they are whole.
  private ObjectNode measured(ObjectNode shown, DayRow row) {
    shown.putObject("segments").put("date", row.day().toString());
    ObjectNode metrics = shown.putObject("metrics");
    metrics.put("impressions", Long.toString(row.impressions()));
    metrics.put("clicks", Long.toString(row.clicksKnown(world.today())));
    metrics.put("conversions", (double) row.purchasesKnown(world.today()));
    int digits = Math.max(world.currency().getDefaultFractionDigits(), 0);
    metrics.put(
        "conversionsValue",
        BigDecimal.valueOf(row.revenueKnown(world.today()), digits).doubleValue());
    long spend = row.spendKnown(world.today());
    metrics.put("costMicros", Long.toString(spend * shelf.account().unit()));
    return shown;
  }

  /// What was asked for, and the names of the resources besides.
  private ObjectNode shown(Gaql query, ObjectNode row) {
    ObjectNode shown = shelf.object();
    for (String field : query.select()) {
      String resource = Names.camel(field.substring(0, field.indexOf('.')));
      JsonNode name = row.path(resource).path("resourceName");
      if (name.isString()) {
        shown.withObject("/" + resource).set("resourceName", name);
      }
      JsonNode value = row.at(Tables.pointer(field));
      if (!value.isMissingNode()) {
        String pointer = Tables.pointer(field);
        int cut = pointer.lastIndexOf('/');
        shown.withObject(pointer.substring(0, cut)).set(pointer.substring(cut + 1), value);
      }
    }
    return shown;
  }

  private static String token(int position, String query) {
    byte[] text = (position + ":" + query.hashCode()).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
  }

  private static int position(String token, String query) {
    if (token.isEmpty()) {
      return 0;
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      int colon = text.indexOf(':');
      if (colon > 0 && text.substring(colon + 1).equals(Integer.toString(query.hashCode()))) {
        return Integer.parseInt(text.substring(0, colon));
      }
    } catch (IllegalArgumentException e) {
      throw GoogleError.invalid("requestError.INVALID_PAGE_TOKEN", "The page token is no token.");
    }
    throw GoogleError.invalid(
        "requestError.INVALID_PAGE_TOKEN", "The page token is of another query.");
  }
}
