package io.creativefactory.app.studio.review;

import io.creativefactory.app.studio.Wording;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.editor.Sound;
import io.creativefactory.domain.editor.Storyboard;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A storyboard as it is read: its scenes in order and what is heard.
record BoardView(List<SceneView> scenes, String sound, List<String> colours) {

  record SceneView(
      String id,
      String layout,
      ScriptView.Span span,
      List<String> shots,
      List<ScriptView.Words> texts,
      String motion,
      String why) {}

  static BoardView of(Storyboard board) {
    List<SceneView> scenes = new ArrayList<>();
    Duration at = Duration.ZERO;
    for (Scene scene : board.scenes()) {
      scenes.add(scene(scene, at));
      at = at.plus(scene.length());
    }
    return new BoardView(
        List.copyOf(scenes),
        sound(board.sound()),
        List.of(
            board.look().field().toString(),
            board.look().ink().toString(),
            board.look().accent().toString()));
  }

  private static SceneView scene(Scene scene, Duration at) {
    return new SceneView(
        scene.id(),
        Wording.words(scene.layout()),
        ScriptView.Span.of(at, scene.length()),
        scene.shots().stream().map(BoardView::shot).toList(),
        scene.texts().stream().map(t -> ScriptView.Words.of(t.words(), t.emphasis())).toList(),
        motion(scene),
        scene.why());
  }

  private static String motion(Scene scene) {
    String in = Wording.words(scene.transition());
    return scene.move() == Scene.Move.NONE
        ? in + ", still"
        : in + ", " + Wording.words(scene.move()).toLowerCase(java.util.Locale.ROOT);
  }

  private static String shot(Shot shot) {
    return switch (shot) {
      case Shot.Still still -> still.path();
      case Shot.Footage clip ->
          clip.path()
              + " from "
              + Wording.timecode(clip.from())
              + (clip.speed() == 1 ? "" : " at " + Wording.number(clip.speed(), 2) + "×");
    };
  }

  private static String sound(Sound sound) {
    Sound.Music music = sound.music();
    String bed =
        music == null
            ? "No music: a silent track"
            : music.path() + " from " + Wording.timecode(music.from());
    return sound.accents() ? bed + ", with accents on the text hits" : bed;
  }
}
