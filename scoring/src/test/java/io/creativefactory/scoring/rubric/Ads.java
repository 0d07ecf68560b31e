package io.creativefactory.scoring.rubric;

import io.creativefactory.domain.Colour;
import io.creativefactory.domain.Figure;
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
import io.creativefactory.domain.editor.Voice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Ads for the rubric's tests: statements of two seconds each, unless said otherwise.
final class Ads {
  static final Ad.Subject SUBJECT = new Ad.Subject("Nordkilde", "Nordkilde Spring Water", "en");

  private Ads() {}

  /// One scene a line, the first is the hook.
  static Ad saying(String... lines) {
    return of(SUBJECT, scenes(lines), null);
  }

  static Ad spoken(String words, String... lines) {
    Voice.Line line = new Voice.Line("s1", Duration.ZERO, words, null, List.of());
    return of(SUBJECT, scenes(lines), new Voice("en-GB", List.of(line), Voice.Captions.NONE));
  }

  static Ad of(Ad.Subject subject, List<Scene> scenes, @Nullable Voice voice) {
    return new Ad(subject, null, board(scenes, voice), Map.of(), List.of(), null);
  }

  static Ad with(Ad ad, Concept concept) {
    return new Ad(ad.subject(), concept, ad.storyboard(), ad.features(), ad.videos(), ad.seen());
  }

  static Ad with(Ad ad, Map<String, Figure> features) {
    return new Ad(ad.subject(), ad.concept(), ad.storyboard(), features, ad.videos(), ad.seen());
  }

  static List<Scene> scenes(String... lines) {
    List<Scene> scenes = new ArrayList<>();
    IntStream.range(0, lines.length)
        .forEach(i ->
            scenes.add(
                scene(
                    "s" + (i + 1),
                    2000,
                    Layout.STATEMENT,
                    text(i == 0 ? Text.Role.HOOK : Text.Role.SUPER, lines[i]))));
    return scenes;
  }

  static Scene scene(String id, long millis, Layout layout, Text... texts) {
    Shot shot = new Shot.Still("pack.png", Shot.Focus.CENTRE);
    List<Shot> shots = IntStream.range(0, layout.minShots()).mapToObj(_ -> shot).toList();
    return new Scene(
        id, Duration.ofMillis(millis), 1, layout, shots, List.of(texts), Staging.PLAIN, "");
  }

  static Text text(Text.Role role, String words) {
    return new Text(role, words, "", Text.Entrance.STAND, Duration.ZERO);
  }

  static Concept concept(HookType hook, Script.Role second) {
    return new Concept(
        "v1",
        "no bleach",
        hook,
        CallToAction.SHOP_NOW,
        Framework.PAS,
        new Script(
            List.of(
                beat(Script.Role.HOOK, "Where does your water come from?"),
                beat(second, "From a pipe."),
                beat(Script.Role.CALL_TO_ACTION, "Shop now"))),
        "because",
        MadeBy.playbook(1));
  }

  private static Script.Beat beat(Script.Role role, String text) {
    return new Script.Beat(role, text, "", Duration.ofSeconds(2), "", List.of());
  }

  private static Storyboard board(List<Scene> scenes, @Nullable Voice voice) {
    Look look =
        new Look(
            "Nordkilde",
            Colour.parse("#ffffff"),
            Colour.parse("#000000"),
            Colour.parse("#1b4dff"),
            null,
            null,
            Look.Edge.LEFT,
            Grade.GENTLE);
    return new Storyboard("ad", look, 30, scenes, new Sound(null, voice, List.of(), false));
  }
}
