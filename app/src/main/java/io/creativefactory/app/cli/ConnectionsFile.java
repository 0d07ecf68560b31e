package io.creativefactory.app.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;

/// Settings that consents gave, in the home folder, for its owner's eyes alone. `application.yaml`
/// reads it; a variable of the environment with the same name wins.
final class ConnectionsFile {
  private final Path home;
  private final Path file;

  ConnectionsFile(Path home) {
    this.home = home;
    this.file = home.resolve("connections.properties");
  }

  Path path() {
    return file;
  }

  /// Replaces these and leaves the others. The file is never there in part, and never readable by
  /// others.
  void keep(Map<String, String> settings) throws IOException {
    Files.createDirectories(home);
    Properties all = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
        all.load(reader);
      }
    }
    all.putAll(settings);
    Path fresh =
        Files.createTempFile(
            home,
            "connections",
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      try (Writer writer = Files.newBufferedWriter(fresh, StandardCharsets.ISO_8859_1)) {
        all.store(writer, null);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
