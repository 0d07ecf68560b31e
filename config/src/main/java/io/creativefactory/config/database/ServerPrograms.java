package io.creativefactory.config.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// PostgreSQL's own programs with pgvector among them, unpacked and built once into the user's
/// cache folder, one folder per version. Ready is what carries its final name: it is moved there in
/// one step, so that a kill leaves nothing half.
final class ServerPrograms {
  private static final String PACKED = "/postgres-linux-x86_64.txz";
  private static final Duration WAIT_FOR_OTHER = Duration.ofMinutes(10);

  private final Path cache;
  private final VectorLibrary vector;

  /// @param cache where programs are kept, for example `~/.cache/creative-factory`
  ServerPrograms(Path cache, VectorLibrary vector) {
    this.cache = cache;
    this.vector = vector;
  }

  /// The folder that holds `bin`, `lib` and `share`.
  Path ready() {
    try {
      Files.createDirectories(cache);
      Path home = cache.resolve("postgresql-" + digest() + "-pgvector-" + VectorLibrary.VERSION);
      if (Files.isDirectory(home)) {
        return home;
      }
      try (FolderLock _ = FolderLock.exclusive(cache.resolve("unpack.lock"), WAIT_FOR_OTHER)) {
        return Files.isDirectory(home) ? home : prepared(home);
      }
    } catch (IOException e) {
      throw Incomplete.because("the server could not be unpacked below " + cache + ": " + e, e);
    }
  }

  private Path prepared(Path home) throws IOException {
    Path draft = Files.createTempDirectory(cache, "draft");
    try {
      Path work = Files.createDirectory(draft.resolve("work"));
      vector.build(work);
      Path server = Files.createDirectory(draft.resolve("server"));
      unpack(server);
      vector.install(work, server);
      Files.move(server, home, StandardCopyOption.ATOMIC_MOVE);
      return home;
    } finally {
      delete(draft);
    }
  }

  private static void unpack(Path target) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new XZCompressorInputStream(new BufferedInputStream(packed(), 1 << 16)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        place(tar, entry, target);
      }
    }
  }

  private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    Path path = target.resolve(entry.getName()).normalize();
    if (!path.startsWith(target)) {
      throw new IOException("the archive wants to write to " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.resolveSibling("."));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, path);
    if ((entry.getMode() & 0100) != 0) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private static InputStream packed() {
    InputStream packed = ServerPrograms.class.getResourceAsStream(PACKED);
    if (packed == null || !System.getProperty("os.name", "").equals("Linux")) {
      throw Incomplete.because("it comes for Linux on x86-64 only");
    }
    return packed;
  }

  private static String digest() throws IOException {
    try (DigestInputStream in =
        new DigestInputStream(packed(), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder())
          .forEach(path -> {
            try {
              Files.delete(path);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }
}
