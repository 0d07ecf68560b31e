package io.creativefactory.sandbox.world;

import io.creativefactory.sandbox.market.DayRow;
import io.creativefactory.sandbox.market.Hours;
import io.creativefactory.sandbox.market.Market;
import io.creativefactory.sandbox.market.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One clock, one market and one file for all simulated vendors. The clock runs with the real one
/// and can be set ahead; days that are over have figures, of the running one its hours that are
/// over. Not thread safe: its owner holds the lock.
public final class World implements AutoCloseable {
  private static final int FORMAT = 2;
  private static final Duration MOST = Duration.ofDays(366);

  private final ObjectMapper mapper = JsonMapper.builder().build();
  private final InstantSource clock;
  private final Currency currency;
  private final Market market;
  private final Reviews reviews = new Reviews();
  private final Map<String, Store> stores = new TreeMap<>();
  private final @Nullable Journal journal;
  private Duration ahead = Duration.ZERO;
  private @Nullable LocalDate simulated;
  private @Nullable LocalDate hoursOf;
  private int hoursOver;
  private boolean moved;

  /// @param file where objects are kept over restarts; in memory only when absent
  /// @throws IllegalArgumentException when the file holds accounts in another currency
  /// @throws io.creativefactory.domain.FactoryException SYSTEM_INCOMPLETE when another program
  ///   keeps the file
  public World(long seed, Currency currency, InstantSource clock, @Nullable Path file) {
    this(seed, currency, clock, file == null ? null : new Journal(file), true);
  }

  private World(
      long seed, Currency currency, InstantSource clock, @Nullable Journal read, boolean keeps) {
    this.clock = clock;
    this.currency = currency;
    this.market = new Market(seed, currency);
    this.journal = keeps ? read : null;
    if (journal != null) {
      journal.own();
    }
    if (read != null) {
      read.read(line -> restore(line, read.file()));
    }
    if (journal != null) {
      journal.replace(whole());
    }
  }

  /// What stands in a file, whoever keeps it; what happens from here on is not kept.
  public static World copyOf(long seed, Currency currency, InstantSource clock, Path file) {
    return new World(seed, currency, clock, new Journal(file), false);
  }

  public Currency currency() {
    return currency;
  }

  public Market market() {
    return market;
  }

  public Reviews reviews() {
    return reviews;
  }

  public ObjectMapper mapper() {
    return mapper;
  }

  /// What a vendor holds; the same one whenever it is asked for.
  public Store store(String vendor) {
    return stores.computeIfAbsent(vendor, name -> new Store(mapper));
  }

  public Instant now() {
    return clock.instant().plus(ahead);
  }

  /// All accounts live in UTC.
  public LocalDate today() {
    return LocalDate.ofInstant(now(), ZoneOffset.UTC);
  }

  /// Sets the clock ahead; [#catchUp] lets the market act on the days that passed.
  ///
  /// @param time up to 366 days
  public void advance(Duration time) {
    if (!time.isPositive() || time.compareTo(MOST) > 0) {
      throw new IllegalArgumentException(
          "the sandbox moves ahead by more than nothing and at most 1 to 366 days, not by " + time);
    }
    ahead = ahead.plus(time);
    moved = true;
  }

  /// Simulates what is over and not yet simulated.
  public void catchUp(List<Vendor> vendors) {
    LocalDate today = today();
    LocalDate day = simulated;
    if (day == null) {
      day = today;
      moved = true;
    }
    for (; day.isBefore(today); day = day.plusDays(1)) {
      moved = true;
      for (Vendor vendor : vendors) {
        pass(day, vendor);
      }
    }
    simulated = day;
    passHours(today, vendors);
  }

  private void pass(LocalDate day, Vendor vendor) {
    vendor.reviewAll();
    Store store = store(vendor.name());
    day(day, vendor).forEach(store::keep);
  }

  private List<DayRow> day(LocalDate day, Vendor vendor) {
    List<DayRow> rows = new ArrayList<>();
    Store store = store(vendor.name());
    for (Running each : vendor.running()) {
      Stage stage = new Stage(each.campaign(), each.budget(), store.rowsOf(each.ads()));
      rows.addAll(market.day(day, stage, each.contenders()));
    }
    return rows;
  }

