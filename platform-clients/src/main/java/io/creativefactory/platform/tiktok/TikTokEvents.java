package io.creativefactory.platform.tiktok;

import io.creativefactory.platform.ConversionEvent;
import io.creativefactory.platform.ConversionEvent.Happening;
import io.creativefactory.platform.ConversionEvent.Source;
import io.creativefactory.platform.Conversions;
import io.creativefactory.platform.Person.Trait;
import io.creativefactory.platform.conversion.EventRules;
import io.creativefactory.platform.conversion.Normal;
import io.creativefactory.platform.conversion.Sieve;
import io.creativefactory.platform.http.Outcome;
import io.creativefactory.platform.http.VendorHttp;
import io.creativefactory.platform.tiktok.TikTokSettings.Pixel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Conversions for TikTok's Events API. One bad event refuses a whole call, so that each is looked
/// at first. Events are counted once by the pixel, what happened and their id, for two days. Thread
/// safe.
final class TikTokEvents implements Conversions {
  private static final String PATH = "event/track/";
  private static final int MOST = 1_000;

  /// Of the web events that TikTok documents, none is older than a week.
  private static final EventRules RULES = new EventRules(Duration.ofDays(7), Duration.ofDays(7));

  private final VendorHttp<TikTokCall> http;
  private final TikTokSettings settings;
  private final InstantSource clock;

  TikTokEvents(VendorHttp<TikTokCall> http, TikTokSettings settings, InstantSource clock) {
    this.http = http;
    this.settings = settings;
    this.clock = clock;
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
  public int most() {
    return MOST;
  }

  @Override
  public List<Receipt> send(List<ConversionEvent> events) {
    Instant now = clock.instant();
    return new Sieve(MOST, event -> fault(event, now)).send(events, this::sent);
  }

  private List<Receipt> sent(List<ConversionEvent> events) {
    String reference = post(events);
    return events.stream().map(each -> Receipt.taken(each, reference)).toList();
  }

  private Optional<String> fault(ConversionEvent event, Instant now) {
    if (settings.pixel() == null) {
      return Optional.of("this TikTok account has no pixel set to count for");
    }
    if (event.source() != Source.WEBSITE) {
      return Optional.of(
          "it happened at "
              + event.source()
              + "; this TikTok account is set up for events of its website's pixel");
    }
    Optional<String> fault = RULES.fault(event, now);
    if (fault.isPresent()) {
      return fault;
    }
    return user(event).isEmpty()
        ? Optional.of("nothing in it tells TikTok who it was")
        : Optional.empty();
  }

  private String post(List<ConversionEvent> events) {
    TikTokCall call = TikTokCall.post(PATH, body(events));
    return switch (http.exchange(call)) {
      case Outcome.Bad bad -> throw http.failure(call, bad.refusal());
      case Outcome.Good good -> {
        String log = good.headers().get("X-Tt-Logid");
        yield log == null ? "" : log;
      }
    };
  }

  ObjectNode body(List<ConversionEvent> events) {
    Pixel pixel = settings.pixel();
    ObjectNode body = Json.object().put("event_source", "web");
    body.put("event_source_id", pixel == null ? "" : pixel.code());
    ArrayNode data = body.putArray("data");
    events.forEach(event -> data.add(one(event)));
    return body;
  }

  private static ObjectNode one(ConversionEvent event) {
    ObjectNode one = Json.object().put("event", word(event.what()));
    one.put("event_time", event.at().getEpochSecond()).put("event_id", event.id());
    one.set("user", user(event));
    ObjectNode properties = Json.object();
    if (event.value() != null) {
      properties.put("value", event.value().amount());
      properties.put("currency", event.value().currency().getCurrencyCode());
    }
    if (event.orderId() != null) {
      properties.put("order_id", event.orderId());
    }
    if (!properties.isEmpty()) {
      one.set("properties", properties);
    }
    if (event.url() != null) {
      one.putObject("page").put("url", event.url().toASCIIString());
    }
    return one;
  }

  /// E-mail, phone and external id leave hashed; what TikTok itself set, and what every server sees
  /// of a visitor, as it is.
  private static ObjectNode user(ConversionEvent event) {
    ObjectNode user = Json.object();
    Map<Trait, String> traits = event.person().traits();
    hashed(user, "email", Trait.EMAIL, traits);
    hashed(user, "phone", Trait.PHONE, traits);
    hashed(user, "external_id", Trait.EXTERNAL_ID, traits);
    plain(user, "ttclid", Trait.TTCLID, traits);
    plain(user, "ttp", Trait.TTP, traits);
    plain(user, "ip", Trait.IP_ADDRESS, traits);
    plain(user, "user_agent", Trait.USER_AGENT, traits);
    return user;
  }

  private static void hashed(
      ObjectNode user, String field, Trait trait, Map<Trait, String> traits) {
    String value = traits.get(trait);
    if (value != null) {
      Normal.TIKTOK.hashed(trait, value).ifPresent(hash -> user.put(field, hash));
    }
  }

  private static void plain(ObjectNode user, String field, Trait trait, Map<Trait, String> traits) {
    String value = traits.get(trait);
    if (value != null && !value.isBlank()) {
      user.put(field, value.strip());
    }
  }

  /// TikTok's standard events.
  private static String word(Happening what) {
    return switch (what) {
      case VIEW -> "ViewContent";
      case SEARCH -> "Search";
      case ADD_TO_CART -> "AddToCart";
      case CHECKOUT -> "InitiateCheckout";
      case PAYMENT_DETAILS -> "AddPaymentInfo";
      case PURCHASE -> "Purchase";
      case CONTACT -> "Contact";
      case LEAD, QUALIFIED_LEAD -> "Lead";
      case REGISTRATION -> "CompleteRegistration";
      case APPLICATION -> "SubmitApplication";
      case TRIAL -> "StartTrial";
      case SUBSCRIPTION -> "Subscribe";
    };
  }
}
