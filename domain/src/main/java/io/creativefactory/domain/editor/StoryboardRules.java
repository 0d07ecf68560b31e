package io.creativefactory.domain.editor;

import io.creativefactory.domain.editor.UnsoundStoryboard.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What must hold between the records of one storyboard. One object looks once and keeps every
/// fault that it found, in the order of the storyboard.
final class StoryboardRules {
  private final int framesPerSecond;
  private final List<Scene> scenes;
  private final Sound sound;

  /// Where each scene starts, by its id; the first of a name counts.
  private final Map<String, Duration> starts = new HashMap<>();

  private final Duration end;
  private final List<Fault> faults = new ArrayList<>();

  private StoryboardRules(int framesPerSecond, List<Scene> scenes, Sound sound) {
    this.framesPerSecond = framesPerSecond;
    this.scenes = scenes;
    this.sound = sound;
    Duration start = Duration.ZERO;
    for (Scene scene : scenes) {
      starts.putIfAbsent(scene.id(), start);
      start = start.plus(scene.length());
    }
    this.end = start;
  }

  static List<Fault> faults(int framesPerSecond, List<Scene> scenes, Sound sound) {
    StoryboardRules rules = new StoryboardRules(framesPerSecond, scenes, sound);
    rules.whole();
    for (int i = 0; i < scenes.size(); i++) {
      rules.scene("/scenes/" + i, scenes.get(i));
    }
    Voice voice = sound.voice();
    if (voice != null) {
      rules.voice(voice.lines());
    }
    rules.effects();
    return List.copyOf(rules.faults);
  }

  private void whole() {
    if (scenes.isEmpty()) {
      fault("/scenes", "is empty; an ad has at least one scene");
    }
    if (end.compareTo(Storyboard.MAX_LENGTH) > 0) {
      fault("/scenes", "last " + millis(end) + ", more than " + millis(Storyboard.MAX_LENGTH));
    }
    List<String> ids = scenes.stream().map(Scene::id).toList();
    for (int i = 0; i < ids.size(); i++) {
      if (ids.indexOf(ids.get(i)) < i) {
        fault(
            "/scenes/" + i + "/id",
            "'" + ids.get(i) + "' is the id of scene " + ids.indexOf(ids.get(i)) + " too");
      }
    }
  }

  private void scene(String at, Scene scene) {
    Duration frame = Duration.ofNanos(1_000_000_000L / framesPerSecond);
    if (scene.length().compareTo(frame) < 0) {
      fault(at + "/length", "is " + millis(scene.length()) + ", less than one frame");
    }
    Staging.Fades fades = scene.staging().fades();
    if (fades.in().plus(fades.out()).compareTo(scene.length()) > 0) {
      fault(
          at + "/staging/fades",
          "take "
              + millis(fades.in().plus(fades.out()))
              + " together, but scene "
              + scene.id()
              + " lasts "
              + millis(scene.length()));
    }
    for (int i = 0; i < scene.texts().size(); i++) {
      Text text = scene.texts().get(i);
      stay(at + "/texts/" + i, scene, text.at(), text.until());
      timed(at + "/texts/" + i + "/timed", text.words(), text.timed(), scene.length());
    }
    List<Sticker> stickers = scene.staging().stickers();
    for (int i = 0; i < stickers.size(); i++) {
      Sticker sticker = stickers.get(i);
      stay(at + "/staging/stickers/" + i, scene, sticker.at(), sticker.until());
    }
  }

  /// Both ends of what stands in a scene lie inside it.
  private void stay(String at, Scene scene, Duration enters, @Nullable Duration leaves) {
    inside(at + "/at", scene, enters, "enters");
    if (leaves != null && leaves.compareTo(scene.length()) > 0) {
      fault(
          at + "/until",
          "leaves at "
              + millis(leaves)
              + ", but scene "
              + scene.id()
              + " ends at "
              + millis(scene.length())
              + "; without `until` it stays to the end");
    }
  }

