package io.creativefactory.domain.editor;

import io.creativefactory.domain.Colour;

/// A field of one colour, or a gradient from the upper left to the lower right.
///
/// @param to the same as `from` for one colour
public record Backdrop(Colour from, Colour to) {}
