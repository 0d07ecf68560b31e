package io.creativefactory.config.database;

import io.creativefactory.domain.FactoryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// pgvector for PostgreSQL 17, built here from Debian's own source package. Apt runs on a
/// configuration of its own, so that the system's lists and packages stay as they are; it checks
/// the archive's signatures as always.
final class VectorLibrary {
  static final String VERSION = "0.8.0";

  private static final String SUITE = "trixie";
  private static final String SOURCE = "pgvector=" + VERSION + "-1";
  private static final String HEADERS = "postgresql-server-dev-17";
  private static final Duration DEADLINE = Duration.ofMinutes(5);

  private final Path apt;
  private final Path osRelease;

  /// @param apt apt's folder, `/etc/apt`
  /// @param osRelease the system's name tag, `/etc/os-release`
  VectorLibrary(Path apt, Path osRelease) {
    this.apt = apt;
    this.osRelease = osRelease;
  }

  /// Builds the library.
  ///
  /// @param work an empty folder that may be filled; [#install] takes the files from there
  void build(Path work) throws IOException {
    fetch(work);
    compile(work);
  }

  /// Lays what was built into an unpacked server.
  void install(Path work, Path server) throws IOException {
    Path sources = work.resolve("pgvector-" + VERSION);
    Path extensions = server.resolve("share/postgresql/extension");
    copy(work.resolve("vector.so"), server.resolve("lib/postgresql/vector.so"));
    copy(sources.resolve("vector.control"), extensions.resolve("vector.control"));
    copy(sources.resolve("sql/vector.sql"), extensions.resolve("vector--" + VERSION + ".sql"));
  }

  private void fetch(Path work) throws IOException {
    String codename = codename();
    DebianSource source =
        DebianSource.find(apt, codename)
            .orElseThrow(() ->
                Incomplete.because(
                    "apt names no Debian archive for '" + codename + "' to take pgvector from"));
    Files.createDirectories(work.resolve("lists/partial"));
    Files.createDirectories(work.resolve("archives/partial"));
    Files.write(work.resolve("sources.list"), source.linesFor(SUITE));
    apt(work, "update");
    apt(work, "source", "--download-only", SOURCE);
    apt(work, "download", HEADERS);
    step(work, "dpkg-deb", "-x", only(work, HEADERS + "_*.deb"), "headers");
    step(work, "tar", "-xzf", only(work, "pgvector_*.orig.tar.gz"));
  }

  private String codename() throws IOException {
    if (!Files.exists(osRelease)) {
      throw Incomplete.because("this is not a Debian system, which pgvector is built from");
    }
    return Files.readAllLines(osRelease).stream()
        .filter(line -> line.startsWith("VERSION_CODENAME="))
        .map(line -> line.substring("VERSION_CODENAME=".length()).replace("\"", ""))
        .findFirst()
        .orElse("");
  }

  private static void apt(Path work, String... words) {
    List<String> argv = new ArrayList<>(List.of("apt-get", "-q"));
    for (String option :
        List.of(
            "Dir::Etc::sourcelist=" + work.resolve("sources.list"),
            "Dir::Etc::sourceparts=/dev/null",
            "Dir::State::lists=" + work.resolve("lists"),
            "Dir::Cache=" + work,
            "Dir::Cache::archives=" + work.resolve("archives"),
            "Acquire::Languages=none",
            // apt's own user could not write into a folder of ours
            "APT::Sandbox::User=")) {
      argv.add("-o");
      argv.add(option);
    }
    argv.addAll(List.of(words));
    step(work, argv.toArray(String[]::new));
  }

  private static void compile(Path work) throws IOException {
    List<String> argv = new ArrayList<>();
    argv.addAll(List.of("gcc", "-O2", "-ftree-vectorize", "-fassociative-math"));
    argv.addAll(List.of("-fno-signed-zeros", "-fno-trapping-math", "-fvisibility=hidden"));
    argv.addAll(List.of("-fPIC", "-shared", "-s", "-D_GNU_SOURCE"));
    argv.add("-I" + work.resolve("headers/usr/include/postgresql/17/server"));
    try (Stream<Path> files = Files.list(work.resolve("pgvector-" + VERSION + "/src"))) {
      files.map(Path::toString).filter(name -> name.endsWith(".c")).sorted().forEach(argv::add);
    }
    argv.addAll(List.of("-lm", "-o", work.resolve("vector.so").toString()));
    step(work, argv.toArray(String[]::new));
  }

  private static void step(Path work, String... argv) {
    Child child;
    try {
      child = Child.run(work, DEADLINE, List.of(argv));
    } catch (FactoryException e) {
      throw Incomplete.because(String.valueOf(e.getMessage()), e);
    }
    if (!child.succeeded()) {
      throw Incomplete.because(
          "building pgvector failed: "
              + argv[0]
              + " ended with "
              + child.exit()
              + ": "
              + child.lastWords());
    }
  }

  private static String only(Path folder, String glob) throws IOException {
    try (var files = Files.newDirectoryStream(folder, glob)) {
      for (Path file : files) {
        return file.toString();
      }
    }
    throw Incomplete.because("apt fetched no " + glob);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }
}
