package io.creativefactory.app.cli;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// A request's fields for a terminal: one line for each value, named by its whole path, with the
/// value as it is sent.
final class PayloadLines {
  private final List<String> lines = new ArrayList<>();

  private PayloadLines() {}

  static List<String> of(JsonNode body) {
    PayloadLines all = new PayloadLines();
    all.add("", body);
    return all.lines;
  }

  private void add(String path, JsonNode value) {
    boolean plain = value.isEmpty() || value.valueStream().noneMatch(JsonNode::isContainer);
    if (value.isObject() && !value.isEmpty()) {
      String prefix = path.isEmpty() ? "" : path + ".";
      value.properties().forEach(field -> add(prefix + field.getKey(), field.getValue()));
    } else if (value.isArray() && !plain) {
      for (int place = 0; place < value.size(); place++) {
        add(path + "[" + place + "]", value.get(place));
      }
    } else {
      lines.add(path + ": " + value);
    }
  }
}
