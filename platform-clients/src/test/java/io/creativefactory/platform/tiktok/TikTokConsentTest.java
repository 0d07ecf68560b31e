package io.creativefactory.platform.tiktok;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.platform.http.Transport;
import io.creativefactory.platform.tiktok.TikTokConsent.App;
import io.creativefactory.platform.tiktok.TikTokConsent.Grant;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TikTokConsentTest {
  private static final String PATH = "/open_api/v1.3/oauth2/access_token/";
  private final Transport transport = Transport.real();
  private WireMockServer tiktok;
  private TikTokConsent consent;

  @BeforeEach
  void open() {
    tiktok =
        new WireMockServer(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
    tiktok.start();
    consent =
        new TikTokConsent(
            new App("7001", "s3cret", URI.create("https://studio.example/back")),
            URI.create(tiktok.baseUrl()),
            transport);
  }

  @AfterEach
  void close() {
    transport.close();
    tiktok.stop();
  }

  private void answer(ResponseDefinitionBuilder answer) {
    tiktok.stubFor(post(urlEqualTo(PATH)).willReturn(answer));
  }

  private FactoryException failure() {
    return catchThrowableOfType(FactoryException.class, () -> consent.grant("c0de"));
  }

  @Test
  void a_code_buys_a_token_for_the_advertisers_that_the_consent_covers() {
    answer(
        okJson(
            """
            {"code":0,"message":"OK","request_id":"1",
             "data":{"access_token":"t0ken","advertiser_ids":["71","72"],"scope":[1,4]}}
            """));

    Grant grant = consent.grant("c0de");

    assertThat(grant).isEqualTo(new Grant("t0ken", List.of("71", "72")));
    assertThat(grant.toString() + new App("1", "s3cret", URI.create("https://a.example")))
        .doesNotContain("t0ken", "s3cret");
    tiktok.verify(
        1,
        postRequestedFor(urlEqualTo(PATH))
            .withHeader("Access-Token", absent())
            .withRequestBody(
                equalToJson("{\"app_id\":\"7001\",\"secret\":\"s3cret\",\"auth_code\":\"c0de\"}")));
  }

  @Test
  void a_code_that_was_used_is_refused_in_tiktoks_words_and_without_secrets() {
    answer(okJson("{\"code\":40110,\"message\":\"auth_code c0de is used; s3cret\",\"data\":{}}"));

    assertThat(failure())
        .hasMessageContaining("auth_code [hidden] is used; [hidden]")
        .extracting(FactoryException::code)
        .isEqualTo(ErrorCode.PLATFORM_AUTH);
  }

  @Test
  void where_the_answer_is_lost_the_code_may_be_used_up_and_it_says_so_and_sends_it_once() {
    answer(WireMock.aResponse().withFault(Fault.EMPTY_RESPONSE));

    assertThat(failure())
        .hasMessageContaining("may be used up")
        .extracting(FactoryException::code)
        .isEqualTo(ErrorCode.PLATFORM_UNAVAILABLE);
    assertThat(tiktok.getAllServeEvents()).hasSize(1);
  }

  @Test
  void the_page_of_the_consent_names_the_app_and_the_way_back_and_no_secret() {
    assertThat(consent.page("st4te"))
        .hasToString(
            tiktok.baseUrl()
                + "/portal/auth?app_id=7001&state=st4te"
                + "&redirect_uri=https%3A%2F%2Fstudio.example%2Fback");
  }
}
