package io.creativefactory.sandbox.wire;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// One request.
///
/// @param path segments, without the query
/// @param params of the query and the form together
/// @param files parts with bytes, by field
/// @param headers by their names in lower case; of several with one name the first
/// @param bytes the body as it came
@SuppressWarnings("ArrayRecordComponent")
public record Call(
    String method,
    List<String> path,
    Map<String, String> params,
    Map<String, Part> files,
    Map<String, String> headers,
    byte[] bytes) {
  private static final String BEARER = "Bearer ";
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  public Call {
    path = List.copyOf(path);
    params = Map.copyOf(params);
    files = Map.copyOf(files);
    headers = Map.copyOf(headers);
  }

  /// `POST /v26.0/act_1/campaigns`
  public String line() {
    return method + " /" + String.join("/", path);
  }

  public Optional<String> param(String name) {
    return Optional.ofNullable(params.get(name));
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /// Token of the Authorization header.
  public Optional<String> bearer() {
    return header("authorization")
        .filter(value -> value.startsWith(BEARER))
        .map(value -> value.substring(BEARER.length()));
  }

  /// The body as JSON; empty when it is none.
  public Optional<JsonNode> json() {
    try {
      return bytes.length == 0 ? Optional.empty() : Optional.of(MAPPER.readTree(bytes));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  @SuppressWarnings("ArrayRecordComponent")
  public record Part(String filename, byte[] bytes) {}
}
