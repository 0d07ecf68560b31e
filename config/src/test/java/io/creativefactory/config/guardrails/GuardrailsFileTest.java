package io.creativefactory.config.guardrails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.scaling.Guardrails;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GuardrailsFileTest {
  private static final String SOUND =
      """
      currency: EUR
      caps: { account: "500", platform: "400", campaign: "150.00", floor: "5.00" }
      pace: { maxShare: 20, window: 6h, actionsPerHour: 15, jitter: 15s }
      evidence: { impressions: 1000, clicks: 20, spend: "20.00", days: 3, attribution: 3d }
      ignorance: { days: 2, spend: "100.00" }
      hysteresis: { deadBand: 3, gain: 2, rest: 2d }
      learning: { least: 3d, conversions: 50, most: 7d }
      approval: { secondAbove: "150.00", alone: [], automatic: [] }
      killSwitch: { on: false }
      """;

  private static final InstantSource TODAY =
      InstantSource.fixed(Instant.parse("2026-11-22T05:00:00Z"));

  @TempDir Path folder;

  @Test
  void the_limits_of_the_house_are_those_of_its_file() throws IOException {
    assertThat(GuardrailsFile.house()).isEqualTo(GuardrailsFile.read(written(SOUND)));
    Guardrails house = GuardrailsFile.house();
    assertThat(house.caps().campaign()).isEqualTo(Money.parse("150", "EUR"));
    assertThat(house.pace())
        .isEqualTo(new Guardrails.Pace(0.2, Duration.ofHours(6), 15, Duration.ofSeconds(15)));
    assertThat(house.ignorance())
        .isEqualTo(new Guardrails.IgnoranceZone(2, Money.parse("100", "EUR")));
    assertThat(house.learning())
        .isEqualTo(new Guardrails.LearningPhase(Duration.ofDays(3), 50, Duration.ofDays(7)));
    assertThat(house.hysteresis())
        .isEqualTo(new Guardrails.Hysteresis(0.03, 0.02, Duration.ofDays(2)));
    assertThat(house.approval())
        .isEqualTo(new Guardrails.Approval(Money.parse("150", "EUR"), List.of(), Set.of(), null));
    assertThat(house.evidence().matureAge()).isEqualTo(4);
    assertThat(house.killSwitch().on()).isFalse();
  }

  @Test
  void without_a_file_everything_is_refused_and_says_why() {
    Path missing = folder.resolve("none.yaml");
    assertThat(GuardrailsFile.read(missing).killSwitch())
        .isEqualTo(Guardrails.KillSwitch.thrown("there is no guardrails file at " + missing));
  }

  @Test
  void a_thrown_switch_carries_its_reason() throws IOException {
    String text = SOUND.replace("on: false", "on: true, reason: shop is down");
    assertThat(GuardrailsFile.read(written(text)).killSwitch())
        .isEqualTo(Guardrails.KillSwitch.thrown("shop is down"));
  }

  @Test
  void pauses_and_cuts_go_by_themselves_until_a_day_when_the_operator_says_so() throws IOException {
    String text =
        SOUND
            .replace("automatic: []", "automatic: [pause, cut], until: 2026-11-22")
            .replace("alone: []", "alone: [Ada]");
    assertThat(GuardrailsFile.read(written(text), TODAY).approval())
        .isEqualTo(
            new Guardrails.Approval(
                Money.parse("150", "EUR"),
                List.of("Ada"),
                Set.of(Guardrails.Automatic.PAUSE, Guardrails.Automatic.CUT),
                LocalDate.of(2026, 11, 22)));
  }

  static List<Arguments> faults() {
    return List.of(
        arguments("learning: {", "learnin: {", "g.yaml:1: learning is missing"),
        arguments("least: 3d", "least: 9d", "g.yaml:7: learning.most is PT168H, shorter"),
        arguments("jitter: 15s", "jitter: 7h", "g.yaml:3: pace.jitter is PT7H, not between"),
        arguments("deadBand: 3", "deadBand: -1", "g.yaml:6: hysteresis.deadBand is -1.0; give"),
        arguments("platform: \"400\", ", "", "g.yaml:2: caps.platform is missing"),
        arguments("\"400\"", "\"501\"", "g.yaml:2: caps.account is 500.00 EUR, below"),
        arguments(
            "automatic: []",
            "automatic: [raise], until: 2026-12-01",
            "g.yaml:8: approval.automatic[0] is wrong: 'raise' spends, and nothing spends"),
        arguments(
            "automatic: []",
            "automatic: [pause]",
            "g.yaml:8: approval.automatic and approval.until go together"),
        arguments(
            "automatic: []",
            "automatic: [pause], until: 2026-11-21",
            "g.yaml:8: approval.until is wrong: 2026-11-21 is past; today is 2026-11-22"),
        arguments(
            "automatic: []",
            "automatic: [pause], until: 31.12.2026",
            "g.yaml:8: approval.until is wrong: '31.12.2026' is not a date"),
        arguments("maxShare", "maxshare", "g.yaml:3: unknown key 'pace.maxshare'; did you mean"),
        arguments("maxShare: 20", "maxShare: 120", "g.yaml:3: pace.maxShare is 120.0; give a"),
        arguments("window: 6h", "window: 6", "g.yaml:3: pace.window is wrong: '6' is not a span"),
        arguments("window: 6h", "window: 0h", "g.yaml:3: pace.window is PT0S, not positive"),
        arguments("\"150.00\"", "\"150.005\"", "g.yaml:2: caps.campaign is wrong: '150.005' has"),
        arguments("\"150.00\"", "\"600\"", "g.yaml:2: caps.platform is 400.00 EUR, below"),
        arguments("\"5.00\"", "-5", "g.yaml:2: caps.floor is wrong: '-5' is not an amount"),
        arguments("EUR", "Euro", "g.yaml:1: currency is wrong: 'Euro' is not an ISO"),
        arguments("clicks: 20", "clicks: many", "g.yaml:4: evidence.clicks is 'many'; give a"),
        arguments("days: 2,", "days: two,", "g.yaml:5: ignorance.days is 'two'; give a"),
        arguments("spend: \"100.00\"", "", "g.yaml:5: ignorance.spend is missing"),
        arguments("on: false", "on: no", "g.yaml:9: killSwitch.on is 'no'; give true or false"),
        arguments("on: false", "on: true", "g.yaml:9: killSwitch.reason is blank"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_fault_stops_the_program_with_its_line(String right, String wrong, String fault)
      throws IOException {
    Path file = written(SOUND.replace(right, wrong));
    FactoryException thrown =
        catchThrowableOfType(FactoryException.class, () -> GuardrailsFile.read(file, TODAY));
    assertThat(thrown.code()).isEqualTo(ErrorCode.CONFIG_INVALID);
    assertThat(thrown).hasMessageContaining(fault);
  }

  private Path written(String text) throws IOException {
    return Files.writeString(folder.resolve("g.yaml"), text);
  }
}
