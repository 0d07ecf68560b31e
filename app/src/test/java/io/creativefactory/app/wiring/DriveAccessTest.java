package io.creativefactory.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class DriveAccessTest {
  private static final URI API = URI.create("https://www.googleapis.com");

  @Test
  void a_refresh_token_needs_its_client() {
    assertThat(faults(access("refresh", "client", "secret"))).isEmpty();
    assertThat(faults(access("", "", ""))).isEmpty();
    assertThat(faults(access("refresh", "", "secret"))).hasSize(1);
    assertThat(faults(access("refresh", "client", "")))
        .containsExactly("a Drive refresh token needs the client id and the client secret too");
  }

  @Test
  void either_token_opens_a_drive() {
    assertThat(access("", "", "").isGiven()).isFalse();
    assertThat(access("refresh", "client", "secret").isGiven()).isTrue();
    assertThat(new DriveAccess(API, API, "access", "", "", "", List.of()).isGiven()).isTrue();
  }

  @Test
  void nothing_secret_is_shown() {
    assertThat(new DriveAccess(API, API, "accessx", "refreshx", "client", "secretx", List.of()))
        .asString()
        .doesNotContain("accessx", "refreshx", "secretx");
  }

  private static DriveAccess access(String refresh, String client, String secret) {
    return new DriveAccess(API, API, "", refresh, client, secret, List.of());
  }

  private static List<String> faults(DriveAccess access) {
    try (ValidatorFactory validators = Validation.buildDefaultValidatorFactory()) {
      return validators.getValidator().validate(access).stream()
          .map(fault -> fault.getMessage())
          .toList();
    }
  }
}
