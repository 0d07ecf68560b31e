package io.creativefactory.platform.tiktok;

import io.creativefactory.domain.Amounts;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.domain.publish.Publication.PlatformObject;
import io.creativefactory.platform.AdPlatform;
import io.creativefactory.platform.NewObject;
import io.creativefactory.platform.NewObject.NewAd;
import io.creativefactory.platform.NewObject.NewAdSet;
import io.creativefactory.platform.NewObject.NewCampaign;
import io.creativefactory.platform.NewObject.NewCreative;
import io.creativefactory.platform.NewObject.NewImage;
import io.creativefactory.platform.NewObject.NewVideo;
import io.creativefactory.platform.NewObject.Shape;
import io.creativefactory.platform.Payload;
import io.creativefactory.platform.TaggedName;
import io.creativefactory.platform.WriteKey;
import io.creativefactory.platform.http.Outcome;
import io.creativefactory.platform.http.Refusal;
import io.creativefactory.platform.http.VendorHttp;
import io.creativefactory.platform.tiktok.TikTokWire.Where;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// TikTok as an [AdPlatform]. Thread safe.
final class TikTokAds implements AdPlatform {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final VendorHttp<TikTokCall> http;
  private final TikTokSettings settings;
  private final TikTokAccount account;
  private final TikTokWire wire;
  private final TikTokFaults faults;
  private final TikTokFiles files;
  private final TikTokShelf shelf;

  TikTokAds(VendorHttp<TikTokCall> http, TikTokSettings settings, TikTokAccount account) {
    this.http = http;
    this.settings = settings;
    this.account = account;
    this.wire = TikTokWire.of(settings);
    this.faults = new TikTokFaults(settings);
    this.files = new TikTokFiles(http, settings);
    this.shelf = new TikTokShelf(http, settings, wire);
  }

  @Override
  public String name() {
    return "tiktok";
  }

  @Override
  public boolean sandbox() {
    return settings.sandbox();
  }

  @Override
  public List<Kind> kinds() {
    return List.of(Kind.VIDEO, Kind.IMAGE, Kind.CAMPAIGN, Kind.AD_SET, Kind.AD);
  }

  @Override
  public List<Shape> shapes() {
    return List.of(Shape.COVER);
  }

  @Override
  public List<String> faults(NewObject object) {
    return faults.of(object);
  }

  @Override
  public Payload preview(WriteKey key, NewObject object) {
    String name = name(key, object);
    return switch (object) {
      case NewVideo video -> file(Kind.VIDEO, files.preview(Kind.VIDEO, name, video.file()));
      case NewImage image -> file(Kind.IMAGE, files.preview(Kind.IMAGE, name, image.file()));
      case NewCampaign campaign -> payload(Kind.CAMPAIGN, wire.campaign(key, name, campaign));
      case NewAdSet set -> payload(Kind.AD_SET, wire.adGroup(key, name, set, unknown(set)));
      case NewAd ad -> payload(Kind.AD, wire.ad(name, ad));
      case NewCreative _ -> throw noCreatives();
    };
  }

  /// TikTok's numbers of countries and its time are looked up when the ad group is created.
  private static Where unknown(NewAdSet set) {
    return new Where(
        set.reach().countries().stream().map(each -> "{location_of_" + each + "}").toList(),
        "{now}");
  }

  private Payload payload(Kind kind, ObjectNode body) {
    return new Payload("POST", "/" + TikTokDialect.ROOT + wire.path(kind) + "create/", body);
  }

  private static Payload file(Kind kind, ObjectNode body) {
    String path = kind == Kind.VIDEO ? "file/video/ad/upload/" : "file/image/ad/upload/";
    return new Payload("POST", "/" + TikTokDialect.ROOT + path, body);
  }

  private static String name(WriteKey key, NewObject object) {
    boolean file = object instanceof NewVideo || object instanceof NewImage;
    return TaggedName.of(object.name(), key, file ? TikTokText.FILE : TikTokText.NAME);
  }

  private static FactoryException noCreatives() {
    return new FactoryException(
        ErrorCode.PLATFORM_REFUSED,
        "TikTok has no creatives of their own: the ad carries the content; nothing was sent");
  }

  @Override
  public Optional<Money> leastDailyBudget() {
    return TikTokFaults.least(settings, account.currency().getCurrencyCode());
  }

  @Override
  public Optional<Money> leastElsewhere() {
    return leastDailyBudget().isPresent() ? Optional.empty() : Optional.of(TikTokFaults.LEAST_USD);
  }

