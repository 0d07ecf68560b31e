package io.creativefactory.agents.testing;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.MadeBy;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.editor.QaCheck;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.domain.testing.Assessment;
import io.creativefactory.domain.testing.Prediction;
import io.creativefactory.domain.testing.TestPlan;
import io.creativefactory.domain.testing.TestPlan.Arm;
import io.creativefactory.domain.testing.TestPlan.LeftOut;
import io.creativefactory.tools.scorer.PastDelivery;
import io.creativefactory.tools.scorer.Scorer;
import io.creativefactory.tools.scorer.TestReach;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// Judges variants by what can be measured and plans tests by what can be concluded. The best
/// predicted come first when there is a model, else the order of the concepts decides; near-twins
/// and variants that fail the gate are left out. Deterministic. Thread safe.
public final class PlaybookTesting implements TestingAgent {
  private static final MadeBy MADE_BY = MadeBy.playbook(1);
  private static final Duration WEEK = Duration.ofDays(7);

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
    List<Candidate> chosen = diverse(candidates, leftOut);
    TestReach reach =
        new TestReach(
            brief.budget().daily(),
            past.find(brief.budget().daily().currency()),
            attribution.compareTo(WEEK) > 0 ? attribution : WEEK);
    int arms = Math.min(chosen.size(), reach.arms(chosen.size()));
    chosen.subList(arms, chosen.size()).stream()
        .map(PlaybookTesting::unaffordable)
        .forEach(leftOut::add);
    List<Candidate> tested = chosen.subList(0, arms);
    return new TestPlan(
        question(tested),
        tested.stream().map(c -> arm(c, arms)).toList(),
        leftOut,
        reach.perArm(arms),
        reach.window(arms),
        MADE_BY);
  }

  private static List<Candidate> diverse(List<Candidate> candidates, List<LeftOut> leftOut) {
    List<Candidate> ordered = new ArrayList<>(candidates);
    ordered.sort(Comparator.comparingDouble(PlaybookTesting::predicted).reversed());
    List<Candidate> chosen = new ArrayList<>();
    for (Candidate candidate : ordered) {
      Optional<LeftOut> twin =
          chosen.stream().flatMap(taken -> twin(candidate, taken).stream()).findFirst();
      twin.ifPresentOrElse(leftOut::add, () -> chosen.add(candidate));
    }
    return chosen;
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

  /// Unknown ones share one place, so that their own order stands.
  private static double predicted(Candidate candidate) {
    return switch (candidate.assessment().ctr()) {
      case Figure.Modelled modelled -> modelled.value();
      case Figure.Measured measured -> measured.value();
      case Figure.Unknown _ -> Double.NEGATIVE_INFINITY;
    };
  }

  private static Arm arm(Candidate candidate, int arms) {
    return new Arm(candidate.concept().id(), candidate.concept().hypothesis(), 1.0 / arms);
  }

  /// One thing that differs can be concluded on; several together only say which ad is better.
  private static String question(List<Candidate> tested) {
    List<String> differing =
        Stream.of(
                differs(tested, "hook", Concept::hook),
                differs(tested, "angle", Concept::angle),
                differs(tested, "call to action", Concept::cta))
            .flatMap(Optional::stream)
            .toList();
    return switch (differing.size()) {
      case 0 -> "none: nothing differs";
      case 1 -> differing.getFirst();
      default -> "the whole ad: " + String.join(" and ", differing) + " differ together";
    };
  }

  private static Optional<String> differs(
      List<Candidate> tested, String name, Function<Concept, Object> tag) {
    long kinds = tested.stream().map(c -> tag.apply(c.concept())).distinct().count();
    return kinds > 1 ? Optional.of(name) : Optional.empty();
  }
}
