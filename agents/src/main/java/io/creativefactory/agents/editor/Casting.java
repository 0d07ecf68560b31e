package io.creativefactory.agents.editor;

import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.editor.Treatment;
import io.creativefactory.tools.assets.Asset;
import io.creativefactory.tools.assets.NarrationFit;
import io.creativefactory.tools.assets.WordMatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Chooses a picture for each scene of one ad: by what it shows, by rest (what was just seen waits)
/// and by turn, so that ads of one campaign begin with different pictures. No part of a clip is
/// shown twice while another is left; a photograph comes again as a close-up. A picture that has
/// nothing to do with the product may surprise, or fill in once when the product was seen too
/// often; it never stands for the product. One object serves one ad.
final class Casting {
  private static final double NEVER = 30;
  private static final double LAST_RESORT = 4.8;

  private final List<Asset> assets;
  private final WordMatch match;
  private final Narration narration;
  private final Subject subject;
  private final Asset hero;
  private final int turn;
  private final Reel reel;
  private final Map<Asset, Integer> uses = new HashMap<>();
  private @Nullable Asset previous;

  /// What a scene asks for.
  ///
  /// @param words what should be seen
  /// @param said what is read or heard meanwhile
  record Wanted(Need need, String words, String said, Duration length) {}

  enum Need {
    /// The product itself.
    PRODUCT,
    /// Anything but the product: the world around it.
    SITUATION,
    /// Whatever fits the words.
    EVIDENCE,
    /// Something that fills its frame: no cut-out.
    OPAQUE,
    /// What nobody expects here.
    SURPRISE
  }

  /// @param why half a sentence for people
  record Pick(Asset asset, Shot shot, String why) {}

  /// What is known of pictures: by words in common, and by what they mean.
  record Knowledge(WordMatch match, NarrationFit fit) {}

  Casting(List<Asset> assets, Knowledge knowledge, Brief brief, int turn) {
    this.assets = List.copyOf(assets);
    this.match = knowledge.match();
    this.narration = new Narration(knowledge.fit(), brief);
    this.subject = Subject.of(brief, this.assets, match);
    this.hero = subject.hero();
    this.turn = turn;
    this.reel = new Reel(turn);
  }

  Asset hero() {
    return hero;
  }

  /// How many different views of the product and its world there are that fill their frame; a clip
  /// counts for as many as it has stretches to show.
  int opaque() {
    return assets.stream()
        .filter(asset -> subject.shows(asset) && !isCutOut(asset))
        .mapToInt(asset -> asset instanceof Asset.Clip clip ? Reel.views(clip) : 1)
        .sum();
  }

  /// As [#opaque], with cut-outs.
  int views() {
    int cutOuts = (int) assets.stream().filter(a -> subject.shows(a) && isCutOut(a)).count();
    return opaque() + cutOuts;
  }

  /// What [#picks] would begin with; changes nothing.
  Asset preview(Wanted wanted) {
    return chosen(wanted, List.of()).asset();
  }

