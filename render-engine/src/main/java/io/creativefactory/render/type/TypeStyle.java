package io.creativefactory.render.type;

import io.creativefactory.domain.editor.Text;

/// How the words of one role are set. Sizes are shares of the frame's short side.
///
/// @param largest the size that is tried first
/// @param floor the size below which words are refused, not shrunk
/// @param maxLines lines at most
/// @param lineLength characters a line, where that is possible at all
/// @param tracking letter spacing in em
/// @param lineHeight in em
/// @param isDisplay whether the bold cut is used
public record TypeStyle(
    double largest,
    double floor,
    int maxLines,
    int lineLength,
    double tracking,
    double lineHeight,
    boolean isDisplay) {

  /// 22 pixels of 1080.
  private static final double LEGAL = 0.0204;

  private static final int ANY_LENGTH = 1000;

  public static TypeStyle of(Text.Role role) {
    return switch (role) {
      case HOOK -> display(0.11, 0.068, 3).withLineLength(18);
      case SUPER -> display(0.07, 0.05, 3);
      case QUOTE -> plain(0.066, 0.046, 6).tracked(-0.01).lead(1.16).bold();
      case NUMBER -> display(0.34, 0.12, 1);
      case PRICE -> display(0.15, 0.07, 1);
      case ITEM -> plain(0.066, 0.042, 2).tracked(-0.005).lead(1.16);
      case CAPTION -> plain(0.05, 0.046, 2).withLineLength(32);
      case LOWER_THIRD -> display(0.056, 0.04, 1);
      case LABEL -> plain(0.038, 0.03, 2);
      case BUTTON -> plain(0.056, 0.038, 1).tracked(-0.005).lead(1.15).bold();
      case URL -> plain(0.038, 0.026, 1);
      case LEGAL -> plain(0.0222, LEGAL, 4).lead(1.25);
    };
  }

  private static TypeStyle display(double largest, double floor, int lines) {
    return new TypeStyle(largest, floor, lines, ANY_LENGTH, -0.015, 1.04, true);
  }

  private static TypeStyle plain(double largest, double floor, int lines) {
    return new TypeStyle(largest, floor, lines, ANY_LENGTH, 0, 1.2, false);
  }

  private TypeStyle withLineLength(int characters) {
    return new TypeStyle(largest, floor, maxLines, characters, tracking, lineHeight, isDisplay);
  }

  private TypeStyle tracked(double em) {
    return new TypeStyle(largest, floor, maxLines, lineLength, em, lineHeight, isDisplay);
  }

  private TypeStyle lead(double em) {
    return new TypeStyle(largest, floor, maxLines, lineLength, tracking, em, isDisplay);
  }

  private TypeStyle bold() {
    return new TypeStyle(largest, floor, maxLines, lineLength, tracking, lineHeight, true);
  }

  /// The same style for words that stand alone in the frame.
  public TypeStyle withLargest(double share) {
    return new TypeStyle(share, floor, maxLines, lineLength, tracking, lineHeight, isDisplay);
  }

  /// Two more lines and a floor a fifth lower, but never below what a phone's reader can read.
  public TypeStyle loosened() {
    double lower = Math.max(LEGAL, floor * 0.82);
    return new TypeStyle(
        largest, Math.min(floor, lower), maxLines + 2, lineLength, tracking, lineHeight, isDisplay);
  }

  TypeStyle untracked() {
    return tracked(0);
  }

  /// Scripts with marks above and below the line need more room.
  TypeStyle forTallScript() {
    return lead(Math.max(lineHeight, 1.4));
  }
}
