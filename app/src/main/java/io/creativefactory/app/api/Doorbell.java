package io.creativefactory.app.api;

import io.creativefactory.platform.webhook.MetaSignature;
import io.creativefactory.platform.webhook.Signature;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whom we listen to, and how each signs.
///
/// @param address of this server as vendors call it; empty where they call it by its own name
/// @param meta the handshake too; null when Meta is not listened to
/// @param signatures by the vendor's word in the address
/// @param most bytes of one call
public record Doorbell(
    String address, @Nullable MetaSignature meta, Map<String, Signature> signatures, int most) {
  public Doorbell {
    signatures = Map.copyOf(signatures);
  }

  Optional<Signature> of(String vendor) {
    return Optional.ofNullable(signatures.get(vendor));
  }
}