  private void inside(String at, Scene scene, Duration when, String does) {
    if (when.compareTo(scene.length()) >= 0) {
      fault(
          at,
          does
              + " at "
              + millis(when)
              + ", but scene "
              + scene.id()
              + " ends at "
              + millis(scene.length()));
    }
  }

  /// Timed words are the words of their text, one after another, up to `end`.
  private void timed(String at, String words, List<TimedWord> timed, Duration end) {
    if (timed.isEmpty()) {
      return;
    }
    List<String> written = Arrays.asList(words.strip().split("\\s+", -1));
    List<String> spoken = timed.stream().map(TimedWord::word).toList();
    if (!spoken.equals(written)) {
      fault(at, "are " + spoken + ", but the words are " + written);
    }
    for (int i = 1; i < timed.size(); i++) {
      TimedWord before = timed.get(i - 1);
      if (timed.get(i).from().compareTo(before.to()) < 0) {
        fault(
            at + "/" + i + "/from",
            "'"
                + timed.get(i).word()
                + "' starts at "
                + millis(timed.get(i).from())
                + ", before '"
                + before.word()
                + "' ends at "
                + millis(before.to()));
      }
    }
    TimedWord last = timed.getLast();
    if (last.to().compareTo(end) > 0) {
      fault(
          at + "/" + (timed.size() - 1) + "/to",
          "'"
              + last.word()
              + "' ends at "
              + millis(last.to())
              + ", after the end at "
              + millis(end));
    }
  }

  private void voice(List<Voice.Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      Voice.Line line = lines.get(i);
      String at = "/sound/voice/lines/" + i;
      starts(at, line.scene(), line.at());
      timed(at + "/timed", line.words(), line.timed(), end.minus(start(line)));
    }
    List<Integer> inTime =
        IntStream.range(0, lines.size())
            .boxed()
            .filter(i -> starts.containsKey(lines.get(i).scene()))
            .sorted(Comparator.comparing(i -> start(lines.get(i))))
            .toList();
    int longest = 0;
    for (int k = 1; k < inTime.size(); k++) {
      Voice.Line speaking = lines.get(inTime.get(longest));
      Voice.Line line = lines.get(inTime.get(k));
      if (start(line).compareTo(spokenUntil(speaking)) < 0) {
        fault(
            "/sound/voice/lines/" + inTime.get(k),
            "starts at "
                + millis(start(line))
                + " of the ad, while '"
                + speaking.words()
                + "' is spoken from "
                + millis(start(speaking))
                + (speaking.timed().isEmpty() ? "" : " to " + millis(spokenUntil(speaking))));
      }
      longest = spokenUntil(line).compareTo(spokenUntil(speaking)) > 0 ? k : longest;
    }
  }

  /// As far as it is known: a line without times is spoken at its start at least.
  private Duration spokenUntil(Voice.Line line) {
    return line.timed().isEmpty()
        ? start(line).plusMillis(1)
        : start(line).plus(line.timed().getLast().to());
  }

  private Duration start(Voice.Line line) {
    return starts.getOrDefault(line.scene(), Duration.ZERO).plus(line.at());
  }

  private void effects() {
    for (int i = 0; i < sound.effects().size(); i++) {
      Sound.Effect effect = sound.effects().get(i);
      starts("/sound/effects/" + i, effect.scene(), effect.at());
    }
  }

  private void starts(String at, String id, Duration when) {
    scenes.stream()
        .filter(scene -> scene.id().equals(id))
        .findFirst()
        .ifPresentOrElse(
            scene -> inside(at + "/at", scene, when, "starts"),
            () ->
                fault(
                    at + "/scene",
                    "there is no scene '"
                        + id
                        + "'; there are "
                        + scenes.stream().map(Scene::id).toList()));
  }

  private void fault(String at, String problem) {
    faults.add(new Fault(at, problem));
  }

  private static String millis(Duration time) {
    return time.toMillis() + " ms";
  }
}
