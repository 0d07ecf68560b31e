package io.creativefactory.domain.editor;

import org.jspecify.annotations.Nullable;

/// The files that lie beside a video; each is a path in the media store, or null where none was
/// made.
///
/// @param poster PNG of the frame that stands for the video, in full size
/// @param thumbnail JPEG of the same frame, small
/// @param filmstrip JPEG of frames side by side, evenly spread
/// @param srt what is spoken, as SubRip
/// @param vtt what is spoken, as WebVTT
public record Sidecars(
    String poster,
    @Nullable String thumbnail,
    @Nullable String filmstrip,
    @Nullable String srt,
    @Nullable String vtt) {
  public static Sidecars posterOnly(String poster) {
    return new Sidecars(poster, null, null, null, null);
  }
}
