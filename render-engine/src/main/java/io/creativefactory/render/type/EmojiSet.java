package io.creativefactory.render.type;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Emoji as pictures, read from the colour bitmaps (tables CBLC and CBDT) of the open font Noto
/// Color Emoji. Java shapes the sequences (families, skin tones, flags, keycaps) by the font's own
/// rules but draws no colour; the picture of each glyph is a PNG inside the font.
///
/// The tables: https://learn.microsoft.com/en-us/typography/opentype/spec/cbdt, read 2026-11-21.
/// Safe for use by several threads.
public final class EmojiSet {
  /// Holds nothing: emoji are left out.
  public static final EmojiSet NONE = new EmojiSet(null, null, Map.of());

  private static final Logger LOG = LoggerFactory.getLogger(EmojiSet.class);
  private static final String FILE = "NotoColorEmoji.ttf";
  private static final List<String> FOLDERS =
      List.of(
          "/usr/share/fonts",
          "/usr/local/share/fonts",
          System.getProperty("user.home") + "/.local/share/fonts",
          System.getProperty("user.home") + "/.fonts");
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  /// Index format 1 with four-byte offsets, picture format 17 (small metrics and a PNG): the pair
  /// that colour fonts are made of.
  private static final int OFFSETS = 1;

  private static final int PNG = 17;
  private static final int PNG_HEADER = 9;

  private final @Nullable Font font;
  private final @Nullable ByteBuffer bytes;

  /// Where the PNG of a glyph lies in the file, and its length.
  private final Map<Integer, int[]> places;

  private final Map<String, List<BufferedImage>> drawn = new ConcurrentHashMap<>();

  private EmojiSet(@Nullable Font font, @Nullable ByteBuffer bytes, Map<Integer, int[]> places) {
    this.font = font;
    this.bytes = bytes;
    this.places = places;
  }

  /// The set that this machine has, or [#NONE].
  static EmojiSet installed() {
    return Installed.SET;
  }

  /// @throws IOException when the file is no font with colour bitmaps
  public static EmojiSet open(Path file) throws IOException {
    try {
      ByteBuffer bytes = mapped(file);
      Map<Integer, int[]> places = places(bytes, table(bytes, "CBLC"), table(bytes, "CBDT"));
      return new EmojiSet(Font.createFont(Font.TRUETYPE_FONT, file.toFile()), bytes, places);
    } catch (FontFormatException | IndexOutOfBoundsException broken) {
      throw new IOException(file.getFileName() + " is no font with colour bitmaps", broken);
    }
  }

  private static ByteBuffer mapped(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
    }
  }

  private static int table(ByteBuffer font, String tag) throws IOException {
    int count = Short.toUnsignedInt(font.getShort(4));
    for (int i = 0; i < count; i++) {
      int at = 12 + 16 * i;
      byte[] name = new byte[4];
      font.get(at, name);
      if (tag.equals(new String(name, StandardCharsets.US_ASCII))) {
        return font.getInt(at + 8);
      }
    }
    throw new IOException("the font has no table " + tag);
  }

  private static Map<Integer, int[]> places(ByteBuffer font, int index, int data) {
    Map<Integer, int[]> places = new ConcurrentHashMap<>();
    // The first strike: this font has one size.
    int ranges = index + font.getInt(index + 8);
    int count = font.getInt(index + 16);
    for (int i = 0; i < count; i++) {
      int first = Short.toUnsignedInt(font.getShort(ranges + 8 * i));
      int last = Short.toUnsignedInt(font.getShort(ranges + 8 * i + 2));
      int header = ranges + font.getInt(ranges + 8 * i + 4);
      boolean known = font.getShort(header) == OFFSETS && font.getShort(header + 2) == PNG;
      int start = data + font.getInt(header + 4);
      for (int glyph = first; known && glyph <= last; glyph++) {
        int entry = header + 8 + 4 * (glyph - first);
        int from = font.getInt(entry);
        int length = font.getInt(entry + 4) - from;
        if (length > PNG_HEADER) {
          places.put(glyph, new int[] {start + from + PNG_HEADER, length - PNG_HEADER});
        }
      }
    }
    return places;
  }

  /// The pictures of one grapheme cluster: one for a sequence that the set knows, one for each part
  /// of a sequence that it does not, none for what it cannot draw.
  public List<BufferedImage> pictures(String cluster) {
    return font == null ? List.of() : drawn.computeIfAbsent(cluster, this::draw);
  }

  private List<BufferedImage> draw(String cluster) {
    List<Integer> glyphs = glyphs(cluster);
    if (glyphs.size() > 1) {
      // A skin tone that the picture does not come in would stand beside it as a swatch.
      List<Integer> plain = glyphs(cluster.replaceAll("(?<=.)[\\x{1f3fb}-\\x{1f3ff}]", ""));
      glyphs = plain.isEmpty() ? glyphs : plain;
    }
    return glyphs.stream().map(this::picture).toList();
  }

  private List<Integer> glyphs(String cluster) {
    if (font == null) {
      return List.of();
    }
    char[] letters = cluster.toCharArray();
    GlyphVector shaped =
        font.layoutGlyphVector(CONTEXT, letters, 0, letters.length, Font.LAYOUT_LEFT_TO_RIGHT);
    List<Integer> glyphs = new ArrayList<>();
    for (int i = 0; i < shaped.getNumGlyphs(); i++) {
      if (places.containsKey(shaped.getGlyphCode(i))) {
        glyphs.add(shaped.getGlyphCode(i));
      }
    }
    return glyphs;
  }

  private BufferedImage picture(int glyph) {
    int[] place = places.getOrDefault(glyph, new int[2]);
    byte[] png = new byte[place[1]];
    if (bytes != null) {
      bytes.get(place[0], png);
    }
    try {
      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
      if (picture == null) {
        throw new IllegalStateException("the picture of glyph " + glyph + " is no PNG");
      }
      BufferedImage argb =
          new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_ARGB);
      argb.createGraphics().drawImage(picture, 0, 0, null);
      return argb;
    } catch (IOException broken) {
      throw new IllegalStateException("the picture of glyph " + glyph + " is broken", broken);
    }
  }

  private static final class Installed {
    static final EmojiSet SET = find();

    private static EmojiSet find() {
      for (String folder : FOLDERS) {
        Path root = new File(folder).toPath();
        if (!Files.isDirectory(root)) {
          continue;
        }
        try (Stream<Path> files = Files.walk(root)) {
          Optional<Path> file =
              files.filter(path -> path.getFileName().toString().equals(FILE)).findFirst();
          if (file.isPresent()) {
            return open(file.get());
          }
        } catch (IOException unusable) {
          LOG.warn("emoji are left out: {}", unusable.getMessage());
        }
      }
      return NONE;
    }
  }
}
