package io.creativefactory.agents.testing;

import io.creativefactory.agents.testing.TestingAgent.Candidate;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.testing.CouncilVerdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Which candidate is looked at first when places in a test are few. Where every candidate has a
/// predicted rate, that decides, for it is what the test will measure; else the council's score
/// does, and the rates that are known only part equals. What neither parts keeps its own order;
/// what is vetoed comes last.
final class Ranking {
  private static final Comparator<Candidate> VETOED_LAST = Comparator.comparing(Ranking::vetoed);

  private Ranking() {}

  static List<Candidate> of(List<Candidate> candidates) {
    boolean rated =
        candidates.stream().noneMatch(c -> c.assessment().ctr() instanceof Figure.Unknown);
    List<Candidate> ordered = new ArrayList<>(candidates);
    Comparator<Candidate> byRate = Comparator.comparingDouble(Ranking::rate).reversed();
    Comparator<Candidate> byScore = Comparator.comparingDouble(Ranking::score).reversed();
    Comparator<Candidate> best = rated ? byRate : byScore.thenComparing(byRate);
    ordered.sort(VETOED_LAST.thenComparing(best));
    return ordered;
  }

  static boolean vetoed(Candidate candidate) {
    CouncilVerdict verdict = candidate.verdict();
    return verdict != null && verdict.vetoed();
  }

  private static double rate(Candidate candidate) {
    return switch (candidate.assessment().ctr()) {
      case Figure.Modelled modelled -> modelled.value();
      case Figure.Measured measured -> measured.value();
      case Figure.Unknown _ -> Double.NEGATIVE_INFINITY;
    };
  }

  private static double score(Candidate candidate) {
    CouncilVerdict verdict = candidate.verdict();
    return verdict == null
        ? Double.NEGATIVE_INFINITY
        : verdict.score().orElse(Double.NEGATIVE_INFINITY);
  }
}
