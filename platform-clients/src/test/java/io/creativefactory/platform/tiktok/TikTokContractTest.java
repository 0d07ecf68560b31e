package io.creativefactory.platform.tiktok;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.brief.Budget.Objective;
import io.creativefactory.domain.brief.SpecialCategory;
import io.creativefactory.domain.creative.CallToAction;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.domain.publish.Publication.PlatformObject;
import io.creativefactory.domain.scaling.AudienceSplit;
import io.creativefactory.platform.AdPlatform;
import io.creativefactory.platform.ConversionEvent;
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
import io.creativefactory.platform.Person;
import io.creativefactory.platform.Person.Trait;
import io.creativefactory.platform.WriteKey;
import io.creativefactory.platform.http.Transport;
import io.creativefactory.platform.tiktok.TikTokSettings.Deadlines;
import io.creativefactory.platform.tiktok.TikTokSettings.Identity;
import io.creativefactory.platform.tiktok.TikTokSettings.Pixel;
import io.creativefactory.platform.tiktok.TikTokSettings.Style;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Walks every request that the client can send and holds its keys against the list in
/// `tiktok/allowed.txt`.
class TikTokContractTest {
  private static final WriteKey KEY = new WriteKey("abc123def456");
  private static final long LARGE = 21L * 1024 * 1024;
  private static final LocalDate DAY = LocalDate.parse("2026-11-20");
  @TempDir Path folder;
  private WireMockServer vendor;
  private Transport transport;

  @BeforeEach
  void open() {
    vendor =
        new WireMockServer(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
    vendor.start();
    transport = Transport.real();
    answer(
        ".*",
        """
        {"campaign_id":"1","adgroup_id":"1","ad_ids":["1"],"smart_plus_ad_id":"1","image_id":"i",
         "video_id":"v","upload_id":"u","file_id":"f","page_info":{"total_page":1},
         "list":[{"currency":"EUR","display_timezone":"Etc/UTC","budget":60,
                  "operation_status":"DISABLE"}],
         "region_info":[{"level":"COUNTRY","region_code":"DE","location_id":"1"}]}\
        """);
    answer(".*/report/.*", "{\"list\":[],\"page_info\":{\"total_page\":0}}");
    String all = "{\"upload_id\":\"u\",\"start_offset\":%d,\"end_offset\":" + LARGE + "}";
    answer(".*/start_upload/", all.formatted(0));
    answer(".*/transfer_upload/", all.formatted(LARGE));
  }

  private void answer(String path, String data) {
    vendor.stubFor(
        any(path.equals(".*") ? anyUrl() : urlPathMatching(path))
            .willReturn(
                aResponse()
                    .withHeader("Date", "Fri, 20 Nov 2026 09:30:00 GMT")
                    .withBody("{\"code\":0,\"message\":\"OK\",\"data\":" + data + "}")));
  }

  @AfterEach
  void close() {
    transport.close();
    vendor.stop();
  }

  @Test
  void every_key_that_leaves_is_one_that_tiktok_takes() throws IOException {
    for (Style style : Style.values()) {
      everything(connection(style));
    }
    Map<String, Set<String>> sent = sent();
    Map<String, Set<String>> allowed = allowed();

    assertThat(sent.keySet()).isEqualTo(allowed.keySet());
    sent.forEach(
        (endpoint, keys) -> assertThat(allowed.get(endpoint)).as(endpoint).containsAll(keys));
  }

  private TikTokConnection connection(Style style) {
    return new TikTokConnection(
        new TikTokSettings(
            URI.create("http://127.0.0.1:" + vendor.port()),
            "7300",
            style,
            new Identity("BC_AUTH_TT", "9", "77"),
            new Pixel("5", "CODE"),
            null,
            true,
            Deadlines.usual()),
        new TikTokSecrets("token"),
        transport);
  }

  private void everything(TikTokConnection tiktok) throws IOException {
    AdPlatform ads = tiktok.ads();
    Reach reach = new Reach(List.of("DE"), "Polo Ltd", Set.of(SpecialCategory.FINANCE));
    Money daily = Money.parse("60.00", "EUR");
    Content content =
        new Content(
            "v",
            Map.of(Shape.COVER, "i"),
            new Words("Soft", List.of("Polo"), List.of(), "Polo Ltd"),
            new Link(CallToAction.SHOP_NOW, URI.create("https://shop.example/?utm_id=1")),
            true);
    ads.create(KEY, new NewVideo("Clip", file(1000), true));
    ads.create(KEY, new NewVideo("Long clip", file(LARGE), true));
    ads.create(KEY, new NewImage("Still", file(1000), Shape.COVER));
    for (Objective objective :
        List.of(Objective.SALES, Objective.LEADS, Objective.TRAFFIC, Objective.AWARENESS)) {
      ads.create(KEY, new NewCampaign("Polo", objective, daily, reach));
      ads.create(KEY, new NewAdSet("Open", "1", objective, reach));
    }
    ads.create(KEY, new NewAd("a_b_c", "1", null, content));
    for (Kind kind : ads.kinds()) {
      ads.find(KEY, kind);
      ads.tagged(kind);
      PlatformObject object = new PlatformObject(kind, "1", "Polo #abc123def456");
      ads.status(object);
      ads.delete(object);
    }
    ads.setDailyBudget("1", daily);
    ads.dailyBudget("1");
    ads.pause(Kind.AD_SET, "1");
    read(tiktok);
  }

  private static void read(TikTokConnection tiktok) {
    tiktok.insights().today();
    tiktok.insights().daily("1", DAY, DAY.plusDays(40));
    tiktok.insights().hourly("1", DAY);
    tiktok.insights().exposure("1", DAY, DAY);
    tiktok.insights().audience("1", DAY, DAY, AudienceSplit.AGE);
    Person person =
        new Person(
            Map.of(
                Trait.EMAIL, "a@b.example",
                Trait.PHONE, "+12133734253",
                Trait.EXTERNAL_ID, "7",
                Trait.TTCLID, "c",
                Trait.TTP, "t",
                Trait.IP_ADDRESS, "192.0.2.1",
                Trait.USER_AGENT, "Mozilla"),
            Person.Consent.GRANTED);
    tiktok
        .conversions()
        .send(
            List.of(
                new ConversionEvent(
                    "e1",
                    ConversionEvent.Happening.PURCHASE,
                    Instant.now().minusSeconds(60),
                    ConversionEvent.Source.WEBSITE,
                    URI.create("https://shop.example/thanks"),
                    person,
                    Money.parse("49.90", "EUR"),
                    "order 1")));
  }

  private Path file(long bytes) throws IOException {
    Path file = Files.createTempFile(folder, "clip", ".mp4");
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      out.seek(bytes - 1);
      out.write(7);
    }
    return file;
  }

