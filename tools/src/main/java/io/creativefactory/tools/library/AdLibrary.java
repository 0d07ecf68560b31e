package io.creativefactory.tools.library;

import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.intel.SwipeAd;
import io.creativefactory.tools.memory.Vector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A tenant's collection of competitors' ads.
public interface AdLibrary {

  /// Takes in what is new. The same words of the same advertiser seen in the same place are one ad,
  /// whatever id they come with; a known id with other words or dates is corrected.
  ImportReport add(TenantId tenant, List<SwipeAd> ads);

  /// As [#add], for ads that were read in a platform's own library: with where and when.
  ImportReport keep(TenantId tenant, List<Sighted> ads);

  /// Every ad with its embedding, by id.
  List<KnownAd> all(TenantId tenant);

  /// The ads most like a text, best first.
  ///
  /// @param max at least 1
  List<SimilarAd> similar(TenantId tenant, String text, int max);

  record Sighted(SwipeAd ad, Sighting sighting) {}

  /// @param embedding of the ad's words
  /// @param sighting null where somebody noted it down
  record KnownAd(SwipeAd ad, Vector embedding, @Nullable Sighting sighting) {
    /// Of an ad that somebody noted down.
    public KnownAd(SwipeAd ad, Vector embedding) {
      this(ad, embedding, null);
    }
  }

  /// @param similarity cosine, 0 to 1
  record SimilarAd(SwipeAd ad, double similarity) {}

  /// What an import did; the three add up to the ads given.
  ///
  /// @param known were there already, word for word
  record ImportReport(int added, int corrected, int known) {}
}
