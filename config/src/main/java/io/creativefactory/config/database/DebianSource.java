package io.creativefactory.config.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where this machine gets its Debian packages from, read from apt's own configuration: the mirror
/// is the operator's choice and nobody else's.
///
/// @param uri of the mirror
/// @param keyring path of the keyring that the archive is signed with; empty for apt's own
record DebianSource(String uri, String keyring) {
  private static final Pattern ONE_LINE =
      Pattern.compile("deb\\s+(?:\\[([^]]*)]\\s+)?(\\S+)\\s+(\\S+)\\s+(.*)");

  /// @param apt the folder `/etc/apt`
  /// @param suite the release that runs here, for example `bookworm`; foreign archives call
  ///   themselves otherwise
  static Optional<DebianSource> find(Path apt, String suite) throws IOException {
    for (Path file : files(apt)) {
      List<String> lines = Files.readAllLines(file);
      Optional<DebianSource> found =
          file.toString().endsWith(".sources") ? inStanzas(lines, suite) : inLines(lines, suite);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static List<Path> files(Path apt) throws IOException {
    List<Path> files = new ArrayList<>();
    if (Files.isRegularFile(apt.resolve("sources.list"))) {
      files.add(apt.resolve("sources.list"));
    }
    Path parts = apt.resolve("sources.list.d");
    if (Files.isDirectory(parts)) {
      try (Stream<Path> all = Files.list(parts)) {
        all.filter(path -> path.toString().matches(".*\\.(list|sources)"))
            .sorted()
            .forEach(files::add);
      }
    }
    return files;
  }

  private static Optional<DebianSource> inLines(List<String> lines, String suite) {
    for (String line : lines) {
      Matcher parts = ONE_LINE.matcher(line.strip());
      if (parts.matches()
          && parts.group(3).equals(suite)
          && words(parts.group(4)).contains("main")) {
        String options = parts.group(1) == null ? "" : parts.group(1);
        String keyring =
            words(options).stream()
                .filter(option -> option.startsWith("signed-by="))
                .map(option -> option.substring("signed-by=".length()))
                .findFirst()
                .orElse("");
        return Optional.of(new DebianSource(parts.group(2), keyring));
      }
    }
    return Optional.empty();
  }

  private static Optional<DebianSource> inStanzas(List<String> lines, String suite) {
    Map<String, String> stanza = new HashMap<>();
    String field = "";
    for (String line : Stream.concat(lines.stream(), Stream.of("")).toList()) {
      if (line.isBlank()) {
        if (fits(stanza, suite)) {
          return Optional.of(of(stanza));
        }
        stanza.clear();
      } else if (Character.isWhitespace(line.charAt(0))) {
        stanza.merge(field, " " + line.strip(), String::concat);
      } else if (!line.startsWith("#") && line.contains(":")) {
        int colon = line.indexOf(':');
        field = line.substring(0, colon).strip();
        stanza.put(field, line.substring(colon + 1).strip());
      }
    }
    return Optional.empty();
  }

  private static boolean fits(Map<String, String> stanza, String suite) {
    return words(stanza.getOrDefault("Types", "")).contains("deb")
        && words(stanza.getOrDefault("Suites", "")).contains(suite)
        && words(stanza.getOrDefault("Components", "")).contains("main")
        && !words(stanza.getOrDefault("URIs", "")).isEmpty()
        && !stanza.getOrDefault("Enabled", "yes").equals("no");
  }

  private static DebianSource of(Map<String, String> stanza) {
    String signedBy = stanza.getOrDefault("Signed-By", "");
    return new DebianSource(
        words(stanza.getOrDefault("URIs", "")).getFirst(),
        signedBy.startsWith("/") ? signedBy : "");
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split("\\s+", -1)).filter(word -> !word.isEmpty()).toList();
  }

  /// As lines of a sources file for another suite of the same archive.
  List<String> linesFor(String suite) {
    String options = keyring.isEmpty() ? "" : "[signed-by=" + keyring + "] ";
    String rest = options + uri + " " + suite + " main";
    return List.of("deb " + rest, "deb-src " + rest);
  }
}
