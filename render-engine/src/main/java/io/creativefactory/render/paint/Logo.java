package io.creativefactory.render.paint;

import io.creativefactory.domain.Colour;
import io.creativefactory.domain.editor.Text;
import io.creativefactory.render.canvas.Cue;
import io.creativefactory.render.canvas.Inks;
import io.creativefactory.render.canvas.Painted;
import io.creativefactory.render.canvas.Palette;
import io.creativefactory.render.canvas.Raster;
import io.creativefactory.render.canvas.Resize;
import io.creativefactory.render.layout.Box;
import io.creativefactory.render.type.Face;
import io.creativefactory.render.type.Script;
import io.creativefactory.render.type.Setting;
import io.creativefactory.render.type.Shaped;
import io.creativefactory.render.type.TypeStyle;
import io.creativefactory.render.type.Writing;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;

/// The brand's mark: its logo, on a white chip where it could not be seen otherwise, or its name.
///
/// @param image the logo, if there is one
/// @param name the brand's name
/// @param chip whether the logo gets a chip
public record Logo(Optional<BufferedImage> image, String name, Face face, boolean chip) {
  private static final double PAD = 0.14;
  private static final double NAME = 0.6;
  private static final double UNSEEN = 1.9;
  private static final double UNSEEN_SHARE = 0.12;

  public static Logo of(Optional<BufferedImage> image, String name, Face face, Colour field) {
    return new Logo(image, name, face, image.isPresent() && needsChip(image.get(), field));
  }

  /// The same mark on another ground; a chip that it needs there takes room inside its box.
  Logo on(Colour ground) {
    return new Logo(
        image, name, face, chip || (image.isPresent() && needsChip(image.get(), ground)));
  }

  private static boolean needsChip(BufferedImage logo, Colour field) {
    long solid = 0;
    long unseen = 0;
    for (int y = 0; y < logo.getHeight(); y++) {
      for (int x = 0; x < logo.getWidth(); x++) {
        int argb = logo.getRGB(x, y);
        if (argb >>> 24 > 128) {
          solid++;
          unseen += new Colour(argb & 0xffffff).contrastTo(field) < UNSEEN ? 1 : 0;
        }
      }
    }
    boolean opaque = solid > 0.97 * logo.getWidth() * logo.getHeight();
    return opaque || unseen > solid * UNSEEN_SHARE;
  }

  /// Width to height of the whole mark.
  public double aspect() {
    if (image.isEmpty()) {
      return layout(100).advance() * NAME / 100;
    }
    double inner = (double) image.get().getWidth() / image.get().getHeight();
    return chip ? inner * (1 - 2 * PAD) + 2 * PAD : inner;
  }

  /// @param onPicture whether footage lies behind, on which no mark is sure to be seen: it gets a
  ///   plate of the field, which it was made for
  Painted painted(Box box, Palette palette, boolean onPicture) {
    boolean plated = onPicture && !(image.isPresent() && chip);
    int room = plated ? box.height() / 3 : 0;
    int x = Painted.even(box.x() - room);
    int over = plated && image.isPresent() ? box.height() / 5 : 0;
    int y = Painted.even(box.y() - over);
    Raster raster = Raster.of(box.width() + 2 * room + 4, box.height() + 2 * over + 4);
    Graphics2D g = raster.brush();
    g.translate(box.x() - x, box.y() - y);
    if (plated) {
      double high = box.height() + 2.0 * over;
      g.setColor(Inks.awt(palette.field(), 0.94));
      g.fill(
          new RoundRectangle2D.Double(
              -room, -over, box.width() + 2.0 * room, high, high * 0.6, high * 0.6));
    }
    if (image.isPresent()) {
      logo(g, image.get(), box);
    } else {
      double px = box.width() / Math.max(1e-6, layout(100).advance() / 100);
      g.setColor(Inks.awt(palette.ink()));
      double baseline = box.height() / 2.0 + px * 0.36;
      Shaped line = layout(px);
      g.fill(line.outline(0, baseline));
      line.stamp(g, 0, baseline);
    }
    g.dispose();
    return Painted.still(raster, x, y, Cue.STANDS);
  }

  private void logo(Graphics2D g, BufferedImage logo, Box box) {
    int pad = chip ? (int) Math.round(box.height() * PAD) : 0;
    if (chip) {
      double round = box.height() * 0.4;
      g.setColor(java.awt.Color.WHITE);
      g.fill(new RoundRectangle2D.Double(0, 0, box.width(), box.height(), round, round));
    }
    double scale =
        Math.min(
            (box.width() - 2.0 * pad) / logo.getWidth(),
            (box.height() - 2.0 * pad) / logo.getHeight());
    int width = Math.max(1, (int) Math.round(logo.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(logo.getHeight() * scale));
    BufferedImage scaled = Resize.to(logo, width, height);
    g.drawImage(scaled, (box.width() - width) / 2, (box.height() - height) / 2, null);
  }

  private Shaped layout(double px) {
    return new Setting(
            new Writing(face, TypeStyle.of(Text.Role.SUPER), Script.isRightToLeft(name)),
            px,
            java.util.List.of())
        .writing()
        .shape(name, px);
  }
}
