package io.creativefactory.render.process;

import java.time.Duration;
import java.util.function.IntConsumer;

/// How long one call of a tool may take, and who hears how far it is.
///
/// @param deadline more than zero; the tool is killed when it is over
/// @param frames hears the number of frames encoded so far, a few times a second, on another thread
public record Limits(Duration deadline, IntConsumer frames) {
  public Limits {
    if (deadline.isNegative() || deadline.isZero()) {
      throw new IllegalArgumentException("deadline is " + deadline);
    }
  }

  public static Limits within(Duration deadline) {
    return new Limits(deadline, done -> {});
  }
}
