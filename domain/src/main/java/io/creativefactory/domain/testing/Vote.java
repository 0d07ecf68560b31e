package io.creativefactory.domain.testing;

import io.creativefactory.domain.Checks;
import java.time.Instant;
import java.util.List;

/// What one judge says of one cut of a variant.
///
/// @param judge a stable name: `rubric`, `copy`, `ctr`, or `model:` and the operator's name for it
/// @param judgeVersion what judged, so that votes of different makes are told apart; for a language
///   model its name and the version of the prompt
/// @param rubric version of the rubric in force
/// @param weight of the judge when it was asked, 0 or more
/// @param grounds sentences that bear the vote, each with its words, moment or figure
public record Vote(
    String judge,
    String judgeVersion,
    String rubric,
    double weight,
    Ballot ballot,
    List<String> grounds,
    Instant at) {
  public Vote {
    Checks.text("judge", judge);
    Checks.text("judgeVersion", judgeVersion);
    Checks.text("rubric", rubric);
    if (!Double.isFinite(weight) || weight < 0) {
      throw new IllegalArgumentException("the weight of " + judge + " is " + weight);
    }
    grounds = List.copyOf(grounds);
  }

  /// A score, or why there is none. A judge that fails is absent; there is no vote by default.
  public sealed interface Ballot {

    /// @param score 0 (worst) to 1
    /// @param why one sentence for people
    record Cast(double score, String why) implements Ballot {
      public Cast {
        Checks.between("score", score, 0, 1);
        Checks.text("why", why);
      }
    }

    record Absent(String reason) implements Ballot {
      public Absent {
        Checks.text("reason", reason);
      }
    }
  }
}
