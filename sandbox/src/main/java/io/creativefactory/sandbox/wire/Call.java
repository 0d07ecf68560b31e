package io.creativefactory.sandbox.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One request.
///
/// @param path segments, without the query
/// @param params of the query and the form together
/// @param files parts with bytes, by field
/// @param bearer token of the Authorization header
public record Call(
    String method,
    List<String> path,
    Map<String, String> params,
    Map<String, Part> files,
    Optional<String> bearer) {
  public Call {
    path = List.copyOf(path);
    params = Map.copyOf(params);
    files = Map.copyOf(files);
  }

  /// `POST /v26.0/act_1/campaigns`
  public String line() {
    return method + " /" + String.join("/", path);
  }

  public Optional<String> param(String name) {
    return Optional.ofNullable(params.get(name));
  }

  @SuppressWarnings("ArrayRecordComponent")
  public record Part(String filename, byte[] bytes) {}
}
