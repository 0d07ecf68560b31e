package io.creativefactory.sandbox.meta;

import io.creativefactory.sandbox.market.DayRow;
import io.creativefactory.sandbox.meta.Thing.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// All that the simulated account holds. Kept in memory; with a file, written there whole after
/// every change, so that a restart finds its objects. Not thread safe: its owner holds the lock.
final class Shelf {
  private static final long FIRST_ID = 120_210_000_000_000_000L;
  private final ObjectMapper mapper = JsonMapper.builder().build();
  private final @Nullable Path file;
  private final Map<String, Thing> things = new LinkedHashMap<>();
  private final List<DayRow> rows = new ArrayList<>();
  private final Map<Kind, Long> created = new EnumMap<>(Kind.class);
  private final Currency currency;
  private boolean changed;
  private long next = FIRST_ID;
  private int ahead;
  private @Nullable LocalDate simulated;

  private Shelf(@Nullable Path file, Currency currency) {
    this.file = file;
    this.currency = currency;
  }

  /// @throws IllegalArgumentException when the file holds an account in another currency
  static Shelf open(@Nullable Path file, Currency currency) {
    Shelf shelf = new Shelf(file, currency);
    if (file != null && Files.exists(file)) {
      shelf.restore(shelf.mapper.readValue(file, Saved.class));
    }
    return shelf;
  }

  ObjectMapper mapper() {
    return mapper;
  }

  String nextId() {
    return Long.toString(next++);
  }

  void add(Thing thing) {
    changed = true;
    things.put(thing.id(), thing);
    created.merge(thing.kind(), 1L, Long::sum);
  }

  /// Remembers that something was changed in place.
  void change() {
    changed = true;
  }

  void remove(String id) {
    changed = true;
    things.remove(id);
  }

  Optional<Thing> find(String id) {
    return Optional.ofNullable(things.get(id));
  }

  /// In the order of their creation.
  Stream<Thing> all(Kind kind) {
    return things.values().stream().filter(each -> each.kind() == kind);
  }

  /// How many were ever created, deleted ones included.
  long created(Kind kind) {
    return created.getOrDefault(kind, 0L);
  }

  List<DayRow> rows() {
    return rows;
  }

  int ahead() {
    return ahead;
  }

  void moveAhead(int days) {
    changed = true;
    ahead += days;
  }

  /// The first day whose figures do not exist yet.
  LocalDate simulatedUntil(LocalDate first) {
    LocalDate known = simulated;
    if (known == null) {
      simulated = first;
      return first;
    }
    return known;
  }

  void simulatedUntil(LocalDate day, List<DayRow> fresh) {
    changed = true;
    simulated = day;
    fresh.forEach(this::keep);
  }

  private void keep(DayRow row) {
    rows.add(row);
  }

  /// What the ads of a campaign did.
  List<DayRow> rowsOf(String campaign) {
    Set<String> sets =
        all(Kind.AD_SET)
            .filter(set -> campaign.equals(set.text("campaign_id")))
            .map(Thing::id)
            .collect(Collectors.toSet());
    Set<String> ads =
        all(Kind.AD)
            .filter(ad -> sets.contains(ad.text("adset_id")))
            .map(Thing::id)
            .collect(Collectors.toSet());
    return rows.stream().filter(row -> ads.contains(row.adId())).toList();
  }

  /// Writes everything to the file, if there is one, by an atomic rename.
  void save() {
    if (file == null || !changed) {
      return;
    }
    try {
      Path folder = file.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, "sandbox", ".part");
      mapper.writeValue(draft, saved());
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      changed = false;
    } catch (IOException e) {
      throw new UncheckedIOException("the sandbox cannot save its objects to " + file, e);
    }
  }

  private Saved saved() {
    List<SavedThing> all =
        things.values().stream()
            .map(each -> new SavedThing(each.id(), each.kind(), each.fields()))
            .toList();
    return new Saved(currency, next, ahead, simulated, all, rows, created);
  }

  private void restore(Saved saved) {
    if (!saved.currency().equals(currency)) {
      throw new IllegalArgumentException(
          file + " holds a sandbox account in " + saved.currency() + ", not in " + currency);
    }
    next = saved.next();
    ahead = saved.ahead();
    simulated = saved.simulated();
    saved.things().forEach(each -> things.put(each.id(), each.thing()));
    saved.rows().forEach(this::keep);
    created.putAll(saved.created());
  }

  private record SavedThing(String id, Kind kind, ObjectNode fields) {
    Thing thing() {
      return new Thing(id, kind, fields);
    }
  }

  private record Saved(
      Currency currency,
      long next,
      int ahead,
      @Nullable LocalDate simulated,
      List<SavedThing> things,
      List<DayRow> rows,
      Map<Kind, Long> created) {}
}