  @Override
  public PlatformObject create(WriteKey key, NewObject object) {
    String name = name(key, object);
    return switch (object) {
      case NewVideo video -> new PlatformObject(Kind.VIDEO, files.video(name, video.file()), name);
      case NewImage image -> new PlatformObject(Kind.IMAGE, files.image(name, image.file()), name);
      case NewCampaign campaign -> campaign(key, name, campaign);
      case NewAdSet set -> {
        String objective = TikTokGoal.of(set.objective()).type();
        List<String> places = account.locations(set.reach().countries(), objective);
        Where where = new Where(places, TIME.format(account.now()));
        yield post(Kind.AD_SET, name, wire.adGroup(key, name, set, where));
      }
      case NewAd ad -> post(Kind.AD, name, wire.ad(name, ad));
      case NewCreative _ -> throw noCreatives();
    };
  }

  /// TikTok's SDK says that not every account may create a campaign switched off, and that the wish
  /// is ignored in silence then. Such a campaign is switched off at once; its ad groups and ads are
  /// off in any case, so that nothing is shown in between.
  private PlatformObject campaign(WriteKey key, String name, NewCampaign campaign) {
    account.mustHold(campaign.daily());
    ObjectNode body = wire.campaign(key, name, campaign);
    TikTokCall call = TikTokCall.post(wire.path(Kind.CAMPAIGN) + "create/", body);
    JsonNode data = http.send(call);
    String id = id(call, data.path("campaign_id").asString(""));
    if ("ENABLE".equals(data.path("operation_status").asString(""))) {
      pause(Kind.CAMPAIGN, id);
    }
    return new PlatformObject(Kind.CAMPAIGN, id, name);
  }

  private PlatformObject post(Kind kind, String name, ObjectNode body) {
    TikTokCall call = TikTokCall.post(wire.path(kind) + "create/", body);
    JsonNode data = http.send(call);
    String id = kind == Kind.AD ? wire.createdAd(data) : data.path("adgroup_id").asString("");
    return new PlatformObject(kind, id(call, id), name);
  }

  private String id(TikTokCall call, String id) {
    if (id.isEmpty()) {
      throw http.unreadable(call, "no id");
    }
    return id;
  }

  @Override
  public Optional<PlatformObject> find(WriteKey key, Kind kind) {
    return kind == Kind.CREATIVE ? Optional.empty() : shelf.find(key, kind);
  }

  @Override
  public List<PlatformObject> tagged(Kind kind) {
    return kind == Kind.CREATIVE ? List.of() : shelf.tagged(kind);
  }

  @Override
  public void delete(PlatformObject object) {
    Kind kind = object.kind();
    boolean file = kind == Kind.VIDEO || kind == Kind.IMAGE;
    TikTokCall call =
        file ? files.deletion(kind, object.id()) : shelf.change(kind, object.id(), "DELETE");
    if (http.exchange(call) instanceof Outcome.Bad bad) {
      boolean gone =
          bad.refusal().kind() == Refusal.Kind.GONE
              || (bad.refusal().kind() == Refusal.Kind.REJECTED && status(object) == Status.GONE);
      if (!gone) {
        throw http.failure(call, bad.refusal());
      }
    }
  }

  @Override
  public Status status(PlatformObject object) {
    return switch (object.kind()) {
      case VIDEO, IMAGE -> files.exists(object.kind(), object.id()) ? Status.ACTIVE : Status.GONE;
      case CAMPAIGN, AD_SET, AD -> shelf.status(object.kind(), object.id());
      case CREATIVE -> throw noCreatives();
    };
  }

  @Override
  public Money dailyBudget(String campaignId) {
    TikTokCall call = shelf.one(Kind.CAMPAIGN, campaignId, List.of("campaign_id", "budget"));
    JsonNode row = http.send(call).path("list").path(0);
    try {
      return Amounts.ofMajor(row.path("budget").asString(""), account.currency());
    } catch (IllegalArgumentException e) {
      throw http.unreadable(call, "budget " + row.path("budget"));
    }
  }

  @Override
  public void setDailyBudget(String campaignId, Money daily) {
    if (!daily.isPositive()) {
      throw new FactoryException(
          ErrorCode.PLATFORM_REFUSED,
          "a daily budget of " + daily + " for campaign " + campaignId + " is not positive");
    }
    account.mustHold(daily);
    ObjectNode body = Json.object().put("advertiser_id", settings.advertiserId());
    body.put("campaign_id", campaignId).put("budget", daily.amount());
    http.send(TikTokCall.post(wire.path(Kind.CAMPAIGN) + "update/", body));
  }

  @Override
  public void pause(Kind kind, String id) {
    http.send(shelf.change(kind, id, "DISABLE"));
  }

  @Override
  public void activate(Kind kind, String id) {
    http.send(shelf.change(kind, id, "ENABLE"));
  }
}
