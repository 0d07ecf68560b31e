package io.creativefactory.platform.google;

import io.creativefactory.domain.FactoryException;
import io.creativefactory.platform.google.GoogleCall.Act;
import io.creativefactory.platform.http.Access;
import io.creativefactory.platform.http.Bodies;
import io.creativefactory.platform.http.Outcome;
import io.creativefactory.platform.http.RenewingTokens;
import io.creativefactory.platform.http.RenewingTokens.Fresh;
import io.creativefactory.platform.http.Tokens;
import io.creativefactory.platform.http.Transport;
import io.creativefactory.platform.http.VendorHttp;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Speaks to Google for one account: fetches access tokens with the refresh token and keeps them in
/// memory, asks page by page, sends changes. Thread safe.
final class GoogleHttp {
  /// Sent to; what we use of it is the same in v23, which our contract test reads.
  static final String VERSION = "v26";

  private static final int MAX_PAGES = 2_000;
  private final GoogleSettings settings;
  private final Transport transport;
  private final VendorHttp<GoogleCall> http;

  GoogleHttp(GoogleSettings settings, GoogleSecrets secrets, Transport transport) {
    this.settings = settings;
    this.transport = transport;
    GoogleDialect dialect = new GoogleDialect(settings, secrets);
    GoogleSettings.Endpoints endpoints = settings.endpoints();
    Tokens tokens = new RenewingTokens(fetching(dialect, secrets), transport.clock());
    this.http =
        vendor(
            dialect,
            "google/" + settings.customerId(),
            tokens,
            List.of(endpoints.ads(), endpoints.dataManager()));
  }

  private VendorHttp<GoogleCall> vendor(
      GoogleDialect dialect, String lane, Tokens tokens, List<URI> origins) {
    Duration upload = settings.deadlines().upload();
    return new VendorHttp<>(
        transport, dialect, new Access(lane, tokens, origins, settings.deadlines().call(), upload));
  }

  /// Another access token for the refresh token. `invalid_grant` means that a person must consent
  /// again.
  private Supplier<Fresh> fetching(GoogleDialect dialect, GoogleSecrets secrets) {
    URI url = settings.endpoints().token();
    VendorHttp<GoogleCall> oauth =
        vendor(dialect, "google/oauth/" + settings.customerId(), Tokens.none(), List.of(url));
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "refresh_token");
    form.put("client_id", secrets.clientId());
    form.put("client_secret", secrets.clientSecret());
    form.put("refresh_token", secrets.refreshToken());
    GoogleCall call = new GoogleCall(Act.TOKEN, url, Map.of(), null, Bodies.form(form));
    return () -> {
      JsonNode answer = oauth.send(call);
      String token = answer.path("access_token").asString("");
      long seconds = answer.path("expires_in").asLong(0);
      if (token.isEmpty() || seconds <= 0) {
        throw oauth.unreadable(call, "no access token or no lifetime");
      }
      return new Fresh(token, Duration.ofSeconds(seconds));
    };
  }

  GoogleSettings settings() {
    return settings;
  }

  Transport transport() {
    return transport;
  }

  /// Below the account: `googleAds:search`.
  URI url(String path) {
    return at(settings.endpoints().ads(), "/" + VERSION + customer(path));
  }

  /// Where uploads begin.
  URI uploadUrl(String path) {
    return at(settings.endpoints().ads(), "/resumable/upload/" + VERSION + customer(path));
  }

  URI dataManagerUrl(String path) {
    return at(settings.endpoints().dataManager(), "/v1/" + path);
  }

  private String customer(String path) {
    return "/customers/" + settings.customerId() + "/" + path;
  }

  private static URI at(URI base, String path) {
    String text = base.toString();
    return URI.create((text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + path);
  }

  Outcome exchange(GoogleCall call) {
    return http.exchange(call);
  }

  /// The body of a call that must succeed.
  JsonNode send(GoogleCall call) {
    return http.send(call);
  }

  /// Both body and headers.
  Outcome.Good must(GoogleCall call) {
    return switch (http.exchange(call)) {
      case Outcome.Good good -> good;
      case Outcome.Bad bad -> throw http.failure(call, bad.refusal());
    };
  }

  FactoryException failure(GoogleCall call, Outcome.Bad bad) {
    return http.failure(call, bad.refusal());
  }

  FactoryException unreadable(GoogleCall call, String why) {
    return http.unreadable(call, why);
  }

  GoogleCall change(ObjectNode request) {
    return GoogleCall.json(Act.CHANGE, url("googleAds:mutate"), request);
  }

  GoogleCall rehearsal(ObjectNode request) {
    return GoogleCall.json(Act.REHEARSE, url("googleAds:mutate"), request);
  }

  GoogleCall search(String query, String pageToken) {
    return GoogleCall.json(
        Act.SEARCH, url("googleAds:search"), GoogleQuery.search(query, pageToken));
  }

  /// Every row of every page. A page may be empty and yet not the last.
  List<JsonNode> rows(String query) {
    List<JsonNode> rows = new ArrayList<>();
    GoogleCall call = search(query, "");
    for (int page = 1; page <= MAX_PAGES; page++) {
      JsonNode answer = http.send(call);
      answer.path("results").forEach(rows::add);
      String next = answer.path("nextPageToken").asString("");
      if (next.isEmpty()) {
        return rows;
      }
      call = search(query, next);
    }
    throw http.unreadable(call, "more than " + MAX_PAGES + " pages");
  }
}
