package io.creativefactory.sandbox.meta;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// The parameters of a write, read as the vendor reads them: names first, then values.
record Form(Map<String, String> params, ObjectMapper mapper) {
  private static final int MAX_NAME = 100;

  /// @throws VendorError for the first name that does not exist, with a hint for stale ones
  void only(Set<String> allowed) {
    for (String name : params.keySet()) {
      if (!allowed.contains(name) && !Allowed.ALWAYS.contains(name)) {
        throw refused(name);
      }
    }
  }

  static void only(JsonNode object, Set<String> allowed, String where) {
    for (String name : object.propertyNames()) {
      if (!allowed.contains(name)) {
        throw refused(where + "." + name);
      }
    }
  }

  private static VendorError refused(String path) {
    String stale = Allowed.STALE.get(path.substring(path.lastIndexOf('.') + 1));
    return stale == null
        ? VendorError.unknownParameter(path)
        : VendorError.invalid("Parameter no longer supported", path + ": " + stale);
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(params.get(name)).filter(value -> !value.isBlank());
  }

  String required(String name) {
    return text(name).orElseThrow(() -> VendorError.missing(name));
  }

  String name() {
    String name = required("name");
    if (name.length() > MAX_NAME) {
      throw VendorError.invalid(
          "Name too long", "A name has at most " + MAX_NAME + " characters, not " + name.length());
    }
    return name;
  }

  Optional<String> oneOf(String name, Set<String> values) {
    Optional<String> value = text(name);
    if (value.isPresent() && !values.contains(value.get())) {
      throw VendorError.invalid(
          "Invalid value",
          name + " must be one of " + String.join(", ", values.stream().sorted().toList()));
    }
    return value;
  }

  Optional<Long> number(String name) {
    try {
      return text(name).map(Long::valueOf);
    } catch (NumberFormatException e) {
      throw VendorError.invalid("Invalid number", name + " must be a whole number.");
    }
  }

  JsonNode json(String name) {
    try {
      return mapper.readTree(required(name));
    } catch (JacksonException e) {
      throw VendorError.invalid("Invalid JSON", name + " must be JSON text.");
    }
  }

  /// What is kept: lists and objects as such, everything else as text.
  void keepIn(ObjectNode fields) {
    params.forEach((name, value) -> {
      if (Allowed.ALWAYS.contains(name)) {
        return;
      }
      boolean structured = value.startsWith("{") || value.startsWith("[");
      if (structured) {
        fields.set(name, json(name));
      } else {
        fields.put(name, value);
      }
    });
  }
}
