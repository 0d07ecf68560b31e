package io.creativefactory.config.database;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One run of a system program, with a deadline. Its output goes to a file: a daemon that it leaves
/// behind would keep a pipe open for ever.
record Child(int exit, String output) {

  /// @throws FactoryException SYSTEM_INCOMPLETE when the program is not there or does not end in
  ///   time
  static Child run(Path folder, Duration deadline, List<String> argv) {
    Path log = null;
    try {
      log = Files.createTempFile("creative-factory", ".log");
      Process process =
          new ProcessBuilder(argv)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectOutput(log.toFile())
              .start();
      return ended(process, deadline, log, argv.getFirst());
    } catch (IOException e) {
      throw incomplete(argv.getFirst() + " could not be run: " + e.getMessage(), e);
    } finally {
      delete(log);
    }
  }

  private static Child ended(Process process, Duration deadline, Path log, String program)
      throws IOException {
    try {
      if (!process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
        throw incomplete(program + " did not end within " + deadline.toSeconds() + " s", null);
      }
      String output = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
      return new Child(process.exitValue(), output.strip());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FactoryException(ErrorCode.CANCELLED, "interrupted while " + program + " ran", e);
    } finally {
      process.destroyForcibly();
    }
  }

  boolean succeeded() {
    return exit == 0;
  }

  /// The last lines it wrote, which is where programs say what is wrong.
  String lastWords() {
    List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
    return String.join(" / ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
  }

  private static FactoryException incomplete(String message, @Nullable Throwable cause) {
    return new FactoryException(ErrorCode.SYSTEM_INCOMPLETE, message, cause);
  }

  private static void delete(@Nullable Path log) {
    if (log != null) {
      log.toFile().delete();
    }
  }
}
