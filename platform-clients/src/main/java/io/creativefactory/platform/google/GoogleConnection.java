package io.creativefactory.platform.google;

import io.creativefactory.platform.AdInsights;
import io.creativefactory.platform.AdPlatform;
import io.creativefactory.platform.Conversions;
import io.creativefactory.platform.http.Transport;

/// One advertising account on Google: its writing and its reading side over the transport that all
/// accounts share. Thread safe. Opening it calls nobody.
public final class GoogleConnection implements AutoCloseable {
  private final GoogleAds ads;
  private final GoogleInsights insights;
  private final GoogleConversions conversions;

  /// @param transport stays open when this is closed: others use it
  public GoogleConnection(GoogleSettings settings, GoogleSecrets secrets, Transport transport) {
    GoogleHttp http = new GoogleHttp(settings, secrets, transport);
    GoogleAccount account = new GoogleAccount(http);
    ads = new GoogleAds(http, account);
    insights = new GoogleInsights(http, account);
    conversions = new GoogleConversions(http);
  }

  public AdPlatform ads() {
    return ads;
  }

  public AdInsights insights() {
    return insights;
  }

  /// Refuses what the account has no conversion action for.
  public Conversions conversions() {
    return conversions;
  }

  /// Nothing is held that would have to be let go.
  @Override
  public void close() {}
}
