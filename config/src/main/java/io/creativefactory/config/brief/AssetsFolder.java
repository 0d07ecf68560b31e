package io.creativefactory.config.brief;

import io.creativefactory.config.yaml.Faults;
import io.creativefactory.config.yaml.YamlValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The one folder that a brief's media may come from. A path in a brief is a stranger's text: it
/// must not reach anything else, by `..`, from the root or through a link.
final class AssetsFolder {
  /// Null when there is no such folder, which has been told once and is not told again per file.
  private final @Nullable Path root;

  private AssetsFolder(@Nullable Path root) {
    this.root = root;
  }

  static AssetsFolder at(Path folder, Faults faults) {
    try {
      if (Files.isDirectory(folder)) {
        return new AssetsFolder(folder.toRealPath());
      }
      faults.add(
          1, "the assets folder '" + folder + "' is no folder; give the one that holds the media");
    } catch (IOException e) {
      faults.add(1, "the assets folder '" + folder + "' cannot be opened: " + e);
    }
    return new AssetsFolder(null);
  }

  /// The path with `/` between its parts, once it is known to be a file below the folder.
  Optional<String> file(YamlValue value) {
    Optional<String> written = value.text();
    if (written.isEmpty() || root == null) {
      return written;
    }
    Optional<String> wrong = wrong(root, written.get());
    wrong.ifPresent(problem -> value.fault("'" + written.get() + "' " + problem));
    return wrong.isPresent() ? Optional.empty() : written.map(AssetsFolder::tidy);
  }

  private static Optional<String> wrong(Path root, String written) {
    try {
      Path path = Path.of(written);
      if (path.isAbsolute()) {
        return Optional.of("is absolute; give a path relative to the assets folder");
      }
      Path full = root.resolve(path).normalize();
      if (!full.startsWith(root)) {
        return Optional.of("leaves the assets folder; put the file below it");
      }
      return Files.exists(full) ? wrongFile(root, full) : absent(full);
    } catch (InvalidPathException _) {
      return Optional.of("is not a path");
    } catch (IOException e) {
      return Optional.of("cannot be opened: " + e);
    }
  }

  private static Optional<String> wrongFile(Path root, Path full) throws IOException {
    if (!full.toRealPath().startsWith(root)) {
      return Optional.of("is a link that leaves the assets folder; put the file itself below it");
    }
    if (Files.isDirectory(full)) {
      return Optional.of("is a folder; name a file in it");
    }
    if (!Files.isRegularFile(full) || !Files.isReadable(full)) {
      return Optional.of("is not a file that can be read");
    }
    return Files.size(full) == 0
        ? Optional.of("is an empty file; put the media in its place")
        : Optional.empty();
  }

  private static Optional<String> absent(Path full) {
    return Optional.of(
        Files.isSymbolicLink(full)
            ? "is a link to nothing; put the file itself below the assets folder"
            : "does not exist below the assets folder; give a path relative to it");
  }

  private static String tidy(String written) {
    return Path.of(written).normalize().toString().replace('\\', '/');
  }
}
