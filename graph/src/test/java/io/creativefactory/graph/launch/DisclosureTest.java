package io.creativefactory.graph.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.brief.Audience;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.editor.Sound;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Voice;
import io.creativefactory.domain.review.ReviewItem;
import io.creativefactory.domain.review.VersionHash;
import io.creativefactory.domain.testing.Assessment;
import io.creativefactory.graph.Briefs;
import io.creativefactory.graph.launch.LaunchSheet.Duty;
import io.creativefactory.graph.launch.LaunchSheet.Label;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final String PLAIN = "Which soap is this?";

  @ParameterizedTest
  @CsvSource({
    "CN, MISSING, 2025-09-01",
    "KR, MISSING, 2026-01-22",
    "DE, OPEN, 2026-08-02",
    "FR, OPEN, Regulation (EU) 2024/1689",
    "US, OPEN, 2026-06-09",
  })
  void a_rule_is_told_with_its_name_and_date(String country, Duty duty, String said) {
    Label label = label(country, PLAIN, TODAY);

    assertThat(label.duty()).isEqualTo(duty);
    assertThat(label.words()).contains(said);
  }

  @ParameterizedTest
  @CsvSource({"CN, 2025-08-31", "KR, 2026-01-21", "DE, 2026-08-01", "US, 2026-06-08"})
  void a_rule_that_is_not_in_force_yet_asks_nothing_and_says_that_nothing_is_known(
      String country, LocalDate day) {
    assertThat(label(country, PLAIN, day).duty()).isEqualTo(Duty.UNKNOWN);
    assertThat(label(country, PLAIN, day.plusDays(1)).duty()).isNotEqualTo(Duty.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({"BR", "GB", "CH", "JP"})
  void a_country_without_a_rule_on_file_is_unknown_with_its_reason(String country) {
    Label label = label(country, PLAIN, TODAY);

    assertThat(label.duty()).isEqualTo(Duty.UNKNOWN);
    assertThat(label.words()).contains("no rule of this country is on file").contains("ask");
  }

  @ParameterizedTest
  @CsvSource({
    "KR, This voice is AI",
    "CN, 配音由AI生成",
    "KR, AI 생성 음성",
    "DE, Die Stimme spricht eine KI",
    "US, A synthetic voice reads this",
  })
  void an_ad_that_says_so_is_labelled(String country, String line) {
    assertThat(label(country, line, TODAY).duty()).isEqualTo(Duty.SAID);
  }

  @ParameterizedTest
  @CsvSource({"CN, Please wait", "KR, MAIN soap of Spain", "DE, Kiwi in jeder Seife"})
  void letters_within_a_word_are_no_label(String country, String line) {
    assertThat(label(country, line, TODAY).duty()).isNotEqualTo(Duty.SAID);
  }

  @Test
  void only_what_is_missing_stops_a_launch() {
    Brief brief = brief(List.of("DE", "CN", "BR"));

    assertThat(Disclosure.faults(brief, item(PLAIN, null), TODAY))
        .singleElement()
        .asString()
        .startsWith("country CN: its voice is synthetic");
    assertThat(Disclosure.faults(brief, item("配音由AI生成", null), TODAY)).isEmpty();
  }

  @Test
  void an_ad_with_a_persons_recording_is_unknown_and_not_said_to_need_nothing() {
    assertThat(Disclosure.labels(brief(List.of("CN")), item(PLAIN, "ada.wav"), TODAY))
        .singleElement()
        .satisfies(label -> {
          assertThat(label.duty()).isEqualTo(Duty.UNKNOWN);
          assertThat(label.words()).contains("whether your own clips, pictures and recordings");
        });
  }

  private static Label label(String country, String line, LocalDate day) {
    return Disclosure.labels(brief(List.of(country)), item(line, null), day).getFirst();
  }

  private static Brief brief(List<String> countries) {
    Brief soap = Briefs.of(1);
    return new Brief(
        soap.brand(),
        soap.product(),
        soap.message(),
        new Audience("People who wash", countries, List.of("en")),
        soap.output(),
        soap.budget(),
        soap.media(),
        List.of());
  }

  private static ReviewItem item(String line, @Nullable String recording) {
    Concept concept = Briefs.concept(1, line);
    Storyboard silent = Briefs.storyboard(concept, 0);
    Voice voice =
        new Voice(
            "en",
            List.of(new Voice.Line("s1", Duration.ZERO, line, recording, List.of())),
            Voice.Captions.PHRASES);
    Storyboard board =
        new Storyboard(
            silent.title(),
            silent.look(),
            silent.framesPerSecond(),
            silent.scenes(),
            new Sound(null, voice, List.of(), false));
    Figure unknown = new Figure.Unknown("not asked");
    return new ReviewItem(
        UUID.randomUUID(),
        RunId.create(),
        new VersionHash("a".repeat(64)),
        concept,
        board,
        List.of(),
        new Assessment(
            "v1", new TreeMap<>(), unknown, unknown, List.of(), List.of(), concept.madeBy()));
  }
}
