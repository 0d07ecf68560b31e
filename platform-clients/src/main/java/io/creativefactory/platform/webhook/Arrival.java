package io.creativefactory.platform.webhook;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A call as it came in: every signature covers the raw bytes, so nobody may have parsed them
/// before.
///
/// @param method upper case
/// @param uri as the sender addressed it, with scheme, host and query
/// @param headers by lower-case name, with all values that were sent
/// @param body not copied: nobody changes it
public record Arrival(String method, URI uri, Map<String, List<String>> headers, byte[] body) {
  public Arrival {
    Map<String, List<String>> lower = new TreeMap<>();
    headers.forEach(
        (name, values) -> lower.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
    headers = Map.copyOf(lower);
  }

  /// The one value of a header; nothing when it is absent or stands there twice, for then nobody
  /// knows which of them was meant.
  public Optional<String> header(String name) {
    List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
  }

  /// Without the body and the headers, which may hold people's data and signatures.
  @Override
  public String toString() {
    return method + " " + uri.getPath() + ", " + body.length + " bytes";
  }
}
