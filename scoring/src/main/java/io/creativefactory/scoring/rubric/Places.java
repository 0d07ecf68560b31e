package io.creativefactory.scoring.rubric;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The scenes of an ad by name, for advice that says where.
///
/// @param scenes in order, at least one
/// @param hook what the opening is meant to be
record Places(List<Place> scenes, String hook) {
  Places {
    scenes = List.copyOf(scenes);
  }

  /// @param name for example `scene s1`
  /// @param words whether anything is read in it
  /// @param card whether its picture stands in a card
  record Place(String name, long startMs, long endMs, boolean words, boolean card) {
    long length() {
      return endMs - startMs;
    }
  }

  String fill(String advice) {
    Place first = scenes.getFirst();
    String filled =
        advice
            .replace("{first}", first.name())
            .replace("{second}", scenes.get(Math.min(1, scenes.size() - 1)).name())
            .replace("{last}", scenes.getLast().name())
            .replace("{longest}", longest().name())
            .replace("{wordless}", wordless().name())
            .replace("{card}", card().name())
            .replace("{hook}", hook);
    return filled.substring(0, 1).toUpperCase(Locale.ROOT) + filled.substring(1);
  }

  private Place longest() {
    return scenes.stream().max(Comparator.comparingLong(Place::length)).orElseThrow();
  }

  private Place wordless() {
    return scenes.stream().filter(scene -> !scene.words()).findFirst().orElse(scenes.getFirst());
  }

  private Place card() {
    return scenes.stream().filter(Place::card).findFirst().orElse(scenes.getFirst());
  }
}
