package io.creativefactory.platform.meta;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.brief.Budget.Objective;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.domain.publish.Publication.PlatformObject;
import io.creativefactory.platform.AdPlatform;
import io.creativefactory.platform.Automation;
import io.creativefactory.platform.NewObject;
import io.creativefactory.platform.NewObject.NewAd;
import io.creativefactory.platform.NewObject.NewAdSet;
import io.creativefactory.platform.NewObject.NewCampaign;
import io.creativefactory.platform.NewObject.NewCreative;
import io.creativefactory.platform.NewObject.NewImage;
import io.creativefactory.platform.NewObject.NewVideo;
import io.creativefactory.platform.NewObject.Shape;
import io.creativefactory.platform.Payload;
import io.creativefactory.platform.WriteKey;
import io.creativefactory.platform.http.Outcome;
import io.creativefactory.platform.http.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Meta as an [AdPlatform]. Thread safe.
final class MetaAds implements AdPlatform {
  /// As long as any key.
  private static final WriteKey REHEARSAL = new WriteKey("rehearsal000");

  private final MetaHttp http;
  private final MetaAccount account;
  private final MetaWire wire;
  private final MetaVideos videos;
  private final MetaImages images;
  private final MetaPages pages;
  private final MetaBatch batch;

  MetaAds(MetaHttp http, MetaAccount account) {
    this.http = http;
    this.account = account;
    this.wire = new MetaWire(http.mapper(), http.settings());
    this.videos = new MetaVideos(http, account);
    this.images = new MetaImages(http, account);
    this.pages = new MetaPages(http);
    this.batch = new MetaBatch(http);
  }

  @Override
  public String name() {
    return "meta";
  }

  @Override
  public boolean sandbox() {
    return http.settings().sandbox();
  }

  @Override
  public List<Kind> kinds() {
    return List.of(Kind.VIDEO, Kind.IMAGE, Kind.CAMPAIGN, Kind.AD_SET, Kind.CREATIVE, Kind.AD);
  }

  @Override
  public List<Shape> shapes() {
    return List.of(Shape.COVER);
  }

  @Override
  public List<String> faults(NewObject object) {
    return MetaRules.faults(object);
  }

  @Override
  public Payload preview(WriteKey key, NewObject object) {
    String name = MetaName.of(object.name(), key);
    return switch (object) {
      case NewVideo video ->
          shown(
              Kind.VIDEO,
              videos.form(name, video),
              new MetaWire.Bytes("video_file_chunk", video.file()));
      case NewImage image -> shown(Kind.IMAGE, Map.of(), new MetaWire.Bytes(name, image.file()));
      case NewCampaign campaign -> shown(Kind.CAMPAIGN, wire.campaign(name, campaign), null);
      case NewAdSet set -> shown(Kind.AD_SET, wire.adSet(name, set), null);
      case NewCreative creative -> shown(Kind.CREATIVE, wire.creative(name, creative), null);
      case NewAd ad -> shown(Kind.AD, wire.ad(name, ad), null);
    };
  }

  private Payload shown(Kind kind, Map<String, String> form, MetaWire.@Nullable Bytes bytes) {
    return new Payload(
        "POST", "/" + MetaDialect.VERSION + "/" + edge(kind), wire.shown(form, bytes));
  }

  @Override
  public Optional<Money> leastDailyBudget() {
    return account.leastDailyBudget();
  }

  /// Media are not checked without their bytes.
  @Override
  public boolean rehearse(NewObject object) {
    String name = MetaName.of(object.name(), REHEARSAL);
    return switch (object) {
      case NewVideo _, NewImage _ -> false;
      case NewCampaign campaign -> {
        account.mustHold(campaign.daily());
        yield checked(Kind.CAMPAIGN, wire.campaign(name, campaign));
      }
      case NewAdSet set -> checked(Kind.AD_SET, wire.adSet(name, set));
      case NewCreative creative -> checked(Kind.CREATIVE, wire.creative(name, creative));
      case NewAd ad -> checked(Kind.AD, wire.ad(name, ad));
    };
  }

  private boolean checked(Kind kind, Map<String, String> form) {
    Map<String, String> dry = new LinkedHashMap<>(form);
    dry.put("execution_options", "[\"validate_only\"]");
    MetaCall call = MetaCall.ask(edge(kind), dry);
    if (!http.send(call).path("success").asBoolean(false)) {
      throw http.unreadable(call, "no success");
    }
    return true;
  }

  /// Advantage+ is for sales, leads and apps; every campaign is set up here with its own budget, an
  /// open audience and no placements.
  @Override
  public boolean automates(Objective objective) {
    return objective == Objective.SALES || objective == Objective.LEADS;
  }

