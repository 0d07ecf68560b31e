package io.creativefactory.tools.library;

import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.intel.SwipeAd;
import io.creativefactory.tools.memory.Vector;
import java.util.List;

/// A tenant's collection of competitors' ads.
public interface AdLibrary {

  /// Takes in what is new. The same words of the same advertiser seen in the same place are one ad,
  /// whatever id they come with; a known id with other words or dates is corrected.
  ImportReport add(TenantId tenant, List<SwipeAd> ads);

  /// Every ad with its embedding, by id.
  List<KnownAd> all(TenantId tenant);

  /// The ads most like a text, best first.
  ///
  /// @param max at least 1
  List<SimilarAd> similar(TenantId tenant, String text, int max);

  /// @param embedding of the ad's words
  record KnownAd(SwipeAd ad, Vector embedding) {}

  /// @param similarity cosine, 0 to 1
  record SimilarAd(SwipeAd ad, double similarity) {}

  /// What an import did; the three add up to the ads given.
  ///
  /// @param known were there already, word for word
  record ImportReport(int added, int corrected, int known) {}
}
