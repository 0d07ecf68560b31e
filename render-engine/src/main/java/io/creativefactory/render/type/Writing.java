package io.creativefactory.render.type;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Words in a face, cluster by cluster: what the face lacks is taken from the house face, then from
/// the platform's sans; emoji are pictures; nothing is ever drawn as an empty box.
///
/// @param face what is preferred
/// @param style tracking and cut
/// @param rightToLeft the direction of the whole text, so that a line that begins with a foreign
///   word keeps its place in it
public record Writing(Face face, TypeStyle style, boolean rightToLeft) {
  static final FontRenderContext SHARP = new FontRenderContext(null, true, true);
  private static final String PICTURE = "\ufffc";

  /// The words without what no font can draw and no reader misses: emoji that the machine has no
  /// picture of. Spaces left behind are closed.
  public static String drawable(String words, Face face) {
    StringBuilder kept = new StringBuilder();
    for (String cluster : Clusters.of(words)) {
      boolean missing =
          Clusters.isPicture(cluster, face::writes) && face.emoji().pictures(cluster).isEmpty();
      if (!missing) {
        kept.append(cluster);
      }
    }
    return kept.toString().replaceAll("\\s+", " ").replaceAll(" ([.,!?:;])", "$1").strip();
  }

  /// The first letter that no font on this machine holds.
  public static Optional<String> unwritable(String words, Face face) {
    return Clusters.of(drawable(words, face)).stream()
        .filter(cluster -> !Clusters.isPicture(cluster, face::writes))
        .flatMap(cluster -> cluster.codePoints().boxed())
        .filter(c -> !Clusters.isInvisible(c) && !face.writesSomehow(c))
        .map(c -> Character.toString(c) + " (" + Character.getName(c) + ")")
        .findFirst();
  }

  /// One shaped line.
  ///
  /// @param line not empty
  public Shaped shape(String line, double px) {
    Draft draft = new Draft(line, px);
    return new Shaped(draft.layout(), draft.places, draft.stamps, px);
  }

  /// A line on its way to be shaped: each picture has become one character.
  private final class Draft {
    private final double px;
    private final StringBuilder text = new StringBuilder();
    private final List<Font> fonts = new ArrayList<>();
    private final List<Shaped.Stamp> stamps = new ArrayList<>();
    private final int[] places;

    Draft(String line, double px) {
      this.px = px;
      this.places = new int[line.length() + 1];
      int at = 0;
      for (String cluster : Clusters.of(line)) {
        int start = text.length();
        add(cluster);
        for (int i = 0; i < cluster.length(); i++) {
          int within = Math.min(text.length() - start, i);
          places[at + i] = start + within;
        }
        at += cluster.length();
      }
      places[at] = text.length();
    }

    private void add(String cluster) {
      if (Clusters.isPicture(cluster, face::writes)) {
        for (BufferedImage picture : face.emoji().pictures(cluster)) {
          stamps.add(new Shaped.Stamp(picture, text.length()));
          text.append(PICTURE);
          fonts.add(face.cut(style, px));
        }
        return;
      }
      Font font = font(cluster);
      for (int i = 0; i < cluster.length(); i++) {
        fonts.add(font);
      }
      text.append(cluster);
    }

    private Font font(String cluster) {
      boolean spaced = cluster.codePoints().allMatch(Script::tracks);
      return face.forCluster(cluster).cut(spaced ? style : style.untracked(), px);
    }

    TextLayout layout() {
      AttributedString attributed = new AttributedString(text.toString());
      for (int from = 0; from < fonts.size(); ) {
        int to = from + 1;
        while (to < fonts.size() && fonts.get(to).equals(fonts.get(from))) {
          to++;
        }
        attributed.addAttribute(TextAttribute.FONT, fonts.get(from), from, to);
        from = to;
      }
      attributed.addAttribute(
          TextAttribute.RUN_DIRECTION,
          rightToLeft ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
      for (Shaped.Stamp stamp : stamps) {
        attributed.addAttribute(
            TextAttribute.CHAR_REPLACEMENT, new Shaped.Room(px), stamp.at(), stamp.at() + 1);
      }
      return new TextLayout(attributed.getIterator(), SHARP);
    }
  }
}
