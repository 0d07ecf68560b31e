package io.creativefactory.render;

import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Text;
import io.creativefactory.render.sound.Hit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The moments of a storyboard that a small sound marks.
final class Hits {
  private Hits() {}

  static List<Hit> of(Storyboard storyboard) {
    List<Hit> hits = new ArrayList<>();
    Duration start = Duration.ZERO;
    for (Scene scene : storyboard.scenes()) {
      Duration from = start;
      transition(scene.transition()).ifPresent(accent -> hits.add(new Hit(from, accent)));
      for (Text text : scene.texts()) {
        boolean heard = text.at().compareTo(scene.length()) < 0;
        accent(text).filter(a -> heard).ifPresent(a -> hits.add(new Hit(from.plus(text.at()), a)));
      }
      start = start.plus(scene.length());
    }
    return hits;
  }

  private static Optional<Hit.Accent> transition(Scene.Transition transition) {
    return switch (transition) {
      case CUT, DISSOLVE -> Optional.empty();
      case WIPE, SLIDE, PUSH, ZOOM, WHIP, DIP -> Optional.of(Hit.Accent.WHOOSH);
    };
  }

  private static Optional<Hit.Accent> accent(Text text) {
    return switch (text.role()) {
      case PRICE, BUTTON -> Optional.of(Hit.Accent.POP);
      case ITEM -> Optional.of(Hit.Accent.TICK);
      case HOOK, SUPER, CAPTION, NUMBER, QUOTE, LOWER_THIRD, LABEL, URL, LEGAL -> Optional.empty();
    };
  }
}
