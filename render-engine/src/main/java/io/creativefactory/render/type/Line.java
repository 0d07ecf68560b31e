package io.creativefactory.render.type;

/// One line of set words.
///
/// @param words as written, in logical order
/// @param strongFrom where the emphasis begins in `words`
/// @param strongTo where it ends; equal to `strongFrom` for none
/// @param width in pixels
public record Line(String words, int strongFrom, int strongTo, double width) {
  public boolean hasEmphasis() {
    return strongTo > strongFrom;
  }
}
