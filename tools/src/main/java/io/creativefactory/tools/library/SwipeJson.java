package io.creativefactory.tools.library;

import io.creativefactory.tools.csv.Faults;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/// A swipe file as JSON: one array of flat objects. Read token by token to know every line.
final class SwipeJson {
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .build();

  private SwipeJson() {}

  static List<SwipeRow> rows(String text, Faults faults) {
    try (JsonParser json = JSON.createParser(text)) {
      if (json.nextToken() != JsonToken.START_ARRAY) {
        throw faults.stopAt(line(json), "should be an array of ads: [ { … }, … ]");
      }
      List<SwipeRow> rows = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        rows.add(row(json, faults));
      }
      if (json.nextToken() != null) {
        throw faults.stopAt(line(json), "goes on after the array");
      }
      return rows;
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      throw faults.stopAt(
          at == null ? 1 : at.getLineNr(), "is not JSON: " + e.getOriginalMessage());
    }
  }

  private static SwipeRow row(JsonParser json, Faults faults) {
    int start = line(json);
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw faults.stopAt(start, "holds " + json.getString() + " where an ad should stand");
    }
    Map<String, String> values = new HashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (!SwipeRow.COLUMNS.contains(name)) {
        faults.add(
            line(json), "'" + name + "' is not one of " + String.join(", ", SwipeRow.COLUMNS));
        json.skipChildren();
      } else if (value == JsonToken.VALUE_STRING) {
        values.put(name, json.getString());
      } else if (value != JsonToken.VALUE_NULL) {
        faults.add(line(json), name + " is not a text in quotes");
        json.skipChildren();
      }
    }
    return new SwipeRow(start, values);
  }

  private static int line(JsonParser json) {
    return json.currentTokenLocation().getLineNr();
  }
}
