package io.creativefactory.config.json;

import io.creativefactory.domain.Colour;
import io.creativefactory.domain.editor.Backdrop;
import io.creativefactory.domain.editor.Grade;
import io.creativefactory.domain.editor.Layout;
import io.creativefactory.domain.editor.Look;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.editor.Sound;
import io.creativefactory.domain.editor.Staging;
import io.creativefactory.domain.editor.Sticker;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Text;
import io.creativefactory.domain.editor.TimedWord;
import io.creativefactory.domain.editor.Treatment;
import io.creativefactory.domain.editor.Voice;
import java.time.Duration;
import java.util.List;

/// A storyboard that uses all that the format has, apart from the named grade of [#named].
final class Everything {
  private Everything() {}

  static Storyboard storyboard() {
    return new Storyboard(
        Storyboard.FORMAT,
        "everything",
        look(new Grade.Lut("looks/teal.cube", 0.6)),
        25,
        List.of(filmed(), still()),
        sound(),
        "captions/de.vtt");
  }

  /// The same with a look that the engine knows, and nothing where nothing may stand.
  static Storyboard named() {
    return new Storyboard(
        "named",
        new Look(
            "molu",
            Colour.BLACK,
            Colour.WHITE,
            Colour.WHITE,
            null,
            null,
            Look.Edge.LEFT,
            new Grade.Named(Grade.Name.MONO)),
        30,
        List.of(still()),
        new Sound(null, false));
  }

  private static Look look(Grade grade) {
    return new Look(
        "molu",
        Colour.parse("#123a36"),
        Colour.parse("#fff3e2"),
        Colour.parse("#ff8a5c"),
        "logo.png",
        "brand.otf",
        Look.Edge.CENTRE,
        grade);
  }

  private static Scene filmed() {
    Treatment treatment =
        new Treatment(
            new Treatment.Crop(0, 0, 0.05, 0.05),
            new Treatment.Adjustment(-0.1, 1.2, 0.8),
            List.of(Treatment.Filter.SEPIA, Treatment.Filter.VIGNETTE));
    Shot footage =
        new Shot.Footage("pour.mp4", ms(600), 0.5, new Shot.Focus(0.4, 0.6), treatment, 0.3);
    Text spoken =
        new Text(
            Text.Role.LOWER_THIRD,
            "Cold \"brew\" عربي 🍵",
            "Cold",
            Text.Entrance.SPOKEN,
            Duration.ZERO,
            ms(1900),
            List.of(word("Cold", 0), word("\"brew\"", 300), word("عربي", 600), word("🍵", 900)));
    return new Scene(
        "s1", ms(2000), 1, Layout.FULL_BLEED, List.of(footage), List.of(spoken), staging(), "why");
  }

  private static Staging staging() {
    return new Staging(
        Scene.Move.PAN_LEFT,
        Staging.Easing.IN_OUT,
        Scene.Transition.WHIP,
        new Staging.Fades(ms(200), ms(300)),
        new Backdrop(Colour.BLACK, Colour.parse("#123a36")),
        List.of(
            new Sticker("new.png", Sticker.Place.TOP_RIGHT, 0.2, Duration.ZERO, ms(1500)),
            new Sticker("leaf.png", Sticker.Place.BOTTOM, 0.1, ms(400), null)));
  }

  private static Scene still() {
    return new Scene(
        "s2",
        ms(3000),
        9,
        Layout.END_CARD,
        List.of(new Shot.Still("bottle.png", Shot.Focus.CENTRE)),
        List.of(new Text(Text.Role.BUTTON, "Shop now", "", Text.Entrance.POP, ms(300))),
        Staging.PLAIN,
        "");
  }

  private static Sound sound() {
    Voice.Line recorded =
        new Voice.Line(
            "s1", Duration.ZERO, "Cold brew", "a.wav", List.of(word("Cold", 0), word("brew", 300)));
    Voice.Line spoken = new Voice.Line("s2", ms(100), "Shop now", null, List.of());
    return new Sound(
        new Sound.Music("bed.m4a", ms(120), 0.8),
        new Voice("en-GB", List.of(recorded, spoken), Voice.Captions.PHRASES),
        List.of(new Sound.Effect("s2", ms(300), "pop.wav", 1.5)),
        true);
  }

  private static TimedWord word(String word, long from) {
    return new TimedWord(word, ms(from), ms(from + 300));
  }

  private static Duration ms(long millis) {
    return Duration.ofMillis(millis);
  }
}
