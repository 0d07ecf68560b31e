package io.creativefactory.platform.webhook;

import java.util.HexFormat;
import java.util.Optional;

/// Reads the hex digits of a signature.
final class Hex {
  private static final int DIGITS = 64;

  private Hex() {}

  /// 32 bytes; nothing for anything else.
  static Optional<byte[]> sha256(String digits) {
    try {
      return digits.length() == DIGITS
          ? Optional.of(HexFormat.of().parseHex(digits))
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
