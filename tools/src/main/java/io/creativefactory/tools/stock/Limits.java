package io.creativefactory.tools.stock;

import java.time.Duration;

/// What one tenant may bring in.
///
/// @param bytes of one file
/// @param length of one clip or sound
/// @param items in all that a tenant may have
/// @param openUploads begun and not finished, at a time
public record Limits(long bytes, Duration length, int items, int openUploads) {
  public Limits {
    if (bytes < 1 || length.isNegative() || length.isZero() || items < 1 || openUploads < 1) {
      throw new IllegalArgumentException(
          "limits of "
              + bytes
              + " bytes, "
              + length
              + ", "
              + items
              + " items and "
              + openUploads
              + " uploads let nothing in");
    }
  }

  /// A number of bytes as a person reads it.
  static String megabytes(long bytes) {
    return Math.ceilDiv(bytes, 1_000_000) + " MB";
  }
}
