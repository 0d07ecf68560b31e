package io.creativefactory.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.creativefactory.app.studio.CurrentTenant;
import io.creativefactory.config.database.TestDatabase;
import io.creativefactory.domain.TenantId;
import io.creativefactory.graph.job.JobQueue;
import io.creativefactory.graph.webhook.Inbox;
import io.creativefactory.platform.webhook.MetaSignature;
import io.creativefactory.platform.webhook.TimedSignature;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;

class WebhooksApiTest {
  private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");
  private static final String BODY = "{\"entry\":[],\"n\":\"Gr\\u00fcn\"}";
  private Inbox inbox;
  private MockMvc api;

  @BeforeEach
  void open() {
    DataSource database = TestDatabase.freshSchema();
    Flyway.configure().dataSource(database).load().migrate();
    InstantSource clock = InstantSource.fixed(NOW);
    inbox =
        new Inbox(
            JdbcClient.create(database),
            new TransactionTemplate(new DataSourceTransactionManager(database)),
            new JobQueue(database, clock),
            clock);
    MetaSignature meta = new MetaSignature("app secret", "our token");
    Doorbell door =
        new Doorbell("", meta, Map.of("meta", meta, "tiktok", TimedSignature.tiktok("client")), 64);
    api =
        MockMvcBuilders.standaloneSetup(new WebhooksApi(door, inbox, new CurrentTenant(), clock))
            .setControllerAdvice(new Problems())
            .build();
  }

  private static String hmac(String secret, String message) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
  }

  private static MockHttpServletRequestBuilder meta(String body, String signed) throws Exception {
    return post("/api/v1/webhooks/meta")
        .header("X-Hub-Signature-256", "sha256=" + hmac("app secret", signed))
        .content(body);
  }

  private MockHttpServletResponse ask(MockHttpServletRequestBuilder call) throws Exception {
    return api.perform(call).andReturn().getResponse();
  }

  private List<String> kept() {
    return inbox.latest(TenantId.HOUSE, 10).stream().map(Inbox.Message::state).toList();
  }

  private List<String> refused() {
    return inbox.refusals(TenantId.HOUSE, 10).stream()
        .map(each -> each.vendor() + " " + each.fault() + " " + each.times())
        .toList();
  }

  @Test
  void a_genuine_message_is_stored_once_before_it_is_answered() throws Exception {
    assertThat(ask(meta(BODY, BODY)).getContentAsString()).isEqualTo("{\"kept\":true}");
    assertThat(ask(meta(BODY, BODY)).getContentAsString()).isEqualTo("{\"kept\":false}");

    assertThat(kept()).containsExactly("WAITING");
    assertThat(refused()).isEmpty();
  }

  @Test
  void the_bytes_are_read_as_they_come_even_when_they_look_like_a_form() throws Exception {
    String form = "a=1&b=%20";
    MockHttpServletRequestBuilder call =
        meta(form, form).contentType("application/x-www-form-urlencoded");

    assertThat(ask(call).getStatus()).isEqualTo(200);
  }

  @Test
  void a_wrong_signature_is_refused_and_counted_and_nothing_is_kept() throws Exception {
    MockHttpServletResponse answer = ask(meta(BODY, BODY + " "));
    ask(post("/api/v1/webhooks/meta").content(BODY));

    assertThat(answer.getStatus()).isEqualTo(401);
    assertThat(answer.getContentAsString())
        .contains("FORGED", "does not belong to these bytes. Nothing was kept.");
    assertThat(kept()).isEmpty();
    assertThat(refused()).containsExactly("meta FORGED 1", "meta UNSIGNED 1");
  }

  @Test
  void a_replayed_message_is_too_old_and_a_clock_that_goes_ahead_is_told() throws Exception {
    for (int seconds : new int[] {-301, 301, -299}) {
      long at = NOW.getEpochSecond() + seconds;
      String header = "t=" + at + ",s=" + hmac("client", at + "." + BODY);
      ask(post("/api/v1/webhooks/tiktok").header("TikTok-Signature", header).content(BODY));
    }

    assertThat(refused()).containsExactly("tiktok AHEAD 1", "tiktok TOO_OLD 1");
    assertThat(kept()).hasSize(1);
  }

  @Test
  void a_call_of_an_address_that_is_none_is_refused_and_counted() throws Exception {
    MockHttpServletResponse answer = ask(meta(BODY, BODY).header("Host", "no such host"));

    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(answer.getContentAsString()).contains("ADDRESS", "Nothing was kept.");
    assertThat(refused()).containsExactly("meta ADDRESS 1");
    assertThat(kept()).isEmpty();
  }

  @Test
  void an_unknown_vendor_and_a_message_that_is_too_large_are_refused() throws Exception {
    assertThat(ask(post("/api/v1/webhooks/pigeon").content(BODY)).getStatus()).isEqualTo(404);
    String large = "x".repeat(65);
    assertThat(ask(meta(large, large)).getStatus()).isEqualTo(413);

    assertThat(refused()).containsExactly("meta TOO_LARGE 1", "unknown UNKNOWN_VENDOR 1");
    assertThat(kept()).isEmpty();
  }

  @Test
  void the_handshake_answers_the_challenge_and_only_to_our_token() throws Exception {
    MockHttpServletResponse good =
        ask(
            get("/api/v1/webhooks/meta")
                .param("hub.mode", "subscribe")
                .param("hub.verify_token", "our token")
                .param("hub.challenge", "1158201444"));

    assertThat(good.getContentAsString()).isEqualTo("1158201444");
    assertThat(good.getContentType()).startsWith("text/plain");
    assertThat(ask(get("/api/v1/webhooks/meta").param("hub.verify_token", "x")).getStatus())
        .isEqualTo(403);
  }
}
