package io.creativefactory.sandbox;

import io.creativefactory.domain.Money;
import io.creativefactory.domain.brief.Budget.Objective;
import io.creativefactory.domain.creative.CallToAction;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.domain.publish.Publication.PlatformObject;
import io.creativefactory.platform.AdInsights;
import io.creativefactory.platform.AdPlatform;
import io.creativefactory.platform.Conversions;
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
import io.creativefactory.platform.google.GoogleConnection;
import io.creativefactory.platform.google.GoogleSecrets;
import io.creativefactory.platform.google.GoogleSettings;
import io.creativefactory.platform.google.GoogleSettings.CampaignType;
import io.creativefactory.platform.google.GoogleSettings.Deadlines;
import io.creativefactory.platform.google.GoogleSettings.Endpoints;
import io.creativefactory.platform.http.Transport;
import io.creativefactory.sandbox.SandboxServer.Options;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// A sandbox with a client of Google on it, and the pieces of an ad. Its clock stands until it is
/// moved.
final class GoogleDrill implements AutoCloseable {
  static final Words WORDS =
      new Words(
          "Soft from the first day, for all the summers that come.",
          List.of("The polo", "Soft all summer", "Cotton that keeps its shape"),
          List.of("Free returns for 30 days.", "Made in Portugal of long-staple cotton."),
          "Polo Ltd");
  static final Reach REACH = new Reach(List.of("DE", "US"), "Polo Ltd", Set.of());

  final SandboxServer server;
  final RecordingSleeper sleeper = new RecordingSleeper();
  final Transport transport;
  private final CampaignType type;
  private final GoogleConnection connection;
  private final Path folder;
  private Instant now = Drill.START;
  private int keys;

  private GoogleDrill(Options options, CampaignType type, Path folder) {
    this.server = SandboxServer.start(options);
    this.type = type;
    this.folder = folder;
    InstantSource clock = () -> now;
    this.transport = new Transport(sleeper, clock);
    this.connection = new GoogleConnection(settings(Duration.ofSeconds(30)), secrets(), transport);
  }

  static GoogleDrill of(CampaignType type, Path folder) {
    return new GoogleDrill(options("EUR", null), type, folder);
  }

  static GoogleDrill in(String currency, Path folder) {
    return new GoogleDrill(options(currency, null), CampaignType.DEMAND_GEN, folder);
  }

  static GoogleDrill kept(Path stateFile, Path folder) {
    return new GoogleDrill(options("EUR", stateFile), CampaignType.DEMAND_GEN, folder);
  }

  private static Options options(String currency, @Nullable Path file) {
    InstantSource clock = InstantSource.fixed(Drill.START);
    return new Options(0, Drill.SEED, Currency.getInstance(currency), clock, file);
  }

  GoogleSettings settings(Duration call) {
    Deadlines deadlines = new Deadlines(call, call, Duration.ofMinutes(2), Duration.ofSeconds(5));
    URI base = server.baseUrl();
    return new GoogleSettings(
        new Endpoints(base, base, base.resolve("/token")),
        "100-000-0001",
        server.google().managerId(),
        type,
        server.google().conversionAction(),
        true,
        deadlines);
  }

  GoogleSecrets secrets() {
    return new GoogleSecrets(
        server.google().clientId(),
        server.google().clientSecret(),
        server.google().refreshToken(),
        null);
  }

  /// The client's clock; the sandbox has its own.
  void later(Duration time) {
    now = now.plus(time);
  }

  AdPlatform ads() {
    return connection.ads();
  }

  AdInsights insights() {
    return connection.insights();
  }

  Conversions conversions() {
    return connection.conversions();
  }

  WriteKey key() {
    return new WriteKey("key%09d".formatted(++keys));
  }

  static NewCampaign newCampaign(String daily) {
    return new NewCampaign("Polo sales", Objective.SALES, Money.parse(daily, "EUR"), REACH);
  }

  PlatformObject campaign(String daily) {
    return ads().create(key(), newCampaign(daily));
  }

  PlatformObject adGroup(String campaignId) {
    return ads().create(key(), new NewAdSet("Open", campaignId, Objective.SALES, REACH));
  }

  NewVideo newVideo(int bytes) {
    return new NewVideo("Polo 9x16", file(bytes), false);
  }

  PlatformObject video() {
    return ads().create(key(), newVideo(300_000));
  }

  NewImage newImage(Shape shape) {
    return switch (shape) {
      case LANDSCAPE -> new NewImage("Polo wide", still(600, 314), shape);
      case SQUARE -> new NewImage("Polo square", still(300, 300), shape);
      case LOGO, COVER -> new NewImage("Polo mark", still(128, 128), shape);
    };
  }

  Content content(Words words) {
    Map<Shape, String> images = new EnumMap<>(Shape.class);
    ads().shapes().forEach(each -> images.put(each, ads().create(key(), newImage(each)).id()));
    return content(words, video().id(), images);
  }

  static Content content(Words words, String videoId, Map<Shape, String> images) {
    Link link = new Link(CallToAction.SHOP_NOW, URI.create("https://shop.example/polo?utm_id=1"));
    return new Content(videoId, images, words, link, false);
  }

  PlatformObject ad(String hypothesis, String parentId, Content content) {
    return ads().create(key(), new NewAd(hypothesis, parentId, null, content));
  }

  /// A whole campaign that runs.
  ///
  /// @return the campaign, then its ads
  List<PlatformObject> running(String daily, String... hypotheses) {
    List<PlatformObject> all = new ArrayList<>();
    PlatformObject campaign = campaign(daily);
    all.add(campaign);
    boolean groups = type == CampaignType.DEMAND_GEN;
    String parent = groups ? adGroup(campaign.id()).id() : campaign.id();
    Content content = content(WORDS);
    for (String each : hypotheses) {
      all.add(ad(each, parent, content));
    }
    ads().activate(Kind.CAMPAIGN, campaign.id());
    if (groups) {
      ads().activate(Kind.AD_SET, parent);
    }
    all.stream().skip(1).forEach(each -> ads().activate(Kind.AD, each.id()));
    return all;
  }

  Path file(int bytes) {
    try {
      Path file = Files.createTempFile(folder, "clip", ".mp4");
      return Files.write(file, new byte[bytes]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path still(int width, int height) {
    try {
      Path file = Files.createTempFile(folder, "still", ".png");
      BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      ImageIO.write(image, "png", file.toFile());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    connection.close();
    transport.close();
    server.close();
  }
}
