package io.creativefactory.sandbox.google;

import io.creativefactory.domain.scaling.AudienceSplit;
import io.creativefactory.sandbox.market.Crowd;
import io.creativefactory.sandbox.market.Crowd.Tally;
import io.creativefactory.sandbox.market.DayRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// Views that tell who saw a campaign's ads. Ages and genders stand at ad groups, so that asset
/// groups have none.
final class Crowds {
  private static final String METRICS =
      "metrics.impressions metrics.clicks metrics.conversions metrics.cost_micros";

  /// By resource and field.
  private static final Map<String, Map<String, AudienceSplit>> SPLITS =
      Map.of(
          "age_range_view", Map.of("ad_group_criterion.age_range.type", AudienceSplit.AGE),
          "gender_view", Map.of("ad_group_criterion.gender.type", AudienceSplit.GENDER),
          "user_location_view",
              Map.of("user_location_view.country_criterion_id", AudienceSplit.COUNTRY),
          "campaign",
              Map.of(
                  "segments.ad_network_type", AudienceSplit.PLACEMENT,
                  "segments.device", AudienceSplit.DEVICE));

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("65+", "AGE_RANGE_65_UP"),
          Map.entry("feed", "DISCOVER"),
          Map.entry("stories", "GMAIL"),
          Map.entry("reels", "YOUTUBE"),
          Map.entry("search", "SEARCH"),
          Map.entry("android", "MOBILE"),
          Map.entry("iphone", "MOBILE"),
          Map.entry("DE", "2276"),
          Map.entry("AT", "2040"),
          Map.entry("CH", "2756"));

  private final Shelf shelf;
  private final Tables tables;
  private final Crowd crowd;

  Crowds(Shelf shelf, Tables tables, Crowd crowd) {
    this.shelf = shelf;
    this.tables = tables;
    this.crowd = crowd;
  }

  /// Whether a field can stand in a query of this resource that asks for people.
  static boolean holds(String resource, String field) {
    Map<String, AudienceSplit> splits = SPLITS.getOrDefault(resource, Map.of());
    return splits.containsKey(field)
        || (!splits.isEmpty()
            && (METRICS.contains(field)
                || field.equals("segments.date")
                || field.equals("campaign.id")));
  }

  /// Of resources that tell of nothing else.
  static Set<String> fields(String resource) {
    return SPLITS.getOrDefault(resource, Map.of()).keySet();
  }

  /// @throws GoogleError for figures of a resource that are not told apart by anything simulated
  boolean isAsked(Gaql query) {
    Map<String, AudienceSplit> splits = SPLITS.getOrDefault(query.from(), Map.of());
    boolean asked = query.select().stream().anyMatch(splits::containsKey);
    if (!asked && !splits.isEmpty() && query.select().stream().anyMatch(METRICS::contains)) {
      throw Gaql.refused("UNRECOGNIZED_FIELD", "figures are told by " + splits.keySet() + " only");
    }
    return asked;
  }

  Stream<ObjectNode> rows(Gaql query, LocalDate today) {
    String field =
        query.select().stream()
            .filter(SPLITS.getOrDefault(query.from(), Map.of())::containsKey)
            .findFirst()
            .orElseThrow();
    AudienceSplit split =
        Objects.requireNonNull(SPLITS.getOrDefault(query.from(), Map.of()).get(field));
    List<DayRow> shown =
        shelf.store().rows().stream()
            .filter(row -> row.impressions() > 0)
            .filter(row -> isMeant(row, query))
            .toList();
    List<ObjectNode> rows = new ArrayList<>();
    crowd
        .of(shown, split, today)
        .forEach((value, told) -> rows.add(row(field, word(split, value), told)));
    return rows.stream();
  }

  private boolean isMeant(DayRow row, Gaql query) {
    var ad = shelf.store().find(row.adId()).orElseThrow();
    boolean group = ad.kind().equals("assetGroups");
    if (group && !query.from().equals("campaign") && !query.from().equals("user_location_view")) {
      return false;
    }
    ObjectNode all = group ? tables.assetGroup(ad, false) : tables.ad(ad, false);
    all.withObject("/segments").put("date", row.day().toString());
    return query.where().stream()
        .allMatch(each -> each.holds(all.at(Tables.pointer(each.field())).asString("")));
  }

  private ObjectNode row(String field, String word, Tally told) {
    ObjectNode row = shelf.object();
    String pointer = Tables.pointer(field);
    int cut = pointer.lastIndexOf('/');
    row.withObject(pointer.substring(0, cut)).put(pointer.substring(cut + 1), word);
    ObjectNode metrics = row.putObject("metrics");
    metrics.put("impressions", Long.toString(told.impressions()));
    metrics.put("clicks", Long.toString(told.clicks()));
    metrics.put("conversions", (double) told.purchases());
    metrics.put("costMicros", Long.toString(told.spend() * shelf.account().unit()));
    return row;
  }

  private static String word(AudienceSplit split, String value) {
    if (value.isEmpty()) {
      return switch (split) {
        case AGE -> "AGE_RANGE_UNDETERMINED";
        case GENDER -> "UNDETERMINED";
        case COUNTRY -> "";
        case PLACEMENT, DEVICE -> "UNKNOWN";
      };
    }
    String word = WORDS.getOrDefault(value, value.toUpperCase(Locale.ROOT));
    return split == AudienceSplit.AGE && !word.startsWith("AGE")
        ? "AGE_RANGE_" + word.replace('-', '_')
        : word;
  }
}
