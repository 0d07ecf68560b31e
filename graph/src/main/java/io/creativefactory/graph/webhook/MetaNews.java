package io.creativefactory.graph.webhook;

import io.creativefactory.domain.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What Meta says of ads: they left review, have an issue, wear out. It never sends figures; those
/// are asked for.
///
/// https://developers.facebook.com/documentation/ads-commerce/marketing-api/ads-webhooks (read
/// 2026-11-22)
public final class MetaNews implements News {
  /// Where the id of an object stands, by field; an ad is an "ad group" in Meta's older words.
  private static final List<String> IDS =
      List.of("id", "ad_id", "adgroup_id", "adset_id", "campaign_id", "ad_object_id");

  private static final List<String> WORDS =
      List.of(
          "creative_fatigue_message", "error_summary", "error_message", "status_name", "message");

  private final AdNews ads;

  public MetaNews(AdNews ads) {
    this.ads = ads;
  }

  @Override
  public String read(TenantId tenant, JsonNode message, Instant receivedAt) {
    int told = 0;
    int changes = 0;
    Set<String> unknown = new TreeSet<>();
    for (JsonNode entry : message.path("entry")) {
      for (JsonNode change : entry.path("changes")) {
        changes++;
        String field = change.path("field").asString("");
        String said = words(field, change.path("value"));
        if (said.isEmpty()) {
          unknown.add(field);
        } else {
          told += ads.tell(tenant, new AdNews.Change("meta", ids(change.path("value")), said));
        }
      }
    }
    return "%d changes, %d runs told".formatted(changes, told)
        + (unknown.isEmpty() ? "" : "; nothing is done about " + String.join(", ", unknown));
  }

  /// Empty for a field that nobody here waits for.
  private static String words(String field, JsonNode value) {
    String said =
        WORDS.stream()
            .map(name -> value.path(name).asString(""))
            .filter(text -> !text.isBlank())
            .findFirst()
            .orElse("it gives no reason");
    return switch (field) {
      case "with_issues_ad_objects" -> "Meta found an issue: " + said;
      case "in_process_ad_objects" -> "Meta has looked at it: " + said;
      case "creative_fatigue" ->
          "Meta sees fatigue, level "
              + value.path("creative_fatigue_level").asString("unknown")
              + ": "
              + said;
      case "ad_recommendations" -> "Meta recommends a change: " + said;
      case "product_set_issue" -> "Meta found an issue with products: " + said;
      default -> "";
    };
  }

  private static List<String> ids(JsonNode value) {
    return IDS.stream().flatMap(name -> id(value.path(name))).distinct().toList();
  }

  private static Stream<String> id(JsonNode node) {
    String id = node.isNumber() ? node.toString() : node.asString("");
    return id.isBlank() ? Stream.empty() : Stream.of(id);
  }
}
