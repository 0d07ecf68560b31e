package io.creativefactory.render.type;

import io.creativefactory.domain.editor.Text;

/// How the words of one role are set. Sizes are shares of the frame's short side.
///
/// @param largest the size that is tried first
/// @param floor the size below which words are refused, not shrunk
/// @param maxLines lines at most
/// @param tracking letter spacing in em
/// @param lineHeight in em
/// @param isDisplay whether the bold cut is used
public record TypeStyle(
    double largest,
    double floor,
    int maxLines,
    double tracking,
    double lineHeight,
    boolean isDisplay) {

  private static final double LEGAL = 0.0204;

  public static TypeStyle of(Text.Role role) {
    return switch (role) {
      case HOOK -> display(0.11, 0.068, 3);
      case SUPER -> display(0.07, 0.05, 3);
      case QUOTE -> new TypeStyle(0.066, 0.046, 6, -0.01, 1.16, true);
      case NUMBER -> display(0.34, 0.12, 1);
      case PRICE -> display(0.15, 0.07, 1);
      case ITEM -> new TypeStyle(0.066, 0.042, 2, -0.005, 1.16, false);
      case CAPTION -> new TypeStyle(0.05, 0.038, 3, 0, 1.22, false);
      case LOWER_THIRD -> display(0.056, 0.042, 2);
      case LABEL -> new TypeStyle(0.038, 0.03, 2, 0, 1.2, false);
      case BUTTON -> new TypeStyle(0.056, 0.038, 1, -0.005, 1.15, true);
      case URL -> new TypeStyle(0.038, 0.026, 1, 0, 1.2, false);
      case LEGAL -> new TypeStyle(0.0222, LEGAL, 4, 0, 1.25, false);
    };
  }

  private static TypeStyle display(double largest, double floor, int lines) {
    return new TypeStyle(largest, floor, lines, -0.015, 1.04, true);
  }

  /// The same style for words that stand alone in the frame.
  public TypeStyle withLargest(double share) {
    return new TypeStyle(share, floor, maxLines, tracking, lineHeight, isDisplay);
  }

  /// Two more lines and a floor a fifth lower, but never below what a phone's reader can read.
  public TypeStyle loosened() {
    double lower = Math.max(LEGAL, floor * 0.82);
    return new TypeStyle(
        largest, Math.min(floor, lower), maxLines + 2, tracking, lineHeight, isDisplay);
  }

  TypeStyle untracked() {
    return new TypeStyle(largest, floor, maxLines, 0, lineHeight, isDisplay);
  }

  /// Scripts with marks above and below the line need more room.
  TypeStyle forTallScript() {
    return new TypeStyle(largest, floor, maxLines, 0, Math.max(lineHeight, 1.4), isDisplay);
  }
}
