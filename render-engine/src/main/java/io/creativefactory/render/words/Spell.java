package io.creativefactory.render.words;

/// A stretch of frames in which the same text seems to stand.
///
/// @param from first frame that shows it
/// @param to first frame that does not; behind the last one where it stays to the end
/// @param at the frame to read it from
/// @param weight how much of the picture looked like new text, in cells of 8x8 small pixels
public record Spell(int from, int to, int at, int weight) {}
