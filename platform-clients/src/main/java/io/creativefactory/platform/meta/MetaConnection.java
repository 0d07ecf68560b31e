package io.creativefactory.platform.meta;

import io.creativefactory.platform.AdInsights;
import io.creativefactory.platform.AdPlatform;
import io.creativefactory.platform.Sleeper;

/// One advertising account on Meta: its writing and its reading side over one HTTP client. Thread
/// safe; close it to let its connections go. Opening it calls nobody.
public final class MetaConnection implements AutoCloseable {
  private final MetaHttp http;
  private final MetaAds ads;
  private final MetaInsights insights;

  public MetaConnection(MetaSettings settings, MetaSecrets secrets, Sleeper sleeper) {
    http = new MetaHttp(settings, secrets, sleeper);
    MetaAccount account = new MetaAccount(http);
    ads = new MetaAds(http, account, sleeper);
    insights = new MetaInsights(http, account);
  }

  public AdPlatform ads() {
    return ads;
  }

  public AdInsights insights() {
    return insights;
  }

  @Override
  public void close() {
    http.close();
  }
}
