package io.creativefactory.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.creativefactory.app.wiring.JudgeAccess.Access;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.tools.council.Judge;
import io.creativefactory.tools.council.ModelSettings.Speaks;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgeAccessTest {

  @Test
  void a_model_sits_once_it_is_named() {
    JudgeAccess access =
        new JudgeAccess(
            Map.of(
                "openai", access("https://api.openai.com/v1", "large", "k"),
                "anthropic", access("https://api.anthropic.com/v1", "", "k")));
    assertThat(access.judges()).extracting(Judge::name).containsExactly("model:openai");
    assertThat(access.judges()).extracting(Judge::version).containsExactly("large, prompt judge@1");
  }

  @Test
  void what_cannot_be_is_refused_by_name_and_without_the_key() {
    refused(
        new JudgeAccess(Map.of("Big One", access("https://a.example", "large", "k"))), "Big One");
    refused(new JudgeAccess(Map.of("big", access("nowhere", "large", "k"))), "no plain http");
    refused(
        new JudgeAccess(Map.of("big", access("https://a.example", "large", "se cret"))),
        "characters that no key has");
  }

  private static void refused(JudgeAccess access, String why) {
    assertThatExceptionOfType(FactoryException.class)
        .isThrownBy(access::judges)
        .withMessageStartingWith("factory-judges.models.")
        .withMessageContaining(why)
        .satisfies(fault -> {
          assertThat(fault.code()).isEqualTo(ErrorCode.CONFIG_INVALID);
          assertThat(fault).hasMessageNotContaining("se cret");
        });
  }

  @Test
  void nothing_secret_is_shown() {
    assertThat(new JudgeAccess(Map.of("big", access("https://a.example", "large", "secretx"))))
        .asString()
        .doesNotContain("secretx");
  }

  private static Access access(String endpoint, String model, String key) {
    return new Access(Speaks.OPENAI, endpoint, model, key, Duration.ofMinutes(1));
  }
}
