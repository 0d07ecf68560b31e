package io.creativefactory.graph.spend;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The ads of a tenant, and what those that ran cost.
///
/// @param spends of some days, at most one for each ad
public record PaidAds(List<KnownAd> ads, List<AdSpend> spends) {
  public PaidAds {
    ads = List.copyOf(ads);
    spends = List.copyOf(spends);
  }

  /// The ad behind a link; nothing where none of ours is, or where it could be one of several.
  public Optional<KnownAd> behind(KnownAd.Link link) {
    List<KnownAd> fitting = ads.stream().filter(each -> each.isIn(link)).limit(2).toList();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }

  public Optional<KnownAd> ad(String id) {
    return ads.stream().filter(each -> each.id().toString().equals(id)).findFirst();
  }

  /// What these ads cost, as far as it was told.
  public List<AdSpend> of(Collection<String> ids) {
    Set<String> wanted = ids.stream().collect(Collectors.toUnmodifiableSet());
    return spends.stream().filter(each -> wanted.contains(each.ad().toString())).toList();
  }
}
