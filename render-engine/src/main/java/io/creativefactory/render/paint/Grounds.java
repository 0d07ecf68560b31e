package io.creativefactory.render.paint;

import io.creativefactory.domain.Colour;
import io.creativefactory.domain.editor.Text;
import io.creativefactory.render.canvas.Beat;
import io.creativefactory.render.canvas.Inks;
import io.creativefactory.render.canvas.Palette;
import io.creativefactory.render.layout.Box;
import io.creativefactory.render.layout.Element;
import io.creativefactory.render.lettering.LinePlates;
import java.time.Duration;
import java.util.List;

/// Chooses how words are made legible on what lies behind them while they are seen.
///
/// @param ground what lies behind all words
/// @param pictured whether that is a picture that fills the frame and not the painted field
record Grounds(List<Element> elements, Ground ground, boolean pictured, Beat beat) {
  private static final double CLEAR = 0;
  private static final double VEIL = LinePlates.OPAQUE;

  /// @param plate whether the lines need plates of the field's colour
  /// @param ratio the least contrast that was measured, of the ink and of the emphasised words, to
  ///   what lies behind them, plates included: 1 to 21
  record Choice(Inks inks, boolean plate, double ratio) {}

  Choice choose(Element.Words words, Palette palette) {
    if (words.dress() != Element.Dress.PLAIN) {
      Inks inks = Inks.coloured(palette.onAccent(), palette.onAccent());
      return new Choice(inks, false, palette.onAccent().contrastTo(palette.accent()));
    }
    if (onPaper(words)) {
      Colour paper = palette.paper();
      return onOne(words, palette.onPaper(), paper, palette);
    }
    if (onPlate(words)) {
      return onField(words, behind(words), palette, VEIL);
    }
    Ground behind = behind(words);
    if (pictured) {
      double bare = behind.contrast(Colour.WHITE, words.box());
      Inks marked = Inks.marked(Colour.WHITE, palette);
      return bare >= Palette.LEGIBLE
          ? new Choice(marked.shadowed(), false, withMark(words, bare, palette))
          : plated(words, behind, palette);
    }
    Choice open = onField(words, behind, palette, CLEAR);
    return open.ratio() >= Palette.LEGIBLE ? open : plated(words, behind, palette);
  }

  private static Choice plated(Element.Words words, Ground ground, Palette palette) {
    Choice choice = onField(words, ground, palette, VEIL);
    return new Choice(choice.inks(), true, choice.ratio());
  }

  /// @param opacity of a plate of the field's colour that lies between
  private static Choice onField(
      Element.Words words, Ground ground, Palette palette, double opacity) {
    Ground.Veil veil = new Ground.Veil(palette.field(), opacity);
    Box box = words.box();
    double ink = ground.contrast(palette.ink(), box, veil);
    double accent = ground.contrast(palette.accent(), box, veil);
    // A number always stands on its plate: the layout left room for it.
    boolean counts = words.text().role() == Text.Role.NUMBER && stresses(words);
    boolean reads = accent >= Palette.LEGIBLE && palette.accentReads() && !counts;
    return reads
        ? new Choice(
            Inks.coloured(palette.ink(), palette.accent()),
            false,
            stresses(words) ? Math.min(ink, accent) : ink)
        : new Choice(Inks.marked(palette.ink(), palette), false, withMark(words, ink, palette));
  }

  private static Choice onOne(Element.Words words, Colour ink, Colour ground, Palette palette) {
    double own = ink.contrastTo(ground);
    double accent = palette.accent().contrastTo(ground);
    return accent >= Palette.LEGIBLE
        ? new Choice(
            Inks.coloured(ink, palette.accent()),
            false,
            stresses(words) ? Math.min(own, accent) : own)
        : new Choice(Inks.marked(ink, palette), false, withMark(words, own, palette));
  }

  private static double withMark(Element.Words words, double ink, Palette palette) {
    double mark = palette.onAccent().contrastTo(palette.accent());
    return stresses(words) ? Math.min(ink, mark) : ink;
  }

  /// Whether some of the words are set in the accent at some time.
  private static boolean stresses(Element.Words words) {
    Text text = words.text();
    return text.entrance() == Text.Entrance.SPOKEN
        || words.setting().lines().stream().anyMatch(line -> line.hasEmphasis());
  }

  private Ground behind(Element.Words words) {
    Text text = words.text();
    double from = share(text.at());
    Duration until = text.until();
    return ground.during(from, until == null ? 1 : Math.max(from, share(until)));
  }

  private double share(Duration time) {
    return Math.clamp((double) beat.of(time) / beat.frames(), 0.0, 1.0);
  }

  private boolean onPaper(Element.Words words) {
    return elements.stream()
        .anyMatch(e ->
            e instanceof Element.Panel panel
                && panel.tone() == Element.Tone.PAPER
                && panel.box().holds(words.box()));
  }

  private boolean onPlate(Element.Words words) {
    return elements.stream()
        .anyMatch(e -> e instanceof Element.Plate plate && plate.box().holds(words.box()));
  }
}
