package io.creativefactory.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.domain.publish.Publication.PlatformObject;
import io.creativefactory.sandbox.SandboxServer.Options;
import io.creativefactory.sandbox.wire.Fault;
import io.creativefactory.sandbox.wire.FaultRate;
import io.creativefactory.sandbox.wire.Listed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What all vendors of the sandbox share: its file, its clock, its faults, its desk.
class SandboxWorldTest {
  @TempDir Path folder;

  @Test
  void every_object_is_listed_with_its_state_and_what_it_hangs_under() {
    try (Drill drill = Drill.in("EUR", folder)) {
      PlatformObject campaign = drill.campaign("30.00");
      PlatformObject set = drill.adSet(campaign.id(), "US");
      PlatformObject gone = drill.adSet(campaign.id(), "US");
      drill.ads().activate(Kind.CAMPAIGN, campaign.id());
      drill.ads().delete(gone);

      assertThat(drill.server.objects())
          .containsExactly(
              new Listed("meta", "campaign", campaign.id(), campaign.name(), "ACTIVE", ""),
              new Listed("meta", "ad_set", set.id(), set.name(), "PAUSED", campaign.id()),
              new Listed("meta", "ad_set", gone.id(), gone.name(), "DELETED", campaign.id()));
      assertThat(drill.raw("/__sandbox/objects?vendor=meta"))
          .contains("SANDBOX", gone.id(), "DELETED");
      assertThat(drill.raw("/__sandbox/objects?vendor=nobody")).contains("none of");
    }
  }

  @Test
  void a_write_that_was_answered_is_in_the_file_before_the_sandbox_closes() throws IOException {
    Path state = folder.resolve("sandbox.json");
    Path copy = folder.resolve("copy.json");
    List<Listed> objects;
    try (Drill drill = Drill.kept(state, folder)) {
      PlatformObject campaign = drill.campaign("30.00");
      drill.ads().delete(drill.adSet(campaign.id(), "US"));
      drill.video();
      drill.ads().activate(Kind.CAMPAIGN, campaign.id());
      objects = drill.server.objects();
      Files.copy(state, copy);
    }
    Files.writeString(copy, "{\"in\":\"meta\",\"id\":\"12", StandardOpenOption.APPEND);

    try (Drill drill = Drill.kept(copy, folder)) {
      assertThat(drill.server.objects()).isEqualTo(objects).hasSize(3);
      assertThat(drill.server.created()).containsEntry("ad_set", 1L);
    }
  }

  @Test
  void a_file_of_the_time_before_other_vendors_is_read() throws IOException {
    Path state = folder.resolve("sandbox.json");
    Files.writeString(
        state,
        """
        {"currency":"EUR","next":120210000000000007,"ahead":3,"simulated":"2026-11-23",\
        "things":[{"id":"120210000000000001","kind":"CAMPAIGN","fields":{"name":"Polo \
        #abc123def456","status":"PAUSED","daily_budget":"3000"}}],"rows":[],\
        "created":{"CAMPAIGN":2}}\
        """);

    try (Drill drill = Drill.kept(state, folder)) {
      assertThat(drill.insights().today()).hasToString("2026-11-23");
      assertThat(drill.server.objects()).extracting(Listed::status).containsExactly("PAUSED");
      assertThat(drill.server.created()).containsEntry("campaign", 2L);
      assertThat(drill.campaign("30.00").id()).isEqualTo("120210000000000007");
    }
  }

  @Test
  void a_file_of_another_kind_is_left_alone() throws IOException {
    Path state = folder.resolve("sandbox.json");
    Files.writeString(state, "{\"currency\":\"EUR\",\"format\":9}\n");
    Options options =
        new Options(0, 1, Currency.getInstance("EUR"), InstantSource.fixed(Drill.START), state);

    assertThatThrownBy(() -> SandboxServer.start(options))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("another version");
    assertThat(state).hasContent("{\"currency\":\"EUR\",\"format\":9}");
  }

