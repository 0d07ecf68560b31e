package io.creativefactory.domain.review;

import java.util.regex.Pattern;

/// Names one exact state of a creative: its storyboard, its rendered files, its claims and the
/// policy in force. A decision binds to it; any change makes another hash and voids the decision.
///
/// @param value 64 lower-case hex digits (SHA-256)
public record VersionHash(String value) {
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  public VersionHash {
    if (!HEX.matcher(value).matches()) {
      throw new IllegalArgumentException("'" + value + "' is not a version hash");
    }
  }

  /// The first twelve digits, for people.
  public String abbreviated() {
    return value.substring(0, 12);
  }

  @Override
  public String toString() {
    return value;
  }
}
