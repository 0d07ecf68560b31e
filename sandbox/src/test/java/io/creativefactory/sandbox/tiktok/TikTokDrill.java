package io.creativefactory.sandbox.tiktok;

import io.creativefactory.domain.Money;
import io.creativefactory.domain.brief.Budget.Objective;
import io.creativefactory.domain.creative.CallToAction;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.domain.publish.Publication.PlatformObject;
import io.creativefactory.platform.AdInsights;
import io.creativefactory.platform.AdPlatform;
import io.creativefactory.platform.NewObject;
import io.creativefactory.platform.NewObject.Content;
import io.creativefactory.platform.NewObject.Link;
import io.creativefactory.platform.NewObject.NewAd;
import io.creativefactory.platform.NewObject.NewAdSet;
import io.creativefactory.platform.NewObject.NewCampaign;
import io.creativefactory.platform.NewObject.NewImage;
import io.creativefactory.platform.NewObject.NewVideo;
import io.creativefactory.platform.NewObject.Reach;
import io.creativefactory.platform.NewObject.Shape;
import io.creativefactory.platform.NewObject.Words;
import io.creativefactory.platform.WriteKey;
import io.creativefactory.platform.http.Transport;
import io.creativefactory.platform.tiktok.TikTokConnection;
import io.creativefactory.platform.tiktok.TikTokSecrets;
import io.creativefactory.platform.tiktok.TikTokSettings;
import io.creativefactory.platform.tiktok.TikTokSettings.Deadlines;
import io.creativefactory.platform.tiktok.TikTokSettings.Identity;
import io.creativefactory.platform.tiktok.TikTokSettings.Pixel;
import io.creativefactory.platform.tiktok.TikTokSettings.Style;
import io.creativefactory.sandbox.SandboxServer;
import io.creativefactory.sandbox.SandboxServer.Options;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
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

/// A sandbox with a TikTok client on it, and the pieces of an ad.
final class TikTokDrill implements AutoCloseable {
  /// A Friday.
  static final Instant START = Instant.parse("2026-11-20T09:30:00Z");

  final SandboxServer server;
  private final Transport transport;
  private final TikTokConnection connection;
  private final Path folder;
  private int keys;

  TikTokDrill(Style style, String currency, Path folder) {
    this.folder = folder;
    Options options =
        new Options(0, 42, Currency.getInstance(currency), InstantSource.fixed(START), null);
    this.server = SandboxServer.start(options);
    // Sleeps nothing: the lane asks once how long, and goes on.
    this.transport = new Transport(pause -> {}, InstantSource.fixed(START));
    this.connection = connect(style, server.tiktok().token());
  }

  TikTokConnection connect(Style style, String token) {
    TikTokSandboxAccount account = server.tiktok();
    TikTokSettings settings =
        new TikTokSettings(
            server.baseUrl(),
            account.advertiserId(),
            style,
            new Identity("CUSTOMIZED_USER", account.identityId(), null),
            new Pixel(account.pixelId(), account.pixelCode()),
            null,
            true,
            new Deadlines(Duration.ofSeconds(5), Duration.ofSeconds(20)));
    return new TikTokConnection(settings, new TikTokSecrets(token), transport);
  }

  AdPlatform ads() {
    return connection.ads();
  }

  AdInsights insights() {
    return connection.insights();
  }

  TikTokConnection connection() {
    return connection;
  }

  WriteKey key() {
    return new WriteKey("key%09d".formatted(++keys));
  }

  static Reach reach(String... countries) {
    return new Reach(List.of(countries), "Polo Ltd", Set.of());
  }

  NewCampaign newCampaign(String daily) {
    Money money = Money.parse(daily, server.tiktok().currency().getCurrencyCode());
    return new NewCampaign("Polo sales", Objective.SALES, money, reach("DE"));
  }

  PlatformObject campaign(String daily) {
    return ads().create(key(), newCampaign(daily));
  }

  PlatformObject adSet(String campaignId) {
    return ads()
        .create(key(), new NewAdSet("Open", campaignId, Objective.SALES, reach("DE", "FR")));
  }

  PlatformObject video() {
    return ads().create(key(), new NewVideo("Polo 9x16", file(300_000), true));
  }

  PlatformObject image() {
    return ads().create(key(), new NewImage("Polo still", still(), Shape.COVER));
  }

  NewAd newAd(String hypothesis, String adSetId, Content content) {
    return new NewAd(hypothesis, adSetId, null, content);
  }

  Content content(String text) {
    return content(text, video(), image());
  }

  static Content content(String text, PlatformObject video, PlatformObject image) {
    return new Content(
        video.id(),
        Map.of(Shape.COVER, image.id()),
        new Words(text, List.of("The polo"), List.of("Soft and light"), "Polo Ltd"),
        new Link(CallToAction.SHOP_NOW, URI.create("https://shop.example/polo?utm_id=1")),
        true);
  }

  PlatformObject ad(String hypothesis, String adSetId) {
    return ads().create(key(), newAd(hypothesis, adSetId, content("Soft polo for every day")));
  }

  /// Of any kind, with all that it hangs under.
  NewObject object(Kind kind) {
    return switch (kind) {
      case VIDEO -> new NewVideo("Clip", file(100_000), false);
      case IMAGE -> new NewImage("Still", still(), Shape.COVER);
      case CAMPAIGN -> newCampaign("60.00");
      case AD_SET -> new NewAdSet("Open", campaign("60.00").id(), Objective.SALES, reach("DE"));
      case AD -> newAd("a_b_c", adSet(campaign("60.00").id()).id(), content("Soft polo"));
      case CREATIVE -> throw new IllegalArgumentException("none on TikTok");
    };
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

  /// Zeroes, with one byte at its end.
  Path large(long bytes) {
    try {
      Path file = Files.createTempFile(folder, "long", ".mp4");
      try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
        out.seek(bytes - 1);
        out.write(7);
      }
      return file;
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

  /// Writes past the client.
  String raw(String path, String json) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.baseUrl() + "/open_api/v1.3/" + path))
            .header("Access-Token", server.tiktok().token())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    transport.close();
    server.close();
  }
}
