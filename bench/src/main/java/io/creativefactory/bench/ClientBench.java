package io.creativefactory.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.creativefactory.bench.BenchReport.BenchFigure;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.platform.AdInsights;
import io.creativefactory.platform.http.Transport;
import io.creativefactory.platform.meta.MetaConnection;
import io.creativefactory.platform.meta.MetaSecrets;
import io.creativefactory.platform.meta.MetaSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/// What our way over the wire costs, and whether one account's trouble is another's. A server of
/// the JDK on this machine answers; nothing leaves it.
final class ClientBench implements ScoreBench.Part {
  private static final int WARMING = 2_000;
  private static final int PAIRS = 4_000;
  private static final double GOAL_MILLIS = 1;
  private static final int ACCOUNTS = 64;
  private static final int CALLS = 40;
  private static final int ROUNDS = 5;

  /// How long a vendor thinks.
  private static final Duration THINKING = Duration.ofMillis(50);

  private static final double GOAL_RATIO = 1.05;
  private static final int REFUSED = 0;

  private final PrintWriter err;

  ClientBench(PrintWriter err) {
    this.err = err;
  }

  @Override
  public List<BenchFigure> figures() {
    List<BenchFigure> figures = new ArrayList<>();
    say(PAIRS + " calls by the client and as many by OkHttp alone");
    try (Vendor vendor = new Vendor(Duration.ZERO);
        Transport transport = Transport.real()) {
      figures.addAll(overhead(vendor, transport));
    }
    say(ACCOUNTS + " accounts at once, " + ROUNDS + " times with one refused and as often without");
    List<Double> calm = new ArrayList<>();
    List<Double> troubled = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      calm.add(others(false));
      troubled.add(others(true));
    }
    double before = Medians.of(calm, Double::doubleValue);
    double after = Medians.of(troubled, Double::doubleValue);
    figures.add(BenchFigure.told("p50 of 63 accounts, none refused", before, "ms"));
    figures.add(BenchFigure.told("p50 of 63 accounts, one always 429", after, "ms"));
    figures.add(BenchFigure.atMost("the second to the first", after / before, "x", GOAL_RATIO));
    return figures;
  }

  private void say(String what) {
    err.println("platforms: " + what);
    err.flush();
  }

  private static List<BenchFigure> overhead(Vendor vendor, Transport transport) {
    AdInsights ours = connection(vendor, transport, 1).insights();
    OkHttpClient bare = new OkHttpClient();
    Request request = new Request.Builder().url(vendor.base() + "/v26.0/act_1").build();
    List<Double> client = new ArrayList<>();
    List<Double> alone = new ArrayList<>();
    for (int i = -WARMING; i < PAIRS; i++) {
      double one = millis(() -> plain(bare, request));
      double other = millis(ours::today);
      if (i >= 0) {
        alone.add(one);
        client.add(other);
      }
    }
    bare.connectionPool().evictAll();
    double clientMillis = Medians.of(client, Double::doubleValue);
    double aloneMillis = Medians.of(alone, Double::doubleValue);
    return List.of(
        BenchFigure.told("p50 of OkHttp alone, on loopback", aloneMillis, "ms"),
        BenchFigure.told("p50 of the client, on loopback", clientMillis, "ms"),
        BenchFigure.atMost("what the client adds", clientMillis - aloneMillis, "ms", GOAL_MILLIS));
  }

  private static void plain(OkHttpClient client, Request request) {
    try (Response response = client.newCall(request).execute()) {
      response.body().bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double millis(Runnable call) {
    long start = System.nanoTime();
    call.run();
    return (System.nanoTime() - start) / 1e6;
  }

  /// The median over all calls of all accounts but the one that may be refused.
  private static double others(boolean refused) {
    Collection<Double> waits = new ConcurrentLinkedQueue<>();
    AtomicBoolean over = new AtomicBoolean();
    try (Vendor vendor = new Vendor(THINKING);
        Transport transport = Transport.real()) {
      vendor.refuses = refused;
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        AtomicLong working = new AtomicLong(ACCOUNTS - 1);
        threads.execute(() -> stubborn(connection(vendor, transport, REFUSED).insights(), over));
        for (int account = 1; account < ACCOUNTS; account++) {
          AdInsights insights = connection(vendor, transport, account).insights();
          threads.execute(() -> {
            try {
              for (int call = 0; call < CALLS; call++) {
                waits.add(millis(insights::today));
              }
            } finally {
              over.set(working.decrementAndGet() == 0);
            }
          });
        }
      }
    }
    if (waits.size() != (ACCOUNTS - 1) * CALLS) {
      throw new IllegalStateException("only " + waits.size() + " calls got through");
    }
    return Medians.of(waits, Double::doubleValue);
  }

  /// Asks again as soon as it is refused.
  private static void stubborn(AdInsights insights, AtomicBoolean over) {
    while (!over.get()) {
      try {
        insights.today();
      } catch (FactoryException e) {
        try {
          Thread.sleep(10);
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }
  }

  private static MetaConnection connection(Vendor vendor, Transport transport, int account) {
    String id = Integer.toString(account);
    URI base = vendor.base();
    MetaSettings settings =
        new MetaSettings(base, base, id, "1", null, true, MetaSettings.Deadlines.usual());
    return new MetaConnection(settings, new MetaSecrets("bench-token", "bench-secret"), transport);
  }

  /// Answers every account alike, one of them with 429 if told to.
  private static final class Vendor implements AutoCloseable {
    private static final byte[] ANSWER =
        "{\"timezone_name\":\"Europe/Berlin\",\"id\":\"act_1\"}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NO =
        "{\"error\":{\"code\":80004,\"message\":\"too many calls\"}}"
            .getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;
    private final Duration thinking;
    private volatile boolean refuses;

    Vendor(Duration thinking) {
      this.thinking = thinking;
      try {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/", this::answer);
      server.start();
    }

    URI base() {
      return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
      boolean no = refuses && exchange.getRequestURI().getPath().endsWith("/act_" + REFUSED);
      byte[] body = no ? NO : ANSWER;
      try {
        Thread.sleep(thinking);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      exchange.sendResponseHeaders(no ? 429 : 200, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}
