package io.creativefactory.platform.drive;

import org.jspecify.annotations.Nullable;

/// A file in a Drive folder.
///
/// @param bytes 0 when Drive does not say, as for its own documents
/// @param version changes with the content: a checksum, or the time of the last change
/// @param sha256 64 hex digits; null when Drive does not say
public record DriveFile(
    String id, String name, String mimeType, long bytes, String version, @Nullable String sha256) {}
