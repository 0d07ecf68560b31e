package io.creativefactory.render;

import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Text;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/// Chooses the frame that stands for a video: the hook, all its words come to rest and none gone
/// yet, clear of the transitions on either side.
final class PosterMoment {
  private static final Duration ENTRANCE = Duration.ofMillis(420);
  private static final Duration EACH_WORD = Duration.ofMillis(70);
  private static final Duration EACH_LETTER = Duration.ofMillis(45);
  private static final Duration COUNTING = Duration.ofMillis(900);

  /// What a transition into the next scene may need of this one's end.
  private static final Duration TRANSITION = Duration.ofMillis(330);

  private PosterMoment() {}

  /// From the ad's start. Of the first scenes it is the first whose words have time to settle; an
  /// ad that is too quick for that is shown late in its longest scene.
  static Duration in(List<Scene> scenes) {
    Duration start = Duration.ZERO;
    for (Scene scene : scenes) {
      Duration settled = settled(scene);
      Duration over = over(scene);
      if (settled.compareTo(over) <= 0) {
        return start.plus(settled.plus(over).dividedBy(2));
      }
      start = start.plus(scene.length());
    }
    return late(scenes);
  }

  private static Duration settled(Scene scene) {
    Duration entered = scene.transition() == Scene.Transition.CUT ? Duration.ZERO : TRANSITION;
    return scene.texts().stream()
        .map(text -> text.at().plus(entrance(text)))
        .reduce(entered, (a, b) -> a.compareTo(b) >= 0 ? a : b);
  }

  /// The last moment before anything leaves.
  private static Duration over(Scene scene) {
    Duration end = scene.length().minus(TRANSITION);
    for (Text text : scene.texts()) {
      Duration until = text.until();
      if (until != null && until.compareTo(end) < 0) {
        end = until.minus(Duration.ofMillis(240));
      }
    }
    return end;
  }

  private static Duration entrance(Text text) {
    int words = text.words().split("\\s+").length;
    return switch (text.entrance()) {
      case STAND, SPOKEN -> Duration.ZERO;
      case RISE, POP -> ENTRANCE;
      case WORDS -> ENTRANCE.plus(EACH_WORD.multipliedBy(words));
      case TYPE -> ENTRANCE.plus(EACH_LETTER.multipliedBy(text.words().length()));
      case STRIKE -> ENTRANCE.multipliedBy(2);
      case COUNT -> COUNTING;
    };
  }

  private static Duration late(List<Scene> scenes) {
    Scene longest = scenes.stream().max(Comparator.comparing(Scene::length)).orElseThrow();
    Duration start =
        scenes.stream()
            .takeWhile(scene -> !scene.id().equals(longest.id()))
            .map(Scene::length)
            .reduce(Duration.ZERO, Duration::plus);
    return start.plus(longest.length().multipliedBy(3).dividedBy(4));
  }
}
