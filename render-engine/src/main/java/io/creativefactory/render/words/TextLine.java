package io.creativefactory.render.words;

import java.util.Locale;

/// A line of text on screen, where it stands and from when to when it is seen, to a fifth of a
/// second. Places are shares of the picture's width and height.
///
/// @param fromMs from the first frame of the clip
/// @param toMs when it is gone; the same as `fromMs` in a still
/// @param words as they were read, not blank
/// @param confidence of the reader in its letters, 0 to 1
/// @param x of the left edge
/// @param y of the upper edge
public record TextLine(
    long fromMs,
    long toMs,
    String words,
    double confidence,
    double x,
    double y,
    double width,
    double height) {
  private static final double SAME_WORDS = 0.75;
  private static final double SAME_PLACE = 0.4;

  /// Readings of one line in two frames differ in a letter now and then.
  boolean isSameAs(TextLine other) {
    return overlap(other) >= SAME_PLACE && likeness(plain(), other.plain()) >= SAME_WORDS;
  }

  /// Both as one, for the time of both: the fuller reading where text was being written, else the
  /// surer one.
  TextLine and(TextLine later) {
    boolean fuller = later.plain().length() > plain().length() && later.plain().contains(plain());
    boolean thinner = later.plain().length() < plain().length() && plain().contains(later.plain());
    boolean surer = later.confidence > confidence;
    TextLine better = fuller || (surer && !thinner) ? later : this;
    return new TextLine(
        Math.min(fromMs, later.fromMs),
        Math.max(toMs, later.toMs),
        better.words,
        better.confidence,
        better.x,
        better.y,
        better.width,
        better.height);
  }

  private String plain() {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private double overlap(TextLine other) {
    double across = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
    double down = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
    double both = Math.max(0, across) * Math.max(0, down);
    return both / (width * height + other.width * other.height - both);
  }

  /// 1 for the same letters, 0 for none in common: one less the edits per letter of the longer.
  private static double likeness(String one, String other) {
    int[] edits = new int[other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      int corner = edits[0];
      edits[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int above = edits[j];
        int change = i > 0 && one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        edits[j] = i == 0 ? j : Math.min(corner + change, 1 + Math.min(above, edits[j - 1]));
        corner = above;
      }
    }
    int longer = Math.max(one.length(), other.length());
    return longer == 0 ? 0 : 1 - (double) edits[other.length()] / longer;
  }
}
