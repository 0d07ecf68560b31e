package io.creativefactory.platform.google;

import io.creativefactory.domain.Money;
import io.creativefactory.platform.ConversionEvent;
import io.creativefactory.platform.ConversionEvent.Source;
import io.creativefactory.platform.Person;
import io.creativefactory.platform.Person.Consent;
import io.creativefactory.platform.Person.Trait;
import io.creativefactory.platform.conversion.Normal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Conversions as the Data Manager API wants them (`google/ads/datamanager/v1`, read 2026-11-20):
/// each for the conversion action that counts what was done, people by hashed identifiers and by
/// the click that brought them.
final class GoogleEventWire {
  private final GoogleSettings settings;

  GoogleEventWire(GoogleSettings settings) {
    this.settings = settings;
  }

  /// Why Google would make nothing of the event.
  Optional<String> fault(ConversionEvent event) {
    if (!settings.conversionActions().containsKey(event.what())) {
      return Optional.of(
          "the account has no conversion action for "
              + event.what()
              + "; name one in its settings");
    }
    boolean known = !clicks(event.person()).isEmpty() || !identifiers(event.person()).isEmpty();
    return known
        ? Optional.empty()
        : Optional.of("it has no click id of Google, no e-mail address, no phone and no address");
  }

  ObjectNode request(List<ConversionEvent> events) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    ArrayNode destinations = request.putArray("destinations");
    events.stream()
        .map(this::action)
        .distinct()
        .forEach(each -> {
          ObjectNode destination = destinations.addObject().put("reference", each);
          account(destination.putObject("operatingAccount"), settings.customerId());
          String login = settings.loginCustomerId();
          if (login != null) {
            account(destination.putObject("loginAccount"), login);
          }
          destination.put("productDestinationId", each);
        });
    ArrayNode list = request.putArray("events");
    events.forEach(each -> list.add(event(each)));
    return request.put("encoding", "HEX");
  }

  private String action(ConversionEvent event) {
    String action = settings.conversionActions().get(event.what());
    if (action == null) {
      throw new IllegalArgumentException("no conversion action for " + event.what());
    }
    return action;
  }

  private static void account(ObjectNode account, String id) {
    account.put("accountType", "GOOGLE_ADS").put("accountId", id);
  }

  /// The order's id makes an event the same as that which the website's tag told of it.
  private ObjectNode event(ConversionEvent event) {
    ObjectNode shown = JsonNodeFactory.instance.objectNode();
    shown.putArray("destinationReferences").add(action(event));
    String order = event.orderId();
    shown.put("transactionId", order == null || order.isBlank() ? event.id() : order);
    shown.put("eventTimestamp", event.at().toString());
    shown.put("eventSource", source(event.source()));
    Money value = event.value();
    if (value != null) {
      shown.put("conversionValue", value.amount());
      shown.put("currency", value.currency().getCurrencyCode());
    }
    ObjectNode clicks = clicks(event.person());
    if (!clicks.isEmpty()) {
      shown.set("adIdentifiers", clicks);
    }
    ArrayNode identifiers = identifiers(event.person());
    if (!identifiers.isEmpty()) {
      shown.putObject("userData").set("userIdentifiers", identifiers);
    }
    if (event.person().consent() == Consent.GRANTED) {
      shown
          .putObject("consent")
          .put("adUserData", "CONSENT_GRANTED")
          .put("adPersonalization", "CONSENT_GRANTED");
    }
    return shown;
  }

  private static String source(Source source) {
    return switch (source) {
      case WEBSITE -> "WEB";
      case APP -> "APP";
      case STORE -> "IN_STORE";
      case PHONE -> "PHONE";
      case CHAT -> "MESSAGE";
      case EMAIL, SYSTEM, OTHER -> "OTHER";
    };
  }

  private static ObjectNode clicks(Person person) {
    ObjectNode clicks = JsonNodeFactory.instance.objectNode();
    put(clicks, "gclid", Optional.ofNullable(person.traits().get(Trait.GCLID)));
    put(clicks, "gbraid", Optional.ofNullable(person.traits().get(Trait.GBRAID)));
    put(clicks, "wbraid", Optional.ofNullable(person.traits().get(Trait.WBRAID)));
    return clicks;
  }

  /// An address counts only whole.
  private static ArrayNode identifiers(Person person) {
    ArrayNode identifiers = JsonNodeFactory.instance.arrayNode();
    hashed(person, Trait.EMAIL)
        .ifPresent(each -> identifiers.addObject().put("emailAddress", each));
    hashed(person, Trait.PHONE).ifPresent(each -> identifiers.addObject().put("phoneNumber", each));
    ObjectNode address = JsonNodeFactory.instance.objectNode();
    put(address, "givenName", hashed(person, Trait.FIRST_NAME));
    put(address, "familyName", hashed(person, Trait.LAST_NAME));
    put(
        address,
        "regionCode",
        written(person, Trait.COUNTRY).map(each -> each.toUpperCase(Locale.ROOT)));
    put(address, "postalCode", written(person, Trait.POST_CODE));
    if (address.size() == 4) {
      identifiers.addObject().set("address", address);
    }
    return identifiers;
  }

  private static void put(ObjectNode object, String name, Optional<String> value) {
    value.filter(each -> !each.isBlank()).ifPresent(each -> object.put(name, each));
  }

  private static Optional<String> hashed(Person person, Trait trait) {
    return Optional.ofNullable(person.traits().get(trait))
        .flatMap(each -> Normal.GOOGLE.hashed(trait, each));
  }

  private static Optional<String> written(Person person, Trait trait) {
    return Optional.ofNullable(person.traits().get(trait))
        .flatMap(each -> Normal.GOOGLE.written(trait, each));
  }
}
