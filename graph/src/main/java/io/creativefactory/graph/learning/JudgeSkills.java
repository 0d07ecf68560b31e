package io.creativefactory.graph.learning;

import io.creativefactory.domain.testing.Vote;
import io.creativefactory.scoring.accuracy.Concordance;
import io.creativefactory.scoring.council.WeightStep.Skill;
import io.creativefactory.tools.council.Votes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How well each judge told the better of two ads of a run, by what they earned. A vote that was
/// not cast says nothing of its judge.
final class JudgeSkills {
  private JudgeSkills() {}

  /// @return by judge; one without a pair of ads is missing
  static Map<String, Skill> of(List<LearnedAd> ads, List<Votes.OfCut> votes) {
    Map<List<Object>, LearnedAd> byCut = new HashMap<>();
    ads.forEach(ad -> byCut.put(List.of(ad.run(), ad.cut().key()), ad));
    Map<String, List<Concordance.Guess>> guesses = new TreeMap<>();
    for (Votes.OfCut cut : votes) {
      LearnedAd ad = byCut.get(List.of(cut.run(), cut.variant() + "/" + cut.attempt()));
      if (ad != null) {
        cut.votes().forEach(vote -> guess(vote, ad, guesses));
      }
    }
    Map<String, Skill> skills = new TreeMap<>();
    guesses.forEach((judge, own) -> {
      Concordance found = Concordance.of(own);
      if (found.pairs() > 0) {
        skills.put(judge, new Skill(found.skill(), found.ads()));
      }
    });
    return skills;
  }

  private static void guess(Vote vote, LearnedAd ad, Map<String, List<Concordance.Guess>> guesses) {
    if (vote.ballot() instanceof Vote.Ballot.Cast(double score, String _)) {
      double earned = (double) ad.outcome().clicks() / ad.outcome().impressions();
      guesses
          .computeIfAbsent(vote.judge(), _ -> new ArrayList<>())
          .add(new Concordance.Guess(ad.outcome().campaign(), score, earned));
    }
  }
}
