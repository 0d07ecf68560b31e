package io.creativefactory.domain;

import java.util.UUID;

/// One walk of one brief along the line. Also the thread id of its state graph.
public record RunId(UUID value) {
  public static RunId create() {
    return new RunId(UUID.randomUUID());
  }

  /// @throws IllegalArgumentException when the text is not a UUID
  public static RunId parse(String text) {
    return new RunId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
