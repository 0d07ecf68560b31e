package io.creativefactory.render.check;

import java.nio.file.Path;

/// A piece that a video was joined from, with the measurements that it carries.
///
/// @param scene its scene, or the two scenes that meet in it
public record Seen(String scene, Path piece) {}
