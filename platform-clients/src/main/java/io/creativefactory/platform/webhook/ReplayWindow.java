package io.creativefactory.platform.webhook;

import io.creativefactory.platform.webhook.Signature.Check;
import io.creativefactory.platform.webhook.Signature.Fault;
import io.creativefactory.platform.webhook.Signature.Genuine;
import io.creativefactory.platform.webhook.Signature.Refused;
import java.time.Duration;
import java.time.Instant;

/// How far the moment of signing may lie from ours.
///
/// @param past how old a call may be
/// @param ahead how far the vendor's clock may go ahead of ours
public record ReplayWindow(Duration past, Duration ahead) {

  /// 5 minutes on either side: what Stripe's own library grants
  /// (`com.stripe.net.Webhook.DEFAULT_TOLERANCE`, 33.3.0) and what HubSpot asks for.
  public static ReplayWindow usual() {
    return new ReplayWindow(Duration.ofMinutes(5), Duration.ofMinutes(5));
  }

  Check check(Instant signed, Instant now) {
    if (signed.isBefore(now.minus(past))) {
      return new Refused(
          Fault.TOO_OLD,
          "It was signed more than %d minutes ago. Send it anew.".formatted(past.toMinutes()));
    }
    if (signed.isAfter(now.plus(ahead))) {
      return new Refused(
          Fault.AHEAD,
          "It was signed more than %d minutes ahead of this server's clock."
              .formatted(ahead.toMinutes()));
    }
    return new Genuine();
  }
}
