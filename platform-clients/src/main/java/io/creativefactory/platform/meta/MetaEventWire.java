package io.creativefactory.platform.meta;

import io.creativefactory.domain.Money;
import io.creativefactory.platform.ConversionEvent;
import io.creativefactory.platform.ConversionEvent.Happening;
import io.creativefactory.platform.ConversionEvent.Source;
import io.creativefactory.platform.Person.Trait;
import io.creativefactory.platform.conversion.Normal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// An event as the Conversions API wants it.
final class MetaEventWire {
  /// Lists of hashes, by trait.
  private static final Map<Trait, String> HASHED =
      new EnumMap<>(
          Map.of(
              Trait.EMAIL, "em",
              Trait.PHONE, "ph",
              Trait.EXTERNAL_ID, "external_id",
              Trait.FIRST_NAME, "fn",
              Trait.LAST_NAME, "ln",
              Trait.CITY, "ct",
              Trait.REGION, "st",
              Trait.POST_CODE, "zp",
              Trait.COUNTRY, "country"));

  /// As they came.
  private static final Map<Trait, String> PLAIN =
      new EnumMap<>(
          Map.of(
              Trait.IP_ADDRESS, "client_ip_address",
              Trait.USER_AGENT, "client_user_agent",
              Trait.FBC, "fbc",
              Trait.FBP, "fbp"));

  /// One of these says who it was.
  private static final List<String> TELLING = List.of("em", "ph", "external_id", "fbc", "fbp");

  private final ObjectMapper mapper;

  MetaEventWire(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /// What Meta would refuse beyond the rules of all platforms.
  Optional<String> fault(ConversionEvent event) {
    if (event.source() == Source.APP) {
      return Optional.of("events of apps are told by the app's own software kit");
    }
    if (event.what() == Happening.PURCHASE && event.value() == null) {
      return Optional.of("a purchase needs a value");
    }
    ObjectNode person = person(event);
    boolean machine = person.has("client_ip_address") && person.has("client_user_agent");
    return machine || TELLING.stream().anyMatch(person::has)
        ? Optional.empty()
        : Optional.of(
            "nothing in it says who it was: an e-mail address, a phone with its country code, an"
                + " external id, a click id, or address and browser of the machine are needed");
  }

  ObjectNode event(ConversionEvent event) {
    ObjectNode shown = mapper.createObjectNode();
    shown.put("event_name", name(event.what()));
    shown.put("event_time", event.at().getEpochSecond());
    shown.put("event_id", event.id());
    shown.put("action_source", source(event.source()));
    if (event.url() != null) {
      shown.put("event_source_url", event.url().toASCIIString());
    }
    shown.set("user_data", person(event));
    ObjectNode custom = mapper.createObjectNode();
    Money value = event.value();
    if (value != null) {
      custom.put("value", value.amount()).put("currency", value.currency().getCurrencyCode());
    }
    if (event.orderId() != null) {
      custom.put("order_id", event.orderId());
    }
    if (!custom.isEmpty()) {
      shown.set("custom_data", custom);
    }
    return shown;
  }

  private ObjectNode person(ConversionEvent event) {
    ObjectNode person = mapper.createObjectNode();
    Map<Trait, String> traits = event.person().traits();
    HASHED.forEach((trait, field) ->
        Optional.ofNullable(traits.get(trait))
            .flatMap(value -> Normal.META.hashed(trait, value))
            .ifPresent(hash -> person.putArray(field).add(hash)));
    PLAIN.forEach((trait, field) ->
        Optional.ofNullable(traits.get(trait))
            .filter(value -> !value.isBlank())
            .ifPresent(value -> person.put(field, value)));
    return person;
  }

  /// Standard events; a lead that sales took on has none and goes by a name of its own.
  private static String name(Happening what) {
    return switch (what) {
      case VIEW -> "ViewContent";
      case SEARCH -> "Search";
      case ADD_TO_CART -> "AddToCart";
      case CHECKOUT -> "InitiateCheckout";
      case PAYMENT_DETAILS -> "AddPaymentInfo";
      case PURCHASE -> "Purchase";
      case CONTACT -> "Contact";
      case LEAD -> "Lead";
      case QUALIFIED_LEAD -> "QualifiedLead";
      case REGISTRATION -> "CompleteRegistration";
      case APPLICATION -> "SubmitApplication";
      case TRIAL -> "StartTrial";
      case SUBSCRIPTION -> "Subscribe";
    };
  }

  private static String source(Source source) {
    return switch (source) {
      case WEBSITE -> "website";
      case APP -> "app";
      case STORE -> "physical_store";
      case PHONE -> "phone_call";
      case CHAT -> "chat";
      case EMAIL -> "email";
      case SYSTEM -> "system_generated";
      case OTHER -> "other";
    };
  }
}
