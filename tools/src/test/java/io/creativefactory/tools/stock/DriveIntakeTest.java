package io.creativefactory.tools.stock;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.TenantId;
import io.creativefactory.platform.drive.DriveFolder;
import io.creativefactory.platform.drive.DriveSettings;
import io.creativefactory.platform.drive.DriveToken;
import io.creativefactory.platform.drive.DriveTokens;
import io.creativefactory.tools.stock.Outcome.Known;
import io.creativefactory.tools.stock.Outcome.Refused;
import io.creativefactory.tools.stock.Outcome.Taken;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A folder of Drive, from its listing to what stands in the library.
class DriveIntakeTest {
  private static final String FILES = "/drive/v3/files";
  private static final byte[] LETTER =
      "Dear all, this is no film.".getBytes(StandardCharsets.UTF_8);
  private static final AtomicInteger TENANTS = new AtomicInteger();

  @TempDir static Path place;
  private static Room room;

  private final Map<String, Outcome> told = new LinkedHashMap<>();
  private TenantId tenant = TenantId.HOUSE;
  private WireMockServer vendor;
  private DriveFolder folder;

  @BeforeAll
  static void build() {
    room = new Room(place);
  }

  @BeforeEach
  void open() {
    tenant = new TenantId("d" + TENANTS.incrementAndGet());
    vendor =
        new WireMockServer(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
    vendor.start();
    Duration deadline = Duration.ofSeconds(30);
    URI api = URI.create("http://127.0.0.1:" + vendor.port());
    folder =
        new DriveFolder(
            new DriveSettings(api, deadline, deadline),
            new DriveTokens(new DriveToken("ya29.x"), null),
            _ -> {},
            "f");
  }

  @AfterEach
  void close() {
    folder.close();
    vendor.stop();
  }

  private void listing(String... files) {
    vendor.stubFor(
        get(urlPathEqualTo(FILES))
            .willReturn(okJson("{\"files\": [" + String.join(",", files) + "]}")));
  }

  private static String file(String id, String name, long bytes) {
    return """
    {"id": "%s", "name": "%s", "mimeType": "video/mp4", "size": "%d", "md5Checksum": "m%s",
     "modifiedTime": "2026-11-20T10:00:00Z"}\
    """
        .formatted(id, name, bytes, id);
  }

  private void content(String id, byte[] bytes) {
    vendor.stubFor(get(urlPathEqualTo(FILES + "/" + id)).willReturn(aResponse().withBody(bytes)));
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }

  private Outcome.Tally take() {
    told.clear();
    DriveSource source = new DriveSource(folder, Room.LIMITS.bytes());
    return room.intake(Room.LIMITS).watch(tenant, source, told::put);
  }

  private String reason(String name) {
    return told.get(name) instanceof Refused refused ? refused.reason() : name + " was not refused";
  }

  private long downloads(String id) {
    return vendor.getAllServeEvents().stream()
        .filter(each -> each.getRequest().getUrl().startsWith(FILES + "/" + id))
        .count();
  }

  @Test
  void each_file_of_a_folder_gets_its_answer() throws IOException {
    String plan =
        """
        {"id": "g1", "name": "Plan", "mimeType": "application/vnd.google-apps.document",
         "modifiedTime": "2026-11-20T10:00:00Z"}\
        """;
    listing(
        file("p1", "cup.png", 0),
        file("t1", "letter.mp4", LETTER.length),
        file("h1", "huge.mp4", 3_000_000),
        file("../about", "odd.mp4", 20),
        plan);
    content("p1", picture());
    content("t1", LETTER);
    assertThat(take()).hasToString("1 taken, 0 known, 4 refused");
    assertThat(told.get("cup.png")).isInstanceOf(Taken.class);
    assertThat(reason("letter.mp4")).isEqualTo("is plain text");
    assertThat(reason("huge.mp4")).isEqualTo("has 3 MB; at most 2 MB are taken");
    assertThat(reason("odd.mp4")).isEqualTo("came without an id that can be asked for");
    assertThat(reason("Plan")).isEqualTo("is a document of Google Drive, no media");
    assertThat(downloads("h1")).isZero();
    String sha256 = ((Taken) Objects.requireNonNull(told.get("cup.png"))).sha256();
    assertThat(room.vault.place(tenant, sha256)).hasBinaryContent(picture());
  }

  @Test
  void an_unchanged_folder_is_listed_and_nothing_of_it_brought_again() throws IOException {
    listing(file("p1", "cup.png", 0), file("t1", "letter.mp4", LETTER.length));
    content("p1", picture());
    content("t1", LETTER);
    take();
    assertThat(take()).hasToString("0 taken, 1 known, 1 refused");
    assertThat(told.get("cup.png")).isInstanceOf(Known.class);
    assertThat(downloads("p1")).isEqualTo(1);
    assertThat(downloads("t1")).isEqualTo(1);
  }

  @Test
  void a_transfer_that_ends_early_is_told_and_gone_on_with_at_the_next_look() throws IOException {
    byte[] whole = picture();
    int half = whole.length / 2;
    listing(file("p1", "cup.png", whole.length));
    content("p1", Arrays.copyOf(whole, half));
    take();
    assertThat(reason("cup.png")).startsWith("arrived with " + half + " of its " + whole.length);

    vendor.stubFor(
        get(urlPathEqualTo(FILES + "/p1"))
            .withHeader("Range", equalTo("bytes=" + half + "-"))
            .willReturn(
                aResponse()
                    .withStatus(206)
                    .withHeader(
                        "Content-Range",
                        "bytes " + half + "-" + (whole.length - 1) + "/" + whole.length)
                    .withBody(Arrays.copyOfRange(whole, half, whole.length))));
    assertThat(take()).hasToString("1 taken, 0 known, 0 refused");
  }

  @Test
  void a_file_that_turns_out_too_long_is_given_up_for_good() throws IOException {
    listing(file("p1", "long.mp4", 0));
    content("p1", new byte[2_000_001]);
    take();
    assertThat(take()).hasToString("0 taken, 0 known, 1 refused");
    assertThat(reason("long.mp4")).startsWith("has more than 2000000 bytes");
    assertThat(downloads("p1")).isEqualTo(1);
    try (var left = Files.list(room.vault.porch(tenant))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void a_folder_that_may_not_be_read_is_told_before_anything_is_taken() {
    vendor.stubFor(get(urlPathEqualTo(FILES)).willReturn(aResponse().withStatus(401)));
    assertThatThrownBy(this::take)
        .isInstanceOf(FactoryException.class)
        .hasMessageContaining("renew the token")
        .hasMessageNotContaining("ya29");
  }
}
