package io.creativefactory.platform.google;

import io.creativefactory.domain.Checks;
import org.jspecify.annotations.Nullable;

/// What must never be seen. Where the vendor echoes one of them, it is struck out.
///
/// @param clientId of the OAuth client; its Cloud project holds the access level
/// @param refreshToken of the user who consented
/// @param developerToken only for accounts that still have one: Google ignores it since 2026-09-09
public record GoogleSecrets(
    String clientId, String clientSecret, String refreshToken, @Nullable String developerToken) {
  private static final String HIDDEN = "[hidden]";

  public GoogleSecrets {
    sound("clientId", clientId);
    sound("clientSecret", clientSecret);
    sound("refreshToken", refreshToken);
    if (developerToken != null) {
      sound("developerToken", developerToken);
    }
  }

  private static void sound(String name, String value) {
    Checks.text(name, value);
    if (value.chars().anyMatch(c -> c <= ' ' || c > '~')) {
      throw new IllegalArgumentException(name + " holds characters that no credential has");
    }
  }

  /// The text without any secret in it.
  String strike(String text) {
    String struck = text.replace(clientSecret, HIDDEN).replace(refreshToken, HIDDEN);
    return developerToken == null ? struck : struck.replace(developerToken, HIDDEN);
  }

  @Override
  public String toString() {
    return "GoogleSecrets[" + HIDDEN + "]";
  }
}
