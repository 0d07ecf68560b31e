package io.creativefactory.render.encode;

import java.nio.file.Path;

/// A raw file of painted frames, RGBA, 8 bits a channel, without a header.
///
/// @param frames in the file, at least one
public record Film(Path file, int width, int height, int frames) {}
