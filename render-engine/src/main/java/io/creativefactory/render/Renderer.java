package io.creativefactory.render;

import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.editor.Video;

/// Makes a video of a storyboard. Safe for use by several threads; the same order gives the same
/// bytes on the same engine version.
public interface Renderer {

  /// Renders, looks at the result, and leaves the video and its poster in [RenderOrder#folder].
  /// Either everything is there under its final name or nothing is.
  ///
  /// @throws FactoryException MEDIA_UNREADABLE or MEDIA_UNSUITABLE naming the scene and the file;
  ///   STORYBOARD_INVALID; RENDER_FAILED with the tail of the encoder's own words;
  ///   RENDER_TIMED_OUT; CANCELLED when the thread was interrupted (the flag stays set and every
  ///   child process is gone)
  Video render(RenderOrder order, Progress progress);
}
