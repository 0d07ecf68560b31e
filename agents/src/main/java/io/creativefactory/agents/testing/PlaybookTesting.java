package io.creativefactory.agents.testing;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.MadeBy;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.editor.QaCheck;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.domain.testing.Assessment;
import io.creativefactory.domain.testing.CouncilVerdict;
import io.creativefactory.domain.testing.Prediction;
import io.creativefactory.domain.testing.TestPlan;
import io.creativefactory.domain.testing.TestPlan.Arm;
import io.creativefactory.domain.testing.TestPlan.LeftOut;
import io.creativefactory.tools.scorer.ArmPriors;
import io.creativefactory.tools.scorer.PastDelivery;
import io.creativefactory.tools.scorer.Scorer;
import io.creativefactory.tools.scorer.TestReach;
import io.creativefactory.tools.scorer.Traits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// Judges variants by what can be measured and plans tests by what can be concluded. The best come
/// first, see [Ranking]; near-twins and what the council vetoes are left out. Deterministic. Thread
/// safe.
public final class PlaybookTesting implements TestingAgent {
  private static final MadeBy MADE_BY = MadeBy.playbook(1);
  private static final Duration WEEK = Duration.ofDays(7);

  /// However poor an arm is expected to be, it gets this much of an equal share: or nothing would
  /// be learned of it.
  private static final double LEAST_OF_EQUAL = 0.5;

  private final Scorer scorer;
  private final PastDelivery past;
  private final Duration attribution;

  /// @param attribution how long after a click a conversion still counts for it; no verdict is
  ///   planned sooner
  public PlaybookTesting(Scorer scorer, PastDelivery past, Duration attribution) {
    this.scorer = scorer;
    this.past = past;
    this.attribution = attribution;
  }

  @Override
  public Assessment assess(
      Brief brief, Concept concept, Storyboard storyboard, List<Video> videos) {
    SortedMap<String, Figure> features = scorer.features(concept, storyboard, videos);
    Prediction expected = scorer.predict(brief, features);
    return new Assessment(
        concept.id(),
        features,
        expected.rate(),
        expected.peers(),
        expected.contributions(),
        notes(features, videos),
        MADE_BY);
  }

  private static List<String> notes(SortedMap<String, Figure> features, List<Video> videos) {
    List<String> notes = new ArrayList<>();
    long known = features.values().stream().filter(f -> !(f instanceof Figure.Unknown)).count();
    notes.add("%d of %d features are known".formatted(known, features.size()));
    for (Video video : videos) {
      for (QaCheck check : video.qa()) {
        if (check.verdict() != QaCheck.Verdict.PASS) {
          notes.add(
              "%s: %s %s, %s"
                  .formatted(
                      video.id(),
                      check.check(),
                      check.verdict() == QaCheck.Verdict.FAIL ? "failed" : "is not known",
                      check.detail()));
        }
      }
    }
    return notes;
  }

  /// @throws IllegalArgumentException when there is no candidate
  @Override
  public TestPlan plan(Brief brief, List<Candidate> candidates) {
    if (candidates.isEmpty()) {
      throw new IllegalArgumentException("a test plan of no candidates");
    }
    List<LeftOut> leftOut = new ArrayList<>();
    List<Candidate> chosen = oneVariable(diverse(candidates, leftOut), leftOut);
    Money daily = brief.budget().daily();
    TestReach reach =
        new TestReach(
            daily,
            past.find(daily.currency()),
            attribution.compareTo(WEEK) > 0 ? attribution : WEEK);
    int arms = reach.of(traits(chosen)).arms();
    chosen.subList(arms, chosen.size()).stream()
        .map(PlaybookTesting::unaffordable)
        .forEach(leftOut::add);
    List<Candidate> tested = chosen.subList(0, arms);
    TestReach.Outcome outcome = reach.of(traits(tested));
    List<Arm> split = arms(tested, brief, Math.max(outcome.share(), LEAST_OF_EQUAL / arms));
    double least = split.stream().mapToDouble(Arm::share).min().orElseThrow();
    return new TestPlan(
        question(tested),
        split,
        leftOut,
        outcome.perArm(),
        outcome.detectable(),
        outcome.instead(),
        reach.window(outcome, least),
        MADE_BY);
  }

