package io.creativefactory.platform.meta;

import io.creativefactory.platform.http.Bodies.FilePart;
import io.creativefactory.platform.http.VendorCall;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One call, before it is sent.
///
/// @param path below the version, for example `act_1/campaigns`; empty for a batch
/// @param params query of a GET or DELETE, form of a POST; lists and objects as JSON text
/// @param file a part with bytes, POST only
/// @param writes whether it may change something
record MetaCall(
    Method method, String path, Map<String, String> params, @Nullable FilePart file, boolean writes)
    implements VendorCall {
  enum Method {
    GET,
    POST,
    DELETE
  }

  static MetaCall get(String path, Map<String, String> query) {
    return new MetaCall(Method.GET, path, query, null, false);
  }

  static MetaCall post(String path, Map<String, String> form) {
    return new MetaCall(Method.POST, path, form, null, true);
  }

  /// A POST that changes nothing and may be sent again.
  static MetaCall ask(String path, Map<String, String> form) {
    return new MetaCall(Method.POST, path, form, null, false);
  }

  static MetaCall upload(String path, Map<String, String> form, FilePart file) {
    return new MetaCall(Method.POST, path, form, file, true);
  }

  static MetaCall delete(String path, Map<String, String> query) {
    return new MetaCall(Method.DELETE, path, query, null, true);
  }

  @Override
  public boolean uploads() {
    return file != null;
  }

  @Override
  public String toString() {
    return method + " " + (path.isEmpty() ? "a batch" : path);
  }
}
