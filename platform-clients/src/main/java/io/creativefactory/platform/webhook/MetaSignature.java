package io.creativefactory.platform.webhook;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Meta: `X-Hub-Signature-256: sha256=` and the hex HMAC of the raw body by the app secret. Meta
/// signs no moment, so that a replay is known only by its content.
///
/// https://developers.facebook.com/docs/graph-api/webhooks/getting-started (read 2026-11-20)
public final class MetaSignature implements Signature {
  private static final String PREFIX = "sha256=";
  private final Hmac hmac;
  private final Hmac token;
  private final byte[] expected;

  /// @param verifyToken the text that the operator typed into Meta's dashboard
  public MetaSignature(String appSecret, String verifyToken) {
    this.hmac = new Hmac(appSecret);
    this.token = new Hmac(verifyToken);
    this.expected = token.of(Hmac.utf8(verifyToken));
  }

  @Override
  public Check check(Arrival arrival, Instant now) {
    Optional<byte[]> told =
        arrival
            .header("X-Hub-Signature-256")
            .filter(text -> text.startsWith(PREFIX))
            .flatMap(text -> Hex.sha256(text.substring(PREFIX.length())));
    if (told.isEmpty()) {
      return new Refused(
          Fault.UNSIGNED,
          "The header X-Hub-Signature-256 with sha256= and 64 hex digits is missing.");
    }
    return Hmac.same(hmac.of(arrival.body()), told.get())
        ? new Genuine()
        : new Refused(Fault.FORGED, "The signature does not belong to these bytes.");
  }

  /// Meta asks once whether this address is ours, before it sends anything.
  ///
  /// @param query `hub.mode`, `hub.verify_token` and `hub.challenge`
  /// @return the challenge to answer with; nothing when the question is not Meta's
  public Optional<String> handshake(Map<String, String> query) {
    byte[] told = token.of(Hmac.utf8(query.getOrDefault("hub.verify_token", "")));
    boolean ours = Hmac.same(expected, told);
    return ours && "subscribe".equals(query.get("hub.mode"))
        ? Optional.ofNullable(query.get("hub.challenge"))
        : Optional.empty();
  }
}
