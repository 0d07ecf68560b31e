package io.creativefactory.render.canvas;

import io.creativefactory.domain.Colour;
import io.creativefactory.domain.editor.Backdrop;
import io.creativefactory.domain.editor.Look;

/// The colours that an ad is painted in: the brand's, made legible where they are not.
///
/// @param field the background
/// @param fieldEnd where the background's gradient goes
/// @param glow the large soft shape on the field
/// @param ink words on the field
/// @param accent the brand's accent, for plates, tags and buttons
/// @param onAccent words on the accent
/// @param paper plates under quotes
/// @param onPaper words on paper
public record Palette(
    Colour field,
    Colour fieldEnd,
    Colour glow,
    Colour ink,
    Colour accent,
    Colour onAccent,
    Colour paper,
    Colour onPaper) {
  /// The 4.5 of WCAG 2.2, 1.4.3 (https://www.w3.org/TR/WCAG22/#contrast-minimum, read 2026-11-20)
  /// and what encoding may take of it: finished pixels are measured against 4.5.
  public static final double LEGIBLE = 4.7;

  /// Thin letters never show their whole colour. Below this black and white are taken as they are.
  private static final double AMPLE = 5.5;

  public static Palette of(Look look) {
    Colour field = look.field();
    boolean dark = field.luminance() < 0.2;
    Colour deep = field.mixedWith(look.accent(), dark ? 0.2 : 0.1);
    Colour ink = legible(look.ink(), field);
    Colour glow = glow(look, ink);
    Colour paper = ink.luminance() > 0.5 ? ink : field.mixedWith(Colour.WHITE, 0.92);
    Colour onPaper = paper.contrastTo(field) >= 7 ? field : legible(look.ink(), paper);
    return new Palette(
        field,
        ink.contrastTo(deep) >= LEGIBLE ? deep : field,
        glow,
        ink,
        look.accent(),
        legible(look.ink(), look.accent()),
        paper,
        onPaper);
  }

  /// The same ad on another ground than the brand's field.
  public Palette on(Backdrop backdrop) {
    Colour from = backdrop.from();
    Colour to = backdrop.to();
    Colour middle = from.mixedWith(to, 0.5);
    Colour readable = readable(from, to);
    Colour away = readable.luminance() > middle.luminance() ? Colour.BLACK : Colour.WHITE;
    Colour light = readable.luminance() > 0.5 ? readable : middle.mixedWith(Colour.WHITE, 0.92);
    return new Palette(
        from,
        to,
        middle.mixedWith(away, 0.14),
        readable,
        accent,
        onAccent,
        light,
        legible(ink, light));
  }

  /// The ink where it reads on both ends of a gradient, else whichever of white and black reads
  /// better on the worse end; what still does not read gets plates.
  private Colour readable(Colour from, Colour to) {
    if (worst(ink, from, to) >= LEGIBLE) {
      return ink;
    }
    return worst(Colour.WHITE, from, to) >= worst(Colour.BLACK, from, to)
        ? Colour.WHITE
        : Colour.BLACK;
  }

  private static double worst(Colour ink, Colour from, Colour to) {
    return Math.min(ink.contrastTo(from), ink.contrastTo(to));
  }

  /// The wanted colour when it is legible on a ground, otherwise the better of near-white and
  /// near-black in the ground's own hue.
  public static Colour legible(Colour wanted, Colour ground) {
    if (wanted.contrastTo(ground) >= LEGIBLE) {
      return wanted;
    }
    Colour light = ground.mixedWith(Colour.WHITE, 0.96);
    Colour dark = ground.mixedWith(Colour.BLACK, 0.9);
    Colour better = light.contrastTo(ground) >= dark.contrastTo(ground) ? light : dark;
    if (better.contrastTo(ground) >= AMPLE) {
      return better;
    }
    return Colour.WHITE.contrastTo(ground) >= Colour.BLACK.contrastTo(ground)
        ? Colour.WHITE
        : Colour.BLACK;
  }

  /// As much of the accent in the field as words on it can bear.
  private static Colour glow(Look look, Colour ink) {
    for (double share = 0.6; share > 0.1; share -= 0.05) {
      Colour glow = look.field().mixedWith(look.accent(), share);
      if (glow.contrastTo(ink) >= LEGIBLE + 0.1) {
        return glow;
      }
    }
    Colour away = ink.luminance() > look.field().luminance() ? Colour.BLACK : Colour.WHITE;
    return look.field().mixedWith(away, 0.18);
  }

  /// Whether the accent can be read as the colour of words on the field.
  public boolean accentReads() {
    return accent.contrastTo(field) >= LEGIBLE && accent.contrastTo(glow) >= LEGIBLE;
  }
}
