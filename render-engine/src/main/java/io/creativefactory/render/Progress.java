package io.creativefactory.render;

/// Hears how far a render is. Called from the rendering thread, at most a few times a second.
@FunctionalInterface
public interface Progress {
  Progress SILENT = (done, total) -> {};

  /// @param done frames finished so far, never falling
  /// @param total frames of the whole video
  void frames(int done, int total);
}
