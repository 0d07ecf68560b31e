package io.creativefactory.graph;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.brief.Budget.Objective;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.domain.publish.Publication.PlatformObject;
import io.creativefactory.domain.scaling.AudienceSplit;
import io.creativefactory.domain.scaling.AudienceTold;
import io.creativefactory.domain.scaling.Exposure;
import io.creativefactory.domain.scaling.HourlyPerformance;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.platform.AdInsights;
import io.creativefactory.platform.AdPlatform;
import io.creativefactory.platform.Automation;
import io.creativefactory.platform.NewObject;
import io.creativefactory.platform.NewObject.Shape;
import io.creativefactory.platform.Payload;
import io.creativefactory.platform.WriteKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/// An ad account in memory that fails as told: before a write, or after it.
final class TestPlatform implements AdPlatform, AdInsights {
  final Map<String, PlatformObject> objects = new LinkedHashMap<>();
  final List<String> calls = new ArrayList<>();
  final Map<String, Money> budgets = new LinkedHashMap<>();
  LocalDate today = Rig.TODAY;
  private final String name;

  /// What it would refuse before a call.
  List<String> faults = List.of();

  @Nullable Money least;

  /// The least where it is stated in another currency, or null.
  @Nullable Money elsewhere;

  /// What it says that it runs by itself, or null.
  @Nullable Automation runs;

  /// Whether it cannot say that.
  boolean reticent;

  /// An account's setting that stands in every request.
  String setting = "page 1";

  /// Why its requests cannot be told; empty when they can.
  String untold = "";

  /// What it says of everything that exists.
  Status standing = Status.PAUSED;

  /// Whether it refuses to delete.
  boolean keeps;

  /// Whether its figures cannot be read.
  boolean away;

  boolean simulated = true;

  /// Clicks of a day by the name of the ad.
  ToLongFunction<String> clicks = _ -> 80;

  final List<LocalDate> delivered = new ArrayList<>();

  /// The failure of a create before anything is written, or null.
  Function<NewObject, @Nullable ErrorCode> refuses = _ -> null;

  /// Creates that are written although their answer is lost, each once.
  final List<Class<? extends NewObject>> losesAnswerOf = new ArrayList<>();

  /// Creates that are written by a process that then dies, each once.
  final List<Class<? extends NewObject>> diesAfter = new ArrayList<>();

