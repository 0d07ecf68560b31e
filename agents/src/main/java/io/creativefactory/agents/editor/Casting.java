package io.creativefactory.agents.editor;

import io.creativefactory.domain.editor.Shot;
import io.creativefactory.tools.assets.Asset;
import io.creativefactory.tools.assets.Window;
import io.creativefactory.tools.assets.WordMatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Chooses a picture for each scene of one ad: by what it shows, by rest (what was just seen waits)
/// and by turn, so that ads of one campaign begin with different pictures. No part of a clip is
/// shown twice while another is left. One object serves one ad.
final class Casting {
  private final List<Asset> assets;
  private final WordMatch match;
  private final Asset hero;
  private final String product;
  private final int turn;
  private final Map<Asset, Integer> uses = new HashMap<>();
  private final Map<Asset, List<Stretch>> shown = new HashMap<>();
  private @Nullable Asset previous;

  /// What a scene asks for.
  ///
  /// @param words what should be seen
  record Wanted(Need need, String words, Duration length) {}

  enum Need {
    /// The product itself.
    PRODUCT,
    /// Anything but the product: the world around it.
    SITUATION,
    /// Whatever fits the words.
    EVIDENCE,
    /// Something that fills its frame: no cut-out.
    OPAQUE
  }

  /// @param why half a sentence for people
  record Pick(Asset asset, Shot shot, String why) {}

  private record Stretch(Duration from, Duration length) {
    boolean overlaps(Stretch other) {
      return from.compareTo(other.from.plus(other.length)) < 0
          && other.from.compareTo(from.plus(length)) < 0;
    }
  }

  /// @param product its name, to tell which picture shows it
  Casting(List<Asset> assets, WordMatch match, String product, int turn) {
    this.assets = List.copyOf(assets);
    this.match = match;
    this.hero = hero(this.assets, match, product);
    this.product = product;
    this.turn = turn;
  }

  /// The picture that shows the product: the one whose description fits its name best; with equals,
  /// a cut-out before a photograph before a clip, then the advertiser's order.
  private static Asset hero(List<Asset> assets, WordMatch match, String product) {
    return assets.stream()
        .max(
            Comparator.comparingDouble(asset -> {
              double still = asset instanceof Asset.Picture p ? (p.alpha() ? 0.2 : 0.1) : 0;
              return match.match(product, asset.shows()) + still - 0.001 * assets.indexOf(asset);
            }))
        .orElseThrow(() -> new IllegalArgumentException("a storyboard needs a picture"));
  }

  Asset hero() {
    return hero;
  }

  int count() {
    return assets.size();
  }

  /// How many fill their frame.
  int opaque() {
    return (int) assets.stream().filter(asset -> !isCutOut(asset)).count();
  }

  /// What [#picks] would begin with; changes nothing.
  Asset preview(Wanted wanted) {
    return best(wanted, List.of());
  }

