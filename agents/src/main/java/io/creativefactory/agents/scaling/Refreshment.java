package io.creativefactory.agents.scaling;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.scaling.ProposedChange.RefreshAd;
import io.creativefactory.tools.scorer.AdWear;
import java.util.Optional;

/// Whether another ad should be made in the place of one that is worn out.
final class Refreshment {
  /// An ad that takes less of its campaign's money is not worth another one.
  private static final double SHARE = 0.2;

  private Refreshment() {}

  static Optional<RefreshAd> of(CampaignReview review, Totals ad) {
    double share = (double) ad.spend().minor() / Math.max(1, review.total().spend().minor());
    return share < SHARE
        ? Optional.empty()
        : AdWear.worn(review.clicks(ad.id()), review.exposures(ad.id()))
            .map(words ->
                new RefreshAd(
                    ad.id(),
                    ad.words() + "; " + words + "; another ad should take its place",
                    new Figure.Unknown("what another ad will earn is not known before it runs")));
  }
}
