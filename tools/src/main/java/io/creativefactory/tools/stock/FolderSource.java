package io.creativefactory.tools.stock;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A folder of this machine and everything below it. Links are told and not followed: they could
/// leave the folder. The files are copied, never moved or changed.
public final class FolderSource implements MediaSource {
  private final Path root;
  private final Duration quiet;
  private final InstantSource clock;

  /// @param quiet how long a file must have been left alone; a younger one may still be written.
  ///   Zero takes everything as it is
  /// @throws FactoryException NOT_FOUND when there is no such folder
  public FolderSource(Path root, Duration quiet, InstantSource clock) {
    try {
      this.root = root.toRealPath();
    } catch (IOException e) {
      throw new FactoryException(
          ErrorCode.NOT_FOUND, "the folder " + root + " cannot be opened; nothing was taken", e);
    }
    if (!Files.isDirectory(this.root)) {
      throw new FactoryException(
          ErrorCode.NOT_FOUND, root + " is no folder; nothing was taken from it");
    }
    this.quiet = quiet;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "folder:" + root;
  }

  @Override
  public String place(Seen seen) {
    return seen.locator();
  }

  @Override
  public void list(Consumer<Seen> consumer) {
    try {
      List<Seen> found = new ArrayList<>();
      Files.walkFileTree(root, new Walk(found::add, clock.instant()));
      // A file system lists in any order; the same folder must be told in the same one.
      found.sort(Comparator.comparing(Seen::locator));
      found.forEach(consumer);
    } catch (IOException e) {
      throw new FactoryException(
          ErrorCode.NOT_FOUND, "the folder " + root + " cannot be listed: " + e, e);
    }
  }

  @Override
  public void fetch(Seen.Item item, Path target) {
    try {
      Path file = root.resolve(item.locator()).toRealPath();
      if (!file.startsWith(root)) {
        throw new FactoryException(
            ErrorCode.MEDIA_UNREADABLE, item.locator() + " became a link that leaves the folder");
      }
      Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new FactoryException(ErrorCode.MEDIA_UNREADABLE, item.locator() + " cannot be read", e);
    }
  }

  private final class Walk extends SimpleFileVisitor<Path> {
    private final Consumer<Seen> consumer;
    private final Instant now;

    Walk(Consumer<Seen> consumer, Instant now) {
      this.consumer = consumer;
      this.now = now;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
      String locator = root.relativize(file).toString();
      String name = file.getFileName().toString();
      if (facts.isSymbolicLink()) {
        broken(file, "is a link; put the file itself there");
      } else if (!facts.isRegularFile()) {
        broken(file, "is neither a file nor a folder");
      } else if (isYoung(facts.lastModifiedTime().toInstant())) {
        consumer.accept(new Seen.Growing(locator, name));
      } else {
        String version = facts.size() + "@" + facts.lastModifiedTime().toMillis();
        consumer.accept(new Seen.Item(locator, name, facts.size(), version));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      broken(file, "cannot be opened (" + failure.getClass().getSimpleName() + ")");
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
      if (failure != null) {
        broken(folder, "could only be listed in part (" + failure.getClass().getSimpleName() + ")");
      }
      return FileVisitResult.CONTINUE;
    }

    /// A time to come is a clock that goes wrong; waiting for it could take for ever.
    private boolean isYoung(Instant changed) {
      return changed.isAfter(now.minus(quiet)) && !changed.isAfter(now);
    }

    private void broken(Path file, String reason) {
      String locator = root.relativize(file).toString();
      consumer.accept(new Seen.Broken(locator, file.getFileName().toString(), reason));
    }
  }
}