  @Override
  public Optional<Automation> automation(String campaignId) {
    return Optional.of(advantageState(campaignId).automation());
  }

  /// The Advantage+ state of a campaign, as Meta grants it.
  AdvantageState advantageState(String campaignId) {
    MetaCall call = MetaCall.get(campaignId, Map.of("fields", "advantage_state_info"));
    JsonNode info = http.send(call).path("advantage_state_info");
    String state = info.path("advantage_state").asString("");
    if (state.isEmpty()) {
      throw http.unreadable(call, "no advantage_state");
    }
    return new AdvantageState(
        state,
        isOn(info, "advantage_budget_state"),
        isOn(info, "advantage_audience_state"),
        isOn(info, "advantage_placement_state"));
  }

  private static boolean isOn(JsonNode info, String lever) {
    return "ENABLED".equals(info.path(lever).asString(""));
  }

  @Override
  public PlatformObject create(WriteKey key, NewObject object) {
    String name = MetaName.of(object.name(), key);
    return switch (object) {
      case NewVideo video -> {
        String id = videos.uploadUntilReady(name, video);
        yield new PlatformObject(Kind.VIDEO, id, name);
      }
      case NewImage image -> new PlatformObject(Kind.IMAGE, images.upload(name, image), name);
      case NewCampaign campaign -> {
        account.mustHold(campaign.daily());
        yield post(Kind.CAMPAIGN, name, wire.campaign(name, campaign));
      }
      case NewAdSet set -> post(Kind.AD_SET, name, wire.adSet(name, set));
      case NewCreative creative -> post(Kind.CREATIVE, name, wire.creative(name, creative));
      case NewAd ad -> post(Kind.AD, name, wire.ad(name, ad));
    };
  }

  private PlatformObject post(Kind kind, String name, Map<String, String> form) {
    MetaCall call = MetaCall.post(edge(kind), form);
    String id = http.send(call).path("id").asString("");
    if (id.isEmpty()) {
      throw http.unreadable(call, "no id");
    }
    return new PlatformObject(kind, id, name);
  }

  /// A video that is still being processed is waited for, as by [#create].
  @Override
  public Optional<PlatformObject> find(WriteKey key, Kind kind) {
    Optional<PlatformObject> found =
        pages.walk(edge(kind), query(key.tag(), kind), row -> match(row, kind).filter(key::names));
    if (kind == Kind.VIDEO) {
      found.ifPresent(video -> videos.awaitReady(video.id()));
    }
    return found;
  }

  @Override
  public List<PlatformObject> tagged(Kind kind) {
    List<PlatformObject> found = new ArrayList<>();
    pages.walk(
        edge(kind),
        query("#", kind),
        row -> {
          match(row, kind).filter(WriteKey::marks).ifPresent(found::add);
          return Optional.empty();
        });
    return List.copyOf(found);
  }