  /// Pictures for one scene, all different while the brief has so many.
  List<Pick> picks(Wanted wanted, int count) {
    List<Pick> picks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      picks.add(pick(wanted, picks.stream().map(Pick::asset).toList()));
    }
    // What changes into the product ends with it; one clip is told in its own order.
    picks.sort(
        Comparator.comparing((Pick picked) -> picked.asset().equals(hero))
            .thenComparing(Casting::start));
    return List.copyOf(picks);
  }

  private static Duration start(Pick pick) {
    return pick.shot() instanceof Shot.Footage footage ? footage.from() : Duration.ZERO;
  }

  private Pick pick(Wanted wanted, List<Asset> beside) {
    Choice choice = chosen(wanted, beside);
    Asset asset = choice.asset();
    String why = why(asset, wanted) + "; " + choice.fit();
    int before = uses.merge(asset, 1, Integer::sum) - 1;
    previous = asset;
    return switch (asset) {
      case Asset.Picture picture -> {
        boolean close = before % 2 == 1 && CloseUp.bears(picture);
        Treatment treatment = close ? CloseUp.of(turn + before, picture.focus()) : Treatment.NONE;
        String kept = picture.alpha() ? "" : "; " + Reel.kept(picture.focus());
        yield new Pick(
            asset,
            new Shot.Still(picture.path(), picture.focus(), treatment),
            (close ? why + ", close" : why) + kept);
      }
      case Asset.Clip clip -> {
        Reel.Take take = reel.take(clip, wanted.length());
        yield new Pick(asset, take.shot(), why + "; " + take.why());
      }
    };
  }

  /// @param fit how it goes with what is said, for people
  private record Choice(Asset asset, String fit) {}

  /// The best by rest, turn and words in common; where that is a misfit to what is said, the
  /// picture that fits best among those that may take its place, if there is one.
  private Choice chosen(Wanted wanted, List<Asset> beside) {
    Asset best = best(wanted, beside);
    String said = wanted.said();
    if (!narration.isMisfit(said, best)) {
      return new Choice(best, narration.why(said, best));
    }
    return assets.stream()
        .filter(other -> mayReplace(best, other, wanted, beside))
        .filter(other -> narration.isBetter(said, other, best))
        .max(Comparator.comparingDouble(other -> narration.worth(said, other)))
        .map(other -> new Choice(other, narration.instead(said, other, best)))
        .orElseGet(() -> new Choice(best, narration.why(said, best)));
  }

  /// A scene that is there to show the product keeps it, and what nobody expects is meant to. No
  /// stranger stands in, and nothing that was just seen or is worn out.
  private boolean mayReplace(Asset misfit, Asset other, Wanted wanted, List<Asset> beside) {
    boolean meant =
        wanted.need() == Need.SURPRISE
            || (wanted.need() == Need.PRODUCT && misfit.equals(hero))
            || (wanted.need() == Need.OPAQUE && isCutOut(other));
    boolean fresh =
        other instanceof Asset.Clip clip
            ? reel.hasFresh(clip, wanted.length())
            : !uses.containsKey(other);
    return !meant
        && fresh
        && subject.shows(other)
        && !other.equals(misfit)
        && !other.equals(previous)
        && !beside.contains(other);
  }

  private Asset best(Wanted wanted, List<Asset> beside) {
    return assets.stream()
        .max(Comparator.comparingDouble(a -> score(a, wanted) - crowding(a, beside)))
        .orElseThrow();
  }

  /// What one scene shows together is all different, and all about the product.
  private double crowding(Asset asset, List<Asset> beside) {
    if (beside.isEmpty()) {
      return 0;
    }
    return (beside.contains(asset) ? 20 : 0) + (subject.shows(asset) ? 0 : NEVER);
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
          case EVIDENCE -> (isHero ? 0.5 : 0.4) - (told(wanted) ? 1 : 0);
          case OPAQUE -> isCutOut(asset) ? -10 : isHero ? 1 : 0;
          case SURPRISE -> isClip ? 2 : 0;
        };
    score += fit > 0 || subject.shows(asset) ? 0 : stranger(asset, wanted.need());
    score -= (isClip ? 0.5 : 1.2) * uses.getOrDefault(asset, 0);
    score -= asset.equals(previous) ? (isClip ? 1 : 3) : 0;
    boolean inTurn = assets.indexOf(asset) == Math.floorMod(turn, assets.size());
    score += inTurn ? (uses.isEmpty() ? 0.9 : 0.3) : 0;
    if (asset instanceof Asset.Clip clip) {
      score -= reel.hasFresh(clip, wanted.length()) ? 0 : 4;
    }
    return score;
  }

  /// What a picture without any link to the brief's words loses. Another product's cut-out would
  /// pass for the product, so it is never shown.
  private double stranger(Asset asset, Need need) {
    boolean fresh = !uses.containsKey(asset);
    if (need == Need.SURPRISE && fresh && !isCutOut(asset)) {
      return 3;
    }
    boolean fillsIn = need == Need.SITUATION || need == Need.EVIDENCE;
    return fillsIn && fresh && !uses.isEmpty() && !isCutOut(asset) ? -LAST_RESORT : -NEVER;
  }

  /// Whether some picture of the brief shows what is said.
  private boolean told(Wanted wanted) {
    return assets.stream().anyMatch(asset -> match.match(wanted.words(), asset.shows()) > 0);
  }

  static boolean isCutOut(Asset asset) {
    return asset instanceof Asset.Picture picture && picture.alpha();
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
