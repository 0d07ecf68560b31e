package io.creativefactory.app.studio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.web.util.UriUtils;

/// The folder of finished files, and the only one that the studio serves from. Files are named by
/// their content and never change.
///
/// @param root existing folder
public record MediaFolder(Path root) {
  /// Where the files are served.
  static final String PREFIX = "/media/";

  public MediaFolder {
    try {
      root = root.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException("media folder " + root + " cannot be opened", e);
    }
  }

  /// The regular file at a path below the root. Empty for everything else: what does not exist, a
  /// folder, a path or a link that leads outside.
  public Optional<Path> find(String path) {
    Path inside;
    try {
      inside = root.resolve(path).normalize();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
    if (!inside.startsWith(root) || !Files.isRegularFile(inside)) {
      return Optional.empty();
    }
    try {
      Path real = inside.toRealPath();
      return real.startsWith(root) ? Optional.of(real) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("media file " + path + " vanished while it was opened", e);
    }
  }

  /// The address of a stored file, absolute or relative to the root, as the pages link to it.
  public String address(String stored) {
    Path path = Path.of(stored);
    Path relative = path.isAbsolute() && path.startsWith(root) ? root.relativize(path) : path;
    return PREFIX + UriUtils.encodePath(relative.toString(), StandardCharsets.UTF_8);
  }
}