  TestPlatform(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean sandbox() {
    return simulated;
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
    return faults;
  }

  @Override
  public Payload preview(WriteKey key, NewObject object) {
    if (!untold.isEmpty()) {
      throw new FactoryException(ErrorCode.PLATFORM_REFUSED, untold);
    }
    return new Payload(
        "POST",
        object.name() + " " + key.tag(),
        JsonNodeFactory.instance.objectNode().put("page", setting));
  }

  @Override
  public Optional<Money> leastDailyBudget() {
    return Optional.ofNullable(least);
  }

  @Override
  public Optional<Money> leastElsewhere() {
    return Optional.ofNullable(elsewhere);
  }

  @Override
  public boolean automates(Objective objective) {
    return runs != null;
  }

  @Override
  public Optional<Automation> automation(String campaignId) {
    if (reticent) {
      throw new FactoryException(ErrorCode.PLATFORM_UNAVAILABLE, "it says nothing");
    }
    return Optional.ofNullable(runs);
  }

  @Override
  public List<PlatformObject> tagged(Kind kind) {
    return objects.values().stream().filter(each -> each.kind() == kind).toList();
  }

  @Override
  public Money dailyBudget(String campaignId) {
    return Objects.requireNonNull(budgets.get(campaignId));
  }

  @Override
  public synchronized PlatformObject create(WriteKey key, NewObject object) {
    calls.add("create " + object.getClass().getSimpleName());
    ErrorCode refusal = refuses.apply(object);
    if (refusal != null) {
      throw new FactoryException(refusal, "the platform says no to " + object.name());
    }
    Kind kind = kind(object);
    String id = kind.name().toLowerCase(Locale.ROOT) + "-" + (objects.size() + 1);
    PlatformObject made = new PlatformObject(kind, id, object.name() + " " + key.tag());
    objects.put(id, made);
    if (object instanceof NewObject.NewCampaign campaign) {
      budgets.put(id, campaign.daily());
    }
    if (diesAfter.remove(object.getClass())) {
      throw new IllegalStateException("the process dies between the call and its commit");
    }
    if (losesAnswerOf.remove(object.getClass())) {
      throw new FactoryException(ErrorCode.PLATFORM_UNCERTAIN, "no answer");
    }
    return made;
  }

  private static Kind kind(NewObject object) {
    return switch (object) {
      case NewObject.NewVideo _ -> Kind.VIDEO;
      case NewObject.NewImage _ -> Kind.IMAGE;
      case NewObject.NewCampaign _ -> Kind.CAMPAIGN;
      case NewObject.NewAdSet _ -> Kind.AD_SET;
      case NewObject.NewCreative _ -> Kind.CREATIVE;
      case NewObject.NewAd _ -> Kind.AD;
    };
  }

  @Override
  public synchronized Optional<PlatformObject> find(WriteKey key, Kind kind) {
    calls.add("find " + kind);
    return objects.values().stream()
        .filter(object -> object.kind() == kind && object.name().endsWith(key.tag()))
        .findFirst();
  }

  @Override
  public synchronized void delete(PlatformObject object) {
    calls.add("delete " + object.kind());
    if (keeps) {
      throw new FactoryException(ErrorCode.PLATFORM_REFUSED, "it is in use");
    }
    objects.remove(object.id());
  }

  /// Whether it cannot be asked what stands there.
  boolean mute;

  @Override
  public Status status(PlatformObject object) {
    if (mute) {
      throw new FactoryException(ErrorCode.PLATFORM_UNAVAILABLE, "the platform does not answer");
    }
    return objects.containsKey(object.id()) ? standing : Status.GONE;
  }

  @Override
  public synchronized void setDailyBudget(String campaignId, Money daily) {
    calls.add("budget " + campaignId + " " + daily);
    budgets.put(campaignId, daily);
  }

  @Override
  public synchronized void pause(Kind kind, String id) {
    calls.add("pause " + id);
  }

  @Override
  public synchronized void activate(Kind kind, String id) {
    calls.add("activate " + id);
  }

  synchronized List<String> ids(Kind kind) {
    return objects.values().stream()
        .filter(object -> object.kind() == kind)
        .map(PlatformObject::id)
        .toList();
  }

  synchronized List<String> callsOf(String verb) {
    return calls.stream().filter(call -> call.startsWith(verb + " ")).toList();
  }

  @Override
  public synchronized LocalDate today() {
    if (away) {
      throw new FactoryException(ErrorCode.PLATFORM_REFUSED, "come back tomorrow");
    }
    return today;
  }

  /// The time of its day.
  LocalTime time = LocalTime.NOON;

  @Override
  public synchronized Instant now() {
    return today.atTime(time).toInstant(ZoneOffset.UTC);
  }

  /// Spans of days that were asked for.
  final List<String> spans = new ArrayList<>();

  /// The first day of a span that is not told once, or null.
  @Nullable LocalDate silentFrom;

  @Override
  public synchronized List<HourlyPerformance> hourly(String campaignId, LocalDate day) {
    return hours.apply(campaignId, day);
  }

  /// The ads of a campaign; all there are, as long as there is one campaign only.
  Function<String, List<String>> ads = _ -> ids(Kind.AD);

  /// By default one hour of every day that is delivered.
  BiFunction<String, LocalDate, List<HourlyPerformance>> hours =
      (campaign, day) ->
          delivered.contains(day)
              ? ads.apply(campaign).stream().map(ad -> hour(ad, day)).toList()
              : List.of();

  private HourlyPerformance hour(String ad, LocalDate day) {
    return new HourlyPerformance(
        ad,
        day.atTime(9, 0).toInstant(ZoneOffset.UTC),
        Duration.ofHours(1),
        impressions / 10,
        8,
        1,
        Money.parse("2.00", "EUR"),
        simulated);
  }

  @Override
  public synchronized List<Performance> daily(String campaignId, LocalDate since, LocalDate until) {
    spans.add(since + " " + until);
    if (since.equals(silentFrom)) {
      silentFrom = null;
      throw new FactoryException(ErrorCode.PLATFORM_UNAVAILABLE, "the platform is away");
    }
    return delivered.stream()
        .filter(day -> !day.isBefore(since) && !day.isAfter(until))
        .flatMap(day -> ads.apply(campaignId).stream().map(ad -> row(ad, day)))
        .toList();
  }

  /// What it tells of those who saw ads.
  AudienceTold people = new AudienceTold.Withheld("nobody knows");

  @Override
  public synchronized AudienceTold audience(
      String campaignId, LocalDate since, LocalDate until, AudienceSplit split) {
    calls.add("audience " + split);
    return people;
  }

  @Override
  public synchronized List<Exposure> exposure(String campaignId, LocalDate since, LocalDate until) {
    return ads.apply(campaignId).stream()
        .map(ad -> new Exposure(ad, since, until, 6000, 2000, true))
        .toList();
  }

  long impressions = 4000;

  private Performance row(String ad, LocalDate day) {
    Money spend = Money.parse("20.00", "EUR");
    long clicked = clicks.applyAsLong(Objects.requireNonNull(objects.get(ad)).name());
    return new Performance(ad, day, impressions, clicked, 6, spend, spend.times(3), simulated);
  }
}
