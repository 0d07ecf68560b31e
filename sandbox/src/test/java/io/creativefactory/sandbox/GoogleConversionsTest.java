package io.creativefactory.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creativefactory.domain.Money;
import io.creativefactory.platform.ConversionEvent;
import io.creativefactory.platform.ConversionEvent.Happening;
import io.creativefactory.platform.ConversionEvent.Source;
import io.creativefactory.platform.Conversions.Receipt;
import io.creativefactory.platform.Conversions.Verdict;
import io.creativefactory.platform.Person;
import io.creativefactory.platform.Person.Consent;
import io.creativefactory.platform.Person.Trait;
import io.creativefactory.platform.google.GoogleSettings.CampaignType;
import io.creativefactory.sandbox.wire.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoogleConversionsTest {
  private static final Map<Trait, String> CLICK = Map.of(Trait.GCLID, "Cj0KEQ");
  @TempDir Path folder;
  private GoogleDrill drill;

  @BeforeEach
  void open() {
    drill = GoogleDrill.of(CampaignType.DEMAND_GEN, folder);
  }

  @AfterEach
  void close() {
    drill.close();
  }

  private static ConversionEvent event(String id, Instant at, Person person, String currency) {
    Money value = Money.parse("39", currency);
    return new ConversionEvent(
        id, Happening.PURCHASE, at, Source.SYSTEM, null, person, value, null);
  }

  private static ConversionEvent event(String id, Duration ago, Consent consent) {
    return event(id, Drill.START.minus(ago), new Person(CLICK, consent), "EUR");
  }

  @Test
  void what_can_go_goes_in_one_call_and_the_rest_has_its_reason() {
    List<Receipt> receipts =
        drill
            .conversions()
            .send(
                List.of(
                    event("a", Duration.ofHours(1), Consent.GRANTED),
                    event("b", Duration.ofHours(1), Consent.DENIED),
                    event("c", Duration.ofDays(91), Consent.UNTOLD),
                    event("d", Duration.ofHours(-1), Consent.UNTOLD),
                    event("e", Duration.ofDays(2), Consent.UNTOLD)));

    assertThat(receipts).extracting(Receipt::eventId).containsExactly("a", "b", "c", "d", "e");
    assertThat(receipts)
        .extracting(Receipt::verdict)
        .containsExactly(
            Verdict.TAKEN, Verdict.REFUSED, Verdict.REFUSED, Verdict.REFUSED, Verdict.TAKEN);
    assertThat(receipts.getFirst().reference()).startsWith("SANDBOX");
    assertThat(receipts.get(2).reason()).contains("more than 90 days ago");
    assertThat(drill.server.created("google")).containsEntry("conversion", 2L);
  }

  @Test
  void the_one_that_google_refuses_sinks_no_other() {
    Person person = new Person(CLICK, Consent.GRANTED);

    List<Receipt> receipts =
        drill
            .conversions()
            .send(
                List.of(
                    event("a", Duration.ofHours(1), Consent.GRANTED),
                    event("b", Instant.parse("2026-11-20T00:00:00Z"), person, "XTS"),
                    event("c", Duration.ofHours(2), Consent.GRANTED)));

    assertThat(receipts)
        .extracting(Receipt::verdict)
        .containsExactly(Verdict.TAKEN, Verdict.REFUSED, Verdict.TAKEN);
    assertThat(receipts.get(1).reason()).contains("'XTS' is no currency", "events[1].currency");
    assertThat(drill.server.created("google")).containsEntry("conversion", 2L);
  }

  @Test
  void the_same_event_twice_counts_once() {
    ConversionEvent event = event("a", Duration.ofHours(1), Consent.GRANTED);

    drill.conversions().send(List.of(event));
    drill.conversions().send(List.of(event));

    assertThat(drill.server.created("google")).containsEntry("conversion", 1L);
  }

  @Test
  void no_event_has_a_receipt_when_no_answer_came() {
    drill.server.fail(new Fault(Fault.Kind.LOST_ANSWER, "google", "events:ingest", 1));
    List<ConversionEvent> one = List.of(event("a", Duration.ofHours(1), Consent.GRANTED));

    assertThatThrownBy(() -> drill.conversions().send(one))
        .hasMessageContaining("gave no answer to POST /v1/events:ingest");
  }

  @Test
  void more_than_google_takes_at_once_is_not_sent() {
    List<ConversionEvent> many =
        Collections.nCopies(2001, event("a", Duration.ofHours(1), Consent.GRANTED));

    assertThatThrownBy(() -> drill.conversions().send(many)).hasMessageContaining("2001 events");
    assertThat(drill.conversions().most()).isEqualTo(2000);
  }
}
