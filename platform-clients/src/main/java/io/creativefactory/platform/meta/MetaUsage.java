package io.creativefactory.platform.meta;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Our allowance as the headers of an answer tell it.
///
/// @param percent the fullest of all meters, 0 when none was sent; Meta slows down from about 75
///   and stops at 100
/// @param pause how long to stay away, when stated
record MetaUsage(int percent, Optional<Duration> pause) {
  static final MetaUsage NONE = new MetaUsage(0, Optional.empty());
  private static final List<String> HEADERS =
      List.of(
          "X-Business-Use-Case-Usage",
          "X-Ad-Account-Usage",
          "X-App-Usage",
          "X-FB-Ads-Insights-Throttle");
  private static final List<String> METERS =
      List.of("call_count", "total_cputime", "total_time", "acc_id_util_pct", "app_id_util_pct");

  static MetaUsage of(Headers headers, ObjectMapper mapper) {
    List<JsonNode> meters = new ArrayList<>();
    for (String header : HEADERS) {
      flatten(read(headers.get(header), mapper), meters);
    }
    int percent = 0;
    long seconds = retryAfter(headers.get("Retry-After"));
    for (JsonNode meter : meters) {
      for (String name : METERS) {
        percent = Math.max(percent, (int) Math.ceil(meter.path(name).asDouble(0)));
      }
      seconds = Math.max(seconds, meter.path("estimated_time_to_regain_access").asLong(0) * 60);
      if (meter.path("acc_id_util_pct").asDouble(0) >= 100) {
        seconds = Math.max(seconds, meter.path("reset_time_duration").asLong(0));
      }
    }
    Optional<Duration> pause =
        seconds > 0 ? Optional.of(Duration.ofSeconds(seconds)) : Optional.empty();
    return new MetaUsage(percent, pause);
  }

  /// A meter that cannot be read tells nothing; the answer that it came with still stands.
  private static JsonNode read(@Nullable String header, ObjectMapper mapper) {
    try {
      return header == null ? mapper.createObjectNode() : mapper.readTree(header);
    } catch (JacksonException e) {
      return mapper.createObjectNode();
    }
  }

  private static void flatten(JsonNode node, List<JsonNode> meters) {
    if (node.isObject() && node.valueStream().noneMatch(JsonNode::isArray)) {
      meters.add(node);
    } else {
      node.valueStream().forEach(child -> flatten(child, meters));
    }
  }

  private static long retryAfter(@Nullable String header) {
    return header != null && header.matches("\\d{1,6}") ? Long.parseLong(header) : 0;
  }
}
