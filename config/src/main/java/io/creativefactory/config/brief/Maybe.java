package io.creativefactory.config.brief;

import io.creativefactory.config.yaml.YamlValue;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An optional key: absent, read, or there and at fault. The last must not pass for the first.
///
/// @param value null when absent or at fault
/// @param fine false when it was there and at fault
record Maybe<T>(@Nullable T value, boolean fine) {

  static <T> Maybe<T> read(Optional<YamlValue> found, Function<YamlValue, Optional<T>> reader) {
    if (found.isEmpty()) {
      return new Maybe<>(null, true);
    }
    Optional<T> read = reader.apply(found.get());
    return new Maybe<>(read.orElse(null), read.isPresent());
  }

  T or(T other) {
    return value == null ? other : value;
  }
}
