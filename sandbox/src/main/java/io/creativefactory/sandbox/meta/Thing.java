package io.creativefactory.sandbox.meta;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One object of the account: what was sent for it, and what became of it.
///
/// @param fields changed in place, under the lock of [Shelf]
record Thing(String id, Kind kind, ObjectNode fields) {
  enum Kind {
    CAMPAIGN("campaigns"),
    AD_SET("adsets"),
    CREATIVE("adcreatives"),
    AD("ads"),
    VIDEO("advideos"),
    IMAGE("adimages"),
    UPLOAD(""),
    EVENT(""),
    REPORT("");

    private final String edge;

    Kind(String edge) {
      this.edge = edge;
    }

    /// The last segment of its list; empty when it has none.
    String edge() {
      return edge;
    }

    static Optional<Kind> ofEdge(String edge) {
      for (Kind kind : values()) {
        if (!edge.isEmpty() && kind.edge.equals(edge)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }

  String text(String field) {
    return fields.path(field).asString("");
  }

  long number(String field) {
    return fields.path(field).asLong(0);
  }

  JsonNode node(String field) {
    return fields.path(field);
  }

  boolean isDeleted() {
    return "DELETED".equals(text("status"));
  }
}
