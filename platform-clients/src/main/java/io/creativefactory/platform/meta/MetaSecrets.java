package io.creativefactory.platform.meta;

import io.creativefactory.domain.Checks;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// What must never be seen. The token travels in a header only; where the vendor echoes it, it is
/// struck out.
///
/// @param accessToken of a system user
/// @param appSecret when set, every call proves that it knows it
public record MetaSecrets(String accessToken, @Nullable String appSecret) {
  private static final String HIDDEN = "[hidden]";

  public MetaSecrets {
    Checks.text("accessToken", accessToken);
    if (accessToken.chars().anyMatch(c -> c <= ' ' || c > '~')) {
      throw new IllegalArgumentException("accessToken holds characters that no token has");
    }
  }

  /// Lower-case hex HMAC-SHA256 of the token under the app's secret.
  Optional<String> proof() {
    if (appSecret == null) {
      return Optional.empty();
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(appSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] proof = mac.doFinal(accessToken.getBytes(StandardCharsets.UTF_8));
      return Optional.of(HexFormat.of().formatHex(proof));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HmacSHA256", e);
    }
  }

  /// The text without any secret in it.
  String strike(String text) {
    String struck = text.replace(accessToken, HIDDEN);
    return appSecret == null || appSecret.isEmpty() ? struck : struck.replace(appSecret, HIDDEN);
  }

  @Override
  public String toString() {
    return "MetaSecrets[" + HIDDEN + "]";
  }
}
