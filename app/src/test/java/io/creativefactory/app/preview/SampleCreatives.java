package io.creativefactory.app.preview;

import io.creativefactory.domain.Colour;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.MadeBy;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.RunId;
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
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.editor.Sidecars;
import io.creativefactory.domain.editor.Sound;
import io.creativefactory.domain.editor.Staging;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Text;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.domain.review.ReviewItem;
import io.creativefactory.domain.review.VersionHash;
import io.creativefactory.domain.testing.Assessment;
import io.creativefactory.domain.testing.Prediction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// Creatives of two invented brands.
public final class SampleCreatives {
  static final Instant NOW = Instant.parse("2026-11-20T12:30:00Z");
  static final MadeBy PLAYBOOK = MadeBy.playbook(3);

  private SampleCreatives() {}

  /// What sets one sample apart from another.
  ///
  /// @param hookLine words of the first beat
  public record Seed(
      String brand,
      String variant,
      HookType hook,
      String angle,
      CallToAction cta,
      String hookLine,
      Figure ctr,
      List<QaCheck> qa) {}

  public static ReviewItem item(RunId run, Seed seed) {
    String name = seed.brand() + seed.variant();
    return new ReviewItem(
        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
        run,
        version(name),
        concept(seed),
        storyboard(seed),
        List.of(video(seed, "9:16", 1080, 1920), video(seed, "1:1", 1080, 1080)),
        assessment(seed));
  }

  public static VersionHash version(String seed) {
    return new VersionHash(
        String.format(Locale.ROOT, "%08x", seed.hashCode()).repeat(8).substring(0, 64));
  }

  static Concept concept(Seed seed) {
    return new Concept(
        seed.variant(),
        seed.angle(),
        seed.hook(),
        seed.cta(),
        Framework.PAS,
        script(seed),
        "Nobody among the 14 ads of 5 competitors opens with this hook on “"
            + seed.angle()
            + "”, and the brief's first fact carries it.",
        PLAYBOOK);
  }

  private static Script script(Seed seed) {
    return new Script(
        List.of(
            beat(Script.Role.HOOK, seed.hookLine(), "", 2000),
            beat(Script.Role.PROBLEM, "Most bottles are used once", "used once", 1600),
            new Script.Beat(
                Script.Role.SOLUTION,
                "Ours is made from 100% recycled plastic",
                "100% recycled",
                Duration.ofMillis(2600),
                "the bottle on a table",
                List.of(
                    new Script.Claim(
                        "made from 100% recycled plastic",
                        Script.Source.FACT, "Bottle made from 100% recycled plastic"))),
            new Script.Beat(
                Script.Role.OFFER,
                "Six for the price of five",
                "Six",
                Duration.ofMillis(1800),
                "six bottles in a row",
                List.of(
                    new Script.Claim(
                        "six for the price of five",
                        Script.Source.OFFER,
                        "Six for the price of five"))),
            beat(
                Script.Role.CALL_TO_ACTION,
                seed.cta().label() + " at nordkilde.example",
                "",
                2000)));
  }

  private static Script.Beat beat(Script.Role role, String text, String emphasis, long millis) {
    return new Script.Beat(
        role, text, emphasis, Duration.ofMillis(millis), "the product in use", List.of());
  }

  private static Storyboard storyboard(Seed seed) {
    Look look =
        new Look(
            seed.brand(),
            Colour.parse("#03045e"),
            Colour.parse("#caf0f8"),
            Colour.parse("#0077b6"),
            null,
            null,
            Look.Edge.LEFT,
            Grade.GENTLE);
    return new Storyboard(
        seed.brand() + " " + seed.variant(),
        look,
        30,
        scenes(seed),
        new Sound(new Sound.Music("audio/viper_music.mp3", Duration.ofMillis(4200)), true));
  }

  private static List<Scene> scenes(Seed seed) {
    Shot clip =
        new Shot.Footage(
            "footage/intel_bottle.mp4", Duration.ofMillis(1200), 1.25, Shot.Focus.CENTRE);
    Shot pack = new Shot.Still("images/bottle.png", Shot.Focus.CENTRE);
    return List.of(
        scene("s1", Layout.STATEMENT, List.of(), seed.hookLine()),
        scene("s2", Layout.FULL_BLEED, List.of(clip), "Most bottles are used once"),
        scene("s3", Layout.PACKSHOT, List.of(pack), "100% recycled plastic"),
        scene("s4", Layout.PRICE, List.of(), "Six for the price of five"),
        scene("s5", Layout.END_CARD, List.of(pack), seed.cta().label()));
  }

  private static Scene scene(String id, Layout layout, List<Shot> shots, String words) {
    return new Scene(
        id,
        Duration.ofSeconds(2),
        5,
        layout,
        shots,
        List.of(new Text(Text.Role.SUPER, words, "", Text.Entrance.RISE, Duration.ZERO)),
        Staging.of(shots.isEmpty() ? Scene.Move.NONE : Scene.Move.PUSH_IN, Scene.Transition.CUT),
        "The picture shows what the line says; it is the sharpest of the brief's media.");
  }

  static Video video(Seed seed, String format, int width, int height) {
    Ratio ratio = Ratio.parse(format);
    String file = media(seed) + "-" + ratio.slug();
    return new Video(
        seed.variant(),
        ratio,
        file + ".mp4",
        "0".repeat(64),
        Duration.ofSeconds(10),
        new PixelSize(width, height),
        Sidecars.posterOnly(file + ".png"),
        ratio.isPortrait() ? seed.qa() : List.of(good("loudness", "-14.0 LUFS, wanted -14 ± 0.3")));
  }

  static String media(Seed seed) {
    return seed.brand().toLowerCase(Locale.ROOT) + "/" + seed.variant();
  }

  static Assessment assessment(Seed seed) {
    Map<String, Figure> features =
        Map.of(
            "words in the first 2 s",
            new Figure.Measured(7, "words", "script", NOW),
            "cuts",
            new Figure.Measured(4, "cuts", "shot detector", NOW),
            "share of motion",
            new Figure.Measured(0.42, "ratio", "frame differences", NOW),
            "faces",
            new Figure.Unknown("no face detector is installed"));
    return new Assessment(
        seed.variant(),
        new TreeMap<>(features),
        seed.ctr(),
        new Figure.Unknown("7 of 20 peers"),
        List.of(
            new Prediction.Contribution("hook_first_3_seconds", 0.21),
            new Prediction.Contribution("avg_scene_duration", -0.08)),
        List.of("The hook line stands from the first frame.", "The price is seen for 1.8 s."),
        PLAYBOOK);
  }

  static QaCheck good(String check, String detail) {
    return new QaCheck(check, QaCheck.Verdict.PASS, detail);
  }
}
