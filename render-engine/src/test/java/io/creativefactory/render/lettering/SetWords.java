package io.creativefactory.render.lettering;

import io.creativefactory.domain.Colour;
import io.creativefactory.domain.editor.Text;
import io.creativefactory.render.Boards;
import io.creativefactory.render.canvas.Inks;
import io.creativefactory.render.canvas.Palette;
import io.creativefactory.render.canvas.Raster;
import io.creativefactory.render.layout.Box;
import io.creativefactory.render.layout.Element;
import io.creativefactory.render.type.Face;
import io.creativefactory.render.type.Setting;
import io.creativefactory.render.type.TypeStyle;
import io.creativefactory.render.type.Typesetter;
import io.creativefactory.render.type.Writing;

/// Words that are set, for tests of how they come in.
final class SetWords {
  static final Palette PALETTE = Palette.of(Boards.LOOK);
  static final Inks YELLOW = Inks.coloured(Colour.WHITE, Colour.parse("#ffd000"));

  private SetWords() {}

  static Element.Words words(Text text, Element.Align align) {
    Writing writing = new Writing(Face.house(), TypeStyle.of(text.role()), false);
    Setting setting =
        new Typesetter(text.words(), text.emphasis(), writing).at(60, 700).orElseThrow();
    Box box = new Box(100, 100, (int) setting.width() + 1, (int) setting.height() + 1);
    return new Element.Words(text, setting, box, Element.Dress.PLAIN, align);
  }

  /// The columns of a raster in which something is painted: the first and the last.
  static int[] reach(Raster raster) {
    int first = raster.width();
    int last = -1;
    for (int i = 0; i < raster.pixels().length; i++) {
      if (raster.pixels()[i] >>> 24 > 100) {
        first = Math.min(first, i % raster.width());
        last = Math.max(last, i % raster.width());
      }
    }
    return new int[] {first, last};
  }

  /// The columns of the pixels that are nearly of one colour.
  static int[] reach(Raster raster, Colour colour) {
    int first = raster.width();
    int last = -1;
    for (int i = 0; i < raster.pixels().length; i++) {
      int argb = raster.pixels()[i];
      if (argb >>> 24 > 200 && (argb & 0xffffff) == colour.rgb()) {
        first = Math.min(first, i % raster.width());
        last = Math.max(last, i % raster.width());
      }
    }
    return new int[] {first, last};
  }
}
