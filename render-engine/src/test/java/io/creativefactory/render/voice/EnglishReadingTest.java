package io.creativefactory.render.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishReadingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Save 50% now!|Save 50 percent now .",
        "Only $39.99, not €40.|Only 39 dollars 99 , not 40 euros .",
        "12,400 people|12400 people .",
        "MERV-13 filters|MERV 13 filters .",
        "It’s 24/7|It's 24 7 .",
        "Visit molu.example today|Visit molu dot example today .",
        "Soft — and (really) warm|Soft , and really warm .",
        "Mölu & Co. \"now\"|Mölu and Co . now .",
        "Why? Because…|Why . Because .",
      })
  void words_are_read_as_they_are_said(String written, String said) {
    List<EnglishReading.Token> tokens = EnglishReading.read(Words.of(written));
    assertThat(String.join(" ", tokens.stream().map(EnglishReading.Token::text).toList()))
        .isEqualTo(said);
  }

  @Test
  void every_token_knows_its_word() {
    List<EnglishReading.Token> tokens = EnglishReading.read(Words.of("Save $39.99 today"));
    assertThat(tokens.stream().map(EnglishReading.Token::word)).containsExactly(0, 1, 1, 1, 2, -1);
  }
}
