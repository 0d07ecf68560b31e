package io.creativefactory.tools.takes;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// The one folder below which the API may take folders. What a caller writes is a stranger's text:
/// it reaches nothing else, by `..`, from the root of the disk or through a link.
///
/// @param path empty when nothing may be taken
public record TakeRoot(String path) {

  /// @param folder relative, with `/` between its parts; `.` for all
  /// @return as it is kept: without detours, `.` for the root itself
  /// @throws FactoryException NOT_FOUND when nothing may be taken or there is no such folder,
  ///   MEDIA_UNSUITABLE when the text leads elsewhere
  String tidy(String folder) {
    Path root = root();
    String tidy = root.relativize(inside(root, folder)).toString().replace('\\', '/');
    return tidy.isEmpty() ? "." : tidy;
  }

  /// Where it lies, without links.
  ///
  /// @throws FactoryException as [#tidy]
  Path open(String folder) {
    return inside(root(), folder);
  }

  private Path root() {
    if (path.isBlank()) {
      throw new FactoryException(
          ErrorCode.NOT_FOUND,
          "No folder of this machine may be taken over the API; the operator names one as"
              + " TAKE_ROOT.");
    }
    try {
      return Path.of(path).toRealPath();
    } catch (IOException | InvalidPathException e) {
      throw new FactoryException(
          ErrorCode.NOT_FOUND, "The folder that may be taken cannot be opened.", e);
    }
  }

  private static Path inside(Path root, String folder) {
    try {
      Path asked = root.resolve(folder).normalize();
      if (Path.of(folder).isAbsolute() || !asked.startsWith(root)) {
        throw outside(folder);
      }
      Path real = asked.toRealPath();
      if (!real.startsWith(root)) {
        throw outside(folder);
      }
      if (!Files.isDirectory(real)) {
        throw missing(folder);
      }
      return real;
    } catch (InvalidPathException | IOException e) {
      throw missing(folder);
    }
  }

  private static FactoryException outside(String folder) {
    return new FactoryException(
        ErrorCode.MEDIA_UNSUITABLE,
        "'" + folder + "' leads out of the folder that may be taken. Nothing was opened.");
  }

  private static FactoryException missing(String folder) {
    return new FactoryException(
        ErrorCode.NOT_FOUND,
        "There is no folder '" + folder + "' below the one that may be taken.");
  }
}
