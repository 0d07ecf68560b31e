package io.creativefactory.render.process;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A temporary folder that is gone when it is closed.
public record Scratch(Path folder) implements AutoCloseable {
  private static final String PREFIX = "scratch";

  public static Scratch in(Path parent) {
    try {
      Files.createDirectories(parent);
      return new Scratch(Files.createTempDirectory(parent, PREFIX));
    } catch (IOException e) {
      throw new FactoryException(
          ErrorCode.RENDER_FAILED, "no temporary folder can be made in " + parent + ": " + e, e);
    }
  }

  /// Removes what killed processes left behind: temporary folders and unfinished files that are
  /// older than any render may last.
  public static void sweep(Path parent, Instant before) {
    if (!Files.isDirectory(parent)) {
      return;
    }
    try (Stream<Path> entries = Files.list(parent)) {
      for (Path entry : entries.filter(Scratch::isUnfinished).toList()) {
        if (Files.getLastModifiedTime(entry).toInstant().isBefore(before)) {
          remove(entry);
        }
      }
    } catch (IOException e) {
      throw new FactoryException(
          ErrorCode.RENDER_FAILED, "old temporary files in " + parent + " cannot be removed", e);
    }
  }

  private static boolean isUnfinished(Path entry) {
    String name = entry.getFileName().toString();
    return name.startsWith(PREFIX) || name.endsWith(".part");
  }

  @Override
  public void close() {
    try {
      remove(folder);
    } catch (IOException e) {
      throw new FactoryException(
          ErrorCode.RENDER_FAILED, "the temporary folder " + folder + " cannot be removed", e);
    }
  }

  private static void remove(Path entry) throws IOException {
    try (Stream<Path> files = Files.walk(entry)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    }
  }
}