  @Test
  void time_passes_by_hours_and_minutes_too() {
    try (Drill drill = Drill.in("EUR", folder)) {
      assertThat(drill.server.advance(Duration.ofMinutes(45)))
          .isEqualTo(Drill.START.plus(Duration.ofMinutes(45)));
      assertThat(drill.server.advance(Duration.ofHours(15))).hasToString("2026-11-21T01:15:00Z");
      assertThatThrownBy(() -> drill.server.advance(Duration.ZERO))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void faults_by_rate_strike_their_share_and_the_same_calls_for_the_same_seed() {
    List<Boolean> first;
    try (Drill drill = Drill.in("EUR", folder)) {
      first = struck(drill);
      drill.server.endFaults();
      assertThat(struckOnce(drill)).isFalse();
    }
    try (Drill drill = Drill.in("EUR", folder)) {
      assertThat(struck(drill)).isEqualTo(first);
    }
    assertThat(first.stream().filter(each -> each).count()).isBetween(20L, 60L);
  }

  private static List<Boolean> struck(Drill drill) {
    List<Fault.Kind> kinds = List.of(Fault.Kind.SERVER_ERROR, Fault.Kind.EXPIRED_TOKEN);
    drill.server.fail(new FaultRate(kinds, "meta", "GET", 0.2, 7));
    return IntStream.range(0, 200).mapToObj(each -> struckOnce(drill)).toList();
  }

  private static boolean struckOnce(Drill drill) {
    return drill.raw(drill.account() + "?fields=id").contains("\"error\"");
  }

  @Test
  void maintenance_ends_by_the_simulated_clock() {
    try (Drill drill = Drill.in("EUR", folder)) {
      drill.server.maintain("meta", Duration.ofMinutes(30));
      assertThatThrownBy(() -> drill.campaign("30.00"))
          .isInstanceOf(FactoryException.class)
          .extracting(e -> ((FactoryException) e).code())
          .isIn(ErrorCode.PLATFORM_UNCERTAIN, ErrorCode.PLATFORM_UNAVAILABLE);

      drill.server.advance(Duration.ofMinutes(31));

      assertThat(drill.campaign("30.00").id()).isNotEmpty();
      assertThat(drill.server.created()).containsEntry("campaign", 1L);
    }
  }

  @Test
  void a_webhook_is_signed_over_its_bytes_and_comes_twice_when_asked() throws Exception {
    List<String> came = new CopyOnWriteArrayList<>();
    HttpServer receiver =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/hook",
        exchange -> {
          String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          String meta = exchange.getRequestHeaders().getFirst("X-Hub-Signature-256");
          String tiktok = exchange.getRequestHeaders().getFirst("TikTok-Signature");
          came.add((meta == null ? tiktok : meta) + " " + body);
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    receiver.start();
    try (Drill drill = Drill.in("EUR", folder)) {
      URI to = URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook");
      byte[] body = "{\"object\":\"ad_account\",\"entry\":[]}".getBytes(UTF_8);

      assertThat(drill.server.deliver("meta", to, body, 2)).containsExactly(204, 204);

      String expected =
          "sha256="
              + hmac("SANDBOX-app-secret", body)
              + " {\"object\":\"ad_account\",\"entry\":[]}";
      assertThat(came).containsExactly(expected, expected);
      came.clear();
      assertThat(drill.server.deliver("tiktok", to, body, 1)).containsExactly(204);
      byte[] signed = (Drill.START.getEpochSecond() + "." + text(body)).getBytes(UTF_8);
      assertThat(came)
          .singleElement()
          .asString()
          .contains("t=" + Drill.START.getEpochSecond())
          .contains("s=" + hmac("SANDBOX-tiktok-secret", signed));
      assertThatThrownBy(
              () -> drill.server.deliver("meta", URI.create("http://example.com/"), body, 1))
          .hasMessageContaining("this machine only");
    } finally {
      receiver.stop(0);
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }

  private static String hmac(String secret, byte[] message) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(message));
  }
}
