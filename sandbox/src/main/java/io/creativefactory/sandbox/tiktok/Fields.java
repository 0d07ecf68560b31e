package io.creativefactory.sandbox.tiktok;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// The fields of a body or the parameters of a query, read as TikTok reads them: what it does not
/// know it ignores in silence, what it misses or cannot read it names.
record Fields(ObjectNode object) {
  Optional<String> text(String name) {
    JsonNode value = object.path(name);
    return value.isValueNode() && !value.asString("").isBlank()
        ? Optional.of(value.asString(""))
        : Optional.empty();
  }

  String required(String name) {
    return text(name).orElseThrow(() -> Refused.missing(name));
  }

  String oneOf(String name, Set<String> values) {
    String value = required(name);
    if (!values.contains(value)) {
      throw Refused.invalid(
          name + ": Must be one of: " + String.join(", ", values.stream().sorted().toList()) + ".");
    }
    return value;
  }

  void perhaps(String name, Set<String> values) {
    if (object.has(name)) {
      oneOf(name, values);
    }
  }

  List<String> texts(String name) {
    return object.path(name).valueStream().map(each -> each.asString("")).toList();
  }

  List<String> ids(String name) {
    List<String> ids = texts(name);
    if (ids.isEmpty() || ids.size() > 100) {
      throw Refused.invalid(name + ": Length must be between 1 and 100.");
    }
    return ids;
  }

  BigDecimal amount(String name) {
    JsonNode value = object.path(name);
    if (!value.isNumber()) {
      throw value.isMissingNode()
          ? Refused.missing(name)
          : Refused.invalid(name + ": Not a number");
    }
    return new BigDecimal(value.asString());
  }

  /// A name of an object: its length with Chinese and Japanese counted twice, and no emoji.
  String name(String field) {
    String name = required(field);
    int width = name.codePoints().map(each -> Character.isIdeographic(each) ? 2 : 1).sum();
    if (width > 512) {
      throw Refused.invalid(field + ": Longer than maximum length 512.");
    }
    if (name.codePoints().anyMatch(Character::isEmojiPresentation)) {
      throw Refused.invalid(field + ": Emoji is not supported.");
    }
    return name;
  }

  /// A part of a query that is JSON text.
  Optional<JsonNode> json(String name, ObjectMapper mapper) {
    try {
      return text(name).map(mapper::readTree);
    } catch (JacksonException e) {
      throw Refused.invalid(name + ": Not a valid JSON.");
    }
  }
}
