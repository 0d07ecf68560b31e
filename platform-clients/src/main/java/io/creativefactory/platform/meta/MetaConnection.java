package io.creativefactory.platform.meta;

import io.creativefactory.platform.AdInsights;
import io.creativefactory.platform.AdPlatform;
import io.creativefactory.platform.Conversions;
import io.creativefactory.platform.http.Transport;
import java.util.Optional;

/// One advertising account on Meta: its writing and its reading side. Thread safe. Opening it calls
/// nobody; its connections are the transport's.
public final class MetaConnection {
  private final MetaAds ads;
  private final MetaInsights insights;
  private final Optional<Conversions> conversions;

  public MetaConnection(MetaSettings settings, MetaSecrets secrets, Transport transport) {
    MetaHttp http = new MetaHttp(settings, secrets, transport, "act_" + settings.accountId());
    MetaAccount account = new MetaAccount(http);
    ads = new MetaAds(http, account);
    insights = new MetaInsights(http, account);
    conversions =
        Optional.ofNullable(settings.pixelId())
            .map(pixel ->
                new MetaConversions(
                    new MetaHttp(settings, secrets, transport, "pixel_" + pixel), pixel));
  }

  public AdPlatform ads() {
    return ads;
  }

  /// What Meta grants a campaign; earned by its budget, its audience and its placements.
  ///
  /// @throws io.creativefactory.domain.FactoryException as [AdPlatform]
  public AdvantageState advantageState(String campaignId) {
    return ads.advantageState(campaignId);
  }

  public AdInsights insights() {
    return insights;
  }

  /// Where conversions are told; nothing without a pixel.
  public Optional<Conversions> conversions() {
    return conversions;
  }
}
