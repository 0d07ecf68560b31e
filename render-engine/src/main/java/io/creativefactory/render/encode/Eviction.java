package io.creativefactory.render.encode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Keeps the cache within its limit. A reader that comes too late finds nothing and makes the entry
/// anew; one that came before has a link of its own.
final class Eviction {
  /// Below the limit, so that the next render does not bring the work back at once.
  private static final double DOWN_TO = 0.9;

  /// The lock of those who evict; no hash is all zeros.
  private static final String MINE = "0".repeat(64);

  private final Path folder;
  private final long limit;
  private final KeyLocks locks;

  Eviction(Path folder, long limit, KeyLocks locks) {
    this.folder = folder;
    this.limit = limit;
    this.locks = locks;
  }

  /// @param used when it was used last
  private record Entry(Path file, long bytes, FileTime used) {}

  void trim() throws IOException {
    Optional<KeyLocks.Held> turn = locks.tryHold(MINE);
    if (turn.isEmpty()) {
      return;
    }
    try (KeyLocks.Held _ = turn.get()) {
      List<Entry> entries = entries();
      long bytes = entries.stream().mapToLong(Entry::bytes).sum();
      if (bytes <= limit) {
        return;
      }
      entries.sort(Comparator.comparing(Entry::used));
      for (Entry entry : entries) {
        if (bytes > limit * DOWN_TO && removed(entry)) {
          bytes -= entry.bytes();
        }
      }
    }
  }

  private List<Entry> entries() throws IOException {
    List<Path> sums;
    try (Stream<Path> files = Files.list(folder)) {
      sums = files.filter(file -> file.toString().endsWith(Entries.SUM)).toList();
    }
    List<Entry> entries = new ArrayList<>();
    for (Path sum : sums) {
      String name = String.valueOf(sum.getFileName());
      Path file = sum.resolveSibling(name.substring(0, name.length() - Entries.SUM.length()));
      entry(file, sum).ifPresent(entries::add);
    }
    return entries;
  }

  private static Optional<Entry> entry(Path file, Path sum) throws IOException {
    try {
      long bytes = Files.exists(file) ? Files.size(file) : 0;
      return Optional.of(new Entry(file, bytes, Files.getLastModifiedTime(sum)));
    } catch (NoSuchFileException gone) {
      // Another process was faster.
      return Optional.empty();
    }
  }

  private boolean removed(Entry entry) throws IOException {
    String name = String.valueOf(entry.file().getFileName());
    Optional<KeyLocks.Held> lock = locks.tryHold(name.substring(0, name.indexOf('.')));
    if (lock.isEmpty()) {
      return false;
    }
    try (KeyLocks.Held _ = lock.get()) {
      Files.deleteIfExists(entry.file());
      Files.deleteIfExists(Entries.sum(entry.file()));
      return true;
    }
  }
}
