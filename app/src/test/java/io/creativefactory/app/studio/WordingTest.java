package io.creativefactory.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.Money;
import io.creativefactory.domain.creative.HookType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private final Wording wording = new Wording(InstantSource.fixed(NOW));

  @ParameterizedTest
  @CsvSource({"PT59S,just now", "PT1M,1 min", "PT59M,59 min", "PT23H,23 h", "PT49H,2 d"})
  void ages_are_told_in_one_unit(Duration age, String told) {
    assertThat(wording.age(NOW.minus(age))).isEqualTo(told);
    assertThat(wording.ago(NOW.minus(age)))
        .isEqualTo(told.equals("just now") ? told : told + " ago");
  }

  @ParameterizedTest
  @CsvSource({"1240.5,EUR,'1,240.50 EUR'", "1240,JPY,'1,240 JPY'", "0.001,KWD,0.001 KWD"})
  void money_has_the_decimals_of_its_currency(String amount, String currency, String told) {
    assertThat(Wording.money(Money.parse(amount, currency))).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({"0,0:00.0", "2449,0:02.4", "59960,1:00.0", "61000,1:01.0"})
  void timecodes_round_to_tenths_and_carry(long millis, String told) {
    assertThat(Wording.timecode(Duration.ofMillis(millis))).isEqualTo(told);
  }

  @Test
  void names_of_constants_become_words() {
    assertThat(Wording.words(HookType.CURIOSITY_GAP)).isEqualTo("Curiosity gap");
    assertThat(Wording.words(HookType.STORY_HOOK)).isEqualTo("Story");
  }

  @Test
  void names_written_for_machines_become_words() {
    assertThat(Wording.name("molu_statistic-hook_shop-now_v1 #ncai5b03v3w8"))
        .isEqualTo("molu · statistic hook · shop now · v1");
    assertThat(Wording.name("Nordkilde, ad #2 of 3")).isEqualTo("Nordkilde, ad #2 of 3");
  }

  @ParameterizedTest
  @CsvSource({"the gate is red,The gate is red.", "Done.,Done.", "Why?,Why?", "'',''"})
  void a_clause_becomes_a_sentence(String clause, String told) {
    assertThat(Wording.sentence(clause)).isEqualTo(told);
  }
}
