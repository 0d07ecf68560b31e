package io.creativefactory.platform.webhook;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A call as it came in: every signature covers the raw bytes, so nobody may have parsed them
/// before. Prints neither the body nor headers, which may hold people's data and signatures.
public final class Arrival {
  private final String method;
  private final URI uri;
  private final Map<String, List<String>> headers = new TreeMap<>();
  private final byte[] body;

  /// @param method upper case
  /// @param uri as the sender addressed it, with scheme, host and query
  /// @param headers with all values that were sent
  /// @param body not copied: nobody changes it
  public Arrival(String method, URI uri, Map<String, List<String>> headers, byte[] body) {
    this.method = method;
    this.uri = uri;
    headers.forEach(
        (name, values) -> this.headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
    this.body = body;
  }

  String method() {
    return method;
  }

  URI uri() {
    return uri;
  }

  byte[] body() {
    return body;
  }

  /// The one value of a header; nothing when it is absent or stands there twice, for then nobody
  /// knows which of them was meant.
  public Optional<String> header(String name) {
    List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
  }

  @Override
  public String toString() {
    return method + " " + uri.getPath() + ", " + body.length + " bytes";
  }
}
