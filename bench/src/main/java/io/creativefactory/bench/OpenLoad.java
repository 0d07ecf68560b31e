package io.creativefactory.bench;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Two hundred requests a second, each sent when it is due, whatever became of the ones before.
///
/// @param requests asked in turn
record OpenLoad(HttpClient client, List<HttpRequest> requests) {
  private static final int A_SECOND = 200;

  OpenLoad {
    requests = List.copyOf(requests);
  }

  /// How long each took from the moment it was due, and how many had no good answer.
  static final class Result {
    private final double[] millis;
    private final double seconds;
    private final int failures;

    private Result(double[] millis, double seconds, int failures) {
      this.millis = millis.clone();
      Arrays.sort(this.millis);
      this.seconds = seconds;
      this.failures = failures;
    }

    /// @param share of the answers that took no longer
    double millis(double share) {
      int place = (int) Math.ceil(share * millis.length) - 1;
      return millis[Math.clamp(place, 0, millis.length - 1)];
    }

    int failures() {
      return failures;
    }

    double rate() {
      return millis.length / seconds;
    }
  }

  Result run(Duration duration) {
    int count = (int) (A_SECOND * duration.toSeconds());
    double[] millis = new double[count];
    AtomicInteger failures = new AtomicInteger();
    long begin = System.nanoTime();
    long last = begin;
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < count; i++) {
        int number = i;
        long due = begin + i * 1_000_000_000L / A_SECOND;
        LockSupport.parkNanos(due - System.nanoTime());
        senders.execute(() -> {
          if (!good(requests.get(number % requests.size()))) {
            failures.incrementAndGet();
          }
          millis[number] = (System.nanoTime() - due) / 1e6;
        });
        last = System.nanoTime();
      }
    }
    return new Result(millis, (last - begin) / 1e9, failures.get());
  }

  private boolean good(HttpRequest request) {
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200 && answer.body().contains("\"modelled\"");
    } catch (IOException _) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FactoryException(ErrorCode.CANCELLED, "the bench was interrupted", e);
    }
  }
}
