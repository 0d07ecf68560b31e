package io.creativefactory.agents.editor;

import io.creativefactory.domain.brief.Brief;
import io.creativefactory.tools.assets.Asset;
import io.creativefactory.tools.assets.WordMatch;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an ad is about, and which pictures show it.
///
/// @param hero the picture of the product itself
/// @param linked pictures whose description shares a word with the brief; all of them when none
///   does
record Subject(Asset hero, Set<Asset> linked) {

  /// @throws IllegalArgumentException when there is no picture at all
  static Subject of(Brief brief, List<Asset> assets, WordMatch match) {
    List<String> words =
        Stream.of(
                Stream.of(brief.product().name(), brief.brand().name(), brief.audience().who()),
                brief.message().facts().stream())
            .flatMap(parts -> parts)
            .toList();
    Asset hero = hero(assets, match, brief.product().name());
    Set<Asset> linked =
        assets.stream()
            .filter(asset ->
                asset.shows().isBlank()
                    || words.stream().anyMatch(said -> match.match(said, asset.shows()) > 0))
            .collect(Collectors.toUnmodifiableSet());
    return new Subject(hero, linked.isEmpty() ? Set.copyOf(assets) : linked);
  }

  /// The picture whose description fits the product's name best; with equals, a cut-out before a
  /// photograph before a clip, then the advertiser's order.
  private static Asset hero(List<Asset> assets, WordMatch match, String product) {
    return assets.stream()
        .max(
            Comparator.comparingDouble(asset -> {
              double still = asset instanceof Asset.Picture p ? (p.alpha() ? 0.2 : 0.1) : 0;
              return match.match(product, asset.shows()) + still - 0.001 * assets.indexOf(asset);
            }))
        .orElseThrow(() -> new IllegalArgumentException("a storyboard needs a picture"));
  }

  /// A picture without a description is trusted: nobody said that it shows something else.
  boolean shows(Asset asset) {
    return asset.equals(hero) || linked.contains(asset);
  }
}
