package io.creativefactory.platform.drive;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An access token lasts an hour; a watched folder is read for years.
class DriveRenewalTest {
  private static final String LIST = "/drive/v3/files";
  private static final String FILE = "/drive/v3/files/f1";
  private static final String OLD = "ya29.old-token";
  private static final String NEW = "ya29.new-token";
  private static final String SECRET = "GOCSPX-client-secret";
  private static final String REFRESH = "1//refresh-token";

  @TempDir Path place;
  private WireMockServer vendor;
  private DriveTokens tokens;
  private DriveFolder folder;

  @BeforeEach
  void open() {
    vendor =
        new WireMockServer(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
    vendor.start();
    tokens = tokens(new DriveToken(OLD));
    folder = folder("folder-1");
    vendor.stubFor(get(urlPathEqualTo(LIST)).willReturn(unauthorised()));
    vendor.stubFor(
        get(urlPathEqualTo(LIST))
            .withHeader("Authorization", equalTo("Bearer " + NEW))
            .willReturn(okJson("{\"files\": [{\"id\": \"f1\", \"name\": \"wing.mp4\"}]}")));
    answer(
        okJson(
            "{\"access_token\": \"%s\", \"expires_in\": 3599, \"token_type\": \"Bearer\"}"
                .formatted(NEW)));
  }

  @AfterEach
  void close() {
    folder.close();
    tokens.close();
    vendor.stop();
  }

  @Test
  void a_token_that_ran_out_is_renewed_once_and_the_work_goes_on() {
    assertThat(listed()).extracting(DriveFile::id).containsExactly("f1");
    assertThat(listed()).hasSize(1);
    vendor.verify(
        1,
        postRequestedFor(urlPathEqualTo("/token"))
            .withFormParam("grant_type", equalTo("refresh_token"))
            .withFormParam("client_id", equalTo("client-1"))
            .withFormParam("client_secret", equalTo(SECRET))
            .withFormParam("refresh_token", equalTo(REFRESH)));
    vendor.verify(3, getRequestedFor(urlPathEqualTo(LIST)));
  }

  @Test
  void a_download_goes_on_with_the_new_token() {
    vendor.stubFor(get(urlPathEqualTo(FILE)).willReturn(unauthorised()));
    vendor.stubFor(
        get(urlPathEqualTo(FILE))
            .withHeader("Authorization", equalTo("Bearer " + NEW))
            .willReturn(aResponse().withBody("film")));
    Path target = place.resolve("file.part");
    folder.download("f1", 100, target);
    assertThat(target).hasContent("film");
  }

  @Test
  void without_a_first_token_one_is_asked_for() {
    tokens.close();
    tokens = tokens(null);
    DriveFolder fresh = folder("folder-2");
    List<DriveFile> files = new ArrayList<>();
    fresh.list(files::add);
    fresh.close();
    assertThat(files).hasSize(1);
    vendor.verify(1, getRequestedFor(urlPathEqualTo(LIST)));
  }

  @Test
  void a_new_token_that_is_refused_too_is_a_matter_of_rights() {
    answer(okJson("{\"access_token\": \"ya29.third\"}"));
    assertThat(failure().code()).isEqualTo(ErrorCode.PLATFORM_AUTH);
    vendor.verify(1, postRequestedFor(urlPathEqualTo("/token")));
    vendor.verify(2, getRequestedFor(urlPathEqualTo(LIST)));
  }

  @Test
  void a_refresh_token_that_does_not_count_any_more_asks_for_a_person() {
    answer(
        aResponse()
            .withStatus(400)
            .withBody(
                "{\"error\": \"invalid_grant\", \"error_description\": \"" + REFRESH + "\"}"));
    FactoryException failure = failure();
    assertThat(failure.code()).isEqualTo(ErrorCode.PLATFORM_AUTH);
    assertThat(failure)
        .hasMessage(
            "Google answered 400 (invalid_grant) when asked for a new Drive token. A person must"
                + " connect Drive again and set DRIVE_REFRESH_TOKEN.");
  }

  @Test
  void a_google_that_does_not_answer_is_tried_later() {
    for (ResponseDefinitionBuilder odd :
        List.of(
            aResponse().withStatus(503).withBody("{\"error\": \"" + SECRET + "\"}"),
            aResponse().withStatus(200).withBody("<html>" + REFRESH + "</html>"),
            okJson("{\"access_token\": \"" + REFRESH + " \"}"),
            okJson("{}"))) {
      answer(odd);
      FactoryException failure = failure();
      assertThat(failure.code()).isEqualTo(ErrorCode.PLATFORM_UNAVAILABLE);
      assertThat(failure).hasMessageEndingWith("ry again later.");
    }
  }

  @Test
  void no_failure_and_no_record_shows_a_secret() {
    answer(
        aResponse()
            .withStatus(400)
            .withBody("{\"error\": \"" + REFRESH + SECRET + "\", \"x\": \"" + NEW + "\"}"));
    StringWriter trace = new StringWriter();
    failure().printStackTrace(new PrintWriter(trace));
    answer(okJson("{\"access_token\": \"" + SECRET + " \"}"));
    failure().printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString() + renewal())
        .contains("DriveRenewal")
        .doesNotContain(OLD)
        .doesNotContain(NEW)
        .doesNotContain(SECRET)
        .doesNotContain(REFRESH);
  }

  @Test
  void many_folders_that_find_a_token_stale_renew_it_once() throws Exception {
    List<Future<DriveToken>> renewed = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        renewed.add(threads.submit(() -> tokens.renewed(new DriveToken(OLD))));
      }
    }
    for (Future<DriveToken> each : renewed) {
      assertThat(each.get()).isEqualTo(new DriveToken(NEW));
    }
    vendor.verify(1, postRequestedFor(urlPathEqualTo("/token")));
  }

  @Test
  void secrets_are_sent_encrypted_or_not_at_all() {
    URI open = URI.create("http://tokens.example");
    assertThatThrownBy(() -> new DriveRenewal(open, "client-1", SECRET, REFRESH))
        .hasMessageContaining("is not an https address")
        .hasMessageNotContaining(SECRET);
    assertThatThrownBy(() -> new DriveTokens(null, null)).hasMessageContaining("refresh token");
  }

  private static ResponseDefinitionBuilder unauthorised() {
    return aResponse()
        .withStatus(401)
        .withBody("{\"error\":{\"code\":401,\"errors\":[{\"reason\":\"authError\"}]}}");
  }

  private void answer(ResponseDefinitionBuilder response) {
    vendor.stubFor(post(urlPathEqualTo("/token")).willReturn(response));
  }

  private FactoryException failure() {
    return catchThrowableOfType(FactoryException.class, this::listed);
  }

  private List<DriveFile> listed() {
    List<DriveFile> files = new ArrayList<>();
    folder.list(files::add);
    return files;
  }

  private URI api() {
    return URI.create("http://127.0.0.1:" + vendor.port());
  }

  private DriveRenewal renewal() {
    return new DriveRenewal(api(), "client-1", SECRET, REFRESH);
  }

  private DriveTokens tokens(@Nullable DriveToken first) {
    return new DriveTokens(first, renewal());
  }

  private DriveFolder folder(String id) {
    Duration deadline = Duration.ofSeconds(30);
    return new DriveFolder(new DriveSettings(api(), deadline, deadline), tokens, _ -> {}, id);
  }
}
