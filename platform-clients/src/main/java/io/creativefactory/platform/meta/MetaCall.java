package io.creativefactory.platform.meta;

import java.util.Map;
import okhttp3.Headers;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One call, before it is sent.
///
/// @param path below the version, for example `act_1/campaigns`
/// @param params query of a GET or DELETE, form of a POST; lists and objects as JSON text
/// @param file a part with bytes, POST only
record MetaCall(Method method, String path, Map<String, String> params, @Nullable FilePart file) {
  enum Method {
    GET,
    POST,
    DELETE
  }

  static MetaCall get(String path, Map<String, String> query) {
    return new MetaCall(Method.GET, path, query, null);
  }

  static MetaCall post(String path, Map<String, String> form) {
    return new MetaCall(Method.POST, path, form, null);
  }

  static MetaCall upload(String path, Map<String, String> form, FilePart file) {
    return new MetaCall(Method.POST, path, form, file);
  }

  static MetaCall delete(String path, Map<String, String> query) {
    return new MetaCall(Method.DELETE, path, query, null);
  }

  /// Whether the call may change something.
  boolean writes() {
    return method != Method.GET;
  }

  /// For messages: method and path, never parameters.
  @Override
  public String toString() {
    return method + " " + path;
  }

  /// What came back.
  sealed interface Answer {
    record Good(JsonNode body, Headers headers) implements Answer {}

    record Bad(MetaError error) implements Answer {}
  }

  /// @param field name of the form field
  record FilePart(String field, String filename, RequestBody bytes) {}
}
