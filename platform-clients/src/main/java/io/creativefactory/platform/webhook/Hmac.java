package io.creativefactory.platform.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// HMAC-SHA256 with a secret that is never shown, and comparisons that take equally long whatever
/// is compared.
final class Hmac {
  private static final String NAME = "HmacSHA256";
  private final SecretKeySpec key;

  /// @throws IllegalArgumentException for a blank secret, which anybody could sign with
  Hmac(String secret) {
    if (secret.isBlank()) {
      throw new IllegalArgumentException("a webhook cannot be checked with a blank secret");
    }
    this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), NAME);
  }

  byte[] of(byte[]... parts) {
    try {
      Mac mac = Mac.getInstance(NAME);
      mac.init(key);
      for (byte[] part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + NAME, e);
    }
  }

  static boolean same(byte[] one, byte[] other) {
    return MessageDigest.isEqual(one, other);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "Hmac[secret not shown]";
  }
}
