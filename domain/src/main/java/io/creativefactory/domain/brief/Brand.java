package io.creativefactory.domain.brief;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.Colour;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whose ad it is and how it must look.
///
/// @param colours one to six, the most typical first
/// @param logo path below the assets folder, or null
/// @param font path of a TTF or OTF below the assets folder, or null for the house face
/// @param neverSay words that no ad of this brand may contain, in any inflection of case
public record Brand(
    String name,
    List<Colour> colours,
    @Nullable String logo,
    @Nullable String font,
    List<String> neverSay) {
  public Brand {
    Checks.text("brand.name", name);
    colours = List.copyOf(colours);
    neverSay = List.copyOf(neverSay);
    if (colours.isEmpty() || colours.size() > 6) {
      throw new IllegalArgumentException(
          "brand.colours has " + colours.size() + " entries, not 1 to 6");
    }
  }
}
