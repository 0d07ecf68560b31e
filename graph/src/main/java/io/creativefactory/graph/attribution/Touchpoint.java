package io.creativefactory.graph.attribution;

import io.creativefactory.domain.Checks;
import io.creativefactory.graph.spend.KnownAd;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One moment at which a person met us, by a link that names its ad.
///
/// @param id the sender's own, so that it can be told again
/// @param visitor the sender's own name for the person; an address in the clear is refused
/// @param source `utm_source`, such as `meta`
/// @param campaign `utm_campaign`
/// @param content `utm_content`: what our links carry names the hypothesis and the variant
/// @param adId the platform's id of the ad, where the link carries it
/// @param clickId such as `fbclid`, `gclid`, `ttclid`
public record Touchpoint(
    String id,
    String visitor,
    Instant at,
    String source,
    @Nullable String campaign,
    @Nullable String content,
    @Nullable String adId,
    @Nullable String clickId) {
  public Touchpoint {
    Checks.text("id", id);
    Visitors.check(visitor);
    Checks.text("source", source);
  }

  public KnownAd.Link link() {
    return new KnownAd.Link(source, told(campaign), told(content), told(adId));
  }

  private static String told(@Nullable String text) {
    return text == null ? "" : text;
  }

  /// Whom credit goes to where no ad of ours is known behind the link: the ad that it names, else
  /// its mark, else the source alone.
  public Origin origin() {
    String marked = content == null ? campaign : content;
    String named = adId == null ? marked : adId;
    return new Origin(told(named), source.toLowerCase(Locale.ROOT));
  }

  /// @param ad id of the ad or mark of the link; empty where the source is all that is known
  public record Origin(String ad, String source) {}
}
