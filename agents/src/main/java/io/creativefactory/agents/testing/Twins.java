package io.creativefactory.agents.testing;

import io.creativefactory.agents.testing.TestingAgent.Candidate;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.tools.scorer.Scorer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Tells near-twins: two ads so alike that a test of one against the other would answer nothing.
final class Twins {
  /// Posters that differ in fewer of their 49 bits look the same.
  private static final int ALIKE = 5;

  private Twins() {}

  /// Why two candidates are near-twins; nothing when they are not.
  static Optional<String> alike(Candidate one, Candidate other) {
    boolean sameIdea =
        one.concept().hook() == other.concept().hook()
            && one.concept().angle().equalsIgnoreCase(other.concept().angle());
    if (sameIdea) {
      return Optional.of("same hook and same angle");
    }
    if (sameOpening(opening(one), opening(other))) {
      return Optional.of("it opens with the same picture in the same layout");
    }
    OptionalInt bits =
        Scorer.posterDistance(one.assessment().features(), other.assessment().features());
    return bits.isPresent() && bits.getAsInt() < ALIKE
        ? Optional.of("their posters differ in %d of 49 bits".formatted(bits.getAsInt()))
        : Optional.empty();
  }

  /// Openings of words alone are told apart by their hooks.
  private static boolean sameOpening(Scene one, Scene other) {
    return one.layout() == other.layout()
        && !one.shots().isEmpty()
        && paths(one).equals(paths(other));
  }

  private static List<String> paths(Scene scene) {
    return scene.shots().stream().map(Shot::path).toList();
  }

  private static Scene opening(Candidate candidate) {
    return candidate.storyboard().scenes().getFirst();
  }
}
