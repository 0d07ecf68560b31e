package io.creativefactory.render.encode;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.render.source.Assets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;

/// Encoded segments by the hash of everything that shapes their pixels. A file is there whole or
/// not at all, and is checked against its own hash before it is used again. Safe for use by several
/// threads and several processes on one folder.
public final class SegmentCache {
  private final Path folder;
  private final Map<String, ReentrantLock> making = new ConcurrentHashMap<>();
  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();

  public SegmentCache(Path folder) {
    this.folder = folder;
  }

  /// Makes a segment that is not there.
  @FunctionalInterface
  public interface Maker {
    void make(Path file) throws InterruptedException;
  }

  /// The segment of a key; two callers with one key make it once.
  public Path file(String key, Maker maker) throws InterruptedException {
    ReentrantLock lock = making.computeIfAbsent(key, k -> new ReentrantLock());
    lock.lockInterruptibly();
    try {
      Path file = folder.resolve(key + ".mp4");
      if (isWhole(file, key)) {
        hits.increment();
        return file;
      }
      misses.increment();
      return made(file, key, maker);
    } finally {
      lock.unlock();
    }
  }

  private Path made(Path file, String key, Maker maker) throws InterruptedException {
    Path part = folder.resolve(key + "." + UUID.randomUUID() + ".part");
    try {
      Files.createDirectories(folder);
      maker.make(part);
      Path sum = folder.resolve(key + "." + UUID.randomUUID() + ".part");
      Files.writeString(sum, Assets.sha256(part), StandardCharsets.US_ASCII);
      Files.move(
          sum, sum(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw new FactoryException(
          ErrorCode.RENDER_FAILED, "the segment cache " + folder + " cannot be written: " + e, e);
    } finally {
      delete(part);
    }
  }

  private boolean isWhole(Path file, String key) {
    if (!Files.isRegularFile(file) || !Files.isRegularFile(sum(key))) {
      return false;
    }
    try {
      String expected = Files.readString(sum(key), StandardCharsets.US_ASCII).strip();
      return Assets.sha256(file).equals(expected);
    } catch (IOException unreadable) {
      // An entry that cannot be read is made again, which overwrites it or says what is wrong.
      return false;
    }
  }

  private Path sum(String key) {
    return folder.resolve(key + ".sha256");
  }

  private static void delete(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      throw new FactoryException(
          ErrorCode.RENDER_FAILED, "the unfinished segment " + part + " cannot be removed", e);
    }
  }

  /// Segments that were found since the start.
  public long hits() {
    return hits.sum();
  }

  /// Segments that had to be encoded since the start.
  public long misses() {
    return misses.sum();
  }
}
