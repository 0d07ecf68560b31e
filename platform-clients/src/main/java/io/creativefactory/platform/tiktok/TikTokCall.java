package io.creativefactory.platform.tiktok;

import io.creativefactory.platform.http.Bodies.FilePart;
import io.creativefactory.platform.http.VendorCall;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// One call, before it is sent.
///
/// @param path below the version, with the slash at its end that TikTok insists on
/// @param query of a GET; lists and objects as JSON text
/// @param body of a POST; the fields of the form where there is a file
/// @param file a part with bytes, POST only
record TikTokCall(
    String path, Map<String, String> query, @Nullable ObjectNode body, @Nullable FilePart file)
    implements VendorCall {

  static TikTokCall get(String path, Map<String, String> query) {
    return new TikTokCall(path, query, null, null);
  }

  static TikTokCall post(String path, ObjectNode body) {
    return new TikTokCall(path, Map.of(), body, null);
  }

  static TikTokCall upload(String path, ObjectNode fields, FilePart file) {
    return new TikTokCall(path, Map.of(), fields, file);
  }

  @Override
  public boolean writes() {
    return body != null;
  }

  @Override
  public boolean uploads() {
    return file != null;
  }

  /// For messages: method and path, never parameters.
  @Override
  public String toString() {
    return (writes() ? "POST /" : "GET /") + path;
  }
}
