package io.creativefactory.render.source;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The files below an assets folder.
public final class Assets {
  private Assets() {}

  /// @throws FactoryException MEDIA_UNREADABLE when the path leaves the folder, also through a
  ///   symbolic link, or is no readable file
  public static Path resolve(Path assets, String path) {
    try {
      Path root = assets.toRealPath();
      Path file = root.resolve(path).toRealPath();
      if (!file.startsWith(root)) {
        throw new FactoryException(
            ErrorCode.MEDIA_UNREADABLE, path + " leaves the assets folder; nothing was opened");
      }
      if (!Files.isRegularFile(file)) {
        throw new FactoryException(ErrorCode.MEDIA_UNREADABLE, path + " is not a file");
      }
      return file;
    } catch (IOException | InvalidPathException e) {
      throw new FactoryException(
          ErrorCode.MEDIA_UNREADABLE, path + " cannot be found below the assets folder", e);
    }
  }

  /// Lower-case hex of a file's content.
  ///
  /// @throws FactoryException MEDIA_UNREADABLE
  public static String sha256(Path file) {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new FactoryException(
          ErrorCode.MEDIA_UNREADABLE, file.getFileName() + " cannot be read: " + e, e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /// The same of a file below the assets folder, whose role is told where it fails.
  ///
  /// @param what for people, such as `the logo`
  /// @throws FactoryException MEDIA_UNREADABLE
  public static String sha256(String what, Path assets, String path) {
    try {
      return sha256(resolve(assets, path));
    } catch (FactoryException failure) {
      throw new FactoryException(failure.code(), what + " " + failure.getMessage(), failure);
    }
  }

  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
