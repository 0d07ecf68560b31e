package io.creativefactory.render;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.render.encode.SegmentCache;
import io.creativefactory.render.process.Limits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicIntegerArray;

/// Makes all segments of one plan, several at once. When one fails, or the caller is interrupted,
/// the others are stopped before this returns.
final class Segments {
  private static final int TICK_MILLIS = 200;

  private final Plan plan;
  private final SegmentMaker maker;
  private final SegmentCache cache;
  private final Semaphore workers;
  private final long end;
  private final AtomicIntegerArray done;

  /// @param end [System#nanoTime] at which the render has to be over
  Segments(Plan plan, SegmentMaker maker, SegmentCache cache, Semaphore workers, long end) {
    this.plan = plan;
    this.maker = maker;
    this.cache = cache;
    this.workers = workers;
    this.end = end;
    this.done = new AtomicIntegerArray(plan.parts().size());
  }

  /// The time that is left.
  ///
  /// @throws FactoryException RENDER_TIMED_OUT when there is none
  static Limits left(long end) {
    long nanos = end - System.nanoTime();
    if (nanos <= 0) {
      throw new FactoryException(
          ErrorCode.RENDER_TIMED_OUT, "the render's time is over; what was encoded is kept");
    }
    return Limits.within(Duration.ofNanos(nanos));
  }

  List<Path> all(Progress progress) {
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      List<Future<Path>> futures = new ArrayList<>();
      for (Plan.Part part : plan.parts()) {
        Optional<Future<Path>> before =
            part.cuts() ? Optional.empty() : Optional.of(futures.getLast());
        futures.add(threads.submit(() -> segment(part, before)));
      }
      List<Path> files = new ArrayList<>();
      for (Future<Path> future : futures) {
        files.add(wait(future, progress));
      }
      progress.frames(plan.frames(), plan.frames());
      return files;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new FactoryException(
          ErrorCode.CANCELLED, "the render was interrupted; what was encoded is kept", stop);
    } finally {
      stop(threads);
    }
  }

  private Path wait(Future<Path> future, Progress progress) throws InterruptedException {
    while (true) {
      try {
        return future.get(TICK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException running) {
        progress.frames(framesDone(), plan.frames());
      } catch (ExecutionException failed) {
        Throwable cause = failed.getCause();
        if (cause instanceof FactoryException failure) {
          throw failure;
        }
        throw new IllegalStateException("a segment failed", cause);
      }
    }
  }

  private int framesDone() {
    int sum = 0;
    for (int i = 0; i < done.length(); i++) {
      sum += done.get(i);
    }
    return sum;
  }

  private Path segment(Plan.Part part, Optional<Future<Path>> before)
      throws InterruptedException, ExecutionException {
    Optional<Path> last = before.isEmpty() ? Optional.empty() : Optional.of(before.get().get());
    Path file =
        cache.file(
            part.key(),
            made -> {
              workers.acquire();
              try {
                maker.make(part, last, made, limits(part));
              } finally {
                workers.release();
              }
            });
    done.set(part.index(), part.frames());
    return file;
  }

  private Limits limits(Plan.Part part) {
    return new Limits(
        left(end).deadline(),
        frames -> done.accumulateAndGet(part.index(), Math.min(frames, part.frames()), Math::max));
  }

  /// Interrupts what still runs and waits for it: children must be gone before the caller goes on.
  private static void stop(ExecutorService threads) {
    threads.shutdownNow();
    threads.close();
  }
}
