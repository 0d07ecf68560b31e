package io.creativefactory.sandbox.wire;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/// One answer.
public record Reply(int status, JsonNode body, Map<String, String> headers) {
  public Reply {
    headers = Map.copyOf(headers);
  }

  public static Reply ok(JsonNode body) {
    return new Reply(200, body, Map.of());
  }
}
