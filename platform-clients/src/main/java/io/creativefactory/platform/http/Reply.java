package io.creativefactory.platform.http;

import java.util.Optional;
import okhttp3.Headers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// What came over the wire, as it came.
public record Reply(int status, Headers headers, String body) {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  /// Whether HTTP says yes; the body may still say no.
  public boolean isSuccessful() {
    return status >= 200 && status < 300;
  }

  /// The body as JSON, or nothing when it is empty or something else.
  public Optional<JsonNode> json() {
    try {
      JsonNode node = JSON.readTree(body);
      return node == null || node.isMissingNode() ? Optional.empty() : Optional.of(node);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /// Of bodies only the size: they may hold what nobody should read in a log.
  @Override
  public String toString() {
    return "HTTP " + status + ", " + body.length() + " characters";
  }
}
