package io.creativefactory.sandbox.meta;

import io.creativefactory.sandbox.market.DayRow;
import io.creativefactory.sandbox.meta.Thing.Kind;
import io.creativefactory.sandbox.world.Store;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.ObjectMapper;

/// What the simulated account holds, with Meta's kinds on it. Not thread safe: its owner holds the
/// lock.
final class Shelf {
  private static final long FIRST_ID = 120_210_000_000_000_000L;
  private final Store store;

  Shelf(Store store) {
    this.store = store;
  }

  ObjectMapper mapper() {
    return store.mapper();
  }

  String nextId() {
    return Long.toString(store.nextId(FIRST_ID));
  }

  void add(Thing thing) {
    store.add(stored(thing));
  }

  /// Remembers that an object was changed in place.
  void touch(Thing thing) {
    store.touch(stored(thing));
  }

  void remove(String id) {
    store.remove(id);
  }

  Optional<Thing> find(String id) {
    return store.find(id).map(Shelf::read);
  }

  /// In the order of their creation.
  Stream<Thing> all(Kind kind) {
    return store.all(kind.name()).map(Shelf::read);
  }

  /// How many were ever created, deleted ones included.
  long created(Kind kind) {
    return store.created(kind.name());
  }

  List<DayRow> rows() {
    return store.rows();
  }

  /// With those of the running day, to be cut into [#hours].
  List<DayRow> rowsByHour() {
    return store.rowsByHour();
  }

  List<DayRow> hours(DayRow row) {
    return store.hours(row);
  }

  private static Thing read(io.creativefactory.sandbox.world.Thing thing) {
    return new Thing(thing.id(), Kind.valueOf(thing.kind()), thing.fields());
  }

  private static io.creativefactory.sandbox.world.Thing stored(Thing thing) {
    return new io.creativefactory.sandbox.world.Thing(
        thing.id(), thing.kind().name(), thing.fields());
  }
}
