package io.creativefactory.render;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Work that is done at once and given up at once: when one part of it fails, its time is over or
/// the caller is interrupted, the rest is stopped, and nothing of it runs any more when this is
/// closed.
final class Together implements AutoCloseable {
  private static final int TICK_MILLIS = 200;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
  private final long end;

  /// @param end [System#nanoTime] at which all of it has to be over
  Together(long end) {
    this.end = end;
  }

  <T> Future<T> start(Callable<T> work) {
    return threads.submit(() -> {
      try {
        return work.call();
      } catch (FactoryException | IllegalStateException | InterruptedException failed) {
        failure.compareAndSet(null, failed);
        throw failed;
      }
    });
  }

  /// Waits for one part.
  ///
  /// @param tick called a few times a second
  /// @throws FactoryException what the first part that failed threw, RENDER_TIMED_OUT, CANCELLED
  <T> T join(Future<T> part, Runnable tick) {
    while (true) {
      try {
        Segments.left(end);
        rethrow(failure.get());
        return part.get(TICK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException running) {
        tick.run();
      } catch (ExecutionException failed) {
        rethrow(failure.get());
        throw new IllegalStateException("a part of the render failed", failed.getCause());
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        throw new FactoryException(
            ErrorCode.CANCELLED, "the render was interrupted; what was encoded is kept", stop);
      }
    }
  }

  private static void rethrow(@Nullable Exception failed) {
    if (failed instanceof RuntimeException told) {
      throw told;
    }
    if (failed != null) {
      throw new IllegalStateException("a part of the render was interrupted", failed);
    }
  }

  /// Interrupts what still runs and waits for it: children must be gone before the caller goes on.
  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }
}
