package io.creativefactory.sandbox.meta;

import io.creativefactory.sandbox.market.Market;
import io.creativefactory.sandbox.meta.Thing.Kind;
import io.creativefactory.sandbox.wire.Call;
import io.creativefactory.sandbox.wire.Fault;
import io.creativefactory.sandbox.wire.Reply;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// One simulated account behind the Graph API. Thread safe.
public final class MetaSandbox {
  /// As every reader of the account sees it.
  public static final String ACCOUNT_NAME = "SANDBOX account (simulated, no money)";

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final ReentrantLock lock = new ReentrantLock();
  private final SandboxAccount account;
  private final Shelf shelf;
  private final Delivery delivery;
  private final Simulation simulation;
  private final Gate gate;
  private final Nodes nodes;
  private long calls;

  /// @param stateFile where objects are kept over restarts
  public MetaSandbox(
      SandboxAccount account, long seed, InstantSource clock, @Nullable Path stateFile) {
    this.account = account;
    this.shelf = Shelf.open(stateFile, account.currency());
    this.delivery = new Delivery(shelf);
    Market market = new Market(seed, account.currency());
    this.simulation = new Simulation(shelf, market, delivery, clock, account);
    this.gate = new Gate(account);
    this.nodes = new Nodes(account, shelf, delivery, simulation);
    simulation.catchUp();
  }

  /// Whether a path is one of the Graph API's.
  public static boolean serves(Call call) {
    return !call.path().isEmpty() && call.path().getFirst().matches("v\\d+\\.\\d");
  }

  public Reply answer(Call call) {
    lock.lock();
    try {
      calls++;
      simulation.catchUp();
      return stamped(reply(call));
    } finally {
      lock.unlock();
    }
  }

  /// What a fault answers instead.
  public Reply fault(Fault.Kind kind) {
    lock.lock();
    try {
      return stamped(error(faultOf(kind)));
    } finally {
      lock.unlock();
    }
  }

  private Reply reply(Call call) {
    try {
      gate.check(call);
      Reply reply = Reply.ok(nodes.answer(call));
      if (!"GET".equals(call.method())) {
        shelf.change();
      }
      shelf.save();
      return reply;
    } catch (VendorError e) {
      return error(e);
    }
  }

  private static VendorError faultOf(Fault.Kind kind) {
    return switch (kind) {
      case RATE_LIMITED ->
          VendorError.tooMuch(
              Map.of(
                  "X-Business-Use-Case-Usage",
                  "{\"100000000000001\":[{\"type\":\"ads_management\",\"call_count\":100,"
                      + "\"total_cputime\":12,\"total_time\":17,"
                      + "\"estimated_time_to_regain_access\":2,"
                      + "\"ads_api_access_tier\":\"development_access\"}]}"));
      case SERVER_ERROR -> VendorError.internal();
      case EXPIRED_TOKEN ->
          VendorError.token(463, "Error validating access token: Session has expired.");
      case LOST_ANSWER, LATE_ANSWER ->
          throw new IllegalArgumentException(kind + " has no answer of its own");
    };
  }

  private Reply error(VendorError error) {
    return error.reply("SANDBOX" + Long.toString(calls, 36).toUpperCase(Locale.ROOT));
  }

  private Reply stamped(Reply reply) {
    Map<String, String> headers = new HashMap<>(reply.headers());
    headers.put("Date", DATE.format(simulation.now()));
    headers.put("facebook-api-version", "v26.0");
    return new Reply(reply.status(), reply.body(), headers);
  }

  /// Sets the clock ahead and lets the market act on the days that passed.
  ///
  /// @param days 1 to 366
  /// @return the simulated date afterwards
  public LocalDate advance(int days) {
    if (days < 1 || days > 366) {
      throw new IllegalArgumentException("the sandbox moves 1 to 366 days ahead, not " + days);
    }
    lock.lock();
    try {
      simulation.catchUp();
      shelf.moveAhead(days);
      simulation.catchUp();
      shelf.save();
      return simulation.today();
    } finally {
      lock.unlock();
    }
  }

  /// Lets the next reviews of ads end in a refusal.
  public void refuseNext(int reviews) {
    lock.lock();
    try {
      delivery.refuseNext(reviews);
    } finally {
      lock.unlock();
    }
  }

  /// How many objects of each kind were ever created: `campaign`, `ad_set`, `creative`, `ad`,
  /// `video`, `image`.
  public Map<String, Long> created() {
    lock.lock();
    try {
      Map<String, Long> counters = new HashMap<>();
      for (Kind kind :
          Set.of(Kind.CAMPAIGN, Kind.AD_SET, Kind.CREATIVE, Kind.AD, Kind.VIDEO, Kind.IMAGE)) {
        counters.put(kind.name().toLowerCase(Locale.ROOT), shelf.created(kind));
      }
      return Map.copyOf(counters);
    } finally {
      lock.unlock();
    }
  }

  /// The simulated date and account, for people.
  public ObjectNode describe() {
    lock.lock();
    try {
      ObjectNode shown = shelf.mapper().createObjectNode();
      shown.put("account", account.node()).put("name", ACCOUNT_NAME);
      shown.put("currency", account.currency().getCurrencyCode());
      Instant now = simulation.now();
      shown.put("now", now.toString()).put("today", simulation.today().toString());
      ObjectNode counters = shown.putObject("created");
      created().forEach(counters::put);
      return shown;
    } finally {
      lock.unlock();
    }
  }
}
