package io.creativefactory.sandbox.google;

import io.creativefactory.sandbox.wire.Call;
import io.creativefactory.sandbox.wire.Reply;
import io.creativefactory.sandbox.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Gives access tokens for the refresh token, and lets in who has one that is not over. Tokens are
/// forgotten when the sandbox stops.
final class Gate {
  private static final Duration LIFE = Duration.ofSeconds(3599);
  private static final Set<String> VERSIONS = Set.of("v23", "v24", "v25", "v26");

  private final GoogleAccount account;
  private final World world;
  private final Map<String, Instant> tokens = new HashMap<>();
  private int given;

  Gate(GoogleAccount account, World world) {
    this.account = account;
    this.world = world;
  }

  /// `POST /token`
  Reply token(Call call) {
    if (!"refresh_token".equals(call.param("grant_type").orElse(""))) {
      return refusal(400, "unsupported_grant_type", "Invalid grant_type");
    }
    if (!account.clientId().equals(call.param("client_id").orElse(""))
        || !account.clientSecret().equals(call.param("client_secret").orElse(""))) {
      return refusal(401, "invalid_client", "The OAuth client was not found.");
    }
    if (!account.refreshToken().equals(call.param("refresh_token").orElse(""))) {
      return refusal(400, "invalid_grant", "Token has been expired or revoked.");
    }
    String token = "ya29.SANDBOX-" + ++given;
    tokens.values().removeIf(each -> each.isBefore(world.now()));
    tokens.put(token, world.now().plus(LIFE));
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("access_token", token).put("expires_in", LIFE.toSeconds());
    body.put("scope", "https://www.googleapis.com/auth/adwords").put("token_type", "Bearer");
    return Reply.ok(body);
  }

  private static Reply refusal(int status, String error, String words) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    return new Reply(status, body.put("error", error).put("error_description", words), Map.of());
  }

  void check(Call call) {
    String token = call.bearer().orElse("");
    Instant until = tokens.get(token);
    if (until == null) {
      throw GoogleError.token("OAUTH_TOKEN_INVALID", "OAuth token in the header is not valid.");
    }
    if (!until.isAfter(world.now())) {
      throw GoogleError.token("OAUTH_TOKEN_EXPIRED", "OAuth token in the header has expired.");
    }
  }

  /// @param customer of the path
  void customer(Call call, String version, String customer) {
    if (!VERSIONS.contains(version)) {
      throw GoogleError.invalid(
          "requestError.UNSUPPORTED_VERSION", "Version " + version + " is deprecated.");
    }
    if (!customer.matches("\\d{10}")) {
      throw GoogleError.invalid(
          "requestError.INVALID_CUSTOMER_ID", "'" + customer + "' is no customer id.");
    }
    String login = call.header("login-customer-id").orElse(account.customerId());
    boolean known = login.equals(account.managerId()) || login.equals(account.customerId());
    if (!customer.equals(account.customerId()) || !known) {
      throw GoogleError.forbidden(
          "USER_PERMISSION_DENIED", "User doesn't have permission to access customer.");
    }
  }
}