  /// The filter narrows what is sent; whether a row is the one is checked here, since not every
  /// list filters and a tag may not be matched to the letter.
  private Map<String, String> query(String tag, Kind kind) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("limit", "100");
    switch (kind) {
      case VIDEO -> {
        query.put("fields", "id,title");
        query.put("title", tag);
      }
      case IMAGE -> {
        query.put("fields", "hash,name");
        query.put("name", tag);
      }
      case CREATIVE -> query.put("fields", "id,name,status");
      case CAMPAIGN, AD_SET, AD -> {
        query.put("fields", "id,name,effective_status");
        query.put("filtering", "[" + wire.json(filter("name", tag)) + "]");
      }
    }
    return query;
  }

  private static Map<String, String> filter(String field, String value) {
    Map<String, String> filter = new LinkedHashMap<>();
    filter.put("field", field);
    filter.put("operator", "CONTAIN");
    filter.put("value", value);
    return filter;
  }

  private static Optional<PlatformObject> match(JsonNode row, Kind kind) {
    String name = row.path(kind == Kind.VIDEO ? "title" : "name").asString("");
    String id = row.path(kind == Kind.IMAGE ? "hash" : "id").asString("");
    String status = row.path("effective_status").asString(row.path("status").asString(""));
    boolean gone = "DELETED".equals(status) || "ARCHIVED".equals(status);
    return gone ? Optional.empty() : Optional.of(new PlatformObject(kind, id, name));
  }

  @Override
  public void delete(PlatformObject object) {
    boolean image = object.kind() == Kind.IMAGE;
    MetaCall call =
        image
            ? MetaCall.delete(images.edge(), Map.of("hash", object.id()))
            : MetaCall.delete(object.id(), Map.of());
    if (http.exchange(call) instanceof Outcome.Bad bad
        && bad.refusal().kind() != Refusal.Kind.GONE) {
      throw http.failure(call, bad.refusal());
    }
  }

  @Override
  public Status status(PlatformObject object) {
    if (object.kind() == Kind.IMAGE) {
      return images.exists(object.id()) ? Status.ACTIVE : Status.GONE;
    }
    MetaCall call = look(object);
    return status(call, http.exchange(call));
  }

  /// Pictures, and what a batch did not come to, are asked for one by one.
  @Override
  public List<Status> statuses(List<PlatformObject> objects) {
    Map<PlatformObject, Status> known = new HashMap<>();
    List<PlatformObject> nodes =
        objects.stream().filter(each -> each.kind() != Kind.IMAGE).distinct().toList();
    for (int from = 0; from < nodes.size(); from += MetaBatch.MOST) {
      List<PlatformObject> some =
          nodes.subList(from, Math.min(from + MetaBatch.MOST, nodes.size()));
      List<Outcome> outcomes =
          batch.run(some.stream().map(each -> MetaBatch.Part.of(look(each))).toList());
      for (int i = 0; i < some.size(); i++) {
        if (!isTransient(outcomes.get(i))) {
          known.put(some.get(i), status(look(some.get(i)), outcomes.get(i)));
        }
      }
    }
    return objects.stream().map(each -> known.computeIfAbsent(each, this::status)).toList();
  }

  private static boolean isTransient(Outcome outcome) {
    return outcome instanceof Outcome.Bad(Refusal refusal)
        && refusal.kind() == Refusal.Kind.TRANSIENT;
  }

  private static MetaCall look(PlatformObject object) {
    return MetaCall.get(object.id(), Map.of("fields", field(object.kind())));
  }

  private static String field(Kind kind) {
    return switch (kind) {
      case CAMPAIGN, AD_SET, AD -> "effective_status";
      case VIDEO, IMAGE, CREATIVE -> "status";
    };
  }

  private Status status(MetaCall call, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Good good -> {
        JsonNode effective = good.body().path("effective_status");
        yield status(call, effective.isMissingNode() ? good.body().path("status") : effective);
      }
      case Outcome.Bad(Refusal refusal) when refusal.kind() == Refusal.Kind.GONE -> Status.GONE;
      case Outcome.Bad(Refusal refusal) -> throw http.failure(call, refusal);
    };
  }

  private Status status(MetaCall call, JsonNode status) {
    String word =
        status.isObject() ? status.path("video_status").asString("") : status.asString("");
    return switch (word) {
      case "ACTIVE", "ready" -> Status.ACTIVE;
      case "PAUSED", "CAMPAIGN_PAUSED", "ADSET_PAUSED" -> Status.PAUSED;
      case "IN_PROCESS", "PENDING_REVIEW", "PREAPPROVED", "PENDING_BILLING_INFO", "processing" ->
          Status.PROCESSING;
      case "DISAPPROVED", "WITH_ISSUES", "error" -> Status.REFUSED;
      case "DELETED", "ARCHIVED" -> Status.GONE;
      default -> throw http.unreadable(call, "status '" + word + "'");
    };
  }

  @Override
  public Money dailyBudget(String campaignId) {
    MetaCall call = MetaCall.get(campaignId, Map.of("fields", "daily_budget"));
    String text = http.send(call).path("daily_budget").asString("");
    if (!text.matches("\\d{1,18}")) {
      throw http.unreadable(call, "daily_budget '" + text + "'");
    }
    return MetaCurrency.budget(text, account.currency());
  }

  @Override
  public void setDailyBudget(String campaignId, Money daily) {
    if (!daily.isPositive()) {
      throw new FactoryException(
          ErrorCode.PLATFORM_REFUSED,
          "a daily budget of " + daily + " for campaign " + campaignId + " is not positive");
    }
    account.mustHold(daily);
    update(campaignId, "daily_budget", MetaCurrency.budget(daily));
  }

  @Override
  public void pause(Kind kind, String id) {
    update(id, "status", "PAUSED");
  }

  @Override
  public void activate(Kind kind, String id) {
    update(id, "status", "ACTIVE");
  }

  private void update(String id, String field, String value) {
    MetaCall call = MetaCall.post(id, Map.of(field, value));
    if (!http.send(call).path("success").asBoolean(false)) {
      throw http.unreadable(call, "no success");
    }
  }

  private String edge(Kind kind) {
    return account.path()
        + switch (kind) {
          case VIDEO -> "/advideos";
          case IMAGE -> "/adimages";
          case CAMPAIGN -> "/campaigns";
          case AD_SET -> "/adsets";
          case CREATIVE -> "/adcreatives";
          case AD -> "/ads";
        };
  }
}
