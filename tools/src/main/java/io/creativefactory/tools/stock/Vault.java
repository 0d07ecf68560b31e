package io.creativefactory.tools.stock;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Where the files lie: `<tenant>/ab/<sha256>`, without an ending, because only the content says
/// what a file is. A file appears there whole or not at all. Thread safe.
public final class Vault {
  private final Path root;

  /// @param root made when missing
  public Vault(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /// Where a file with this content lies or would lie.
  ///
  /// @throws IllegalArgumentException when the name is no SHA-256
  public Path place(TenantId tenant, String sha256) {
    if (!StockItem.isName(sha256)) {
      throw new IllegalArgumentException("'" + sha256 + "' is no SHA-256 in lower-case hex");
    }
    return shelf(tenant, sha256).resolve(sha256);
  }

  private Path shelf(TenantId tenant, String sha256) {
    return root.resolve(tenant.value()).resolve(sha256.substring(0, 2));
  }

  /// A folder for files on their way in, on the same disk.
  Path porch(TenantId tenant) {
    return made(root.resolve(tenant.value()).resolve("incoming"));
  }

  /// Moves a file to its place, on disk before this returns; safe to repeat.
  void take(TenantId tenant, String sha256, Path file) {
    Path place = place(tenant, sha256);
    made(shelf(tenant, sha256));
    try {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw unusable("put " + place, e);
    }
  }

  /// What is not there is no error.
  void remove(TenantId tenant, String sha256) {
    discard(place(tenant, sha256));
  }

  static void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw unusable("delete " + file, e);
    }
  }

  /// @return 64 lower-case hex digits
  static String sha256(Path file) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    byte[] chunk = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        digest.update(chunk, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw unusable("make " + folder, e);
    }
  }

  static FactoryException unusable(String what, IOException e) {
    return new FactoryException(
        ErrorCode.SYSTEM_INCOMPLETE, "the media store could not " + what + ": " + e, e);
  }
}
