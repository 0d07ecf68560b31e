package io.creativefactory.bench;

import io.creativefactory.config.placement.Placements;
import io.creativefactory.domain.Colour;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.editor.Grade;
import io.creativefactory.domain.editor.Layout;
import io.creativefactory.domain.editor.Look;
import io.creativefactory.domain.editor.Placement;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.editor.Sound;
import io.creativefactory.domain.editor.Staging;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Text;
import io.creativefactory.domain.editor.Voice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The ads that are measured: four full-bleed clips joined by dissolves, three captions, a logo,
/// music and a voice, 15 seconds.
final class BenchAds {
  static final List<Duration> LENGTHS =
      List.of(
          Duration.ofSeconds(4),
          Duration.ofSeconds(4),
          Duration.ofSeconds(4),
          Duration.ofSeconds(3));
  static final List<String> HOOKS =
      List.of("Still ironing?", "Nobody irons now", "Iron less today", "One shirt, no iron");
  static final List<String> CALLS = List.of("Shop the shirt", "See all colours", "Get yours now");
  static final List<String> FORMATS = List.of("9:16", "4:5", "1:1");
  private static final String MIDDLE = "It dries flat overnight";

  private BenchAds() {}

  static Placement placement(String ratio) {
    return Placements.house().of(Ratio.parse(ratio));
  }

  static Storyboard ad(String hook, String call) {
    return ad(hook, MIDDLE, call);
  }

  static Storyboard ad(String hook, String middle, String call) {
    List<String> words = List.of(hook, middle, "", call);
    List<Scene> scenes = new ArrayList<>();
    for (int i = 0; i < LENGTHS.size(); i++) {
      scenes.add(scene(i, LENGTHS.get(i), words.get(i), Scene.Transition.DISSOLVE));
    }
    Voice.Line line =
        new Voice.Line("s0", Duration.ofMillis(200), "spoken", "voice.wav", List.of());
    return board(scenes, new Voice("en", List.of(line), Voice.Captions.NONE));
  }

  /// Short scenes in a row over music, for how the time grows with their number: the second twenty
  /// look about as deep into the footage as the first, and no length has more sound than another.
  static Storyboard row(int count) {
    List<Scene> scenes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      scenes.add(scene(i, Duration.ofMillis(500), "Scene " + i, Scene.Transition.CUT));
    }
    return board(scenes, null);
  }

  private static Storyboard board(List<Scene> scenes, @Nullable Voice voice) {
    Look look =
        new Look(
            "Acme",
            Colour.parse("#0b1020"),
            Colour.WHITE,
            Colour.parse("#ffd166"),
            "logo.png",
            null,
            Look.Edge.LEFT,
            Grade.GENTLE);
    Sound sound = new Sound(new Sound.Music("music.wav", Duration.ZERO), voice, List.of(), false);
    return new Storyboard("bench", look, 30, scenes, sound);
  }

  private static Scene scene(int i, Duration length, String words, Scene.Transition transition) {
    Shot shot =
        new Shot.Footage(
            "clip" + i % AdMedia.CLIPS + ".mp4",
            Duration.ofMillis(100L * (i % 20 / AdMedia.CLIPS) + 30L * (i / 20)),
            1,
            Shot.Focus.CENTRE);
    Text text =
        new Text(
            Text.Role.SUPER, words.isEmpty() ? "-" : words, "", Text.Entrance.RISE, Duration.ZERO);
    return new Scene(
        "s" + i,
        length,
        5,
        Layout.FULL_BLEED,
        List.of(shot),
        words.isEmpty() ? List.of() : List.of(text),
        Staging.of(Scene.Move.NONE, i == 0 ? Scene.Transition.CUT : transition),
        "");
  }
}
