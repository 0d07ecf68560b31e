package io.creativefactory.sandbox.google;

import io.creativefactory.sandbox.world.Thing;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// A change that is being thought through: what its operations made and altered so far, over what
/// the account holds. Nothing of it is there for others before it is kept.
final class Mutation {
  private static final Pattern TEMPORARY = Pattern.compile("customers/\\d+/\\w+/-\\d+");
  private final Shelf shelf;
  private final Map<String, Thing> changed = new LinkedHashMap<>();
  private final Map<String, String> temporary = new HashMap<>();

  Mutation(Shelf shelf) {
    this.shelf = shelf;
  }

  Shelf shelf() {
    return shelf;
  }

  /// A copy to go on with, so that a failure leaves this one as it is.
  Mutation fork() {
    Mutation fork = new Mutation(shelf);
    changed.forEach((key, each) ->
        fork.changed.put(key, new Thing(each.id(), each.kind(), each.fields().deepCopy())));
    fork.temporary.putAll(temporary);
    return fork;
  }

  /// @throws GoogleError when nothing has this name
  Thing must(String resourceName) {
    return find(resourceName).orElseThrow(() -> GoogleError.notFound(resourceName));
  }

  Optional<Thing> find(String resourceName) {
    String prefix = shelf.name("");
    if (!resourceName.startsWith(prefix)) {
      return Optional.empty();
    }
    Thing mine = changed.get(resourceName.substring(prefix.length()));
    return mine != null ? Optional.of(mine) : shelf.named(resourceName);
  }

  Stream<Thing> all(String collection) {
    return Stream.concat(
        shelf.all(collection).filter(each -> !changed.containsKey(each.id())),
        changed.values().stream().filter(each -> each.kind().equals(collection)));
  }

  Stream<Thing> standing(String collection) {
    return all(collection).filter(each -> !Shelf.isRemoved(each));
  }

  /// @param collection such as `campaigns`
  /// @param id its own; empty for the next number
  /// @param body what was sent
  Thing add(String collection, String id, ObjectNode body) {
    String number = id.isEmpty() ? shelf.nextId() : id;
    String key = collection + "/" + number;
    String wanted = body.path("resourceName").asString("");
    if (!wanted.isEmpty()) {
      temporary.put(wanted, shelf.name(key));
    }
    body.put("resourceName", shelf.name(key));
    if (!number.contains("~")) {
      body.put("id", number);
    }
    Thing thing = new Thing(key, collection, body);
    changed.put(key, thing);
    return thing;
  }

  /// What is there already takes the place of what was sent.
  void same(ObjectNode body, Thing there) {
    String wanted = body.path("resourceName").asString("");
    if (!wanted.isEmpty()) {
      temporary.put(wanted, shelf.name(there.id()));
    }
  }

  /// The thing to change, a copy of what others see.
  Thing edit(Thing thing) {
    return changed.computeIfAbsent(
        thing.id(), id -> new Thing(id, thing.kind(), thing.fields().deepCopy()));
  }

  /// The body with names that exist in place of temporary ones; its own stays.
  ///
  /// @throws GoogleError for a temporary name that no operation before made
  ObjectNode resolved(ObjectNode body) {
    String own = body.path("resourceName").asString("");
    ObjectNode copy = body.deepCopy();
    copy.remove("resourceName");
    resolve(copy);
    if (!own.isEmpty()) {
      copy.put("resourceName", own);
    }
    return copy;
  }

  private void resolve(JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (String name : object.propertyNames().stream().toList()) {
        object.set(name, resolve(object.path(name), name));
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, resolve(array.path(i), ""));
      }
    }
  }

  private JsonNode resolve(JsonNode value, String field) {
    if (!value.isString()) {
      resolve(value);
      return value;
    }
    String text = value.asString("");
    if (!TEMPORARY.matcher(text).matches()) {
      return value;
    }
    String real = temporary.get(text);
    if (real == null) {
      throw GoogleError.notFound(text).at(field.isEmpty() ? "resource_name" : field);
    }
    return StringNode.valueOf(real);
  }

  /// Makes it so.
  void keep() {
    for (Thing each : changed.values()) {
      Optional<Thing> there = shelf.store().find(each.id());
      if (there.isEmpty()) {
        shelf.store().add(each);
      } else {
        there.get().fields().removeAll();
        there.get().fields().setAll(each.fields());
        shelf.store().touch(there.get());
      }
    }
  }
}
