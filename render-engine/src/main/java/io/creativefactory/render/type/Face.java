package io.creativefactory.render.type;

import com.formdev.flatlaf.fonts.inter.FlatInterFont;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// The face that an ad is set in: one cut for display, one for text, and the platform's own sans
/// for scripts that neither holds.
///
/// @param display for hooks, numbers and prices
/// @param text for captions, labels and legal lines
/// @param thickens whether display sizes are drawn bolder than the file, for a brand font that has
///   only one cut and that a light one
public record Face(Font display, Font text, boolean thickens) {
  private static final Font PLATFORM = new Font(Font.SANS_SERIF, Font.BOLD, 1);

  /// Inter, which is bundled.
  public static Face house() {
    return House.FACE;
  }

  /// @param file a TTF or OTF
  /// @throws FactoryException MEDIA_UNREADABLE when the file is no font
  public static Face brand(Path file) {
    try (InputStream bytes = Files.newInputStream(file)) {
      Font font = Font.createFont(Font.TRUETYPE_FONT, bytes);
      return new Face(font, font, !isBold(font));
    } catch (IOException | FontFormatException e) {
      throw new FactoryException(
          ErrorCode.MEDIA_UNREADABLE,
          "font " + file.getFileName() + " cannot be read as TTF or OTF: " + e.getMessage(),
          e);
    }
  }

  private static boolean isBold(Font font) {
    String name = font.getFontName(Locale.ROOT).toLowerCase(Locale.ROOT);
    return name.contains("bold") || name.contains("black") || name.contains("heavy");
  }

  /// The cut for a style, at a size, with the style's tracking and with kerning.
  Font cut(TypeStyle style, double px) {
    Font chosen = style.isDisplay() ? display : text;
    return sized(chosen, style, px);
  }

  /// The platform's sans at the same size, for what the face cannot write.
  static Font fallback(TypeStyle style, double px) {
    return sized(PLATFORM, style.untracked(), px);
  }

  private static Font sized(Font font, TypeStyle style, double px) {
    return font.deriveFont(
        Map.of(
            TextAttribute.SIZE,
            (float) px,
            TextAttribute.TRACKING,
            (float) style.tracking(),
            TextAttribute.KERNING,
            TextAttribute.KERNING_ON,
            TextAttribute.LIGATURES,
            TextAttribute.LIGATURES_ON));
  }

  boolean writes(int codePoint) {
    return display.canDisplay(codePoint) && text.canDisplay(codePoint);
  }

  static boolean platformWrites(int codePoint) {
    return PLATFORM.canDisplay(codePoint);
  }

  private static final class House {
    static final Face FACE = new Face(load("Inter-Bold.otf"), load("Inter-SemiBold.otf"), false);

    private static Font load(String name) {
      try (InputStream bytes = FlatInterFont.class.getResourceAsStream(name)) {
        if (bytes == null) {
          throw new IllegalStateException("the bundled font " + name + " is not on the class path");
        }
        return Font.createFont(Font.TRUETYPE_FONT, bytes);
      } catch (IOException | FontFormatException e) {
        throw new IllegalStateException("the bundled font " + name + " cannot be read", e);
      }
    }
  }
}
