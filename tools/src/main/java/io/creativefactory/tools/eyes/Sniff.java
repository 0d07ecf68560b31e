package io.creativefactory.tools.eyes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Tells by the first bytes what is certainly no media, in a microsecond and without starting a
/// program on it. Names are never looked at. What this lets pass may still be broken: the [Eyes]
/// decide.
public final class Sniff {
  private static final int HEAD = 1024;

  /// What a file of a kind starts with, and what a person calls it.
  private record Sign(String start, String kind) {}

  private static final List<Sign> NO_MEDIA =
      List.of(
          new Sign("%PDF", "a PDF document"),
          new Sign("PK\u0003\u0004", "a ZIP archive or an office document"),
          new Sign("PK\u0005\u0006", "an empty ZIP archive"),
          new Sign("\u001f\u008b", "a gzip archive"),
          new Sign("7z\u00bc\u00af", "a 7z archive"),
          new Sign("Rar!", "a RAR archive"),
          new Sign("BZh", "a bzip2 archive"),
          new Sign("\u00fd7zXZ", "an xz archive"),
          new Sign("\u007fELF", "a program"),
          new Sign("MZ", "a Windows program"),
          new Sign("\u00ca\u00fe\u00ba\u00be", "a program"),
          new Sign("#!", "a script"),
          new Sign("#EXTM3U", "a playlist, not the media it names"),
          new Sign("ffconcat", "a playlist, not the media it names"),
          new Sign("SQLite format 3", "a database"),
          new Sign("\u00d0\u00cf\u0011\u00e0", "an old office document"),
          new Sign("8BPS", "a Photoshop document; export a PNG"),
          new Sign("\u0000\u0000\u0000\u0001Bud1", "a folder note of macOS"),
          new Sign("wOFF", "a font"),
          new Sign("wOF2", "a font"),
          new Sign("OTTO", "a font"));

  private Sniff() {}

  /// @return why the file is no media, such as `is a PDF document`; empty when it may be
  public static Optional<String> noMedia(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    if (head.length == 0) {
      return Optional.of("is empty");
    }
    String text = new String(head, StandardCharsets.ISO_8859_1);
    for (Sign sign : NO_MEDIA) {
      if (text.startsWith(sign.start())) {
        return Optional.of("is " + sign.kind());
      }
    }
    return marked(text).or(() -> writing(head));
  }

  private static Optional<String> marked(String head) {
    String start = head.replaceFirst("^(\u00ef\u00bb\u00bf)?\\s*", "").toLowerCase(Locale.ROOT);
    if (start.startsWith("<svg") || (start.startsWith("<?xml") && start.contains("<svg"))) {
      return Optional.of("is an SVG drawing; export a PNG");
    }
    if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
      return Optional.of("is a web page");
    }
    return start.startsWith("<?xml") ? Optional.of("is an XML document") : Optional.empty();
  }

  /// No media starts with a kilobyte of printable ASCII.
  private static Optional<String> writing(byte[] head) {
    for (byte each : head) {
      boolean blank = each == '\n' || each == '\r' || each == '\t';
      if (!blank && (each < ' ' || each > '~')) {
        return Optional.empty();
      }
    }
    return Optional.of("is plain text");
  }
}
