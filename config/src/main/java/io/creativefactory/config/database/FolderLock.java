package io.creativefactory.config.database;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A lock on a file, held against other processes and against other threads of this one. The kernel
/// drops it when its process ends, however it ends.
final class FolderLock implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(50);

  /// Files that this process has open here. POSIX drops every lock of a process on a file as soon
  /// as it closes any handle of it, so a file must never be opened a second time.
  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /// @throws FactoryException SYSTEM_INCOMPLETE when another one holds it past the deadline
  static FolderLock exclusive(Path file, Duration deadline) throws IOException {
    long end = System.nanoTime() + deadline.toNanos();
    Optional<FolderLock> lock = attempt(file, false);
    while (lock.isEmpty()) {
      if (System.nanoTime() > end) {
        throw new FactoryException(
            ErrorCode.SYSTEM_INCOMPLETE,
            "another process has held " + file + " for " + deadline.toSeconds() + " s; end it");
      }
      pause();
      lock = attempt(file, false);
    }
    return lock.get();
  }

  /// One try; empty when somebody else holds the file in a way that excludes this.
  static Optional<FolderLock> attempt(Path file, boolean shared) throws IOException {
    Path key = file.toAbsolutePath().normalize();
    if (!OPEN.add(key)) {
      return Optional.empty();
    }
    FileChannel channel;
    try {
      channel =
          FileChannel.open(
              key, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (IOException e) {
      OPEN.remove(key);
      throw e;
    }
    FolderLock lock = new FolderLock(key, channel);
    if (channel.tryLock(0, Long.MAX_VALUE, shared) == null) {
      lock.close();
      return Optional.empty();
    }
    return Optional.of(lock);
  }

  static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FactoryException(ErrorCode.CANCELLED, "interrupted while waiting", e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      OPEN.remove(file);
    }
  }
}
