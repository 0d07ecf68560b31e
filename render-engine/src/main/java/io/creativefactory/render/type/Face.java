package io.creativefactory.render.type;

import com.formdev.flatlaf.fonts.inter.FlatInterFont;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The face that an ad is set in: one cut for display, one for text, and the platform's own sans
/// for scripts that neither holds.
///
/// @param display for hooks, numbers and prices
/// @param text for captions, labels and legal lines
/// @param thickens whether display sizes are drawn bolder than the file, for a brand font that has
///   only one cut and that a light one
/// @param emoji the pictures that stand for emoji
public record Face(Font display, Font text, boolean thickens, EmojiSet emoji) {
  private static final Font PLATFORM = new Font(Font.SANS_SERIF, Font.BOLD, 1);

  /// Inter, which is bundled.
  public static Face house() {
    return House.FACE;
  }

  /// @param file a TTF or OTF
  /// @throws FactoryException MEDIA_UNREADABLE when the file is no such font
  public static Face brand(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      Optional<String> other = otherKind(bytes);
      if (other.isPresent()) {
        throw unreadable(file, "it is " + other.get() + ", whatever its name says", null);
      }
      Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));
      if (!font.canDisplay('a') && font.getNumGlyphs() < 2) {
        throw unreadable(file, "it holds no letters", null);
      }
      return new Face(font, font, !isBold(font), EmojiSet.installed());
    } catch (IOException | FontFormatException e) {
      throw unreadable(file, String.valueOf(e.getMessage()), e);
    }
  }

  /// What a file is that people take for a font file, by its first bytes.
  private static Optional<String> otherKind(byte[] bytes) {
    String magic = new String(bytes, 0, Math.min(4, bytes.length), StandardCharsets.ISO_8859_1);
    return switch (magic) {
      case "wOF2" -> Optional.of("a WOFF2 web font");
      case "wOFF" -> Optional.of("a WOFF web font");
      case "ttcf" -> Optional.of("a collection of fonts (TTC)");
      case "" -> Optional.of("empty");
      default -> Optional.empty();
    };
  }

  private static FactoryException unreadable(Path file, String why, @Nullable Exception cause) {
    String message =
        "font "
            + file.getFileName()
            + " cannot be read as TTF or OTF: "
            + why
            + "; convert it, or leave the font out for the house face";
    return cause == null
        ? new FactoryException(ErrorCode.MEDIA_UNREADABLE, message)
        : new FactoryException(ErrorCode.MEDIA_UNREADABLE, message, cause);
  }

  /// The same face on a machine without pictures of emoji.
  Face withEmoji(EmojiSet set) {
    return new Face(display, text, thickens, set);
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

  /// Whether this face, the house face or the platform's sans has the letter.
  boolean writesSomehow(int codePoint) {
    return writes(codePoint) || house().writes(codePoint) || PLATFORM.canDisplay(codePoint);
  }

  /// The face that a cluster is written in: marks never come from another face than their letter.
  Face forCluster(String cluster) {
    if (writesAll(cluster)) {
      return this;
    }
    Face house = house();
    return house.writesAll(cluster) ? house : new Face(PLATFORM, PLATFORM, false, emoji);
  }

  private boolean writesAll(String cluster) {
    return cluster.codePoints().allMatch(c -> Clusters.isInvisible(c) || writes(c));
  }

  private static final class House {
    static final Face FACE =
        new Face(load("Inter-Bold.otf"), load("Inter-SemiBold.otf"), false, EmojiSet.installed());

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
