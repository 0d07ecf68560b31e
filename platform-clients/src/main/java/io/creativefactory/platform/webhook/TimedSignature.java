package io.creativefactory.platform.webhook;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `t=<unix seconds>,<name>=<hex>`: the hex HMAC of the moment, a full stop and the raw body.
/// Stripe signs so under `Stripe-Signature` with `v1`, more than once while a secret is being
/// changed; TikTok under `TikTok-Signature` with `s`.
///
/// https://docs.stripe.com/webhooks/signature (read 2026-11-20) and
/// https://developers.tiktok.com/doc/webhooks-verification (read 2026-11-20)
public final class TimedSignature implements Signature {
  private static final int MOST = 1024;

  private final String header;
  private final String name;
  private final ReplayWindow window;
  private final Hmac hmac;

  private TimedSignature(String header, String name, ReplayWindow window, String secret) {
    this.header = header;
    this.name = name;
    this.window = window;
    this.hmac = new Hmac(secret);
  }

  public static TimedSignature stripe(String secret) {
    return new TimedSignature("Stripe-Signature", "v1", ReplayWindow.usual(), secret);
  }

  public static TimedSignature tiktok(String clientSecret) {
    return new TimedSignature("TikTok-Signature", "s", ReplayWindow.usual(), clientSecret);
  }

  /// As Stripe signs, under another header: for programs of the operator's own.
  public static TimedSignature under(String header, String secret) {
    return new TimedSignature(header, "v1", ReplayWindow.usual(), secret);
  }

  @Override
  public Check check(Arrival arrival, Instant now) {
    Optional<Told> told =
        arrival.header(header).filter(text -> text.length() <= MOST).flatMap(this::read);
    if (told.isEmpty()) {
      return new Refused(
          Fault.UNSIGNED,
          "The header %s with t=<unix seconds>,%s=<64 hex digits> is missing."
              .formatted(header, name));
    }
    byte[] expected = hmac.of(Hmac.utf8(told.get().digits() + "."), arrival.body());
    boolean genuine = false;
    for (byte[] each : told.get().signatures()) {
      genuine |= Hmac.same(expected, each);
    }
    return genuine
        ? window.check(told.get().at(), now)
        : new Refused(Fault.FORGED, "The signature does not belong to these bytes.");
  }

  /// @param digits of the moment as they were signed
  private record Told(String digits, Instant at, List<byte[]> signatures) {}

  private Optional<Told> read(String text) {
    String digits = "";
    List<byte[]> signatures = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      int equals = part.indexOf('=');
      String key = equals < 0 ? "" : part.substring(0, equals).strip();
      String value = part.substring(equals + 1).strip();
      if (key.equals("t")) {
        if (!digits.isEmpty()) {
          return Optional.empty();
        }
        digits = value;
      } else if (key.equals(name)) {
        Hex.sha256(value).ifPresent(signatures::add);
      }
    }
    if (!digits.matches("\\d{1,12}") || signatures.isEmpty()) {
      return Optional.empty();
    }
    return told(digits, signatures);
  }

  private static Optional<Told> told(String digits, List<byte[]> signatures) {
    try {
      Instant at = Instant.ofEpochSecond(Long.parseLong(digits));
      return Optional.of(new Told(digits, at, signatures));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