  private Map<String, Set<String>> sent() {
    Map<String, Set<String>> sent = new TreeMap<>();
    for (ServeEvent event : vendor.getAllServeEvents()) {
      Request request = event.getRequest();
      String path = URI.create(request.getUrl()).getPath().replace("/open_api/v1.3/", "");
      sent.computeIfAbsent(request.getMethod() + " " + path, each -> new TreeSet<>())
          .addAll(keys(request));
    }
    return sent;
  }

  private static Set<String> keys(Request request) {
    Set<String> keys = new LinkedHashSet<>();
    if (request.isMultipart()) {
      request.getParts().forEach(part -> keys.add(part.getName()));
    } else if (request.getMethod().getName().equals("POST")) {
      walk(JsonMapper.shared().readTree(request.getBody()), "", keys);
    } else {
      String query = String.valueOf(URI.create(request.getUrl()).getQuery());
      for (String pair : query.split("&", -1)) {
        String name = pair.substring(0, pair.indexOf('='));
        keys.add(name);
        if (name.equals("filtering")) {
          String json = pair.substring(pair.indexOf('=') + 1);
          walk(JsonMapper.shared().readTree(json), name, keys);
        }
      }
    }
    return keys;
  }

  private static void walk(JsonNode node, String at, Set<String> keys) {
    if (node.isArray()) {
      node.forEach(each -> walk(each, at + "[]", keys));
    }
    node.properties()
        .forEach(each -> {
          String key = at.isEmpty() ? each.getKey() : at + "." + each.getKey();
          keys.add(key);
          walk(each.getValue(), key, keys);
        });
  }

  private static Map<String, Set<String>> allowed() throws IOException {
    Map<String, Set<String>> allowed = new TreeMap<>();
    try (InputStream in = TikTokContractTest.class.getResourceAsStream("/tiktok/allowed.txt")) {
      assertThat(in).isNotNull();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" : ", 2))
          .forEach(parts -> allowed.put(parts[0], Set.copyOf(Arrays.asList(parts[1].split(" ")))));
    }
    return allowed;
  }
}
