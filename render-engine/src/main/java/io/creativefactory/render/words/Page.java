package io.creativefactory.render.words;

import io.creativefactory.domain.PixelSize;
import java.time.Duration;

/// A frame to be read.
///
/// @param shot that it belongs to, from 0
/// @param at its time in the clip
/// @param size in which it is read
record Page(int shot, Duration at, PixelSize size) {}
