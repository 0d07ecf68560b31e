package io.creativefactory.platform.google;

import io.creativefactory.domain.Amounts;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.brief.Budget.Objective;
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
import io.creativefactory.platform.NewObject.Reach;
import io.creativefactory.platform.NewObject.Shape;
import io.creativefactory.platform.Payload;
import io.creativefactory.platform.WriteKey;
import io.creativefactory.platform.google.GoogleSettings.CampaignType;
import io.creativefactory.platform.http.Outcome;
import io.creativefactory.platform.http.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Google as an [AdPlatform]. An ad is a video responsive ad of an ad group (its id is `<ad
/// group>~<ad>`) or, with Performance Max, an asset group. Thread safe.
final class GoogleAds implements AdPlatform {
  /// As the placements name it.
  private static final String ASSET_GROUPS = "Google Performance Max";

  private final GoogleHttp http;
  private final GoogleAccount account;
  private final GoogleWire wire;
  private final GoogleRequests requests;
  private final GoogleVideos videos;
  private final GoogleFaults faults;

  GoogleAds(GoogleHttp http, GoogleAccount account) {
    this.http = http;
    this.account = account;
    this.wire = new GoogleWire(http.settings());
    this.requests = new GoogleRequests(http.settings());
    this.videos = new GoogleVideos(http, wire);
    this.faults = new GoogleFaults(http.settings());
  }

  @Override
  public String name() {
    return "google";
  }

  @Override
  public boolean sandbox() {
    return http.settings().sandbox();
  }

  @Override
  public List<Kind> kinds() {
    return assetGroups()
        ? List.of(Kind.VIDEO, Kind.IMAGE, Kind.CAMPAIGN, Kind.AD)
        : List.of(Kind.VIDEO, Kind.IMAGE, Kind.CAMPAIGN, Kind.AD_SET, Kind.AD);
  }

  private boolean assetGroups() {
    return http.settings().campaignType() == CampaignType.PERFORMANCE_MAX;
  }

  @Override
  public List<Shape> shapes() {
    return GoogleFaults.shapes(http.settings().campaignType());
  }

  /// Asset groups go wherever Google has room, under rules of their own.
  @Override
  public boolean reaches(String place) {
    return assetGroups() == place.equals(ASSET_GROUPS);
  }

  @Override
  public List<String> faults(NewObject object) {
    return faults.of(object);
  }

  @Override
  public Payload preview(WriteKey key, NewObject object) {
    return requests.preview(key, object);
  }

  /// Google checks everything but videos.
  @Override
  public boolean rehearse(NewObject object) {
    if (object instanceof NewVideo) {
      return false;
    }
    checked(object);
    http.send(http.rehearsal(requests.operations(object.name().strip(), object).rehearsal()));
    return true;
  }

  /// Asks for a campaign of one cent a day, to be checked and not made: what Google says of it
  /// names the least that it takes.
  @Override
  public Optional<Money> leastDailyBudget() {
    Money tiny = new Money(1, account.currency());
    Objective objective = assetGroups() ? Objective.LEADS : Objective.TRAFFIC;
    Reach reach = new Reach(List.of("US"), "", Set.of());
    NewCampaign probe = new NewCampaign("Least budget", objective, tiny, reach);
    GoogleCall call = http.rehearsal(wire.campaign(probe.name(), probe).rehearsal());
    return switch (http.exchange(call)) {
      case Outcome.Good _ -> Optional.empty();
      case Outcome.Bad bad when bad.refusal().kind() == Refusal.Kind.REJECTED ->
          least(bad.refusal().detail());
      case Outcome.Bad bad -> throw http.failure(call, bad);
    };
  }

  private Optional<Money> least(JsonNode error) {
    return GoogleFailure.faults(error).stream()
        .map(each -> each.path("details").path("budgetPerDayMinimumErrorDetails"))
        .map(each -> each.path("minimumBudgetAmountMicros").asLong(0))
        .filter(each -> each > 0)
        .findFirst()
        .map(micros -> Amounts.ofMicros(micros, account.currency()));
  }

  @Override
  public PlatformObject create(WriteKey key, NewObject object) {
    checked(object);
    String name = GoogleRequests.name(key, object);
    return switch (object) {
      case NewVideo video -> videos.create(name, video);
      case NewImage _ -> made(Kind.IMAGE, name, object);
      case NewCampaign campaign -> {
        account.mustHold(campaign.daily());
        yield made(Kind.CAMPAIGN, name, object);
      }
      case NewAdSet _ -> made(Kind.AD_SET, name, object);
      case NewAd _ -> made(Kind.AD, name, object);
      case NewCreative _ -> throw new IllegalArgumentException("Google has no creatives");
    };
  }

