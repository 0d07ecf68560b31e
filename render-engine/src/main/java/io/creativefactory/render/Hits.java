package io.creativefactory.render;

import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Text;
import io.creativefactory.render.sound.Hit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The moments of a storyboard that a small sound marks.
final class Hits {
  /// Two sounds closer than this are one noise; the more telling one stays.
  private static final Duration APART = Duration.ofMillis(90);

  private static final int KEYS = 4;
  private static final Duration KEY_EVERY = Duration.ofMillis(115);

  private Hits() {}

  /// In the order of time.
  static List<Hit> of(Storyboard storyboard) {
    List<Hit> hits = new ArrayList<>();
    Duration start = Duration.ZERO;
    for (Scene scene : storyboard.scenes()) {
      Duration from = start;
      transition(scene.transition()).ifPresent(accent -> hits.add(new Hit(from, accent)));
      for (Text text : scene.texts()) {
        accent(text).ifPresent(accent -> hits.add(new Hit(from.plus(text.at()), accent)));
        hits.addAll(keys(text, from, scene.length()));
      }
      start = start.plus(scene.length());
    }
    return apart(hits);
  }

  private static List<Hit> apart(List<Hit> hits) {
    List<Hit> apart = new ArrayList<>();
    for (Hit hit :
        hits.stream()
            .sorted(Comparator.comparing(Hit::accent, Comparator.reverseOrder()))
            .toList()) {
      if (apart.stream().noneMatch(kept -> kept.at().minus(hit.at()).abs().compareTo(APART) < 0)) {
        apart.add(hit);
      }
    }
    apart.sort(Comparator.comparing(Hit::at));
    return apart;
  }

  private static Optional<Hit.Accent> transition(Scene.Transition transition) {
    return switch (transition) {
      case CUT, DISSOLVE, DIP -> Optional.empty();
      case WIPE, SLIDE, PUSH, ZOOM, WHIP -> Optional.of(Hit.Accent.WHOOSH);
    };
  }

  private static Optional<Hit.Accent> accent(Text text) {
    return switch (text.role()) {
      case PRICE, BUTTON -> Optional.of(Hit.Accent.POP);
      case ITEM -> Optional.of(Hit.Accent.TICK);
      case CAPTION, URL, LEGAL -> Optional.empty();
      case HOOK, SUPER, NUMBER, QUOTE, LOWER_THIRD, LABEL ->
          switch (text.entrance()) {
            case POP -> Optional.of(Hit.Accent.POP);
            case STRIKE -> Optional.of(Hit.Accent.WHOOSH);
            case STAND, RISE, WORDS, TYPE, SPOKEN, COUNT -> Optional.empty();
          };
    };
  }

  /// A few, so that typing is heard and not counted.
  private static List<Hit> keys(Text text, Duration scene, Duration length) {
    List<Hit> keys = new ArrayList<>();
    if (text.entrance() == Text.Entrance.TYPE) {
      int letters = text.words().codePointCount(0, text.words().length());
      for (int i = 0; i < Math.min(KEYS, letters); i++) {
        Duration at = text.at().plus(KEY_EVERY.multipliedBy(i));
        if (at.compareTo(length) < 0) {
          keys.add(new Hit(scene.plus(at), Hit.Accent.KEY));
        }
      }
    }
    return keys;
  }
}
