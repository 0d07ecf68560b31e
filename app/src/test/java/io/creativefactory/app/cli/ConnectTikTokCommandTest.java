package io.creativefactory.app.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.creativefactory.platform.tiktok.TikTokConsent;
import io.creativefactory.platform.tiktok.TikTokConsent.App;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ConnectTikTokCommandTest {
  @TempDir Path home;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private WireMockServer tiktok;

  @BeforeEach
  void open() {
    tiktok =
        new WireMockServer(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
    tiktok.start();
  }

  @AfterEach
  void close() {
    tiktok.stop();
  }

  private void gives(String advertisers) {
    tiktok.stubFor(
        post(urlPathMatching("/open_api/.*"))
            .willReturn(
                okJson(
                    "{\"code\":0,\"data\":{\"access_token\":\"t0ken=x\",\"advertiser_ids\":%s}}"
                        .formatted(advertisers))));
  }

  private int run(String typed, String... words) {
    App app = new App("7001", "s3cret", URI.create("https://studio.example/back"));
    return new CommandLine(
            new ConnectTikTokCommand(
                Example.surroundings(home),
                transport -> new TikTokConsent(app, URI.create(tiktok.baseUrl()), transport),
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8))))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(words);
  }

  @Test
  void a_consent_becomes_a_token_in_a_file_of_the_owner_and_nowhere_else() throws IOException {
    gives("[\"71\"]");
    Path file = home.resolve("connections.properties");
    Files.writeString(file, "OTHER=stays\nTIKTOK_ACCESS_TOKEN=old\n");

    assertThat(run("https://studio.example/back?auth_code=c0de_1234&x=1\n")).isZero();

    assertThat(Files.readString(file))
        .contains("OTHER=stays", "TIKTOK_ACCESS_TOKEN=t0ken\\=x", "TIKTOK_ADVERTISER_ID=71")
        .doesNotContain("old", "s3cret");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(out.toString()).contains("TikTok is connected", "TIKTOK_IDENTITY_ID");
    assertThat(out.toString() + err).doesNotContain("t0ken", "s3cret", "c0de");
    try (var files = Files.list(home)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void of_several_advertisers_the_person_chooses() throws IOException {
    gives("[\"71\",\"72\"]");

    assertThat(run("c0de_1234\n", "--json")).isZero();

    assertThat(out.toString()).contains("\"71\"", "\"72\"");
    assertThat(Files.readString(home.resolve("connections.properties")))
        .doesNotContain("TIKTOK_ADVERTISER_ID");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no code at all",
        "https://studio.example/back?auth_code=c0de_1234&state=somebody-elses"
      })
  void what_is_no_code_of_this_attempt_is_refused_and_nothing_is_sent_or_kept(String typed) {
    gives("[\"71\"]");

    assertThat(run(typed + "\n")).isEqualTo(2);

    assertThat(tiktok.getAllServeEvents()).isEmpty();
    assertThat(home).isEmptyDirectory();
  }
}