  private void checked(NewObject object) {
    List<String> found = faults.of(object);
    if (!found.isEmpty()) {
      throw new FactoryException(
          ErrorCode.PLATFORM_REFUSED,
          "'"
              + object.name()
              + "' cannot go to Google: "
              + String.join("; ", found)
              + ". Nothing was sent.");
    }
  }

  private PlatformObject made(Kind kind, String name, NewObject object) {
    ObjectNode request = requests.operations(name, object).request();
    GoogleCall call = http.change(request);
    JsonNode answer = http.send(call);
    String id = GoogleResults.id(http, call, answer, GoogleRequests.main(request, kind));
    return new PlatformObject(kind, id, name);
  }

  @Override
  public Optional<PlatformObject> find(WriteKey key, Kind kind) {
    if (kind == Kind.VIDEO) {
      return videos.find(key);
    }
    return read(kind, GoogleQuery.named(kind, key, assetGroups())).stream()
        .filter(key::names)
        .findFirst();
  }

  /// Pictures are not among them: Google keeps them for ever, in use or not, so that none is left
  /// over.
  @Override
  public List<PlatformObject> tagged(Kind kind) {
    return switch (kind) {
      case VIDEO -> videos.tagged();
      case IMAGE, CREATIVE -> List.of();
      case CAMPAIGN, AD_SET, AD ->
          read(kind, GoogleQuery.tagged(kind, assetGroups())).stream()
              .filter(WriteKey::marks)
              .toList();
    };
  }

  private List<PlatformObject> read(Kind kind, String query) {
    return http.rows(query).stream().map(row -> GoogleRows.object(kind, row)).toList();
  }

  /// A campaign takes its budget with it. A picture cannot be removed: it stays and shows nowhere.
  @Override
  public void delete(PlatformObject object) {
    switch (object.kind()) {
      case VIDEO -> videos.delete(object.id());
      case IMAGE -> {}
      case CAMPAIGN ->
          row(GoogleQuery.budget(object.id()))
              .map(row -> row.path("campaign").path("campaignBudget").asString(""))
              .ifPresent(budget -> removeEach(wire.removeCampaign(object.id(), budget)));
      case AD_SET, AD -> {
        GoogleCall call = http.change(wire.remove(object.kind(), object.id()).request());
        if (http.exchange(call) instanceof Outcome.Bad bad
            && bad.refusal().kind() != Refusal.Kind.GONE) {
          throw http.failure(call, bad);
        }
      }
      case CREATIVE -> throw new IllegalArgumentException("Google has no creatives");
    }
  }

  /// Each for itself, so that what is gone already keeps nothing else.
  private void removeEach(GoogleOperations operations) {
    JsonNode answer = http.send(http.change(operations.partialRequest()));
    List<String> left = GoogleResults.failures(answer);
    if (!left.isEmpty()) {
      throw new FactoryException(
          ErrorCode.PLATFORM_UNCERTAIN,
          "Google removed a part and not the rest: "
              + String.join("; ", left)
              + ". Try again: what is gone already does no harm.");
    }
  }

  private Optional<JsonNode> row(String query) {
    return http.rows(query).stream().findFirst();
  }

  @Override
  public Status status(PlatformObject object) {
    return switch (object.kind()) {
      case VIDEO -> videos.status(object.id());
      case IMAGE, CAMPAIGN, AD_SET, AD ->
          row(GoogleQuery.status(object.kind(), object.id()))
              .map(row -> GoogleRows.status(object.kind(), row))
              .orElse(Status.GONE);
      case CREATIVE -> throw new IllegalArgumentException("Google has no creatives");
    };
  }

  @Override
  public Money dailyBudget(String campaignId) {
    long micros = budget(campaignId).path("campaignBudget").path("amountMicros").asLong(0);
    return Amounts.ofMicros(micros, account.currency());
  }

  private JsonNode budget(String campaignId) {
    return row(GoogleQuery.budget(campaignId))
        .filter(row -> !"REMOVED".equals(row.path("campaign").path("status").asString("")))
        .orElseThrow(() ->
            new FactoryException(
                ErrorCode.PLATFORM_REFUSED,
                "campaign " + campaignId + " does not stand on Google; it has no budget"));
  }

  @Override
  public void setDailyBudget(String campaignId, Money daily) {
    if (!daily.isPositive()) {
      throw new FactoryException(
          ErrorCode.PLATFORM_REFUSED,
          "a daily budget of " + daily + " for campaign " + campaignId + " is not positive");
    }
    account.mustHold(daily);
    String name = budget(campaignId).path("campaign").path("campaignBudget").asString("");
    http.send(http.change(wire.budget(name, daily).request()));
  }

  @Override
  public void pause(Kind kind, String id) {
    http.send(http.change(wire.status(kind, id, "PAUSED").request()));
  }

  @Override
  public void activate(Kind kind, String id) {
    http.send(http.change(wire.status(kind, id, "ENABLED").request()));
  }
}
