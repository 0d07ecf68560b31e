package io.creativefactory.render.canvas;

import io.creativefactory.domain.Colour;
import java.awt.Color;
import java.util.Set;

/// What words are painted with.
///
/// @param ink most words
/// @param strong the emphasised words
/// @param marker a plate behind the emphasised words when their colour alone would not read, or the
///   same as `ink` for none
/// @param marks whether that plate is painted
/// @param shadow whether a soft shadow lies behind the words
public record Inks(Colour ink, Colour strong, Colour marker, boolean marks, boolean shadow) {

  public static Inks coloured(Colour ink, Colour strong) {
    return new Inks(ink, strong, ink, false, false);
  }

  public static Inks marked(Colour ink, Palette palette) {
    return new Inks(ink, palette.onAccent(), palette.accent(), true, false);
  }

  public Inks shadowed() {
    return new Inks(ink, strong, marker, marks, true);
  }

  /// The colours that letters are painted in.
  public Set<Colour> letters() {
    return ink.equals(strong) ? Set.of(ink) : Set.of(ink, strong);
  }

  public static Color awt(Colour colour) {
    return new Color(colour.rgb());
  }

  public static Color awt(Colour colour, double alpha) {
    return new Color(colour.red(), colour.green(), colour.blue(), (int) Math.round(alpha * 255));
  }
}
