package io.creativefactory.render.paint;

import io.creativefactory.render.canvas.Cue;
import io.creativefactory.render.canvas.Grain;
import io.creativefactory.render.canvas.Painted;
import io.creativefactory.render.canvas.Raster;
import io.creativefactory.render.layout.Box;
import io.creativefactory.render.layout.Element;
import java.util.List;
import java.util.Optional;

/// The ground on which a scene stands in a frame whose foot belongs to the platforms: words and
/// products keep above it, and without it that third of the frame would be bare.
///
/// @param studio whose frame is painted
record Floor(Studio studio) {
  private static final double BARE_FROM = 0.8;
  private static final double STANDS_IN = 0.06;
  private static final double UNDER_WORDS = 0.05;
  private static final double HIGHEST = 0.66;
  private static final double LOWEST = 0.86;
  private static final double BOW = 0.075;
  private static final double DENSE = 0.62;
  private static final double THIN = 0.2;

  /// Empty where the frame has no bare foot, or a picture fills it.
  Optional<Painted> under(List<Element> elements) {
    int width = studio.frame().size().width();
    int height = studio.frame().size().height();
    boolean bare = studio.frame().safe().bottom() < BARE_FROM * height;
    double top = HIGHEST * height;
    for (Element element : elements) {
      Box box = element.box();
      switch (element) {
        case Element.Pack _ -> top = Math.max(top, box.bottom() - studio.frame().share(STANDS_IN));
        case Element.Words _, Element.Tick _ ->
            top = Math.max(top, box.bottom() + studio.frame().share(UNDER_WORDS));
        case Element.Picture _, Element.Wiped _, Element.Panel _ ->
            bare &= box.bottom() < studio.frame().safe().bottom();
        case Element.Mark _, Element.Plate _, Element.QuoteMark _, Element.Sticker _ -> {}
      }
    }
    return bare && top < LOWEST * height
        ? Optional.of(painted((int) top, width, height))
        : Optional.empty();
  }

  /// A hill: highest in the middle, fading towards the foot.
  private Painted painted(int top, int width, int height) {
    int y = Painted.even(top);
    Raster raster = Raster.of(width, height - y);
    int[] argb = raster.pixels();
    int rgb = studio.palette().glow().rgb();
    Grain grain = new Grain(23);
    double bow = BOW * width;
    for (int x = 0; x < width; x++) {
      double off = 2.0 * x / width - 1;
      double edge = top - y + bow * off * off;
      for (int row = 0; row < height - y; row++) {
        double share = Math.clamp(row - edge + 0.5, 0, 1);
        double down = (double) row / (height - y);
        double alpha = share * (DENSE + (THIN - DENSE) * down) * 255 + share * grain.triangle();
        argb[row * width + x] = Math.clamp(Math.round(alpha), 0, 255) << 24 | rgb;
      }
    }
    return Painted.still(raster, 0, y, Cue.STANDS);
  }
}
