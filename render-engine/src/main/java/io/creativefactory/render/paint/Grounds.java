package io.creativefactory.render.paint;

import io.creativefactory.domain.Colour;
import io.creativefactory.render.canvas.Inks;
import io.creativefactory.render.canvas.Palette;
import io.creativefactory.render.canvas.Raster;
import io.creativefactory.render.layout.Element;
import java.util.List;
import java.util.Optional;

/// Chooses how words are made legible on what lies behind them.
///
/// @param field the painted ground of the scene
/// @param picture sampled frames of a picture that fills the frame
record Grounds(List<Element> elements, Raster field, Optional<Ground> picture) {

  /// @param plate whether the lines need plates of the field's colour
  record Choice(Inks inks, boolean plate) {}

  Choice choose(Element.Words words, Palette palette) {
    if (words.dress() != Element.Dress.PLAIN) {
      return new Choice(Inks.coloured(palette.onAccent(), palette.onAccent()), false);
    }
    if (onPaper(words)) {
      boolean reads = palette.accent().contrastTo(palette.paper()) >= Palette.LEGIBLE;
      Inks inks =
          reads
              ? Inks.coloured(palette.onPaper(), palette.accent())
              : Inks.marked(palette.onPaper(), palette);
      return new Choice(inks, false);
    }
    if (picture.isPresent()) {
      boolean reads = picture.get().contrast(Colour.WHITE, words.box()) >= Palette.LEGIBLE;
      return reads
          ? new Choice(Inks.marked(Colour.WHITE, palette).shadowed(), false)
          : new Choice(onField(palette), true);
    }
    Ground ground =
        new Ground(
            List.of(field.image()),
            new io.creativefactory.domain.PixelSize(field.width(), field.height()));
    boolean reads = ground.contrast(palette.ink(), words.box()) >= Palette.LEGIBLE;
    return new Choice(onField(palette), !reads);
  }

  private static Inks onField(Palette palette) {
    return palette.accentReads()
        ? Inks.coloured(palette.ink(), palette.accent())
        : Inks.marked(palette.ink(), palette);
  }

  private boolean onPaper(Element.Words words) {
    return elements.stream()
        .anyMatch(e ->
            e instanceof Element.Panel panel
                && panel.tone() == Element.Tone.PAPER
                && panel.box().holds(words.box()));
  }
}
