package io.creativefactory.sandbox.google;

import io.creativefactory.sandbox.wire.Call;
import io.creativefactory.sandbox.wire.Fault;
import io.creativefactory.sandbox.wire.Listed;
import io.creativefactory.sandbox.wire.Reply;
import io.creativefactory.sandbox.world.Running;
import io.creativefactory.sandbox.world.Thing;
import io.creativefactory.sandbox.world.Vendor;
import io.creativefactory.sandbox.world.World;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One simulated account behind the Google Ads API: `/v26/customers/…`, uploads below
/// `/resumable/`, tokens at `/token` and conversions at `/v1/events:ingest`.
public final class GoogleSandbox implements Vendor {
  /// As every reader of the account sees it.
  public static final String ACCOUNT_NAME = "SANDBOX account (simulated, no money)";

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /// Our words for Google's collections, in the order of their creation.
  private static final Map<String, String> WORDS =
      Map.of(
          "campaignBudgets",
          "budget",
          "campaigns",
          "campaign",
          "adGroups",
          "ad_set",
          "adGroupAds",
          "ad",
          "assetGroups",
          "ad",
          Uploads.COLLECTION,
          "video",
          "conversions",
          "conversion");

  private final GoogleAccount account;
  private final World world;
  private final Shelf shelf;
  private final Gate gate;
  private final Delivery delivery;
  private final Mutate mutate;
  private final Search search;
  private final Uploads uploads;
  private final Ingest ingest;
  private long calls;

  public GoogleSandbox(GoogleAccount account, World world) {
    this.account = account;
    this.world = world;
    this.shelf = new Shelf(world.store(name()), account);
    this.gate = new Gate(account, world);
    this.delivery = new Delivery(shelf, world.reviews());
    this.mutate = new Mutate(shelf);
    this.uploads = new Uploads(shelf);
    this.search = new Search(shelf, new Tables(shelf, delivery, uploads), world);
    this.ingest = new Ingest(shelf);
  }

  @Override
  public String name() {
    return "google";
  }

  @Override
  public boolean serves(Call call) {
    if (call.path().isEmpty()) {
      return false;
    }
    String first = call.path().getFirst();
    return Set.of("token", "resumable").contains(first)
        || call.line().equals("POST /v1/events:ingest")
        || (first.matches("v\\d+")
            && call.path().size() > 1
            && call.path().get(1).equals("customers"));
  }

  @Override
  public Reply answer(Call call) {
    return answer(call, _ -> false);
  }

  /// Every second operation of a batch whose operations stand each for itself.
  @Override
  public Reply half(Call call) {
    return answer(call, index -> index % 2 == 1);
  }

  private Reply answer(Call call, IntPredicate broken) {
    calls++;
    try {
      return stamped(routed(call, broken));
    } catch (GoogleError e) {
      return stamped(e.reply(request()));
    }
  }

  private Reply routed(Call call, IntPredicate broken) {
    if (call.line().equals("POST /token")) {
      return gate.token(call);
    }
    gate.check(call);
    List<String> path = call.path();
    if (path.getFirst().equals("resumable")) {
      return upload(call);
    }
    JsonNode body = Names.camel(call.json().orElseGet(shelf::object));
    if (path.getFirst().equals("v1")) {
      return ingest.answer(body, request());
    }
    String method = path.size() == 4 ? call.method() + " " + path.get(3) : call.line();
    gate.customer(call, path.getFirst(), path.size() > 2 ? path.get(2) : "");
    return switch (method) {
      case "POST googleAds:mutate" -> mutate.answer(body, request(), broken);
      case "POST googleAds:search" -> search.answer(body);
      case "POST youTubeVideoUploads:remove" -> uploads.remove(body);
      default ->
          throw GoogleError.unknown(method, "path; the SANDBOX serves mutate, search and uploads");
    };
  }

  /// `/resumable/upload/v26/customers/1/youTubeVideoUploads:create`, then `/resumable/sessions/17`.
  private Reply upload(Call call) {
    List<String> path = call.path();
    if (path.size() == 3 && path.get(1).equals("sessions")) {
      return uploads.session(call);
    }
    if (path.size() == 6 && path.get(5).equals("youTubeVideoUploads:create")) {
      gate.customer(call, path.get(2), path.get(4));
      return uploads.start(call, Names.camel(call.json().orElseGet(shelf::object)));
    }
    throw GoogleError.unknown(call.line(), "path");
  }

  private String request() {
    return "SANDBOX" + Long.toString(calls, 36).toUpperCase(Locale.ROOT);
  }

