package io.creativefactory.agents.editor;

import io.creativefactory.domain.brief.Brief;
import io.creativefactory.tools.assets.Asset;
import io.creativefactory.tools.assets.NarrationFit;
import io.creativefactory.tools.assets.NarrationFit.Fit;
import java.util.Locale;

/// Holds pictures against what is said over them, and says so in a scene's reasons.
final class Narration {
  /// How much better another picture must fit to take a misfit's place.
  private static final double BETTER = 0.1;

  private final NarrationFit fit;
  private final boolean english;

  Narration(NarrationFit fit, Brief brief) {
    this.fit = fit;
    this.english = brief.audience().languages().contains("en");
  }

  Fit of(String said, Asset asset) {
    return english
        ? fit.of(said, asset)
        : new Fit.Unknown("pictures are held against English words only");
  }

  boolean isMisfit(String said, Asset asset) {
    return of(said, asset) instanceof Fit.Known known && known.isMisfit();
  }

  /// Whether another picture fits clearly where the chosen one does not.
  boolean isBetter(String said, Asset other, Asset misfit) {
    return of(said, other) instanceof Fit.Known known
        && !known.isMisfit()
        && of(said, misfit) instanceof Fit.Known poor
        && known.cosine() >= poor.cosine() + BETTER;
  }

  /// 0 where it is not known.
  double worth(String said, Asset asset) {
    return of(said, asset) instanceof Fit.Known known ? known.cosine() : 0;
  }

  /// Half a sentence for people.
  String why(String said, Asset asset) {
    return switch (of(said, asset)) {
      case Fit.Known known when known.isMisfit() ->
          "fits the words by %s only, a misfit, but none that could stand here fits better"
              .formatted(number(known.cosine()));
      case Fit.Known known -> "fits the words by " + number(known.cosine());
      case Fit.Unknown(String reason) -> "how it fits the words is not known: " + reason;
    };
  }

  /// As [#why], for the picture that took a misfit's place.
  String instead(String said, Asset asset, Asset misfit) {
    return "%s, in place of %s (%s)"
        .formatted(why(said, asset), misfit.path(), number(worth(said, misfit)));
  }

  private static String number(double cosine) {
    return String.format(Locale.ROOT, "%.2f", cosine);
  }
}
