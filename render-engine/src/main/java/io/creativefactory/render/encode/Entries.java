package io.creativefactory.render.encode;

import io.creativefactory.render.source.Assets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// The files of the cache and their sums. Beside each `<key>.<ending>` lies `<key>.<ending>.sum`
/// with the hash of its content; the time of that small file is the time of the last use. A file is
/// hashed when this process meets it first; afterwards it is known by size, time and inode.
final class Entries {
  static final String SUM = ".sum";

  /// Of unfinished files, which a later start sweeps up.
  static final String PART = ".part";

  private final Path folder;
  private final Map<Path, Stamp> known = new ConcurrentHashMap<>();

  Entries(Path folder) {
    this.folder = folder;
  }

  /// How a file is recognised without reading it.
  ///
  /// @param sum what its content is known to be
  private record Stamp(String sum, long size, FileTime time, String inode) {
    static Stamp of(Path file, String sum) throws IOException {
      BasicFileAttributes facts =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return new Stamp(
          sum, facts.size(), facts.lastModifiedTime(), String.valueOf(facts.fileKey()));
    }
  }

  /// Links to all files of a wish, or none when one of them is missing or damaged.
  List<Path> held(SegmentCache.Wish wish, Path hold) throws IOException {
    List<Path> held = new ArrayList<>();
    for (String ending : wish.wanted()) {
      Path file = folder.resolve(wish.key() + "." + ending);
      Path own = hold.resolve(UUID.randomUUID() + "." + ending);
      if (!link(file, own) || !isWhole(file, own)) {
        Files.deleteIfExists(own);
        return List.of();
      }
      held.add(own);
    }
    return held;
  }

  /// Takes a finished file in, its sum first: whoever sees the file sees its sum too.
  void keep(Path part, String key, String ending) throws IOException {
    Path file = folder.resolve(key + "." + ending);
    Path written = folder.resolve(key + "." + UUID.randomUUID() + PART);
    String sum = Assets.sha256(part);
    Files.writeString(written, sum, StandardCharsets.US_ASCII);
    SegmentCache.move(written, sum(file));
    SegmentCache.move(part, file);
    known.put(file, Stamp.of(file, sum));
  }

  /// Checks the link rather than the file: the file may be replaced at any time.
  private boolean isWhole(Path file, Path own) throws IOException {
    String expected;
    try {
      expected = Files.readString(sum(file), StandardCharsets.US_ASCII).strip();
      Files.setLastModifiedTime(sum(file), FileTime.from(Instant.now()));
    } catch (NoSuchFileException missing) {
      return false;
    }
    Stamp stamp = Stamp.of(own, expected);
    if (stamp.equals(known.get(file))) {
      return true;
    }
    if (!Assets.sha256(own).equals(expected)) {
      return false;
    }
    known.put(file, stamp);
    return true;
  }

  private static boolean link(Path file, Path own) throws IOException {
    try {
      Files.createLink(own, file);
      return true;
    } catch (NoSuchFileException missing) {
      return false;
    } catch (UnsupportedOperationException | IOException noLinks) {
      return copied(file, own);
    }
  }

  /// For disks without hard links, and where the caller's folder is on another disk.
  private static boolean copied(Path file, Path own) throws IOException {
    try {
      Files.copy(file, own);
      return true;
    } catch (NoSuchFileException missing) {
      return false;
    }
  }

  static Path sum(Path file) {
    return file.resolveSibling(file.getFileName() + SUM);
  }
}
