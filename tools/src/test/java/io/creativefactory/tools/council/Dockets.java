package io.creativefactory.tools.council;

import io.creativefactory.domain.Colour;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.MadeBy;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.creative.CallToAction;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.creative.Framework;
import io.creativefactory.domain.creative.HookType;
import io.creativefactory.domain.creative.Script;
import io.creativefactory.domain.editor.Grade;
import io.creativefactory.domain.editor.Layout;
import io.creativefactory.domain.editor.Look;
import io.creativefactory.domain.editor.QaCheck;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Sidecars;
import io.creativefactory.domain.editor.Sound;
import io.creativefactory.domain.editor.Staging;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Text;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.domain.testing.Assessment;
import io.creativefactory.tools.claims.Briefs;
import io.creativefactory.tools.council.Docket.Entry;
import io.creativefactory.tools.council.Judge.Case;
import io.creativefactory.tools.rubric.RubricDesk;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/// Small ads before the council.
final class Dockets {
  static final RunId RUN = new RunId(new UUID(0, 7));
  static final Figure UNKNOWN = new Figure.Unknown("too few outcomes");

  private Dockets() {}

  static Docket of(Entry... entries) {
    return new Docket(TenantId.HOUSE, RUN, Briefs.apparel(), List.of(entries), List.of());
  }

  static Case before(Docket docket, int which) {
    Entry entry = docket.entries().get(which);
    return new Case(
        docket,
        entry,
        RubricDesk.judge(
            docket.brief(),
            entry.concept(),
            entry.storyboard(),
            new RubricDesk.Finished(entry.videos(), entry.assessment().features())));
  }

  static Entry entry(String variant, String hook) {
    return entry(variant, hook, UNKNOWN, QaCheck.Verdict.PASS);
  }

  static Entry entry(String variant, String hook, Figure ctr, QaCheck.Verdict loudness) {
    Concept concept = concept(variant, hook);
    Storyboard board = board(hook);
    Video video =
        new Video(
            variant,
            new Ratio(9, 16),
            "/none.mp4",
            "0".repeat(64),
            Duration.ofSeconds(4),
            new PixelSize(1080, 1920),
            Sidecars.posterOnly("/none.jpg"),
            List.of(new QaCheck("loudness", loudness, "-14.0 LUFS")));
    Assessment assessment =
        new Assessment(
            variant, new TreeMap<>(), ctr, UNKNOWN, List.of(), List.of(), MadeBy.playbook(1));
    return new Entry(0, concept, board, List.of(video), assessment);
  }

  private static Concept concept(String variant, String hook) {
    return new Concept(
        variant,
        "plain",
        HookType.QUESTION,
        CallToAction.SHOP_NOW,
        Framework.PAS,
        new Script(
            List.of(beat(Script.Role.HOOK, hook), beat(Script.Role.CALL_TO_ACTION, "Shop now"))),
        "because",
        MadeBy.playbook(1));
  }

  private static Storyboard board(String hook) {
    Look look =
        new Look(
            "Saleor Apparel",
            Colour.BLACK,
            Colour.WHITE,
            Colour.WHITE,
            null,
            null,
            Look.Edge.LEFT,
            Grade.GENTLE);
    return new Storyboard(
        "ad",
        look,
        30,
        List.of(scene("s1", Text.Role.HOOK, hook), scene("s2", Text.Role.BUTTON, "Shop now")),
        new Sound(null, false));
  }

  static Figure rate(double value) {
    return new Figure.Modelled(value, value / 2, value * 2, 0.8, "ratio", "ctr 1", 500);
  }

  private static Script.Beat beat(Script.Role role, String text) {
    return new Script.Beat(role, text, "", Duration.ofSeconds(2), "", List.of());
  }

  private static Scene scene(String id, Text.Role role, String words) {
    return new Scene(
        id,
        Duration.ofSeconds(2),
        1,
        Layout.STATEMENT,
        List.of(),
        List.of(new Text(role, words, "", Text.Entrance.STAND, Duration.ZERO)),
        Staging.PLAIN,
        "");
  }
}
