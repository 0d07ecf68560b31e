package io.creativefactory.render.type;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.Optional;

/// Words in a face, run by run: what the face lacks is taken from the platform's sans, pictures
/// (emoji) are left out, and nothing is ever drawn as an empty box.
///
/// @param face what is preferred
/// @param style tracking and cut
public record Writing(Face face, TypeStyle style) {
  static final FontRenderContext SHARP = new FontRenderContext(null, true, true);

  /// The words without what no font can draw and no reader misses: emoji and their joiners. Spaces
  /// left behind are closed.
  public static String drawable(String words, Face face) {
    StringBuilder kept = new StringBuilder();
    words
        .codePoints()
        .filter(c -> !isPictograph(c) || (c < 0x2600 && face.writes(c)))
        .forEach(kept::appendCodePoint);
    return kept.toString().replaceAll("\\s+", " ").replaceAll(" ([.,!?:;])", "$1").strip();
  }

  /// The first letter that no font on this machine holds.
  public static Optional<String> unwritable(String words, Face face) {
    return drawable(words, face)
        .codePoints()
        .filter(c -> !face.writes(c) && !Face.platformWrites(c) && !isInvisible(c))
        .mapToObj(c -> Character.toString(c) + " (" + Character.getName(c) + ")")
        .findFirst();
  }

  /// Whether some of the words come from another face than the wanted one.
  public static boolean mixes(String words, Face face) {
    return words.codePoints().anyMatch(c -> !face.writes(c) && !isInvisible(c));
  }

  /// One shaped line, with its bidirectional order resolved.
  public TextLayout shape(String line, double px) {
    AttributedString text = new AttributedString(line);
    Font own = face.cut(style, px);
    Font other = Face.fallback(style, px);
    text.addAttribute(TextAttribute.FONT, own);
    for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
      int c = line.codePointAt(i);
      if (!face.writes(c) && !isInvisible(c)) {
        text.addAttribute(TextAttribute.FONT, other, i, i + Character.charCount(c));
      }
    }
    return new TextLayout(text.getIterator(), SHARP);
  }

  private static boolean isInvisible(int c) {
    int type = Character.getType(c);
    return type == Character.FORMAT || type == Character.CONTROL || Character.isWhitespace(c);
  }

  private static boolean isPictograph(int c) {
    return Character.isEmojiPresentation(c)
        || Character.isEmojiModifier(c)
        || (Character.isExtendedPictographic(c) && c > 0xff)
        || c == 0xfe0f
        || c == 0x200d
        || c == 0x20e3
        || (c >= 0xe0020 && c <= 0xe007f);
  }
}
