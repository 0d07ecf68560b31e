package io.creativefactory.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.creativefactory.bench.BenchReport.BenchFigure;
import io.creativefactory.config.database.OwnPostgres;
import io.creativefactory.config.json.DomainJson;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.TenantId;
import io.creativefactory.sandbox.market.PlantedAd;
import io.creativefactory.tools.models.CtrModels;
import io.creativefactory.tools.models.Offer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;

/// Predictions over HTTP: the program's own web server in a process of its own, with a model that
/// learned of the sandbox market and serves from the registry. Questions come at a fixed pace,
/// whether or not earlier ones are answered, and each waits from the moment it was due, so that a
/// server that stands still is seen to.
final class PredictionBench implements Measurement {
  private static final int CAMPAIGNS = 600;
  private static final Duration START = Duration.ofMinutes(3);

  private final Path kept;
  private final PrintWriter err;

  /// @param kept where the server's database stays between measurements
  PredictionBench(Path kept, PrintWriter err) {
    this.kept = kept;
    this.err = err;
  }

  @Override
  public BenchReport measure() {
    Path home = kept.resolve("predictions").toAbsolutePath();
    PlantedOutcomes planted = PlantedOutcomes.of(1, CAMPAIGNS);
    say("training and promoting a model");
    promote(home, planted);
    int port = freePort();
    say("starting the web server");
    Process server =
        new OwnProgram("512m", home)
            .start(List.of("serve", "--role", "web", "--port", Integer.toString(port)));
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI root = URI.create("http://127.0.0.1:" + port);
      awaitStart(client, root, server);
      List<HttpRequest> questions = planted.ads().stream().map(ad -> question(root, ad)).toList();
      OpenLoad load = new OpenLoad(client, questions);
      say("warming up");
      load.run(Duration.ofSeconds(15));
      say("asking");
      return new BenchReport(
          "predictions", BenchReport.thisMachine(), figures(load.run(Duration.ofSeconds(20))));
    } finally {
      server.destroy();
      server.onExit().join();
    }
  }

  private static List<BenchFigure> figures(OpenLoad.Result result) {
    return List.of(
        BenchFigure.told("questions a second, sent on time", result.rate(), "/s"),
        BenchFigure.told("p50", result.millis(0.5), "ms"),
        BenchFigure.told("p90", result.millis(0.9), "ms"),
        BenchFigure.atMost("p99", result.millis(0.99), "ms", 100),
        BenchFigure.told("longest", result.millis(1), "ms"),
        BenchFigure.atMost("answers that were none", result.failures(), "", 0));
  }

  private static void promote(Path home, PlantedOutcomes planted) {
    try (OwnPostgres postgres = BenchDatabase.open(home.resolve("postgres"));
        HikariDataSource database = ClipSet.pool(postgres.settings())) {
      Flyway.configure().dataSource(database).load().migrate();
      Offer offer =
          new CtrModels(database, TenantId.HOUSE, InstantSource.system())
              .offer(planted.outcomes(), "the bench");
      if (!(offer instanceof Offer.Promoted)) {
        throw new IllegalStateException("the sandbox market taught no model: " + offer);
      }
    }
  }

  private static HttpRequest question(URI root, PlantedAd ad) {
    Map<String, Object> body =
        Map.of(
            "platform", ad.place().platform(),
            "objective", ad.place().objective(),
            "format", ad.place().format(),
            "features", ad.features());
    return HttpRequest.newBuilder(root.resolve("/api/v1/predictions"))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(DomainJson.mapper().writeValueAsString(body)))
        .timeout(Duration.ofSeconds(10))
        .build();
  }

  /// The server listens when its health can be asked.
  private static void awaitStart(HttpClient client, URI root, Process server) {
    HttpRequest health = HttpRequest.newBuilder(root.resolve("/actuator/health")).build();
    long end = System.nanoTime() + START.toNanos();
    try {
      while (System.nanoTime() < end && server.isAlive()) {
        try {
          if (client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
            return;
          }
        } catch (IOException _) {
          // Nobody listens yet.
        }
        Thread.sleep(Duration.ofMillis(300));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FactoryException(ErrorCode.CANCELLED, "the bench was interrupted", e);
    }
    throw new FactoryException(
        ErrorCode.DEFECT, "the web server did not start; its words stand above");
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void say(String what) {
    err.println("predictions: " + what);
    err.flush();
  }
}
