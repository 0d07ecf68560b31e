package io.creativefactory.platform.meta;

import io.creativefactory.platform.http.Allowance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Our allowance as the headers of an answer tell it: the fullest of all meters. Meta slows down
/// from about 75 % and stops at 100.
final class MetaUsage {
  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final List<String> HEADERS =
      List.of(
          "X-Business-Use-Case-Usage",
          "X-Ad-Account-Usage",
          "X-App-Usage",
          "X-FB-Ads-Insights-Throttle");
  private static final List<String> METERS =
      List.of("call_count", "total_cputime", "total_time", "acc_id_util_pct", "app_id_util_pct");

  private MetaUsage() {}

  static Allowance of(Headers headers) {
    List<JsonNode> meters = new ArrayList<>();
    for (String header : HEADERS) {
      flatten(read(headers.get(header)), meters);
    }
    int percent = 0;
    long seconds = Allowance.retryAfter(headers).map(Duration::toSeconds).orElse(0L);
    for (JsonNode meter : meters) {
      for (String name : METERS) {
        percent = Math.max(percent, (int) Math.ceil(meter.path(name).asDouble(0)));
      }
      long minutes = meter.path("estimated_time_to_regain_access").asLong(0);
      seconds = Math.max(seconds, Math.clamp(minutes, 0L, 1_000_000L) * 60);
      if (meter.path("acc_id_util_pct").asDouble(0) >= 100) {
        seconds = Math.max(seconds, meter.path("reset_time_duration").asLong(0));
      }
    }
    return new Allowance(percent, seconds > 0 ? Duration.ofSeconds(seconds) : null);
  }

  /// A meter that cannot be read tells nothing; the answer that it came with still stands.
  private static JsonNode read(@Nullable String header) {
    try {
      return header == null ? JSON.createObjectNode() : JSON.readTree(header);
    } catch (JacksonException e) {
      return JSON.createObjectNode();
    }
  }

  private static void flatten(JsonNode node, List<JsonNode> meters) {
    if (node.isObject() && node.valueStream().noneMatch(JsonNode::isArray)) {
      meters.add(node);
    } else {
      node.valueStream().forEach(child -> flatten(child, meters));
    }
  }
}
