package io.creativefactory.platform.tiktok;

import io.creativefactory.domain.Checks;

/// What must never be seen. The token travels in a header only, does not expire, and holds until
/// the advertiser takes it back; where the vendor echoes it, it is struck out.
public record TikTokSecrets(String accessToken) {
  private static final String HIDDEN = "[hidden]";

  public TikTokSecrets {
    sound("accessToken", accessToken);
  }

  static void sound(String name, String value) {
    Checks.text(name, value);
    if (value.chars().anyMatch(c -> c <= ' ' || c > '~')) {
      throw new IllegalArgumentException(name + " holds characters that no credential has");
    }
  }

  /// The text without any secret in it.
  String strike(String text) {
    return text.replace(accessToken, HIDDEN);
  }

  @Override
  public String toString() {
    return "TikTokSecrets[" + HIDDEN + "]";
  }
}
