package io.creativefactory.app.cli;

import io.creativefactory.domain.editor.Sidecars;
import io.creativefactory.domain.editor.Video;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/// Moves a finished video to the name that a person asked for, and beside it, under names made of
/// that one, what was made with it. The video comes last.
///
/// @param target of the video, absolute
/// @param own a subtitle file that the person wrote, which is never overwritten
record Handover(Path target, @Nullable Path own) {

  /// @return the video with the paths that its files have now
  /// @throws IOException when a file cannot be moved
  Video take(Video video) throws IOException {
    Sidecars made = video.sidecars();
    Path poster = moved(Path.of(made.poster()), target.resolveSibling(stem() + "-poster.png"));
    Sidecars beside =
        new Sidecars(
            poster.toString(),
            beside(made.thumbnail(), "-thumbnail.jpg"),
            beside(made.filmstrip(), "-strip.jpg"),
            beside(made.srt(), ".srt"),
            beside(made.vtt(), ".vtt"));
    return video.withFiles(moved(Path.of(video.path()), target).toString(), beside);
  }

  private @Nullable String beside(@Nullable String made, String ending) throws IOException {
    return made == null
        ? null
        : moved(Path.of(made), target.resolveSibling(stem() + ending)).toString();
  }

  private Path moved(Path from, Path to) throws IOException {
    if (own != null && Files.exists(to) && Files.isSameFile(to, own)) {
      return to;
    }
    return Files.move(
        from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private String stem() {
    String name = target.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
