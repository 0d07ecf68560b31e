package io.creativefactory.platform.google;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.Money;
import io.creativefactory.platform.ConversionEvent;
import io.creativefactory.platform.ConversionEvent.Happening;
import io.creativefactory.platform.ConversionEvent.Source;
import io.creativefactory.platform.Person;
import io.creativefactory.platform.Person.Consent;
import io.creativefactory.platform.Person.Trait;
import io.creativefactory.platform.conversion.Normal;
import io.creativefactory.platform.google.GoogleSettings.CampaignType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The Data Manager API has no published Java messages that we could read our JSON with: every name
/// that we send stands in this list, taken from google/ads/datamanager/v1/{ingestion_service,
/// event, destination, user_data, consent}.proto in github.com/googleapis/googleapis (read
/// 2026-11-20).
class GoogleEventWireTest {
  private static final Set<String> NAMES =
      Set.of(
          "destinations",
          "events",
          "consent",
          "validateOnly",
          "encoding",
          "encryptionInfo",
          "reference",
          "loginAccount",
          "linkedAccount",
          "operatingAccount",
          "productDestinationId",
          "accountId",
          "accountType",
          "destinationReferences",
          "transactionId",
          "eventTimestamp",
          "lastUpdatedTimestamp",
          "userData",
          "adIdentifiers",
          "currency",
          "conversionValue",
          "eventSource",
          "eventDeviceInfo",
          "cartData",
          "customVariables",
          "userProperties",
          "sessionAttributes",
          "gclid",
          "gbraid",
          "wbraid",
          "landingPageDeviceInfo",
          "userIdentifiers",
          "emailAddress",
          "phoneNumber",
          "address",
          "givenName",
          "familyName",
          "regionCode",
          "postalCode",
          "adUserData",
          "adPersonalization");

  private final GoogleEventWire wire =
      new GoogleEventWire(Samples.settings(CampaignType.DEMAND_GEN));

  private static ConversionEvent event(Happening what, Map<Trait, String> traits) {
    return new ConversionEvent(
        "e-1",
        what,
        Instant.parse("2026-11-20T09:30:00Z"),
        Source.SYSTEM,
        null,
        new Person(traits, Consent.GRANTED),
        Money.parse("39.90", "EUR"),
        "order-7");
  }

  private static final Map<Trait, String> WHOLE =
      Map.of(
          Trait.GCLID, "Cj0KEQ",
          Trait.EMAIL, " Jane.Doe+news@Gmail.com ",
          Trait.PHONE, "+49 171 1234567",
          Trait.FIRST_NAME, "Jane",
          Trait.LAST_NAME, "Doe",
          Trait.COUNTRY, "de",
          Trait.POST_CODE, "10115");

  @Test
  void every_name_that_is_sent_is_one_of_googles() {
    JsonNode request = wire.request(List.of(event(Happening.PURCHASE, WHOLE)));
    Set<String> sent = new TreeSet<>();
    names(request, sent);

    assertThat(sent).isSubsetOf(NAMES).contains("userIdentifiers", "adIdentifiers", "consent");
    assertThat(request.path("encoding").asString()).isEqualTo("HEX");
  }

  private static void names(JsonNode node, Set<String> names) {
    names.addAll(node.propertyNames());
    node.valueStream().forEach(each -> names(each, names));
  }

  @Test
  void people_travel_hashed_and_gmail_without_its_dots() {
    JsonNode event = wire.request(List.of(event(Happening.PURCHASE, WHOLE))).path("events").path(0);
    JsonNode people = event.path("userData").path("userIdentifiers");

    assertThat(people.path(0).path("emailAddress").asString())
        .isEqualTo(Normal.sha256("janedoe@gmail.com"));
    assertThat(people.path(1).path("phoneNumber").asString())
        .isEqualTo(Normal.sha256("+491711234567"));
    assertThat(people.path(2).path("address").path("regionCode").asString()).isEqualTo("DE");
    assertThat(event.toString()).doesNotContain("Jane", "jane", "1234567");
    assertThat(event.path("transactionId").asString()).isEqualTo("order-7");
    assertThat(event.path("conversionValue").decimalValue()).isEqualByComparingTo("39.90");
  }

  @Test
  void an_event_goes_to_the_action_that_counts_it_and_to_no_other() {
    Map<Trait, String> click = Map.of(Trait.GCLID, "Cj0KEQ");
    JsonNode request =
        wire.request(List.of(event(Happening.PURCHASE, click), event(Happening.LEAD, click)));

    assertThat(request.path("destinations").size()).isEqualTo(2);
    assertThat(request.at("/events/0/destinationReferences/0").asString()).isEqualTo("987654321");
    assertThat(request.at("/events/1/destinationReferences/0").asString()).isEqualTo("987654322");
    assertThat(wire.fault(event(Happening.VIEW, click)))
        .hasValueSatisfying(why -> assertThat(why).contains("no conversion action for VIEW"));
  }

  @Test
  void an_event_of_nobody_is_not_sent() {
    assertThat(wire.fault(event(Happening.PURCHASE, Map.of(Trait.FIRST_NAME, "Jane"))))
        .hasValueSatisfying(why -> assertThat(why).contains("no click id of Google"));
    assertThat(wire.fault(event(Happening.PURCHASE, Map.of(Trait.EMAIL, "not an address"))))
        .isPresent();
  }
}
