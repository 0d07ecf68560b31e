package io.creativefactory.platform.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creativefactory.domain.Money;
import io.creativefactory.platform.ConversionEvent;
import io.creativefactory.platform.ConversionEvent.Happening;
import io.creativefactory.platform.ConversionEvent.Source;
import io.creativefactory.platform.Person;
import io.creativefactory.platform.Person.Consent;
import io.creativefactory.platform.Person.Trait;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventRulesTest {
  private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");
  private final EventRules rules = new EventRules(Duration.ofDays(7), Duration.ofDays(62));

  private static ConversionEvent event(Duration age, Source source, Consent consent) {
    Map<Trait, String> traits = Map.of(Trait.EMAIL, "eve@shop.example", Trait.USER_AGENT, "x");
    return event(age, source, new Person(traits, consent), URI.create("https://shop.example/"));
  }

  private static ConversionEvent event(
      Duration age, Source source, Person person, @Nullable URI url) {
    return new ConversionEvent(
        "e1",
        Happening.PURCHASE,
        NOW.minus(age),
        source,
        url,
        person,
        Money.parse("9.50", "EUR"),
        null);
  }

  @Test
  void a_sound_event_may_go() {
    assertThat(rules.fault(event(Duration.ofDays(7), Source.WEBSITE, Consent.UNTOLD), NOW))
        .isEmpty();
    assertThat(rules.fault(event(Duration.ofMinutes(-4), Source.SYSTEM, Consent.GRANTED), NOW))
        .isEmpty();
  }

  @Test
  void one_that_lies_ahead_or_too_far_back_is_told_so() {
    assertThat(rules.fault(event(Duration.ofMinutes(-6), Source.SYSTEM, Consent.GRANTED), NOW))
        .hasValueSatisfying(each -> assertThat(each).contains("ahead of now"));
    assertThat(rules.fault(event(Duration.ofDays(8), Source.SYSTEM, Consent.GRANTED), NOW))
        .hasValueSatisfying(each -> assertThat(each).contains("more than 7 days ago"));
    assertThat(rules.fault(event(Duration.ofDays(8), Source.STORE, Consent.GRANTED), NOW))
        .isEmpty();
  }

  @Test
  void who_does_not_consent_is_not_told_of() {
    assertThat(rules.fault(event(Duration.ZERO, Source.SYSTEM, Consent.DENIED), NOW))
        .hasValueSatisfying(each -> assertThat(each).contains("does not let"));
  }

  @Test
  void a_website_has_a_page_and_a_browser() {
    Person nobody = new Person(Map.of(), Consent.GRANTED);
    URI page = URI.create("https://shop.example/");

    assertThat(rules.fault(event(Duration.ZERO, Source.WEBSITE, nobody, null), NOW))
        .hasValueSatisfying(each -> assertThat(each).contains("url"));
    assertThat(rules.fault(event(Duration.ZERO, Source.WEBSITE, nobody, page), NOW))
        .hasValueSatisfying(each -> assertThat(each).contains("user agent"));
  }

  @Test
  void nothing_that_is_printed_shows_who_it_was() {
    assertThat(event(Duration.ZERO, Source.SYSTEM, Consent.GRANTED).toString())
        .doesNotContain("eve@shop.example")
        .contains("EMAIL");
  }

  @Test
  void a_negative_value_is_no_conversion() {
    Person nobody = new Person(Map.of(), Consent.GRANTED);
    Money refund = Money.parse("-1.00", "EUR");

    assertThatThrownBy(() ->
            new ConversionEvent(
                "e", Happening.LEAD, NOW, Source.SYSTEM, null, nobody, refund, null))
        .hasMessageContaining("-1.00");
  }
}
