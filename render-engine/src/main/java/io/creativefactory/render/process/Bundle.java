package io.creativefactory.render.process;

import static java.util.Objects.requireNonNull;

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
public record Bundle(String name, Path unpacked) {
  /// The libraries, and the engine's own classes.
  ///
  /// @throws FactoryException SYSTEM_INCOMPLETE when they are not there
  public List<Path> classPath() {
    List<Path> path =
        new ArrayList<>(
            files(folder()).stream().filter(file -> file.toString().endsWith(".jar")).toList());
    if (path.isEmpty()) {
      throw missing();
    }
    path.add(engine());
    return List.copyOf(path);
  }

  /// Where its files lie, as the build put them there.
  ///
  /// @throws FactoryException SYSTEM_INCOMPLETE when they are not there
  public Path folder() {
    Path engine = engine();
    Path folder = Files.isDirectory(engine) ? engine.resolve(name) : unpackedFrom(engine);
    if (!Files.isDirectory(folder)) {
      throw missing();
    }
    return folder;
  }

  private FactoryException missing() {
    return new FactoryException(
        ErrorCode.SYSTEM_INCOMPLETE,
        "the libraries of " + name + " are missing beside the engine; build it with Maven");
  }

  private Path engine() {
    try {
      return Path.of(Bundle.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException broken) {
      throw unfindable(broken);
    }
  }

  private FactoryException unfindable(Exception cause) {
    return new FactoryException(
        ErrorCode.SYSTEM_INCOMPLETE, "the libraries of " + name + " cannot be found", cause);
  }

  private List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException broken) {
      throw unfindable(broken);
    }
  }

  private Path unpackedFrom(Path archive) {
    Path folder = unpacked.resolve(name);
    URI inside = URI.create("jar:" + archive.toUri());
    try (FileSystem within = FileSystems.newFileSystem(inside, Map.of())) {
      Path packed = within.getPath("/" + name);
      if (!Files.isDirectory(packed)) {
        throw missing();
      }
      for (Path file : files(packed)) {
        unpack(file, folder.resolve(packed.relativize(file).toString()));
      }
    } catch (IOException broken) {
      throw unfindable(broken);
    }
    return folder;
  }

  /// Several programs may do this at the same time.
  private static void unpack(Path packed, Path file) throws IOException {
    if (Files.exists(file) && Files.size(file) == Files.size(packed)) {
      return;
    }
    Path part = file.resolveSibling(UUID.randomUUID() + ".part");
    Files.createDirectories(requireNonNull(part.getParent()));
    Files.copy(packed, part);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