  private Reply stamped(Reply reply) {
    Map<String, String> headers = new HashMap<>(reply.headers());
    headers.put("Date", DATE.format(world.now()));
    headers.put("request-id", request());
    return new Reply(reply.status(), reply.body(), headers);
  }

  @Override
  public Reply fault(Fault.Kind kind, Duration pause) {
    calls++;
    GoogleError error =
        switch (kind) {
          case RATE_LIMITED -> GoogleError.tooMuch(pause);
          case SERVER_ERROR -> GoogleError.internal();
          case MAINTENANCE -> GoogleError.unavailable();
          case EXPIRED_TOKEN ->
              GoogleError.token("OAUTH_TOKEN_EXPIRED", "OAuth token in the header has expired.");
          case LOST_ANSWER, LATE_ANSWER, HALF_BATCH ->
              throw new IllegalArgumentException(kind + " has no answer of its own");
        };
    return stamped(error.reply(request()));
  }

  @Override
  public void reviewAll() {
    delivery.decideAll();
  }

  /// @param id as the client names it: `222~333` for an ad, `444` for an asset group
  @Override
  public boolean disapprove(String id) {
    return delivery.disapprove(id);
  }

  @Override
  public List<Running> running() {
    return delivery.running();
  }

  /// A picture that no standing ad shows is `DELETED`: Google has no other way to let one go.
  @Override
  public List<Listed> objects() {
    Stream<Listed> resources =
        Stream.of("campaignBudgets", "campaigns", "adGroups", "adGroupAds", "assetGroups")
            .flatMap(shelf::all)
            .map(this::listed);
    Stream<Listed> videos =
        shelf
            .all(Uploads.COLLECTION)
            .map(each ->
                new Listed(
                    name(),
                    "video",
                    Shelf.id(each),
                    each.text("videoTitle"),
                    each.text("state").equals("UNAVAILABLE") ? "DELETED" : "ACTIVE",
                    ""));
    Stream<Listed> pictures =
        shelf
            .all("assets")
            .filter(each -> each.text("type").equals("IMAGE"))
            .map(each ->
                new Listed(
                    name(),
                    "image",
                    Shelf.id(each),
                    each.text("name"),
                    isShown(each) ? "ACTIVE" : "DELETED",
                    ""));
    return Stream.of(resources, videos, pictures).flatMap(each -> each).toList();
  }

  private boolean isShown(Thing picture) {
    String quoted = "\"" + shelf.name(picture.id()) + "\"";
    boolean inAd =
        shelf.standing("adGroupAds").anyMatch(each -> each.fields().toString().contains(quoted));
    return inAd
        || shelf
            .all("assetGroupAssets")
            .filter(each -> quoted.contains("\"" + each.text("asset") + "\""))
            .flatMap(each -> shelf.of(each, "assetGroup").stream())
            .anyMatch(each -> !Shelf.isRemoved(each));
  }

  private Listed listed(Thing thing) {
    String status =
        switch (thing.text("status")) {
          case "ENABLED" -> "ACTIVE";
          case "REMOVED" -> "DELETED";
          default -> thing.text("status");
        };
    String parent =
        Stream.of("adGroup", "campaign")
            .flatMap(each -> shelf.of(thing, each).stream())
            .map(Shelf::id)
            .findFirst()
            .orElse("");
    String name = thing.kind().equals("adGroupAds") ? Delivery.adName(thing) : thing.text("name");
    return new Listed(
        name(), WORDS.getOrDefault(thing.kind(), ""), Shelf.id(thing), name, status, parent);
  }

  @Override
  public Map<String, Long> created() {
    Map<String, Long> counters = new HashMap<>();
    WORDS.forEach((kind, word) -> counters.merge(word, shelf.store().created(kind), Long::sum));
    counters.put(
        "image", shelf.all("assets").filter(each -> each.text("type").equals("IMAGE")).count());
    return Map.copyOf(counters);
  }

  @Override
  public ObjectNode describe() {
    ObjectNode shown = shelf.object().put("account", account.customerId());
    shown.put("name", ACCOUNT_NAME).put("path", "/v26").put("manager", account.managerId());
    shown.put("conversionAction", account.conversionAction()).put("tokens", "/token");
    shown.put("clientId", account.clientId()).put("clientSecret", account.clientSecret());
    return shown.put("refreshToken", account.refreshToken());
  }

  /// Google sends no webhooks.
  @Override
  public Map<String, String> signed(byte[] body, long seconds) {
    throw new IllegalArgumentException("Google sends no webhooks");
  }
}
