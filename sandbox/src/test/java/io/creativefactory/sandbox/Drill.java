package io.creativefactory.sandbox;

import io.creativefactory.domain.Money;
import io.creativefactory.domain.brief.Budget.Objective;
import io.creativefactory.domain.creative.CallToAction;
import io.creativefactory.domain.publish.Publication.PlatformObject;
import io.creativefactory.platform.AdInsights;
import io.creativefactory.platform.AdPlatform;
import io.creativefactory.platform.NewObject.Content;
import io.creativefactory.platform.NewObject.Link;
import io.creativefactory.platform.NewObject.NewAd;
import io.creativefactory.platform.NewObject.NewAdSet;
import io.creativefactory.platform.NewObject.NewCampaign;
import io.creativefactory.platform.NewObject.NewCreative;
import io.creativefactory.platform.NewObject.NewImage;
import io.creativefactory.platform.NewObject.NewVideo;
import io.creativefactory.platform.NewObject.Reach;
import io.creativefactory.platform.NewObject.Shape;
import io.creativefactory.platform.NewObject.Words;
import io.creativefactory.platform.WriteKey;
import io.creativefactory.platform.http.Transport;
import io.creativefactory.platform.meta.MetaConnection;
import io.creativefactory.platform.meta.MetaSecrets;
import io.creativefactory.platform.meta.MetaSettings;
import io.creativefactory.sandbox.SandboxServer.Options;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// A sandbox with a client on it, and the pieces of an ad.
final class Drill implements AutoCloseable {
  static final Content CONTENT = content("1", "1", "Soft");

  /// A Friday.
  static final Instant START = Instant.parse("2026-11-20T09:30:00Z");

  static final long SEED = 42;
  final SandboxServer server;
  final RecordingSleeper sleeper = new RecordingSleeper();
  final Transport transport = new Transport(sleeper, sleeper);
  private final MetaConnection connection;
  private final Path folder;
  private int keys;

  private Drill(Options options, Path folder) {
    this.server = SandboxServer.start(options);
    this.folder = folder;
    this.connection =
        new MetaConnection(settings(server, Duration.ofSeconds(30)), secrets(), transport);
  }

  static Drill in(String currency, Path folder) {
    return new Drill(options(currency, null), folder);
  }

  static Drill kept(Path stateFile, Path folder) {
    return new Drill(options("EUR", stateFile), folder);
  }

  private static Options options(String currency, @Nullable Path file) {
    InstantSource clock = InstantSource.fixed(START);
    return new Options(0, SEED, Currency.getInstance(currency), clock, file);
  }

  static MetaSettings settings(SandboxServer server, Duration call) {
    MetaSettings.Deadlines deadlines =
        new MetaSettings.Deadlines(call, call, Duration.ofMinutes(2), Duration.ofSeconds(5));
    return new MetaSettings(
        server.baseUrl(),
        server.baseUrl(),
        server.account().id(),
        server.account().pageId(),
        server.account().pixelId(),
        true,
        deadlines);
  }

  MetaSecrets secrets() {
    return new MetaSecrets(server.account().token(), server.account().appSecret());
  }

  AdPlatform ads() {
    return connection.ads();
  }

  MetaConnection meta() {
    return connection;
  }

  AdInsights insights() {
    return connection.insights();
  }

  WriteKey key() {
    return new WriteKey("key%09d".formatted(++keys));
  }

  /// The key of an object that was made.
  static WriteKey keyOf(PlatformObject object) {
    String name = object.name();
    return new WriteKey(name.substring(name.indexOf('#') + 1, name.indexOf('#') + 13));
  }

  PlatformObject campaign(String daily) {
    return ads()
        .create(
            key(),
            new NewCampaign("Polo sales", Objective.SALES, euro(daily), reach("Polo Ltd", "DE")));
  }

  static Money euro(String amount) {
    return Money.parse(amount, "EUR");
  }

  PlatformObject adSet(String campaignId, String... countries) {
    return ads()
        .create(
            key(), new NewAdSet("Open", campaignId, Objective.SALES, reach("Polo Ltd", countries)));
  }

  PlatformObject video() {
    return ads().create(key(), new NewVideo("Polo 9x16", file(300_000), false));
  }

  PlatformObject image() {
    return ads().create(key(), new NewImage("Polo still", still(), Shape.COVER));
  }

  PlatformObject creative(String text) {
    return creative(text, video(), image());
  }

  PlatformObject creative(String text, PlatformObject video, PlatformObject image) {
    return ads().create(key(), newCreative(text, video, image));
  }

  static NewCreative newCreative(String text, PlatformObject video, PlatformObject image) {
    return new NewCreative("Polo", content(video.id(), image.id(), text));
  }

  static Content content(String video, String image, String text) {
    Link link = new Link(CallToAction.SHOP_NOW, URI.create("https://shop.example/polo?utm_id=1"));
    Words words = new Words(text, List.of("The polo"), List.of(), "Polo Ltd");
    return new Content(video, Map.of(Shape.COVER, image), words, link, false);
  }

  static Reach reach(String payer, String... countries) {
    return new Reach(List.of(countries), payer, Set.of());
  }

  PlatformObject ad(String hypothesis, String adSetId, String creativeId) {
    return ads().create(key(), new NewAd(hypothesis, adSetId, creativeId, CONTENT));
  }

  Path file(int bytes) {
    try {
      Path file = Files.createTempFile(folder, "clip", ".mp4");
      byte[] content = new byte[bytes];
      for (int i = 0; i < bytes; i++) {
        content[i] = (byte) (i * 31);
      }
      return Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path still() {
    try {
      Path file = Files.createTempFile(folder, "still", ".png");
      ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads past the client, as a person with the token would.
  String raw(String pathAndQuery) {
    return send(request(pathAndQuery).GET().build());
  }

  /// Writes past the client.
  String rawPost(String path, String form) {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  private HttpRequest.Builder request(String pathAndQuery) {
    return HttpRequest.newBuilder(URI.create(server.baseUrl() + pathAndQuery))
        .header("Authorization", "Bearer " + server.account().token());
  }

  private static String send(HttpRequest request) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  String account() {
    return "/v26.0/act_" + server.account().id();
  }

  @Override
  public void close() {
    transport.close();
    server.close();
  }
}
