package io.creativefactory.config.json;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The published schema, and a validator of its whole or of one definition.
record SchemaFile(JsonNode root) {
  /// Tests run in their module's folder.
  static final Path PROJECT = Path.of("..");

  static SchemaFile load() throws java.io.IOException {
    String text = Files.readString(PROJECT.resolve("docs/storyboard.schema.json"));
    return new SchemaFile(DomainJson.mapper().readTree(text));
  }

  /// @param name of the record; the root is `Storyboard`
  JsonNode definition(String name) {
    return name.equals("Storyboard") ? root : root.at("/$defs/" + name);
  }

  /// What the validator finds wrong; empty when nothing is.
  List<Error> faults(String name, JsonNode json) {
    ObjectNode schema = DomainJson.mapper().createObjectNode();
    schema.set("$schema", root.get("$schema"));
    schema.set("$defs", root.get("$defs"));
    schema.put("$ref", "#/$defs/" + name);
    JsonNode chosen = name.equals("Storyboard") ? root : schema;
    Schema validator =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(chosen);
    return validator.validate(json);
  }
}
