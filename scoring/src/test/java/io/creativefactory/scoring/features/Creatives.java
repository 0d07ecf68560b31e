package io.creativefactory.scoring.features;

import io.creativefactory.domain.Colour;
import io.creativefactory.domain.MadeBy;
import io.creativefactory.domain.creative.CallToAction;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.creative.Framework;
import io.creativefactory.domain.creative.HookType;
import io.creativefactory.domain.creative.Script;
import io.creativefactory.domain.editor.Grade;
import io.creativefactory.domain.editor.Layout;
import io.creativefactory.domain.editor.Look;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.editor.Sound;
import io.creativefactory.domain.editor.Staging;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Text;
import java.time.Duration;
import java.util.List;

/// A small ad: a question of 2 s, a packshot of 4 s, an end card of 4 s.
final class Creatives {
  static final Concept CONCEPT =
      new Concept(
          "v1",
          "no bleach",
          HookType.CURIOSITY_GAP,
          CallToAction.SHOP_NOW,
          Framework.PAS,
          new Script(
              List.of(
                  beat(Script.Role.HOOK, "Still dyed with 3 bleaches?", 2),
                  beat(Script.Role.PROBLEM, "Most are", 4),
                  beat(Script.Role.CALL_TO_ACTION, "Today only: ends soon", 4))),
          "a test",
          MadeBy.playbook(1));

  static final Storyboard STORYBOARD =
      new Storyboard(
          "a test",
          new Look(
              "Acme",
              Colour.BLACK,
              Colour.WHITE,
              Colour.WHITE,
              null,
              null,
              Look.Edge.LEFT,
              Grade.GENTLE),
          30,
          List.of(
              scene("s1", 2, Layout.STATEMENT, text(Text.Role.HOOK, "Still dyed?", 0)),
              scene("s2", 4, Layout.PACKSHOT, text(Text.Role.SUPER, "No. Not at all.", 2)),
              scene("s3", 4, Layout.END_CARD, text(Text.Role.BUTTON, "Shop now", 0))),
          new Sound(null, false));

  private Creatives() {}

  private static Script.Beat beat(Script.Role role, String text, int seconds) {
    return new Script.Beat(role, text, "", Duration.ofSeconds(seconds), "", List.of());
  }

  private static Scene scene(String id, int seconds, Layout layout, Text text) {
    List<Shot> shots =
        layout == Layout.PACKSHOT ? List.of(new Shot.Still("a.png", Shot.Focus.CENTRE)) : List.of();
    return new Scene(
        id,
        Duration.ofSeconds(seconds),
        5,
        layout,
        shots,
        List.of(text),
        Staging.of(Scene.Move.NONE, Scene.Transition.CUT),
        "");
  }

  private static Text text(Text.Role role, String words, int at) {
    return new Text(role, words, "", Text.Entrance.STAND, Duration.ofSeconds(at));
  }
}