  /// The hours of the running day that are over, each with what was shown in it. They are told by
  /// the hour only; the day as a whole is told when it is over. Not kept over restarts.
  private void passHours(LocalDate today, List<Vendor> vendors) {
    int now = now().atOffset(ZoneOffset.UTC).getHour();
    if (!today.equals(hoursOf)) {
      hoursOf = today;
      hoursOver = 0;
      stores.values().forEach(Store::newDay);
    }
    if (hoursOver >= now) {
      return;
    }
    for (Vendor vendor : vendors) {
      vendor.reviewAll();
      Store store = store(vendor.name());
      for (DayRow row : day(today, vendor)) {
        List<DayRow> hours = Hours.of(row);
        for (int hour = hoursOver; hour < now; hour++) {
          store.hour(hour, hours.get(hour));
        }
      }
    }
    hoursOver = now;
  }

  /// Writes down what was touched since the last time. Costs what changed, not what there is.
  public void commit() {
    if (journal == null) {
      return;
    }
    List<ObjectNode> lines = new ArrayList<>();
    stores.forEach((vendor, store) -> lines.addAll(store.news(vendor)));
    if (moved) {
      lines.add(time());
      moved = false;
    }
    if (!lines.isEmpty()) {
      journal.append(lines);
    }
  }

  private ObjectNode time() {
    return mapper
        .createObjectNode()
        .put("ahead", ahead.toString())
        .put("simulated", simulated == null ? null : simulated.toString());
  }

  private List<ObjectNode> whole() {
    List<ObjectNode> lines = new ArrayList<>();
    ObjectNode head = mapper.createObjectNode().put("format", FORMAT);
    lines.add(head.put("currency", currency.getCurrencyCode()));
    lines.add(time());
    stores.forEach((vendor, store) -> lines.addAll(store.whole(vendor)));
    moved = false;
    return lines;
  }

  private void restore(JsonNode line, Path file) {
    if (line.has("currency")) {
      head(line, file);
      earlier(line);
    } else if (line.has("ahead")) {
      ahead = Duration.parse(line.path("ahead").asString());
      String day = line.path("simulated").asString("");
      simulated = day.isEmpty() ? null : LocalDate.parse(day);
    } else {
      Store store = store(line.path("in").asString());
      kept(line, store);
      store.settled();
    }
  }

  private void head(JsonNode line, Path file) {
    String code = line.path("currency").asString();
    if (!code.equals(currency.getCurrencyCode())) {
      throw new IllegalArgumentException(
          file + " holds sandbox accounts in " + code + ", not in " + currency);
    }
    boolean known = line.has("things") || line.path("format").asInt(0) == FORMAT;
    if (!known) {
      throw new IllegalArgumentException(
          file + " is a sandbox of another version of this program; remove it or name another");
    }
  }

  /// A file of the time when Meta was the only vendor and its file one object.
  private void earlier(JsonNode line) {
    if (!line.has("things")) {
      return;
    }
    ahead = Duration.ofDays(line.path("ahead").asLong());
    String day = line.path("simulated").asString("");
    simulated = day.isEmpty() ? null : LocalDate.parse(day);
    Store meta = store("meta");
    meta.numberFrom(line.path("next").asLong());
    line.path("things").forEach(each -> kept(each, meta));
    line.path("rows").forEach(each -> meta.keep(mapper.treeToValue(each, DayRow.class)));
    counted(line, meta);
  }

  private void kept(JsonNode line, Store store) {
    if (line.has("next")) {
      store.numberFrom(line.path("next").asLong());
      counted(line, store);
    } else if (line.has("gone")) {
      store.drop(line.path("gone").asString());
    } else if (line.has("row")) {
      store.keep(mapper.treeToValue(line.path("row"), DayRow.class));
    } else {
      ObjectNode fields = (ObjectNode) line.path("fields");
      Thing thing = new Thing(line.path("id").asString(), line.path("kind").asString(), fields);
      store.put(thing);
      store.count(thing.kind(), line.path("made").asBoolean(false) ? 1 : 0);
    }
  }

  private static void counted(JsonNode line, Store store) {
    line.path("created")
        .properties()
        .forEach(each -> store.count(each.getKey(), each.getValue().asLong()));
  }

  @Override
  public void close() {
    if (journal != null) {
      journal.close();
    }
  }
}
