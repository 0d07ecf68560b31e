package io.creativefactory.sandbox.world;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One object of a vendor: what was sent for it, and what became of it.
///
/// @param kind in the vendor's words, upper case
/// @param fields changed in place, and told to [Store#touch] then
public record Thing(String id, String kind, ObjectNode fields) {
  public String text(String field) {
    return fields.path(field).asString("");
  }

  public long number(String field) {
    return fields.path(field).asLong(0);
  }

  public JsonNode node(String field) {
    return fields.path(field);
  }
}
