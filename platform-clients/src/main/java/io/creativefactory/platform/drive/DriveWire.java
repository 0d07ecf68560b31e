package io.creativefactory.platform.drive;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Drive's JSON.
final class DriveWire {
  private DriveWire() {}

  /// Sizes come as text; a document of Drive's own has neither size nor checksum.
  static DriveFile file(JsonNode file) {
    String id = file.path("id").asString("");
    String size = file.path("size").asString("");
    String name = file.path("name").asString("");
    @Nullable String sha256 = text(file, "sha256Checksum");
    @Nullable String md5 = text(file, "md5Checksum");
    String changed = file.path("modifiedTime").asString("");
    String version = sha256 != null ? sha256 : md5 != null ? md5 : changed;
    return new DriveFile(
        id,
        name.isBlank() ? id : name,
        file.path("mimeType").asString(""),
        size.matches("\\d{1,18}") ? Long.parseLong(size) : 0,
        version,
        sha256);
  }

  private static @Nullable String text(JsonNode file, String field) {
    String text = file.path(field).asString("");
    return text.isEmpty() ? null : text;
  }
}
