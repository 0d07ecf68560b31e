package io.creativefactory.sandbox.meta;

import io.creativefactory.sandbox.wire.Call;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Lets in who has the token and speaks a version that lives.
final class Gate {
  private static final Set<String> VERSIONS = Set.of("v25.0", "v26.0");
  private final SandboxAccount account;

  Gate(SandboxAccount account) {
    this.account = account;
  }

  void check(Call call) {
    String version = call.path().getFirst();
    if (!VERSIONS.contains(version)) {
      throw VendorError.version(version);
    }
    String token = call.bearer().or(() -> call.param("access_token")).orElse("");
    if (token.isEmpty()) {
      throw VendorError.token(0, "An access token is required to request this resource.");
    }
    if (!account.token().equals(token)) {
      throw VendorError.token(0, "Malformed access token " + token);
    }
    call.param("appsecret_proof")
        .filter(proof -> !MessageDigest.isEqual(bytes(proof), bytes(expected())))
        .ifPresent(proof -> {
          throw VendorError.invalid("", "Invalid appsecret_proof provided in the API argument");
        });
  }

  private String expected() {
    return hmac(account.appSecret(), bytes(account.token()));
  }

  /// Lower-case hex HMAC-SHA256.
  static String hmac(String secret, byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes(secret), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(message));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HmacSHA256", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
