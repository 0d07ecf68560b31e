package io.creativefactory.graph.launch;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Ratio;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// Cuts the still pictures that some platforms want beside a video. A picture lies beside the
/// poster it was made for, under a name of its own, and is made once.
final class Stills {
  private static final int SIDE = 1200;

  /// Share of a logo's square that stays empty around it.
  private static final double MARGIN = 0.1;

  private Stills() {}

  /// The middle of a picture in another ratio, at most 1200 pixels wide.
  ///
  /// @param beside the poster whose name the picture takes
  static Path cut(Path picture, Ratio ratio, Path beside) {
    Path target = beside(beside, ratio.slug() + ".jpg");
    if (Files.exists(target)) {
      return target;
    }
    BufferedImage whole = read(picture);
    int width = (int) Math.min(whole.getWidth(), Math.round(whole.getHeight() * ratio.value()));
    int height = (int) Math.round(width / ratio.value());
    BufferedImage part =
        whole.getSubimage(
            (whole.getWidth() - width) / 2, (whole.getHeight() - height) / 2, width, height);
    int wide = Math.min(SIDE, width);
    BufferedImage cut = canvas(wide, (int) Math.round(wide / ratio.value()));
    draw(cut, part, new Rectangle(cut.getWidth(), cut.getHeight()));
    return write(cut, "jpg", target);
  }

  /// A mark in the middle of a white square.
  static Path square(Path logo, Path beside) {
    Path target = beside(beside, "logo.png");
    if (Files.exists(target)) {
      return target;
    }
    BufferedImage mark = read(logo);
    BufferedImage square = canvas(SIDE, SIDE);
    double room = SIDE * (1 - 2 * MARGIN);
    double scale = room / Math.max(mark.getWidth(), mark.getHeight());
    int width = (int) Math.round(mark.getWidth() * scale);
    int height = (int) Math.round(mark.getHeight() * scale);
    draw(square, mark, new Rectangle((SIDE - width) / 2, (SIDE - height) / 2, width, height));
    return write(square, "png", target);
  }

  private static Path beside(Path poster, String ending) {
    String name = String.valueOf(poster.getFileName());
    int dot = name.lastIndexOf('.');
    return poster.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + "-" + ending);
  }

  private static BufferedImage canvas(int width, int height) {
    BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = canvas.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.dispose();
    return canvas;
  }

  private static void draw(BufferedImage on, BufferedImage what, Rectangle where) {
    Graphics2D pen = on.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(what, where.x, where.y, where.width, where.height, null);
    pen.dispose();
  }

  private static BufferedImage read(Path file) {
    try {
      BufferedImage image = ImageIO.read(file.toFile());
      if (image != null) {
        return image;
      }
    } catch (IOException e) {
      throw unreadable(file, e.toString(), e);
    }
    throw unreadable(file, "no picture that Java reads", null);
  }

  private static Path write(BufferedImage image, String format, Path target) {
    try {
      Path half = Files.createTempFile(target.getParent(), "still", "." + format);
      ImageIO.write(image, format, half.toFile());
      return Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unreadable(target, e.toString(), e);
    }
  }

  private static FactoryException unreadable(Path file, String why, @Nullable Exception cause) {
    return new FactoryException(
        ErrorCode.MEDIA_UNREADABLE, file + " cannot be used as a still picture: " + why, cause);
  }
}
