package io.creativefactory.platform.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// HubSpot, version 3: `X-HubSpot-Signature-v3` is the base64 HMAC, by the client secret, of
/// method, address, body and `X-HubSpot-Request-Timestamp` in milliseconds, at most 5 minutes old.
/// The address is the one that HubSpot called, which behind a proxy only the operator knows. In it
/// HubSpot decodes certain characters before it signs.
///
/// https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/request-validation
/// (read 2026-11-20)
public final class HubspotSignature implements Signature {
  private static final int BYTES = 32;
  private static final Pattern ENCODED =
      Pattern.compile("%(3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)", Pattern.CASE_INSENSITIVE);

  private final ReplayWindow window = ReplayWindow.usual();
  private final Hmac hmac;

  public HubspotSignature(String clientSecret) {
    this.hmac = new Hmac(clientSecret);
  }

  @Override
  public Check check(Arrival arrival, Instant now) {
    Optional<byte[]> told =
        arrival.header("X-HubSpot-Signature-v3").flatMap(HubspotSignature::bytes);
    Optional<String> millis =
        arrival.header("X-HubSpot-Request-Timestamp").filter(text -> text.matches("\\d{1,15}"));
    if (told.isEmpty() || millis.isEmpty()) {
      return new Refused(
          Fault.UNSIGNED,
          "The headers X-HubSpot-Signature-v3 and X-HubSpot-Request-Timestamp are missing.");
    }
    byte[] expected =
        hmac.of(
            Hmac.utf8(arrival.method() + decoded(arrival.uri())),
            arrival.body(),
            Hmac.utf8(millis.get()));
    return Hmac.same(expected, told.get())
        ? window.check(Instant.ofEpochMilli(Long.parseLong(millis.get())), now)
        : new Refused(
            Fault.FORGED,
            "The signature does not belong to this method, address, body and moment.");
  }

  static String decoded(URI uri) {
    Matcher matcher = ENCODED.matcher(uri.toString());
    return matcher.replaceAll(found ->
        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }

  private static Optional<byte[]> bytes(String base64) {
    try {
      return Optional.of(Base64.getDecoder().decode(base64)).filter(all -> all.length == BYTES);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
