package io.creativefactory.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.app.wiring.FactorySettings.AdConnection;
import io.creativefactory.config.guardrails.GuardrailsFile;
import io.creativefactory.domain.scaling.Guardrails;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpendingRulesTest {
  @TempDir Path home;

  @Test
  void where_real_money_can_move_no_file_means_no() {
    Guardrails.KillSwitch off = rules(null, AdConnection.META).now().killSwitch();

    assertThat(off.on()).isTrue();
    assertThat(off.reason()).contains(home.resolve("guardrails.yaml").toString());
  }

  @Test
  void a_named_file_that_is_not_there_means_no_on_simulated_platforms_too() {
    Path named = home.resolve("mine.yaml");

    Guardrails.KillSwitch off = rules(named, AdConnection.SANDBOX).now().killSwitch();

    assertThat(off.on()).isTrue();
    assertThat(off.reason()).contains(named.toString());
  }

  @Test
  void a_file_that_comes_and_goes_holds_from_the_next_question_on() throws Exception {
    LineWiring.SpendingRules rules = rules(null, AdConnection.GOOGLE);
    Path file = home.resolve("guardrails.yaml");
    try (InputStream shipped = GuardrailsFile.class.getResourceAsStream("guardrails.yaml")) {
      Files.copy(Objects.requireNonNull(shipped), file);
    }

    assertThat(rules.now().killSwitch().on()).isFalse();
    Files.delete(file);
    assertThat(rules.now().killSwitch().on()).isTrue();
  }

  @Test
  void the_shipped_rules_hold_for_simulated_platforms_only() {
    assertThat(rules(null, AdConnection.SANDBOX).now().killSwitch().on()).isFalse();
    assertThat(rules(null, AdConnection.TIKTOK).now().killSwitch().on()).isTrue();
  }

  private LineWiring.SpendingRules rules(@Nullable Path guardrails, AdConnection platform) {
    return new LineWiring()
        .spendingRules(
            new FactorySettings(
                home, guardrails, Duration.ofHours(1), List.of(platform), false, null, false, ""));
  }
}
