package io.creativefactory.domain.editor.cutdown;

import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Sound;
import io.creativefactory.domain.editor.Staging;
import io.creativefactory.domain.editor.Sticker;
import io.creativefactory.domain.editor.Text;
import io.creativefactory.domain.editor.Voice;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Fits what stands in a scene, and what is heard in it, to its new length.
final class Refit {
  private Refit() {}

  static Scene scene(Scene scene, Duration length) {
    Staging staging = scene.staging();
    return new Scene(
        scene.id(),
        length,
        scene.priority(),
        scene.layout(),
        scene.shots(),
        scene.texts().stream().map(text -> text(text, length)).toList(),
        new Staging(
            staging.move(),
            staging.easing(),
            staging.transition(),
            staging.fades(),
            staging.backdrop(),
            staging.stickers().stream().map(sticker -> sticker(sticker, length)).toList()),
        scene.why());
  }

  private static Text text(Text text, Duration length) {
    return new Text(
        text.role(),
        text.words(),
        text.emphasis(),
        text.entrance(),
        text.at(),
        inside(text.until(), length),
        text.timed());
  }

  private static Sticker sticker(Sticker sticker, Duration length) {
    return new Sticker(
        sticker.path(),
        sticker.place(),
        sticker.size(),
        sticker.at(),
        inside(sticker.until(), length));
  }

  private static @Nullable Duration inside(@Nullable Duration until, Duration length) {
    return until == null || until.compareTo(length) >= 0 ? null : until;
  }

  /// @param steps what was left out is added here
  static Sound sound(Sound sound, List<Scene> scenes, List<String> steps) {
    Map<String, Duration> lengths =
        scenes.stream().collect(Collectors.toMap(Scene::id, Scene::length));
    List<Sound.Effect> effects =
        sound.effects().stream()
            .filter(effect -> {
              Duration length = lengths.get(effect.scene());
              boolean late = length != null && effect.at().compareTo(length) >= 0;
              if (late) {
                steps.add(
                    "Left out " + effect.path() + ": scene " + effect.scene() + " ends first.");
              }
              return length != null && !late;
            })
            .toList();
    return new Sound(sound.music(), voice(sound.voice(), lengths), effects, sound.accents());
  }

  private static @Nullable Voice voice(@Nullable Voice voice, Map<String, Duration> lengths) {
    if (voice == null) {
      return null;
    }
    List<Voice.Line> lines =
        voice.lines().stream().filter(line -> lengths.containsKey(line.scene())).toList();
    return lines.isEmpty() ? null : new Voice(voice.language(), lines, voice.captions());
  }
}
