package io.creativefactory.platform.meta;

import static org.assertj.core.api.Assertions.assertThat;

import com.facebook.ads.sdk.serverside.ActionSource;
import com.facebook.ads.sdk.serverside.CustomData;
import com.facebook.ads.sdk.serverside.Event;
import com.facebook.ads.sdk.serverside.UserData;
import com.google.gson.Gson;
import io.creativefactory.domain.Money;
import io.creativefactory.platform.ConversionEvent;
import io.creativefactory.platform.ConversionEvent.Happening;
import io.creativefactory.platform.ConversionEvent.Source;
import io.creativefactory.platform.Person;
import io.creativefactory.platform.Person.Consent;
import io.creativefactory.platform.Person.Trait;
import io.creativefactory.platform.conversion.Normal;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// An event of ours is, to the letter, what Meta's own SDK makes of the same.
class MetaEventContractTest {
  private static final Instant AT = Instant.parse("2026-11-22T04:00:00Z");
  private final ObjectMapper mapper = JsonMapper.builder().build();
  private final MetaEventWire wire = new MetaEventWire(mapper);

  private static ConversionEvent event(Happening what, Source source, Person person) {
    Money value = Money.parse("49.90", "EUR");
    URI page = URI.create("https://shop.example/thanks?a=1");
    return new ConversionEvent("e1", what, AT, source, page, person, value, "order-1");
  }

  private JsonNode official(UserData person) {
    CustomData data = new CustomData().value(49.9f).currency("EUR").orderId("order-1");
    Event event =
        new Event()
            .eventName("Purchase")
            .eventTime(AT.getEpochSecond())
            .eventId("e1")
            .actionSource(ActionSource.website)
            .eventSourceUrl("https://shop.example/thanks?a=1")
            .userData(person)
            .customData(data);
    return mapper.readTree(new Gson().toJson(event));
  }

  @Test
  void the_whole_event_is_the_same() {
    Map<Trait, String> traits =
        Map.of(
            Trait.EMAIL, " Eve@Shop.Example ",
            Trait.PHONE, "49 (151) 234-56789",
            Trait.FIRST_NAME, "Eve",
            Trait.LAST_NAME, "O'Neil",
            Trait.COUNTRY, "DE",
            Trait.IP_ADDRESS, "192.0.2.7",
            Trait.USER_AGENT, "Mozilla/5.0",
            Trait.FBC, "fb.1.1.abc",
            Trait.FBP, "fb.1.2.3");
    UserData person =
        new UserData()
            .email(" Eve@Shop.Example ")
            .phone("49 (151) 234-56789")
            .firstName("Eve")
            .lastName("O'Neil")
            .countryCode("DE")
            .clientIpAddress("192.0.2.7")
            .clientUserAgent("Mozilla/5.0")
            .fbc("fb.1.1.abc")
            .fbp("fb.1.2.3");
    ObjectNode ours =
        wire.event(event(Happening.PURCHASE, Source.WEBSITE, new Person(traits, Consent.GRANTED)));
    ObjectNode theirs = (ObjectNode) official(person);

    // The SDK writes currencies in lower case; the written rule says ISO 4217.
    assertThat(ours.path("custom_data").path("currency").asString())
        .isEqualToIgnoringCase(theirs.path("custom_data").path("currency").asString());
    assertThat(ours.path("custom_data").path("value").asDouble())
        .isEqualTo(theirs.path("custom_data").path("value").asDouble());
    assertThat(ours.path("custom_data").propertyNames())
        .containsExactlyInAnyOrderElementsOf(theirs.path("custom_data").propertyNames());
    assertThat(mapper.readTree(ours.without("custom_data").toString()))
        .isEqualTo(theirs.without("custom_data"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EMAIL       | John_Smith@gmail.com
          EMAIL       | 5d41402abc4b2a76b9719d911017c592
          PHONE       | 16505551234
          FIRST_NAME  | Zoë
          LAST_NAME   | van der Berg
          CITY        | St. Gallen 9
          CITY        | L'Aquila
          REGION      | N.-Y.
          POST_CODE   | 94035-1234
          POST_CODE   | SW1A 1AA
          COUNTRY     | GB
          """)
  void every_trait_is_hashed_as_the_sdk_does(Trait trait, String value) {
    Person one = new Person(Map.of(trait, value), Consent.UNTOLD);
    UserData person = new UserData();
    switch (trait) {
      case EMAIL -> person.email(value);
      case PHONE -> person.phone(value);
      case FIRST_NAME -> person.firstName(value);
      case LAST_NAME -> person.lastName(value);
      case CITY -> person.city(value);
      case REGION -> person.state(value);
      case POST_CODE -> person.zipcode(value);
      case COUNTRY -> person.countryCode(value);
      default -> throw new IllegalArgumentException(trait + " is not hashed");
    }

    assertThat(wire.event(event(Happening.PURCHASE, Source.WEBSITE, one)).path("user_data"))
        .isEqualTo(official(person).path("user_data"));
  }

  /// The SDK lets them pass as they are; the written rule recommends a hash.
  @Test
  void an_external_id_is_hashed_though_the_sdk_does_not() {
    Person one = new Person(Map.of(Trait.EXTERNAL_ID, "Kunde-7"), Consent.UNTOLD);

    assertThat(
            wire.event(event(Happening.PURCHASE, Source.WEBSITE, one))
                .path("user_data")
                .path("external_id")
                .get(0)
                .asString())
        .isEqualTo(Normal.sha256("Kunde-7"));
  }

  /// The written rule wants digits only; the SDK keeps the plus and would match nobody.
  @Test
  void a_phone_with_its_plus_is_the_same_as_without() {
    Person plus = new Person(Map.of(Trait.PHONE, "+1 (650) 555-1234"), Consent.UNTOLD);

    assertThat(wire.event(event(Happening.PURCHASE, Source.WEBSITE, plus)).path("user_data"))
        .isEqualTo(official(new UserData().phone("16505551234")).path("user_data"));
  }

  @ParameterizedTest
  @EnumSource(Source.class)
  void every_source_is_one_of_the_sdks(Source source) {
    Person one = new Person(Map.of(Trait.EMAIL, "a@b.example"), Consent.UNTOLD);
    String told = wire.event(event(Happening.LEAD, source, one)).path("action_source").asString();

    assertThat(ActionSource.values()).extracting(Enum::name).contains(told);
  }

  @Test
  void the_request_names_a_parameter_of_the_sdks() {
    assertThat(Official.params("AdsPixel$APIRequestCreateEvent")).contains("data");
  }
}
