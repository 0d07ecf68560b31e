package io.creativefactory.sandbox.google;

import io.creativefactory.sandbox.world.Store;
import io.creativefactory.sandbox.world.Thing;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// The resources of the account. A thing is kept under its resource name without the account's
/// part, such as `campaigns/17`; its fields are those of the wire.
final class Shelf {
  private static final long FIRST = 21_000_000_001L;
  private final Store store;
  private final GoogleAccount account;

  Shelf(Store store, GoogleAccount account) {
    this.store = store;
    this.account = account;
  }

  Store store() {
    return store;
  }

  GoogleAccount account() {
    return account;
  }

  ObjectNode object() {
    return store.object();
  }

  String nextId() {
    return Long.toString(store.nextId(FIRST));
  }

  /// `customers/1000000001/campaigns/17`
  String name(String key) {
    return "customers/" + account.customerId() + "/" + key;
  }

  /// The other way; a name of another account finds nothing.
  Optional<Thing> named(String resourceName) {
    String prefix = name("");
    return resourceName.startsWith(prefix)
        ? store.find(resourceName.substring(prefix.length()))
        : Optional.empty();
  }

  /// Of one collection, such as `campaigns`.
  Stream<Thing> all(String collection) {
    return store.all(collection);
  }

  Stream<Thing> standing(String collection) {
    return all(collection).filter(each -> !isRemoved(each));
  }

  static boolean isRemoved(Thing thing) {
    return "REMOVED".equals(thing.text("status"));
  }

  /// What a field of a thing names.
  Optional<Thing> of(Thing thing, String field) {
    return named(thing.text(field));
  }

  /// The last part of its key: `17`, or `17~18` for what hangs on two.
  static String id(Thing thing) {
    return thing.id().substring(thing.id().indexOf('/') + 1);
  }
}