  /// Pictures for one scene, all different while the brief has so many.
  List<Pick> picks(Wanted wanted, int count) {
    List<Pick> picks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      picks.add(pick(wanted, picks.stream().map(Pick::asset).toList()));
    }
    // What changes into the product ends with it.
    picks.sort(Comparator.comparing(picked -> picked.asset().equals(hero)));
    return List.copyOf(picks);
  }

  private Pick pick(Wanted wanted, List<Asset> beside) {
    Asset asset = best(wanted, beside);
    uses.merge(asset, 1, Integer::sum);
    previous = asset;
    return switch (asset) {
      case Asset.Picture picture ->
          new Pick(asset, new Shot.Still(picture.path(), Shot.Focus.CENTRE), why(asset, wanted));
      case Asset.Clip clip -> footage(clip, wanted);
    };
  }

  private Asset best(Wanted wanted, List<Asset> beside) {
    return assets.stream()
        .max(Comparator.comparingDouble(a -> score(a, wanted) - (beside.contains(a) ? 20 : 0)))
        .orElseThrow();
  }

  private double score(Asset asset, Wanted wanted) {
    double fit = match.match(wanted.words(), asset.shows());
    boolean isHero = asset.equals(hero);
    boolean isClip = asset instanceof Asset.Clip;
    double score = 4 * fit;
    score +=
        switch (wanted.need()) {
          case PRODUCT -> isHero ? 8 : 0;
          case SITUATION -> (isHero && fit == 0 ? -2 : 0) + (isClip ? 1 : 0);
          case EVIDENCE -> isHero ? 0.5 : (isClip ? 0.4 : stranger(asset)) - (told(wanted) ? 1 : 0);
          case OPAQUE -> isCutOut(asset) ? -10 : isHero ? 1 : 0;
        };
    score -= (isClip ? 0.5 : 1.2) * uses.getOrDefault(asset, 0);
    score -= asset.equals(previous) ? (isClip ? 1 : 3) : 0;
    boolean inTurn = assets.indexOf(asset) == Math.floorMod(turn, assets.size());
    score += inTurn ? (uses.isEmpty() ? 0.9 : 0.3) : 0;
    if (asset instanceof Asset.Clip clip) {
      score -= spot(clip, wanted.length()).filter(Spot::fresh).isPresent() ? 0 : 4;
    }
    return score;
  }

  /// Whether some picture of the brief shows what is said.
  private boolean told(Wanted wanted) {
    return assets.stream().anyMatch(asset -> match.match(wanted.words(), asset.shows()) > 0);
  }

  /// A picture of something else than the product stands for the product if one is not careful.
  private double stranger(Asset asset) {
    return match.match(product, asset.shows()) > 0 ? 0.4 : -4;
  }

  static boolean isCutOut(Asset asset) {
    return asset instanceof Asset.Picture picture && picture.alpha();
  }

  private record Spot(Window window, Stretch stretch, boolean fresh, double worth) {}

  /// The best place of a clip for a scene; empty when all its windows are too short.
  private Optional<Spot> spot(Asset.Clip clip, Duration length) {
    List<Spot> spots = new ArrayList<>();
    List<Stretch> seen = shown.getOrDefault(clip, List.of());
    for (Window window : clip.windows()) {
      Duration from = window.from();
      for (int k = 0; from.plus(length).compareTo(window.until()) <= 0; k++) {
        Stretch stretch = new Stretch(from, length);
        boolean fresh = seen.stream().noneMatch(stretch::overlaps);
        spots.add(new Spot(window, stretch, fresh, worth(window, fresh, k)));
        from = from.plusMillis(500);
      }
    }
    return spots.stream().max(Comparator.comparingDouble(Spot::worth));
  }

  private double worth(Window window, boolean fresh, int step) {
    double moves = 1 - Math.min(1, Math.abs(window.motion() - 0.03) / 0.08);
    double light = 1 - Math.max(0, Math.abs(window.brightness() - 0.5) - 0.25) * 2;
    double inTurn = step % 4 == Math.floorMod(turn, 4) ? 0.1 : 0;
    return window.sharpness() + moves + light + inTurn - (fresh ? 0 : 5) - 0.001 * step;
  }

  private Pick footage(Asset.Clip clip, Wanted wanted) {
    Optional<Spot> spot = spot(clip, wanted.length());
    Window window = spot.map(Spot::window).orElseGet(() -> longest(clip));
    Duration from = spot.map(s -> s.stretch().from()).orElse(window.from());
    double speed =
        spot.isPresent()
            ? 1
            : Math.clamp((double) window.length().toMillis() / wanted.length().toMillis(), 0.25, 1);
    shown.computeIfAbsent(clip, _ -> new ArrayList<>()).add(new Stretch(from, wanted.length()));
    String seconds = String.format(java.util.Locale.ROOT, "%.1f", from.toMillis() / 1000.0);
    String slow = speed < 1 ? ", slowed to fill the scene" : "";
    return new Pick(
        clip,
        new Shot.Footage(clip.path(), from, speed, Shot.Focus.CENTRE),
        why(clip, wanted) + "; from " + seconds + " s: " + window.looks() + slow);
  }

  private static Window longest(Asset.Clip clip) {
    return clip.windows().stream().max(Comparator.comparing(Window::length)).orElseThrow();
  }

  private String why(Asset asset, Wanted wanted) {
    String shows = asset.shows().isBlank() ? asset.path() : asset.shows();
    if (asset.equals(hero)) {
      return "the product: shows " + shows;
    }
    return match.match(wanted.words(), asset.shows()) > 0
        ? "fits '" + wanted.words() + "': shows " + shows
        : "a change of picture: shows " + shows;
  }
}
