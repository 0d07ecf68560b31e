package io.creativefactory.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creativefactory.domain.Money;
import io.creativefactory.platform.ConversionEvent;
import io.creativefactory.platform.ConversionEvent.Happening;
import io.creativefactory.platform.ConversionEvent.Source;
import io.creativefactory.platform.Conversions;
import io.creativefactory.platform.Conversions.Receipt;
import io.creativefactory.platform.Conversions.Verdict;
import io.creativefactory.platform.Person;
import io.creativefactory.platform.Person.Consent;
import io.creativefactory.platform.Person.Trait;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetaSignalsTest {
  @TempDir Path folder;
  private Drill drill;
  private Conversions conversions;

  @BeforeEach
  void open() {
    drill = Drill.in("EUR", folder);
    conversions = drill.meta().conversions().orElseThrow();
  }

  @AfterEach
  void close() {
    drill.close();
  }

  private static ConversionEvent purchase(String id, Duration age) {
    return purchase(id, age, Money.parse("49.90", "EUR"), "eve@shop.example");
  }

  private static ConversionEvent purchase(
      String id, Duration age, @Nullable Money value, String email) {
    Map<Trait, String> traits =
        Map.of(Trait.EMAIL, email, Trait.PHONE, "+49 151 23456789", Trait.USER_AGENT, "Mozilla/5");
    Instant at = Drill.START.minus(age);
    URI page = URI.create("https://shop.example/thanks");
    Person person = new Person(traits, Consent.GRANTED);
    return new ConversionEvent(
        id, Happening.PURCHASE, at, Source.WEBSITE, page, person, value, "order-" + id);
  }

  private static List<Verdict> verdicts(List<Receipt> receipts) {
    return receipts.stream().map(Receipt::verdict).toList();
  }

  @Test
  void sound_events_are_taken_in_one_call() {
    List<Receipt> receipts =
        conversions.send(
            List.of(purchase("1", Duration.ofHours(1)), purchase("2", Duration.ofDays(6))));

    assertThat(receipts).extracting(Receipt::eventId).containsExactly("1", "2");
    assertThat(receipts)
        .allSatisfy(each -> {
          assertThat(each.verdict()).isEqualTo(Verdict.TAKEN);
          assertThat(each.reference()).isEqualTo("SANDBOX");
        });
  }

  @Test
  void what_would_be_refused_stays_here_and_sinks_no_other() {
    List<Receipt> receipts =
        conversions.send(
            List.of(
                purchase("old", Duration.ofDays(8)),
                purchase("good", Duration.ofHours(1)),
                purchase("bare", Duration.ofHours(1), null, "eve@shop.example")));

    assertThat(verdicts(receipts)).containsExactly(Verdict.REFUSED, Verdict.TAKEN, Verdict.REFUSED);
    assertThat(receipts.get(0).reason()).contains("more than 7 days ago");
    assertThat(receipts.get(2).reason()).isEqualTo("a purchase needs a value");
  }

  @Test
  void one_that_only_the_vendor_refuses_is_found_and_has_the_vendors_words() {
    drill.server.advance(2);
    List<ConversionEvent> events =
        IntStream.range(0, 9)
            .mapToObj(i -> purchase("e" + i, Duration.ofDays(i == 5 ? 6 : 1)))
            .toList();

    List<Receipt> receipts = conversions.send(events);

    assertThat(receipts).filteredOn(each -> each.verdict() == Verdict.TAKEN).hasSize(8);
    assertThat(receipts.get(5).verdict()).isEqualTo(Verdict.REFUSED);
    assertThat(receipts.get(5).reason()).contains("Event Timestamp Too Old");
  }

  @Test
  void a_person_who_cannot_be_recognised_is_not_sent() {
    Person nobody = new Person(Map.of(Trait.PHONE, "0151 23456789"), Consent.UNTOLD);
    ConversionEvent lead =
        new ConversionEvent(
            "l", Happening.LEAD, Drill.START, Source.SYSTEM, null, nobody, null, null);

    assertThat(conversions.send(List.of(lead)).getFirst().reason())
        .contains("nothing in it says who it was");
  }

  @Test
  void a_full_call_is_taken_and_more_than_that_is_our_own_mistake() {
    List<ConversionEvent> full =
        IntStream.range(0, 1000).mapToObj(i -> purchase("n" + i, Duration.ofHours(2))).toList();

    assertThat(verdicts(conversions.send(full))).containsOnly(Verdict.TAKEN).hasSize(1000);
    assertThatThrownBy(
            () -> conversions.send(Collections.nCopies(1001, purchase("x", Duration.ZERO))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothing_to_send_sends_nothing() {
    assertThat(conversions.send(List.of())).isEmpty();
  }
}
