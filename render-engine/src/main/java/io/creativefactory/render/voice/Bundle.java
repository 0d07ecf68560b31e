package io.creativefactory.render.voice;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// Libraries that travel with the engine as files, for a process of their own.
///
/// @param name of the folder among the engine's resources
/// @param unpacked where they go when the engine itself is an archive; Java cannot load a library
///   out of a library
record Bundle(String name, Path unpacked) {
  /// The libraries, and the engine's own classes.
  List<Path> classPath() {
    try {
      Path engine =
          Path.of(Bundle.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path folder =
          Files.isDirectory(engine)
              ? engine.resolve(name)
              : unpacked(engine, unpacked.resolve(name));
      List<Path> path = new ArrayList<>(list(folder));
      if (path.isEmpty()) {
        throw new FactoryException(
            ErrorCode.SYSTEM_INCOMPLETE,
            "the libraries of " + name + " are missing beside the engine; build it with Maven");
      }
      path.add(engine);
      return List.copyOf(path);
    } catch (IOException | URISyntaxException broken) {
      throw new FactoryException(
          ErrorCode.SYSTEM_INCOMPLETE, "the libraries of " + name + " cannot be found", broken);
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private Path unpacked(Path archive, Path folder) throws IOException {
    Files.createDirectories(folder);
    URI inside = URI.create("jar:" + archive.toUri());
    try (FileSystem files = FileSystems.newFileSystem(inside, Map.of())) {
      for (Path library : list(files.getPath("/" + name))) {
        Path file = folder.resolve(library.getFileName().toString());
        if (!Files.exists(file) || Files.size(file) != Files.size(library)) {
          Path part = folder.resolve(UUID.randomUUID() + ".part");
          Files.copy(library, part);
          Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }
      }
    }
    return folder;
  }
}