  /// Those that differ in one thing; all of them when no two do, for then they can only be watched.
  private static List<Candidate> oneVariable(List<Candidate> chosen, List<LeftOut> leftOut) {
    List<Integer> places = TestReach.oneVariable(traits(chosen));
    if (places.isEmpty()) {
      return chosen;
    }
    List<Candidate> tested = places.stream().map(chosen::get).toList();
    String one = tested.getFirst().concept().id();
    for (Candidate candidate : chosen) {
      if (!tested.contains(candidate)) {
        leftOut.add(
            new LeftOut(
                candidate.concept().id(),
                "a test changes one thing, and beside %s this one changes more".formatted(one)));
      }
    }
    return tested;
  }

  private static List<SortedMap<String, String>> traits(List<Candidate> candidates) {
    return candidates.stream().map(c -> Traits.of(c.concept())).toList();
  }

  private List<Arm> arms(List<Candidate> tested, Brief brief, double floor) {
    Money daily = brief.budget().daily();
    Ratio format = brief.output().formats().getFirst();
    ArmPriors priors = new ArmPriors(past.arms(), past.find(daily.currency()));
    List<ArmPriors.Asked> asked =
        tested.stream()
            .map(c -> new ArmPriors.Asked(Traits.of(c.concept(), format), c.assessment().ctr()))
            .toList();
    double[] shares = priors.shares(asked, daily.minor(), floor);
    List<TestPlan.Outlook> outlooks = priors.outlooks(asked);
    List<Arm> arms = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      Concept concept = tested.get(i).concept();
      arms.add(new Arm(concept.id(), concept.hypothesis(), shares[i], outlooks.get(i)));
    }
    return arms;
  }

  private static List<Candidate> diverse(List<Candidate> candidates, List<LeftOut> leftOut) {
    List<Candidate> ordered = Ranking.of(candidates);
    List<Candidate> chosen = new ArrayList<>();
    for (Candidate candidate : ordered) {
      if (Ranking.vetoed(candidate) && !chosen.isEmpty()) {
        leftOut.add(
            new LeftOut(candidate.concept().id(), "the council's veto: " + veto(candidate)));
        continue;
      }
      Optional<LeftOut> twin =
          chosen.stream().flatMap(taken -> twin(candidate, taken).stream()).findFirst();
      twin.ifPresentOrElse(leftOut::add, () -> chosen.add(candidate));
    }
    return chosen;
  }

  private static String veto(Candidate candidate) {
    CouncilVerdict verdict = candidate.verdict();
    return verdict != null && verdict.ruling() instanceof CouncilVerdict.Ruling.Vetoed vetoed
        ? String.join("; ", vetoed.findings())
        : "";
  }

  private static Optional<LeftOut> twin(Candidate candidate, Candidate taken) {
    return Twins.alike(candidate, taken)
        .map(why ->
            new LeftOut(
                candidate.concept().id(),
                "near-twin of %s: %s".formatted(taken.concept().id(), why)));
  }

  private static LeftOut unaffordable(Candidate candidate) {
    return new LeftOut(
        candidate.concept().id(),
        "with one more arm the budget would not reach a verdict within %d days"
            .formatted(TestReach.LONGEST.toDays()));
  }

  /// One thing that differs can be concluded on; several together only say which ad is better.
  private static String question(List<Candidate> tested) {
    List<String> differing = TestReach.variables(traits(tested));
    return switch (differing.size()) {
      case 0 -> "none: nothing differs";
      case 1 -> differing.getFirst();
      default -> "the whole ad: " + String.join(" and ", differing) + " differ together";
    };
  }
}
