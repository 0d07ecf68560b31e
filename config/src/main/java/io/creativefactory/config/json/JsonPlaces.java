package io.creativefactory.config.json;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// On which line of a JSON text each thing stands.
final class JsonPlaces {
  private final Map<String, Integer> lines = new HashMap<>();

  private JsonPlaces() {}

  /// @throws tools.jackson.core.JacksonException when it is not JSON
  static JsonPlaces of(byte[] json) {
    JsonPlaces places = new JsonPlaces();
    try (JsonParser parser = DomainJson.mapper().createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        places.lines.putIfAbsent(
            parser.streamReadContext().pathAsPointer().toString(),
            parser.currentTokenLocation().getLineNr());
      }
    }
    return places;
  }

  /// @param pointer RFC 6901; a thing that is not written stands where its nearest owner stands
  int line(String pointer) {
    String at = pointer;
    while (!lines.containsKey(at) && at.contains("/")) {
      at = at.substring(0, at.lastIndexOf('/'));
    }
    return lines.getOrDefault(at, 1);
  }
}
