package io.creativefactory.sandbox.google;

import io.creativefactory.sandbox.wire.Reply;
import io.creativefactory.sandbox.world.Thing;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Currency;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `events:ingest` of the Data Manager API: all events or none. One with a transaction that is
/// known already is taken and counts for nothing.
final class Ingest {
  private static final int MOST = 2000;
  private static final Set<String> REQUEST =
      Set.of("destinations", "events", "consent", "validateOnly", "encoding", "encryptionInfo");
  private static final Set<String> EVENT =
      Set.of(
          "destinationReferences",
          "transactionId",
          "eventTimestamp",
          "lastUpdatedTimestamp",
          "userData",
          "consent",
          "adIdentifiers",
          "currency",
          "conversionValue",
          "eventSource",
          "eventDeviceInfo",
          "cartData",
          "customVariables",
          "userProperties",
          "eventName");
  private static final Set<String> SOURCES =
      Set.of("WEB", "APP", "IN_STORE", "PHONE", "MESSAGE", "OTHER");

  private final Shelf shelf;

  Ingest(Shelf shelf) {
    this.shelf = shelf;
  }

  Reply answer(JsonNode body, String request) {
    Names.only(body, REQUEST, "");
    for (JsonNode each : body.path("destinations")) {
      destination(each);
    }
    if (body.path("destinations").isEmpty()) {
      throw GoogleError.field("destinations", "Required.");
    }
    JsonNode events = body.path("events");
    if (events.isEmpty() || events.size() > MOST) {
      throw GoogleError.field("events", "1 to 2000 events, not " + events.size() + ".");
    }
    for (int i = 0; i < events.size(); i++) {
      check(events.path(i), "events[" + i + "]", body.path("encoding").asString(""));
    }
    if (!body.path("validateOnly").asBoolean(false)) {
      events.forEach(this::keep);
    }
    return Reply.ok(shelf.object().put("requestId", request));
  }

  private void destination(JsonNode destination) {
    String customer = destination.path("operatingAccount").path("accountId").asString("");
    String action = destination.path("productDestinationId").asString("");
    if (!customer.equals(shelf.account().customerId())
        || !action.equals(shelf.account().conversionAction())) {
      throw GoogleError.forbidden(
          "USER_PERMISSION_DENIED",
          "The destination " + customer + "/" + action + " is not yours.");
    }
  }

  private static void check(JsonNode event, String at, String encoding) {
    Names.only(event, EVENT, at);
    try {
      Instant.parse(event.path("eventTimestamp").asString(""));
    } catch (DateTimeException e) {
      throw GoogleError.field(at + ".event_timestamp", "Required.");
    }
    String currency = event.path("currency").asString("EUR");
    boolean known =
        Currency.getAvailableCurrencies().stream()
            .filter(each -> each.getDefaultFractionDigits() >= 0)
            .anyMatch(each -> each.getCurrencyCode().equals(currency));
    if (!known) {
      throw GoogleError.field(at + ".currency", "'" + currency + "' is no currency.");
    }
    if (event.has("eventSource") && !SOURCES.contains(event.path("eventSource").asString(""))) {
      throw GoogleError.field(at + ".event_source", "No such source.");
    }
    JsonNode people = event.path("userData").path("userIdentifiers");
    if (event.path("adIdentifiers").isEmpty() && people.isEmpty()) {
      throw GoogleError.field(at, "Nobody can be matched.");
    }
    for (JsonNode each : people) {
      String hash = each.path("emailAddress").asString(each.path("phoneNumber").asString(""));
      boolean sound = hash.isEmpty() || hash.matches("[0-9a-f]{64}");
      if (people.size() > 10 || !encoding.equals("HEX") || !sound) {
        throw GoogleError.field(at + ".user_data", "The identifier is not hashed.");
      }
    }
  }

  private void keep(JsonNode event) {
    String id = event.path("transactionId").asString(shelf.nextId());
    String key = "conversions/" + id;
    if (shelf.store().find(key).isEmpty()) {
      shelf.store().add(new Thing(key, "conversions", ((ObjectNode) event).deepCopy()));
    }
  }
}
