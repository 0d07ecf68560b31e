package io.creativefactory.config.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A real child process that opens a data folder and stays until it is told to leave or killed.
final class DatabaseUser implements AutoCloseable {
  private final Process process;
  private final BufferedReader answers;

  private DatabaseUser(Process process) {
    this.process = process;
    this.answers = process.inputReader(StandardCharsets.UTF_8);
  }

  static DatabaseUser start(Path folder) throws IOException {
    String java = Path.of(System.getProperty("java.home", ""), "bin", "java").toString();
    String classes = System.getProperty("java.class.path", "");
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(java, "-cp", classes, DatabaseUser.class.getName(), folder.toString()));
    return new DatabaseUser(builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /// The address that the child works with, once it does.
  @Nullable String url() throws IOException {
    return answers.readLine();
  }

  void leave() throws IOException, InterruptedException {
    process.outputWriter(StandardCharsets.UTF_8).close();
    process.waitFor();
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  public static void main(String[] arguments) throws IOException {
    try (OwnPostgres postgres = OwnPostgres.open(Path.of(arguments[0]))) {
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      out.println(postgres.settings().url());
      new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    }
  }
}
