package io.creativefactory.render;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// Puts a finished video and all that lies beside it into the folder of an order: everything under
/// its final name, or nothing. The video comes last: who sees it may rely on the rest.
final class Outbox {
  private final Path folder;
  private final String name;

  /// @param name of every file, without its ending
  Outbox(Path folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  /// @param finished where each file lies now, by the ending that it gets; the video's comes last
  /// @return where each lies afterwards, by its ending
  /// @throws FactoryException RENDER_FAILED when the folder cannot be written
  Map<String, Path> put(SequencedMap<String, Path> finished) {
    Map<String, Path> put = new LinkedHashMap<>();
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, Path> file : finished.sequencedEntrySet()) {
        put.put(file.getKey(), moved(file.getValue(), folder.resolve(name + file.getKey())));
      }
      return put;
    } catch (IOException e) {
      FactoryException failed =
          new FactoryException(
              ErrorCode.RENDER_FAILED,
              "the finished video cannot be put into " + folder + ": " + e,
              e);
      takeBack(put, failed);
      throw failed;
    }
  }

  private static Path moved(Path from, Path to) throws IOException {
    Path part = to.resolveSibling(to.getFileName() + ".part");
    try {
      Files.copy(from, part, StandardCopyOption.REPLACE_EXISTING);
      return Files.move(
          part, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void takeBack(Map<String, Path> put, FactoryException failed) {
    for (Path file : put.values()) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException stuck) {
        failed.addSuppressed(stuck);
      }
    }
  }
}
