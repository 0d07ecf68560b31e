package io.creativefactory.render.sound;

import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.editor.Sound;
import io.creativefactory.domain.editor.Storyboard;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What sounds when, beside the music.
///
/// @param hits moments for accents; used only when [Sound#accents] says so
/// @param takes clips that are heard
/// @param effects files at their moments
/// @param speech spoken lines; no two overlap
public record Score(List<Hit> hits, List<Take> takes, List<Effect> effects, List<Speech> speech) {
  public Score {
    hits = List.copyOf(hits);
    takes = List.copyOf(takes);
    effects = List.copyOf(effects);
    speech = List.copyOf(speech);
  }

  /// @param at from the ad's start
  record Effect(Duration at, Sound.Effect effect) {}

  /// Nothing but the moments for accents.
  public static Score accents(List<Hit> hits) {
    return new Score(hits, List.of(), List.of(), List.of());
  }

  public static Score of(Storyboard storyboard, List<Hit> hits, List<Speech> speech) {
    List<Take> takes = new ArrayList<>();
    Duration start = Duration.ZERO;
    for (Scene scene : storyboard.scenes()) {
      for (Shot shot : scene.shots()) {
        if (shot instanceof Shot.Footage footage && footage.volume() > 0) {
          takes.add(new Take(scene.id(), footage, start, scene.length(), scene.staging().fades()));
        }
      }
      start = start.plus(scene.length());
    }
    return new Score(hits, takes, effects(storyboard), speech);
  }

  private static List<Effect> effects(Storyboard storyboard) {
    return storyboard.sound().effects().stream()
        .filter(effect -> effect.volume() > 0)
        .map(effect -> new Effect(storyboard.startOf(effect.scene()).plus(effect.at()), effect))
        .toList();
  }
}
