package io.creativefactory.app.studio.review;

import io.creativefactory.app.studio.Wording;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.testing.Assessment;
import io.creativefactory.domain.testing.Prediction;
import java.util.List;
import java.util.Locale;

/// Where a prediction stands and what moved it.
///
/// @param peers in a sentence
/// @param moves the strongest first; empty when nothing was predicted
record ExpectedView(String peers, List<Move> moves) {
  private static final int SHOWN = 6;

  /// @param by the feature in words
  /// @param change of the odds of a click, for example `+12 %`
  record Move(String by, String change) {}

  static ExpectedView of(Assessment assessment) {
    return new ExpectedView(
        peers(assessment.peers()),
        Prediction.strongest(assessment.contributions(), SHOWN).stream()
            .map(each -> new Move(words(each.feature()), change(each.logOdds())))
            .toList());
  }

  private static String peers(Figure peers) {
    return switch (peers) {
      case Figure.Modelled m ->
          "Expected to beat %.0f %% (%.0f to %.0f) of %d earlier ads of its platform, objective and format."
              .formatted(100 * m.value(), 100 * m.low(), 100 * m.high(), m.n());
      case Figure.Measured m -> "It beats %.0f %% of its peers.".formatted(100 * m.value());
      case Figure.Unknown(String reason) -> "Among its peers: unknown, " + reason + ".";
    };
  }

  private static String change(double logOdds) {
    return String.format(Locale.ROOT, "%+.0f %%", 100 * Math.expm1(logOdds));
  }

  /// `Hook text length` for `hook_text_length`.
  static String words(String feature) {
    return Wording.sentence(feature.replace('_', ' '))
        .replaceFirst("\\.$", "")
        .replaceFirst("^Cta ", "CTA ")
        .replaceFirst("^Avg ", "Average ");
  }
}
