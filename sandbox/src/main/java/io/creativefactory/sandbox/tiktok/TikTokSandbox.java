package io.creativefactory.sandbox.tiktok;

import io.creativefactory.sandbox.market.Contender;
import io.creativefactory.sandbox.wire.Call;
import io.creativefactory.sandbox.wire.Fault;
import io.creativefactory.sandbox.wire.Listed;
import io.creativefactory.sandbox.wire.Reply;
import io.creativefactory.sandbox.world.Running;
import io.creativefactory.sandbox.world.Store;
import io.creativefactory.sandbox.world.Thing;
import io.creativefactory.sandbox.world.Vendor;
import io.creativefactory.sandbox.world.World;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One simulated advertiser behind TikTok's API for Business. Nearly every answer is HTTP 200; what
/// happened stands in its `code`.
public final class TikTokSandbox implements Vendor {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final List<String> SHOWN =
      List.of(Kinds.CAMPAIGN, Kinds.AD_GROUP, Kinds.AD, Kinds.VIDEO, Kinds.IMAGE, Kinds.EVENT);
  private static final int PARTLY = 20001;

  private final TikTokSandboxAccount account;
  private final World world;
  private final Store store;
  private final Review review;
  private final Routes routes;
  private long calls;

  public TikTokSandbox(TikTokSandboxAccount account, World world) {
    this.account = account;
    this.world = world;
    this.store = world.store(name());
    this.review = new Review(store, world.reviews());
    this.routes = new Routes(account, world, store, review);
  }

  @Override
  public String name() {
    return "tiktok";
  }

  @Override
  public boolean serves(Call call) {
    return call.path().size() > 1
        && "open_api".equals(call.path().get(0))
        && "v1.3".equals(call.path().get(1));
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
    try {
      JsonNode data = routes.answer(call, half);
      boolean partly = half && data.has("status");
      return envelope(200, partly ? PARTLY : 0, partly ? "Partial success" : "OK", data);
    } catch (Refused e) {
      return envelope(200, e.code(), String.valueOf(e.getMessage()), store.object());
    }
  }

  private Reply envelope(int status, int code, String message, JsonNode data) {
    calls++;
    String request = "SANDBOX" + Long.toString(calls, 36).toUpperCase(Locale.ROOT);
    ObjectNode body = store.object().put("code", code).put("message", message);
    body.put("request_id", request).set("data", data);
    Map<String, String> headers = new HashMap<>();
    headers.put("Date", DATE.format(world.now()));
    headers.put("X-Tt-Logid", request);
    return new Reply(status, body, headers);
  }

  /// TikTok names no time to stay away for.
  @Override
  public Reply fault(Fault.Kind kind, Duration pause) {
    ObjectNode none = store.object();
    return switch (kind) {
      case RATE_LIMITED ->
          envelope(200, 40100, "Too many requests. Please retry in some seconds.", none);
      case SERVER_ERROR -> envelope(500, 50000, "System error", none);
      case MAINTENANCE -> envelope(503, 51065, "The service is being worked on.", none);
      case EXPIRED_TOKEN -> envelope(200, 40102, "Access token has expired.", none);
      case LOST_ANSWER, LATE_ANSWER, HALF_BATCH ->
          throw new IllegalArgumentException(kind + " has no answer of its own");
    };
  }

  @Override
  public void reviewAll() {
    review.all();
  }

  @Override
  public boolean disapprove(String id) {
    return store
        .find(Kinds.AD, id)
        .filter(each -> !"DELETE".equals(each.text("operation_status")))
        .map(ad -> {
          review.disapprove(ad);
          return true;
        })
        .orElse(false);
  }

  @Override
  public List<Running> running() {
    return store
        .all(Kinds.CAMPAIGN)
        .filter(each -> "ENABLE".equals(each.text("operation_status")))
        .map(this::running)
        .toList();
  }

  private Running running(Thing campaign) {
    List<Thing> ads =
        store.all(Kinds.AD).filter(each -> campaign.id().equals(each.text("campaign_id"))).toList();
    BigDecimal budget = new BigDecimal(campaign.node("budget").asString("0"));
    int digits = Math.max(account.currency().getDefaultFractionDigits(), 0);
    return new Running(
        campaign.text("campaign_name"),
        budget.movePointRight(digits).longValue(),
        ads.stream().map(Reports::shownId).toList(),
        ads.stream()
            .filter(ad -> "AD_STATUS_DELIVERY_OK".equals(review.status(ad)))
            .map(this::contender)
            .toList());
  }

  private Contender contender(Thing ad) {
    boolean measured =
        store
            .find(Kinds.AD_GROUP, ad.text("adgroup_id"))
            .filter(group -> group.fields().has("pixel_id"))
            .isPresent();
    return new Contender(Reports.shownId(ad), ad.text("ad_name"), measured);
  }

  @Override
  public List<Listed> objects() {
    return SHOWN.stream()
        .filter(each -> !each.equals(Kinds.EVENT))
        .flatMap(store::all)
        .map(this::listed)
        .toList();
  }

  private Listed listed(Thing thing) {
    String kind = thing.kind();
    String parent =
        switch (kind) {
          case Kinds.AD_GROUP -> thing.text("campaign_id");
          case Kinds.AD -> thing.text("adgroup_id");
          default -> "";
        };
    String status =
        switch (thing.text("operation_status")) {
          case "DISABLE" -> "PAUSED";
          case "DELETE" -> "DELETED";
          default -> "ACTIVE";
        };
    String name = thing.text(Kinds.nameField(kind));
    return new Listed(name(), kind.toLowerCase(Locale.ROOT), thing.id(), name, status, parent);
  }

  @Override
  public Map<String, Long> created() {
    Map<String, Long> counters = new HashMap<>();
    SHOWN.forEach(kind -> counters.put(kind.toLowerCase(Locale.ROOT), store.created(kind)));
    return Map.copyOf(counters);
  }

  @Override
  public ObjectNode describe() {
    ObjectNode shown = store.object().put("account", account.advertiserId());
    shown.put("name", TikTokSandboxAccount.NAME).put("path", "/open_api/v1.3");
    shown.put("identity", account.identityId()).put("pixel", account.pixelId());
    return shown.put("token", account.token()).put("appSecret", account.appSecret());
  }

  /// `TikTok-Signature`: the time and the body, under the app's secret.
  @Override
  public Map<String, String> signed(byte[] body, long seconds) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] secret = account.appSecret().getBytes(StandardCharsets.UTF_8);
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
      String hex = HexFormat.of().formatHex(mac.doFinal(body));
      return Map.of("TikTok-Signature", "t=" + seconds + ",s=" + hex);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HmacSHA256", e);
    }
  }
}
