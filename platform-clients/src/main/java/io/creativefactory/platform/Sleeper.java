package io.creativefactory.platform;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.time.Duration;

/// Waits between two looks at something outside. Injected, so that tests do not wait.
@FunctionalInterface
public interface Sleeper {

  /// @throws FactoryException with PLATFORM_UNAVAILABLE when the thread is interrupted; its flag
  ///   stays set
  void sleep(Duration duration);

  /// Sleeps for real.
  static Sleeper real() {
    return duration -> {
      try {
        Thread.sleep(duration);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new FactoryException(
            ErrorCode.PLATFORM_UNAVAILABLE,
            "stopped while waiting " + duration + " for a platform; the job may run again",
            e);
      }
    };
  }
}
