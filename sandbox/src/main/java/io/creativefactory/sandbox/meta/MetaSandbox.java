package io.creativefactory.sandbox.meta;

import io.creativefactory.sandbox.meta.Thing.Kind;
import io.creativefactory.sandbox.wire.Call;
import io.creativefactory.sandbox.wire.Fault;
import io.creativefactory.sandbox.wire.Listed;
import io.creativefactory.sandbox.wire.Reply;
import io.creativefactory.sandbox.world.Running;
import io.creativefactory.sandbox.world.Vendor;
import io.creativefactory.sandbox.world.World;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One simulated account behind the Graph API.
public final class MetaSandbox implements Vendor {
  /// As every reader of the account sees it.
  public static final String ACCOUNT_NAME = "SANDBOX account (simulated, no money)";

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final List<Kind> SHOWN =
      List.of(Kind.CAMPAIGN, Kind.AD_SET, Kind.CREATIVE, Kind.AD, Kind.VIDEO, Kind.IMAGE);

  private final SandboxAccount account;
  private final World world;
  private final Shelf shelf;
  private final Delivery delivery;
  private final Stages stages;
  private final Gate gate;
  private final Nodes nodes;
  private final Batches batches;
  private long calls;

  public MetaSandbox(SandboxAccount account, World world) {
    this.account = account;
    this.world = world;
    this.shelf = new Shelf(world.store(name()));
    this.delivery = new Delivery(shelf, world.reviews());
    this.stages = new Stages(shelf, delivery, account);
    this.gate = new Gate(account);
    this.nodes = new Nodes(account, shelf, delivery, world);
    this.batches = new Batches(shelf.mapper());
  }

  @Override
  public String name() {
    return "meta";
  }

  /// Whether a path is one of the Graph API's.
  @Override
  public boolean serves(Call call) {
    return !call.path().isEmpty() && call.path().getFirst().matches("v\\d+\\.\\d");
  }

  @Override
  public Reply answer(Call call) {
    return answer(call, false);
  }

  @Override
  public Reply half(Call call) {
    return answer(call, true);
  }

  private Reply answer(Call call, boolean half) {
    calls++;
    try {
      gate.check(call);
      JsonNode body =
          Batches.is(call) ? batches.answer(call, half, this::part) : nodes.answer(call);
      return stamped(Reply.ok(body));
    } catch (VendorError e) {
      return error(e);
    }
  }

  private Reply part(Call call) {
    calls++;
    try {
      return Reply.ok(nodes.answer(call));
    } catch (VendorError e) {
      return error(e);
    }
  }

  @Override
  public Reply fault(Fault.Kind kind, Duration pause) {
    calls++;
    return error(
        switch (kind) {
          case RATE_LIMITED -> VendorError.tooMuch(usage(pause));
          case SERVER_ERROR -> VendorError.internal();
          case MAINTENANCE -> VendorError.unavailable();
          case EXPIRED_TOKEN ->
              VendorError.token(463, "Error validating access token: Session has expired.");
          case LOST_ANSWER, LATE_ANSWER, HALF_BATCH ->
              throw new IllegalArgumentException(kind + " has no answer of its own");
        });
  }

  /// The meter counts whole minutes; what is shorter stands in seconds beside it.
  private Map<String, String> usage(Duration pause) {
    Map<String, String> headers = new HashMap<>();
    headers.put(
        "X-Business-Use-Case-Usage",
        """
        {"%s":[{"type":"ads_management","call_count":100,"total_cputime":12,"total_time":17,\
        "estimated_time_to_regain_access":%d,"ads_api_access_tier":"development_access"}]}\
        """
            .formatted(account.id(), pause.toMinutes()));
    if (pause.toMinutes() == 0) {
      headers.put("Retry-After", Long.toString(pause.toSeconds()));
    }
    return headers;
  }

  private Reply error(VendorError error) {
    return stamped(error.reply("SANDBOX" + Long.toString(calls, 36).toUpperCase(Locale.ROOT)));
  }

  private Reply stamped(Reply reply) {
    Map<String, String> headers = new HashMap<>(reply.headers());
    headers.put("Date", DATE.format(world.now()));
    headers.put("facebook-api-version", "v26.0");
    return new Reply(reply.status(), reply.body(), headers);
  }

  @Override
  public void reviewAll() {
    delivery.decideAll();
  }

  @Override
  public boolean disapprove(String id) {
    return shelf
        .find(id)
        .filter(each -> each.kind() == Kind.AD && !each.isDeleted())
        .map(ad -> {
          delivery.disapprove(ad);
          return true;
        })
        .orElse(false);
  }

  @Override
  public List<Running> running() {
    return stages.open();
  }

  @Override
  public List<Listed> objects() {
    return SHOWN.stream().flatMap(shelf::all).map(this::listed).toList();
  }

  private Listed listed(Thing thing) {
    String name = thing.kind() == Kind.VIDEO ? thing.text("title") : thing.text("name");
    boolean file = thing.kind() == Kind.VIDEO || thing.kind() == Kind.IMAGE;
    String parent =
        Stream.of(thing.text("adset_id"), thing.text("campaign_id"))
            .filter(each -> !each.isEmpty())
            .findFirst()
            .orElse("");
    String status = file ? "ACTIVE" : thing.text("status");
    return new Listed(name(), word(thing.kind()), thing.id(), name, status, parent);
  }

  private static String word(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Map<String, Long> created() {
    Map<String, Long> counters = new HashMap<>();
    SHOWN.forEach(kind -> counters.put(word(kind), shelf.created(kind)));
    return Map.copyOf(counters);
  }

  @Override
  public ObjectNode describe() {
    ObjectNode shown = shelf.mapper().createObjectNode();
    shown.put("account", account.node()).put("name", ACCOUNT_NAME).put("path", "/v26.0");
    shown.put("page", account.pageId()).put("pixel", account.pixelId());
    return shown.put("token", account.token()).put("appSecret", account.appSecret());
  }

  @Override
  public Map<String, String> signed(byte[] body, long seconds) {
    return Map.of("X-Hub-Signature-256", "sha256=" + Gate.hmac(account.appSecret(), body));
  }
}
