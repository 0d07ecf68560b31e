package io.creativefactory.platform.tiktok;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.platform.http.Access;
import io.creativefactory.platform.http.Tokens;
import io.creativefactory.platform.http.Transport;
import io.creativefactory.platform.http.VendorHttp;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import okhttp3.HttpUrl;
import tools.jackson.databind.JsonNode;

/// From an advertiser's consent to a token: a person lets the app in on TikTok's page, the browser
/// comes back with a code, and the code buys a token. The code holds for an hour and once. The
/// token of an advertiser does not run out and cannot be renewed; it holds until it is taken back
/// (`POST /oauth2/access_token/` of the official SDK's AuthenticationApi, read 2026-11-22).
public final class TikTokConsent {
  private static final String PATH = "oauth2/access_token/";
  private static final Duration DEADLINE = Duration.ofSeconds(30);
  private static final String HIDDEN = "[hidden]";

  private final App app;
  private final URI api;
  private final Transport transport;

  /// @param api for example `https://business-api.tiktok.com`
  public TikTokConsent(App app, URI api, Transport transport) {
    this.app = app;
    this.api = api;
    this.transport = transport;
  }

  /// The developer's app.
  ///
  /// @param back where TikTok sends the browser, as the app's own page at TikTok says
  public record App(String id, String secret, URI back) {
    public App {
      TikTokSecrets.sound("app id", id);
      TikTokSecrets.sound("app secret", secret);
    }

    @Override
    public String toString() {
      return "App[" + id + "]";
    }
  }

  /// What a consent gives.
  ///
  /// @param advertisers that it covers
  public record Grant(String accessToken, List<String> advertisers) {
    public Grant {
      TikTokSecrets.sound("access token", accessToken);
      advertisers = List.copyOf(advertisers);
    }

    @Override
    public String toString() {
      return "Grant[" + HIDDEN + ", " + advertisers + "]";
    }
  }

  /// Where a person lets the app in.
  ///
  /// @param state comes back with the code, so that nobody's else is taken for it
  public URI page(String state) {
    return HttpUrl.get(api.toString())
        .newBuilder()
        .addPathSegments("portal/auth")
        .addQueryParameter("app_id", app.id())
        .addQueryParameter("state", state)
        .addQueryParameter("redirect_uri", app.back().toString())
        .build()
        .uri();
  }

  /// Buys the token.
  ///
  /// @throws FactoryException PLATFORM_AUTH when TikTok does not take the code or the app;
  ///   PLATFORM_UNAVAILABLE when no answer came, and then the code may be used up
  public Grant grant(String code) {
    TikTokSecrets.sound("code", code);
    Access access =
        new Access("tiktok/app_" + app.id(), Tokens.none(), List.of(api), DEADLINE, DEADLINE);
    VendorHttp<TikTokCall> http =
        new VendorHttp<>(
            transport,
            new TikTokDialect(
                api, text -> text.replace(app.secret(), HIDDEN).replace(code, HIDDEN)),
            access);
    TikTokCall call =
        TikTokCall.post(
            PATH,
            Json.object()
                .put("app_id", app.id())
                .put("secret", app.secret())
                .put("auth_code", code));
    JsonNode data = sent(http, call);
    String token = data.path("access_token").asString("");
    if (token.isEmpty()) {
      throw http.unreadable(call, "no access_token");
    }
    return new Grant(
        token, data.path("advertiser_ids").valueStream().map(each -> each.asString("")).toList());
  }

  private static JsonNode sent(VendorHttp<TikTokCall> http, TikTokCall call) {
    try {
      return http.send(call);
    } catch (FactoryException e) {
      if (e.code() != ErrorCode.PLATFORM_UNCERTAIN) {
        throw e;
      }
      throw new FactoryException(
          ErrorCode.PLATFORM_UNAVAILABLE,
          "TikTok gave no usable answer to the code, which may be used up now: let the app in once"
              + " more for another one. Nothing was stored.",
          e);
    }
  }
}
