package io.creativefactory.render.paint;

import io.creativefactory.domain.Colour;
import io.creativefactory.render.canvas.Palette;
import io.creativefactory.render.layout.Box;
import io.creativefactory.render.layout.Element;
import io.creativefactory.render.source.Source;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

/// The disc that lifts a product off the field: light behind a dark product, deep behind a light
/// one, and never under words.
record Halo(Studio studio, List<Source> sources) {
  private static final double REACH = 0.6;
  private static final double SMALLEST = 0.5;
  private static final double SEPARATES = 2.4;

  Field.Disc behind(List<Element> elements) {
    boolean panels = elements.stream().anyMatch(e -> e instanceof Element.Panel);
    Optional<Element.Pack> pack =
        elements.stream()
            .filter(e -> e instanceof Element.Pack)
            .map(Element.Pack.class::cast)
            .findFirst();
    if (panels || pack.isEmpty()) {
      return Field.Disc.NONE;
    }
    Box box = pack.get().box();
    double x = box.x() + box.width() / 2.0;
    double y = box.y() + box.height() / 2.0;
    double side = Math.max(box.width(), box.height());
    double radius = REACH * side;
    for (Element element : elements) {
      if (element instanceof Element.Words || element instanceof Element.Mark) {
        radius = Math.min(radius, distance(element.box(), x, y) - studio.frame().share(0.03));
      }
    }
    return radius < SMALLEST * side
        ? Field.Disc.NONE
        : new Field.Disc(x, y, radius, colour(pack.get().shot()));
  }

  /// The colour of the panel that a product stands on.
  Colour under(Element.Panel panel, List<Element> elements) {
    return elements.stream()
        .filter(e -> e instanceof Element.Pack && panel.box().holds(e.box()))
        .map(e -> colour(((Element.Pack) e).shot()))
        .findFirst()
        .orElse(studio.palette().glow());
  }

  private static double distance(Box box, double x, double y) {
    double dx = Math.max(0, Math.max(box.x() - x, x - box.right()));
    double dy = Math.max(0, Math.max(box.y() - y, y - box.bottom()));
    return Math.hypot(dx, dy);
  }

  private Colour colour(int shot) {
    Palette palette = studio.palette();
    Colour product = mean(shot);
    Colour calm = palette.glow();
    if (product.contrastTo(calm) >= SEPARATES) {
      return calm;
    }
    Colour light = palette.field().mixedWith(Colour.WHITE, 0.86);
    Colour deep = palette.field().mixedWith(palette.accent(), 0.75);
    return product.contrastTo(light) >= product.contrastTo(deep) ? light : deep;
  }

  private Colour mean(int shot) {
    if (!(sources.get(shot) instanceof Source.Picture still)) {
      return studio.palette().field();
    }
    BufferedImage image = still.picture();
    long[] sums = new long[4];
    int step = Math.max(1, image.getWidth() / 64);
    for (int y = 0; y < image.getHeight(); y += step) {
      for (int x = 0; x < image.getWidth(); x += step) {
        int argb = image.getRGB(x, y);
        if (argb >>> 24 > 128) {
          sums[0] += argb >> 16 & 0xff;
          sums[1] += argb >> 8 & 0xff;
          sums[2] += argb & 0xff;
          sums[3]++;
        }
      }
    }
    long n = Math.max(1, sums[3]);
    return new Colour((int) (sums[0] / n) << 16 | (int) (sums[1] / n) << 8 | (int) (sums[2] / n));
  }
}
