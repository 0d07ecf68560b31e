package io.creativefactory.sandbox.google;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Names of fields. Google reads `snake_case` as well and answers in lowerCamelCase.
final class Names {
  private Names() {}

  /// The whole body with its names in lowerCamelCase.
  static JsonNode camel(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode copy = object.objectNode();
      object.properties().forEach(each -> copy.set(camel(each.getKey()), camel(each.getValue())));
      return copy;
    }
    if (node.isArray()) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      node.forEach(each -> copy.add(camel(each)));
      return copy;
    }
    return node;
  }

  /// `ad_group_ad` as `adGroupAd`.
  static String camel(String name) {
    StringBuilder camel = new StringBuilder();
    for (String part : name.split("_", -1)) {
      camel.append(camel.isEmpty() ? part : capital(part));
    }
    return camel.toString();
  }

  private static String capital(String part) {
    return part.isEmpty() ? "" : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1);
  }

  static String snake(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  /// @throws GoogleError for a name that does not exist
  static void only(JsonNode object, Set<String> names, String where) {
    object
        .propertyNames()
        .forEach(name -> {
          if (!names.contains(name)) {
            throw GoogleError.unknown(name, where);
          }
        });
  }

  /// The one member of a oneof.
  static Map.Entry<String, JsonNode> single(JsonNode object, String where) {
    if (object.size() != 1) {
      throw GoogleError.invalid(
          "requestError.OPERATION_REQUIRED", "Exactly one operation must be set in " + where + ".");
    }
    return object.properties().iterator().next();
  }
}
