package io.creativefactory.sandbox.world;

import io.creativefactory.sandbox.market.DayRow;
import io.creativefactory.sandbox.market.Hours;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// What one vendor holds, in memory; what is touched is written down by [World#commit]. Not thread
/// safe: its owner holds the lock.
public final class Store {
  private static final int HOURS = 24;
  private final ObjectMapper mapper;
  private final Map<String, Thing> things = new LinkedHashMap<>();
  private final Map<String, Map<String, Thing>> byKind = new HashMap<>();
  private final Map<String, Long> created = new TreeMap<>();
  private final List<DayRow> rows = new ArrayList<>();
  private final Map<String, List<DayRow>> rowsByAd = new HashMap<>();
  private final Map<String, Map<Integer, DayRow>> running = new LinkedHashMap<>();
  private final Set<String> touched = new LinkedHashSet<>();
  private final Set<String> fresh = new LinkedHashSet<>();
  private int rowsWritten;
  private long next;
  private boolean numbered;

  Store(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  public ObjectMapper mapper() {
    return mapper;
  }

  public ObjectNode object() {
    return mapper.createObjectNode();
  }

  /// A number that no object of this vendor had.
  ///
  /// @param first where its numbers begin
  public long nextId(long first) {
    numbered = true;
    next = Math.max(next, first);
    return next++;
  }

  /// Keeps a new object.
  public Thing add(Thing thing) {
    put(thing);
    created.merge(thing.kind(), 1L, Long::sum);
    touched.add(thing.id());
    fresh.add(thing.id());
    return thing;
  }

  /// Remembers that an object was changed in place.
  public void touch(Thing thing) {
    touched.add(thing.id());
  }

  public void remove(String id) {
    drop(id);
    touched.add(id);
  }

  public Optional<Thing> find(String id) {
    return Optional.ofNullable(things.get(id));
  }

  public Optional<Thing> find(String kind, String id) {
    return find(id).filter(each -> each.kind().equals(kind));
  }

  /// Of one kind, in the order of their creation.
  public Stream<Thing> all(String kind) {
    return byKind.getOrDefault(kind, Map.of()).values().stream();
  }

  /// How many were ever created, removed ones included.
  public long created(String kind) {
    return created.getOrDefault(kind, 0L);
  }

  /// What ads did on the days that are over.
  public List<DayRow> rows() {
    return rows;
  }

  /// As [#rows], and a row for each ad that was shown in an hour of the running day. Cut them by
  /// [#hours].
  public List<DayRow> rowsByHour() {
    List<DayRow> all = new ArrayList<>(rows);
    running.values().forEach(hours -> all.add(hours.values().iterator().next()));
    return all;
  }

  /// The 24 hours of a row of [#rowsByHour]; those that are not over have no impressions.
  public List<DayRow> hours(DayRow row) {
    Map<Integer, DayRow> hours = running.getOrDefault(row.adId(), Map.of());
    boolean over = hours.values().stream().noneMatch(each -> each.day().equals(row.day()));
    if (over) {
      return Hours.of(row);
    }
    DayRow none = new DayRow(row.adId(), row.day(), 0, 0, 0, List.of(), List.of(), null);
    return IntStream.range(0, HOURS).mapToObj(hour -> hours.getOrDefault(hour, none)).toList();
  }

  /// What an ad did in an hour of the running day.
  void hour(int hour, DayRow part) {
    if (part.impressions() > 0) {
      running.computeIfAbsent(part.adId(), ad -> new TreeMap<>()).put(hour, part);
    }
  }

  void newDay() {
    running.clear();
  }

  /// As [#rows], of some ads.
  public List<DayRow> rowsOf(List<String> ads) {
    return ads.stream().flatMap(ad -> rowsByAd.getOrDefault(ad, List.of()).stream()).toList();
  }

  void put(Thing thing) {
    things.put(thing.id(), thing);
    byKind.computeIfAbsent(thing.kind(), kind -> new LinkedHashMap<>()).put(thing.id(), thing);
  }

  void drop(String id) {
    Thing gone = things.remove(id);
    if (gone != null) {
      byKind.getOrDefault(gone.kind(), new HashMap<>()).remove(id);
    }
  }

  void keep(DayRow row) {
    rows.add(row);
    rowsByAd.computeIfAbsent(row.adId(), ad -> new ArrayList<>()).add(row);
  }

  void count(String kind, long more) {
    created.merge(kind, more, Long::sum);
  }

  void numberFrom(long number) {
    next = number;
  }

  /// Everything that happened since the last time, as lines for the file.
  ///
  /// @param vendor whose it is
  List<ObjectNode> news(String vendor) {
    List<ObjectNode> lines = new ArrayList<>();
    if (numbered) {
      lines.add(line(vendor).put("next", next));
    }
    for (String id : touched) {
      Thing thing = things.get(id);
      if (thing == null) {
        lines.add(line(vendor).put("gone", id));
      } else {
        lines.add(shown(vendor, thing).put("made", fresh.contains(id)));
      }
    }
    rows.subList(rowsWritten, rows.size()).forEach(row -> lines.add(shown(vendor, row)));
    settled();
    return lines;
  }

  /// Everything that there is, as lines for a fresh file.
  List<ObjectNode> whole(String vendor) {
    List<ObjectNode> lines = new ArrayList<>();
    ObjectNode counts = line(vendor).put("next", next);
    counts.set("created", mapper.valueToTree(created));
    lines.add(counts);
    things.values().forEach(each -> lines.add(shown(vendor, each)));
    rows.forEach(row -> lines.add(shown(vendor, row)));
    settled();
    return lines;
  }

  /// What is in memory is in the file, too.
  void settled() {
    numbered = false;
    touched.clear();
    fresh.clear();
    rowsWritten = rows.size();
  }

  private ObjectNode shown(String vendor, Thing thing) {
    ObjectNode line = line(vendor).put("id", thing.id()).put("kind", thing.kind());
    line.set("fields", thing.fields());
    return line;
  }

  private ObjectNode shown(String vendor, DayRow row) {
    ObjectNode line = line(vendor);
    line.set("row", mapper.valueToTree(row));
    return line;
  }

  private ObjectNode line(String vendor) {
    return mapper.createObjectNode().put("in", vendor);
  }
}
