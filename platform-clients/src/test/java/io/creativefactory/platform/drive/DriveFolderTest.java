package io.creativefactory.platform.drive;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriveFolderTest {
  private static final String LIST = "/drive/v3/files";
  private static final String FILE = "/drive/v3/files/f1";
  private static final String TOKEN = "ya29.secret-token";

  @TempDir Path place;
  private final List<Duration> slept = new ArrayList<>();
  private WireMockServer vendor;
  private DriveFolder folder;
  private Path target;

  @BeforeEach
  void open() {
    vendor =
        new WireMockServer(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
    vendor.start();
    DriveSettings settings =
        new DriveSettings(
            URI.create("http://127.0.0.1:" + vendor.port()),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30));
    folder =
        new DriveFolder(
            settings, new DriveTokens(new DriveToken(TOKEN), null), slept::add, "folder-1");
    target = place.resolve("file.part");
  }

  @AfterEach
  void close() {
    folder.close();
    vendor.stop();
  }

  private List<LoggedRequest> requests() {
    return vendor.getAllServeEvents().reversed().stream().map(each -> each.getRequest()).toList();
  }

  private List<DriveFile> listed() {
    List<DriveFile> files = new ArrayList<>();
    folder.list(files::add);
    return files;
  }

  private FactoryException failure(int status, String reason) {
    vendor.stubFor(
        get(urlPathEqualTo(LIST))
            .willReturn(
                aResponse()
                    .withStatus(status)
                    .withBody(
                        "{\"error\":{\"code\":%d,\"message\":\"%s\",\"errors\":[{\"reason\":\"%s\"}]}}"
                            .formatted(status, TOKEN, reason))));
    return catchThrowableOfType(FactoryException.class, this::listed);
  }

  @Test
  void a_folder_is_listed_page_by_page() {
    vendor.stubFor(
        get(urlPathEqualTo(LIST))
            .withQueryParam("pageToken", absent())
            .willReturn(
                okJson(
                    """
                    {"nextPageToken": "p2", "files": [{"id": "f1", "name": "wing.mp4",
                     "mimeType": "video/mp4", "size": "1000", "md5Checksum": "aa",
                     "modifiedTime": "2026-11-20T10:00:00Z"}]}
                    """)));
    vendor.stubFor(
        get(urlPathEqualTo(LIST))
            .withQueryParam("pageToken", equalTo("p2"))
            .willReturn(
                okJson(
                    """
                    {"files": [{"id": "d1", "name": "Plan",
                     "mimeType": "application/vnd.google-apps.document",
                     "modifiedTime": "2026-11-20T11:00:00Z"}]}
                    """)));
    assertThat(listed())
        .containsExactly(
            new DriveFile("f1", "wing.mp4", "video/mp4", 1000, "aa", null),
            new DriveFile(
                "d1",
                "Plan",
                "application/vnd.google-apps.document",
                0,
                "2026-11-20T11:00:00Z",
                null));
    assertThat(requests().getFirst().queryParameter("q").firstValue())
        .isEqualTo("'folder-1' in parents and trashed = false");
  }

  @Test
  void the_token_travels_in_a_header_and_nowhere_else() {
    FactoryException failed = failure(401, "authError " + TOKEN);
    assertThat(failed.code()).isEqualTo(ErrorCode.PLATFORM_AUTH);
    assertThat(failed).hasMessageNotContaining(TOKEN);
    LoggedRequest request = requests().getFirst();
    assertThat(request.getHeader("Authorization")).isEqualTo("Bearer " + TOKEN);
    assertThat(request.getUrl()).doesNotContain(TOKEN);
    assertThat(new DriveToken(TOKEN)).asString().doesNotContain(TOKEN);
  }

  @Test
  void a_403_for_too_much_is_waited_out_and_told_as_a_limit() {
    FactoryException failed = failure(403, "userRateLimitExceeded");
    assertThat(failed.code()).isEqualTo(ErrorCode.PLATFORM_RATE_LIMITED);
    assertThat(slept).hasSize(3);
  }

  @Test
  void a_403_for_lack_of_rights_is_not_tried_again() {
    assertThat(failure(403, "insufficientFilePermissions").code())
        .isEqualTo(ErrorCode.PLATFORM_AUTH);
    assertThat(requests()).hasSize(1);
  }

  @Test
  void a_folder_that_is_not_there_is_refused_and_a_broken_vendor_tried_again() {
    assertThat(failure(404, "notFound").code()).isEqualTo(ErrorCode.PLATFORM_REFUSED);
    assertThat(failure(503, "backendError").code()).isEqualTo(ErrorCode.PLATFORM_UNAVAILABLE);
    assertThat(slept).hasSize(3);
  }

  @Test
  void a_redirect_is_not_followed_with_the_token() {
    vendor.stubFor(
        get(urlPathEqualTo(FILE))
            .willReturn(aResponse().withStatus(302).withHeader("Location", "/elsewhere")));
    assertThatThrownBy(() -> folder.download("f1", 1000, target))
        .isInstanceOf(FactoryException.class);
    assertThat(requests()).extracting(LoggedRequest::getUrl).noneMatch("/elsewhere"::equals);
  }

  @Test
  void a_transfer_that_broke_off_goes_on_where_it_ended() throws IOException {
    Files.writeString(target, "01234");
    vendor.stubFor(
        get(urlPathEqualTo(FILE))
            .withHeader("Range", equalTo("bytes=5-"))
            .willReturn(
                aResponse()
                    .withStatus(206)
                    .withHeader("Content-Range", "bytes 5-9/10")
                    .withBody("56789")));
    folder.download("f1", 1000, target);
    assertThat(target).hasContent("0123456789");
  }

  @Test
  void a_vendor_that_ignores_the_range_is_taken_from_the_start() throws IOException {
    Files.writeString(target, "01234");
    vendor.stubFor(get(urlPathEqualTo(FILE)).willReturn(aResponse().withBody("abcdefghij")));
    folder.download("f1", 1000, target);
    assertThat(target).hasContent("abcdefghij");
  }

  @Test
  void a_file_that_is_here_in_full_is_not_brought_again() throws IOException {
    Files.writeString(target, "0123456789");
    vendor.stubFor(
        get(urlPathEqualTo(FILE))
            .willReturn(aResponse().withStatus(416).withHeader("Content-Range", "bytes */10")));
    folder.download("f1", 1000, target);
    assertThat(target).hasContent("0123456789");
  }

  @Test
  void a_file_that_changed_on_the_way_is_begun_again() throws IOException {
    Files.writeString(target, "0123456789");
    vendor.stubFor(
        get(urlPathEqualTo(FILE))
            .inScenario("shorter")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(aResponse().withStatus(416).withHeader("Content-Range", "bytes */3"))
            .willSetStateTo("again"));
    vendor.stubFor(
        get(urlPathEqualTo(FILE))
            .inScenario("shorter")
            .whenScenarioStateIs("again")
            .willReturn(aResponse().withBody("abc")));
    folder.download("f1", 1000, target);
    assertThat(target).hasContent("abc");
  }

  @Test
  void a_file_longer_than_allowed_is_given_up() {
    vendor.stubFor(get(urlPathEqualTo(FILE)).willReturn(aResponse().withBody("0123456789")));
    assertThatThrownBy(() -> folder.download("f1", 9, target))
        .isInstanceOfSatisfying(
            FactoryException.class,
            failed -> assertThat(failed.code()).isEqualTo(ErrorCode.MEDIA_UNSUITABLE));
  }

  @Test
  void what_is_no_id_never_becomes_a_path() {
    assertThatThrownBy(() -> folder.download("../about", 9, target))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
