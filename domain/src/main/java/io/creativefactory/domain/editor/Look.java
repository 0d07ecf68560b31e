package io.creativefactory.domain.editor;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.Colour;
import org.jspecify.annotations.Nullable;

/// What every frame of one ad shares.
///
/// @param brand the name, written where there is no logo
/// @param field the 60 %: backgrounds
/// @param ink the 30 %: text on the field
/// @param accent the 10 %: the key word, the price and the button, nothing else
/// @param logo path below the assets folder, or null
/// @param font path of a TTF or OTF below the assets folder, or null for the house face
/// @param edge the side that all text blocks of the ad align to
/// @param grade the look of footage and opaque stills
public record Look(
    String brand,
    Colour field,
    Colour ink,
    Colour accent,
    @Nullable String logo,
    @Nullable String font,
    Edge edge,
    Grade grade) {
  public Look {
    Checks.text("brand", brand);
  }

  public enum Edge {
    LEFT,
    CENTRE
  }
}
