package io.creativefactory.sandbox;

import io.creativefactory.sandbox.world.Vendor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Sends a vendor's webhooks to an address of this machine, signed over the very bytes that are
/// sent, and again when asked to, as vendors do that saw no answer.
final class Hooks {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]", "::1");
  private final InstantSource clock;

  Hooks(InstantSource clock) {
    this.clock = clock;
  }

  /// @return the receiver's status for each delivery; 0 where it gave no answer
  List<Integer> deliver(Vendor vendor, URI to, byte[] body, int times) {
    if (to.getHost() == null || !HERE.contains(to.getHost()) || !"http".equals(to.getScheme())) {
      throw new IllegalArgumentException(
          "a sandbox calls this machine only (http://127.0.0.1:…), not '" + to + "'");
    }
    if (times < 1 || times > 100) {
      throw new IllegalArgumentException("1 to 100 deliveries, not " + times);
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(to)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("X-Sandbox", "SANDBOX")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    vendor.signed(body, clock.instant().getEpochSecond()).forEach(request::header);
    List<Integer> statuses = new ArrayList<>();
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (int each = 0; each < times; each++) {
        statuses.add(send(client, request.build()));
      }
    }
    return statuses;
  }

  private static int send(HttpClient client, HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while delivering a webhook", e);
    }
  }
}
