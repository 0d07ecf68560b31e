package io.creativefactory.render.encode;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;

/// Encoded pieces by the hash of everything that shapes them, at most so many bytes; what was used
/// longest ago goes first. An entry is one or more files that are made together. A file is there
/// whole or not at all and is checked before it is used. Callers get links of their own, so that
/// nothing which is removed or made anew later can take a file from under them. Safe for use by
/// several threads and several processes on one folder: of those that want one key, one makes it
/// and the others wait.
public final class SegmentCache {
  private final Path folder;
  private final KeyLocks locks;
  private final Entries entries;
  private final Eviction eviction;
  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();

  /// @param folder made when missing
  /// @param limit in bytes, of all entries together
  public SegmentCache(Path folder, long limit) {
    this.folder = folder;
    this.entries = new Entries(folder);
    this.locks = new KeyLocks(folder);
    this.eviction = new Eviction(folder, limit, locks);
  }

  /// What to find or to make.
  ///
  /// @param key lower-case hex
  /// @param made the endings of all files that the maker makes, for example `mp4`
  /// @param wanted the endings of those that are asked for
  public record Wish(String key, List<String> made, List<String> wanted) {
    public Wish {
      made = List.copyOf(made);
      wanted = List.copyOf(wanted);
      if (wanted.isEmpty() || !made.containsAll(wanted)) {
        throw new IllegalArgumentException("wants " + wanted + " of " + made);
      }
    }

    public static Wish of(String key, String ending) {
      return new Wish(key, List.of(ending), List.of(ending));
    }
  }

  /// Makes the files of an entry that is not there.
  @FunctionalInterface
  public interface Maker {
    /// @param files in the order of [Wish#made]; none exists yet
    void make(List<Path> files) throws InterruptedException;
  }

  /// The files of a wish, made when they are not there.
  ///
  /// @param hold a folder of the caller's own, on the same disk if it can be
  /// @return in the order of [Wish#wanted], inside `hold`
  public List<Path> files(Wish wish, Path hold, Maker maker) throws InterruptedException {
    try {
      List<Path> found = entries.held(wish, hold);
      if (found.isEmpty()) {
        try (KeyLocks.Held _ = locks.hold(wish.key())) {
          // Somebody else may have made it in the meantime.
          found = entries.held(wish, hold);
          if (found.isEmpty()) {
            misses.increment();
            make(wish, maker);
            found = entries.held(wish, hold);
          } else {
            hits.increment();
          }
        }
      } else {
        hits.increment();
      }
      if (found.isEmpty()) {
        throw new FactoryException(
            ErrorCode.RENDER_FAILED,
            "segment " + wish.key() + " was made and cannot be read again; is the disk sound?");
      }
      return found;
    } catch (IOException e) {
      throw new FactoryException(
          ErrorCode.RENDER_FAILED, "the segment cache " + folder + " cannot be used: " + e, e);
    }
  }

  private void make(Wish wish, Maker maker) throws IOException, InterruptedException {
    List<Path> parts = new ArrayList<>();
    for (String _ : wish.made()) {
      parts.add(folder.resolve(wish.key() + "." + UUID.randomUUID() + Entries.PART));
    }
    try {
      Files.createDirectories(folder);
      maker.make(List.copyOf(parts));
      for (int i = 0; i < parts.size(); i++) {
        entries.keep(parts.get(i), wish.key(), wish.made().get(i));
      }
    } finally {
      for (Path part : parts) {
        Files.deleteIfExists(part);
      }
    }
  }

  /// Removes what was used longest ago until the limit is kept again. Never waits: another process
  /// that is at it does the work.
  public void trim() {
    try {
      eviction.trim();
    } catch (IOException e) {
      throw new FactoryException(
          ErrorCode.RENDER_FAILED, "the segment cache " + folder + " cannot be trimmed: " + e, e);
    }
  }

  /// Entries that were found since the start.
  public long hits() {
    return hits.sum();
  }

  /// Entries that had to be made since the start.
  public long misses() {
    return misses.sum();
  }

  static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
