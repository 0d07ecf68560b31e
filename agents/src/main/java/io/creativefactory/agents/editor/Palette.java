package io.creativefactory.agents.editor;

import io.creativefactory.domain.Colour;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The three colours of an ad, out of the brand's own where they can be read.
///
/// @param field 60 %
/// @param ink 30 %; at least 4.5:1 on the field
/// @param accent 10 %; at least 3:1 on the field, and never the ink
record Palette(Colour field, Colour ink, Colour accent) {
  private static final double READABLE = 4.5;
  private static final double VISIBLE = 3.0;
  private static final double APART = 1.35;
  private static final Colour NIGHT = new Colour(0x0e1116);

  /// Every legible palette of a brand, the most typical first; never empty. Beside the brand's own
  /// fields there is a tint and a shade of its first colour, so that several ads can differ.
  static List<Palette> of(List<Colour> brand) {
    Colour first = brand.getFirst();
    Stream<Colour> fields =
        Stream.concat(
            brand.stream(),
            Stream.of(first.mixedWith(Colour.WHITE, 0.9), first.mixedWith(NIGHT, 0.78)));
    List<Palette> palettes = fields.distinct().flatMap(field -> on(field, brand).stream()).toList();
    return palettes.isEmpty() ? List.of(new Palette(Colour.WHITE, NIGHT, first)) : palettes;
  }

  private static Optional<Palette> on(Colour field, List<Colour> brand) {
    return ink(field, brand)
        .flatMap(ink -> accent(field, ink, brand).map(accent -> new Palette(field, ink, accent)));
  }

  private static Optional<Colour> ink(Colour field, List<Colour> brand) {
    List<Colour> inks = new ArrayList<>(List.of(Colour.WHITE, NIGHT));
    brand.stream().filter(c -> c.contrastTo(field) >= 7).forEach(inks::add);
    return inks.stream()
        .filter(ink -> ink.contrastTo(field) >= READABLE)
        .max(
            Comparator.comparingDouble(
                ink -> (brand.contains(ink) ? 3 : 0) + ink.contrastTo(field)));
  }

  /// The brand's colour that stands out most from both; a tint or shade of one when none does.
  private static Optional<Colour> accent(Colour field, Colour ink, List<Colour> brand) {
    Stream<Colour> own = brand.stream();
    Stream<Colour> mixed =
        Stream.of(Colour.WHITE, NIGHT)
            .flatMap(to ->
                IntStream.rangeClosed(2, 7)
                    .boxed()
                    .flatMap(i -> brand.stream().map(c -> c.mixedWith(to, i / 10.0))));
    return Stream.of(own, mixed)
        .flatMap(colours ->
            colours
                .filter(c -> c.contrastTo(field) >= VISIBLE && c.contrastTo(ink) >= APART)
                .max(Comparator.comparingDouble(c -> chroma(c) + 0.02 * c.contrastTo(field)))
                .stream())
        .findFirst();
  }

  private static double chroma(Colour colour) {
    int most = Math.max(colour.red(), Math.max(colour.green(), colour.blue()));
    int least = Math.min(colour.red(), Math.min(colour.green(), colour.blue()));
    return (most - least) / 255.0;
  }
}
