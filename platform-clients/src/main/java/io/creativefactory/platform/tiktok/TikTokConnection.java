package io.creativefactory.platform.tiktok;

import io.creativefactory.platform.AdInsights;
import io.creativefactory.platform.AdPlatform;
import io.creativefactory.platform.Conversions;
import io.creativefactory.platform.http.Access;
import io.creativefactory.platform.http.Tokens;
import io.creativefactory.platform.http.Transport;
import io.creativefactory.platform.http.VendorHttp;
import java.util.List;

/// One advertising account on TikTok: its writing, its reading and its telling side over the
/// connections of a [Transport], which stays its opener's to close. Opening it calls nobody. Thread
/// safe.
public final class TikTokConnection {
  private final TikTokAds ads;
  private final TikTokInsights insights;
  private final TikTokEvents events;

  public TikTokConnection(TikTokSettings settings, TikTokSecrets secrets, Transport transport) {
    Access access =
        new Access(
            "tiktok/" + settings.advertiserId(),
            Tokens.fixed(secrets.accessToken()),
            List.of(settings.api()),
            settings.deadlines().call(),
            settings.deadlines().upload());
    VendorHttp<TikTokCall> http =
        new VendorHttp<>(transport, new TikTokDialect(settings.api(), secrets::strike), access);
    TikTokAccount account = new TikTokAccount(http, settings);
    ads = new TikTokAds(http, settings, account);
    insights = new TikTokInsights(http, settings, account);
    events = new TikTokEvents(http, settings, transport.clock());
  }

  public AdPlatform ads() {
    return ads;
  }

  public AdInsights insights() {
    return insights;
  }

  public Conversions conversions() {
    return events;
  }
}
