package io.creativefactory.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import io.creativefactory.platform.webhook.Signature.Check;
import io.creativefactory.platform.webhook.Signature.Fault;
import io.creativefactory.platform.webhook.Signature.Genuine;
import io.creativefactory.platform.webhook.Signature.Refused;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
  private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");
  private static final String SECRET = "whsec_r0und";
  private static final String BODY =
      "{\"object\":\"ad_account\",\"name\":\"Gr\\u00fcn \uD83D\uDE80\"}";
  private static final URI HERE = URI.create("https://factory.example/api/v1/webhooks/hubspot?a=1");
  private final Signature stripe = TimedSignature.stripe(SECRET);
  private final MetaSignature meta = new MetaSignature(SECRET, "our token");

  private static Arrival arrival(String body, Map<String, String> headers) {
    Map<String, List<String>> all = new java.util.HashMap<>();
    headers.forEach((name, value) -> all.put(name, List.of(value)));
    return new Arrival("POST", HERE, all, body.getBytes(StandardCharsets.UTF_8));
  }

  private static String hex(String message) {
    return HexFormat.of().formatHex(new Hmac(SECRET).of(Hmac.utf8(message)));
  }

  private static @Nullable Fault fault(Check check) {
    return check instanceof Refused refused ? refused.fault() : null;
  }

  private Check stripe(String header, Instant now) {
    return stripe.check(arrival(BODY, Map.of("Stripe-Signature", header)), now);
  }

  @Test
  void what_stripes_own_library_signs_is_genuine() throws SignatureVerificationException {
    String header =
        "t=%d,v1=%s,v0=aa".formatted(NOW.getEpochSecond(), hex(NOW.getEpochSecond() + "." + BODY));

    assertThat(stripe(header, NOW)).isEqualTo(new Genuine());
    assertThat(Webhook.Signature.verifyHeader(BODY, header, SECRET, 0)).isTrue();
    assertThat(
            stripe(
                "t="
                    + NOW.getEpochSecond()
                    + ",v1="
                    + "0".repeat(64)
                    + ","
                    + header.substring(header.indexOf("v1="), header.indexOf(",v0")),
                NOW))
        .isEqualTo(new Genuine());
  }

  @Test
  void a_call_is_good_for_five_minutes_on_either_side_of_our_clock() {
    String header =
        "t=%d,v1=%s".formatted(NOW.getEpochSecond(), hex(NOW.getEpochSecond() + "." + BODY));

    assertThat(stripe(header, NOW.plusSeconds(300))).isEqualTo(new Genuine());
    assertThat(fault(stripe(header, NOW.plusSeconds(301)))).isEqualTo(Fault.TOO_OLD);
    assertThat(stripe(header, NOW.minusSeconds(300))).isEqualTo(new Genuine());
    assertThat(fault(stripe(header, NOW.minusSeconds(301)))).isEqualTo(Fault.AHEAD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "t=1",
        "v1=00",
        "t=abc,v1=00",
        "t=1,t=2",
        "t=-1",
        "t=9999999999999,v1=00",
        "nonsense"
      })
  void a_header_that_cannot_be_read_is_no_signature(String header) {
    assertThat(fault(stripe(header, NOW))).isEqualTo(Fault.UNSIGNED);
  }

  @Test
  void one_other_byte_or_another_secret_is_a_forgery() {
    String header =
        "t=%d,v1=%s".formatted(NOW.getEpochSecond(), hex(NOW.getEpochSecond() + "." + BODY));

    assertThat(fault(stripe.check(arrival(BODY + " ", Map.of("Stripe-Signature", header)), NOW)))
        .isEqualTo(Fault.FORGED);
    assertThat(
            fault(
                TimedSignature.stripe("other")
                    .check(arrival(BODY, Map.of("stripe-signature", header)), NOW)))
        .isEqualTo(Fault.FORGED);
  }

  @Test
  void tiktok_signs_the_moment_and_the_bytes() {
    String header =
        "t=%d,s=%s".formatted(NOW.getEpochSecond(), hex(NOW.getEpochSecond() + "." + BODY));
    Signature tiktok = TimedSignature.tiktok(SECRET);

    assertThat(tiktok.check(arrival(BODY, Map.of("TikTok-Signature", header)), NOW))
        .isEqualTo(new Genuine());
    assertThat(fault(tiktok.check(arrival(BODY, Map.of("Stripe-Signature", header)), NOW)))
        .isEqualTo(Fault.UNSIGNED);
  }

  @Test
  void meta_signs_the_bytes_and_nothing_else() {
    Map<String, String> good = Map.of("x-hub-signature-256", "sha256=" + hex(BODY));

    assertThat(meta.check(arrival(BODY, good), NOW)).isEqualTo(new Genuine());
    assertThat(fault(meta.check(arrival(BODY.replace("\\u00fc", "ü"), good), NOW)))
        .isEqualTo(Fault.FORGED);
    assertThat(fault(meta.check(arrival(BODY, Map.of("x-hub-signature-256", hex(BODY))), NOW)))
        .isEqualTo(Fault.UNSIGNED);
    assertThat(fault(meta.check(arrival(BODY, Map.of("X-Hub-Signature", "sha1=ab")), NOW)))
        .isEqualTo(Fault.UNSIGNED);
  }

  @Test
  void the_handshake_is_answered_only_to_who_knows_our_token() {
    Map<String, String> asked =
        Map.of("hub.mode", "subscribe", "hub.verify_token", "our token", "hub.challenge", "4711");

    assertThat(meta.handshake(asked)).hasValue("4711");
    assertThat(
            meta.handshake(
                Map.of("hub.mode", "subscribe", "hub.verify_token", "x", "hub.challenge", "1")))
        .isEmpty();
    assertThat(meta.handshake(Map.of("hub.verify_token", "our token", "hub.challenge", "1")))
        .isEmpty();
    assertThat(meta.handshake(Map.of())).isEmpty();
  }

  @Test
  void hubspot_signs_method_address_body_and_moment() {
    String millis = Long.toString(NOW.toEpochMilli());
    String message = "POST" + HERE + BODY + millis;
    String signed = Base64.getEncoder().encodeToString(new Hmac(SECRET).of(Hmac.utf8(message)));
    Map<String, String> headers =
        Map.of("X-HubSpot-Signature-v3", signed, "X-HubSpot-Request-Timestamp", millis);
    Signature hubspot = new HubspotSignature(SECRET);

    assertThat(hubspot.check(arrival(BODY, headers), NOW)).isEqualTo(new Genuine());
    assertThat(fault(hubspot.check(arrival(BODY, headers), NOW.plus(Duration.ofMinutes(6)))))
        .isEqualTo(Fault.TOO_OLD);
    Arrival elsewhere =
        new Arrival(
            "POST",
            URI.create("https://other.example/"),
            Map.of(
                "X-HubSpot-Signature-v3",
                List.of(signed),
                "X-HubSpot-Request-Timestamp",
                List.of(millis)),
            BODY.getBytes(StandardCharsets.UTF_8));
    assertThat(fault(hubspot.check(elsewhere, NOW))).isEqualTo(Fault.FORGED);
    assertThat(fault(hubspot.check(arrival(BODY, Map.of("X-HubSpot-Signature-v3", signed)), NOW)))
        .isEqualTo(Fault.UNSIGNED);
  }

  @Test
  void hubspot_decodes_some_characters_of_the_address_before_it_signs() {
    assertThat(HubspotSignature.decoded(URI.create("https://a.example/x?u=%3a%2F%40&p=%20%25")))
        .isEqualTo("https://a.example/x?u=:/@&p=%20%25");
  }

  @Test
  void a_header_that_stands_twice_counts_as_none_and_a_blank_secret_checks_nothing() {
    Arrival twice =
        new Arrival(
            "POST",
            HERE,
            Map.of("X-Hub-Signature-256", List.of("sha256=" + hex(BODY), "sha256=aa")),
            BODY.getBytes(StandardCharsets.UTF_8));

    assertThat(fault(meta.check(twice, NOW))).isEqualTo(Fault.UNSIGNED);
    assertThatThrownBy(() -> TimedSignature.stripe(" ")).hasMessageContaining("blank secret");
    assertThat(new Hmac(SECRET).toString()).doesNotContain(SECRET);
  }
}
