package io.creativefactory.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.app.App;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// A command as a program of its own, with one worker. Waiting has a deadline that is there to
/// fail, not to pass.
final class FactoryProgram implements AutoCloseable {
  private static final Duration DEADLINE = Duration.ofMinutes(3);

  private final Process process;
  private final Path log;

  private FactoryProgram(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /// @param folder holds `brief.yaml`; gets `home`, `out` and `log`
  static FactoryProgram make(Path folder) throws IOException {
    return start(
        folder,
        Example.ROOT,
        "make",
        folder.resolve("brief.yaml").toString(),
        "--assets",
        Example.MEDIA.toString(),
        "--out",
        folder.resolve("out").toString());
  }

  /// @param folder gets `home` and `log`
  /// @param root the project as the program sees it: where its examples are
  static FactoryProgram start(Path folder, Path root, String... command) throws IOException {
    Path log = folder.resolve("log");
    Stream<String> java =
        Stream.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.awt.headless=true",
            "-Dfactory.home=" + folder.resolve("home"),
            "-Dfactory.root=" + root,
            "-Dfactory-worker.jobs=1",
            "-Dfactory-worker.heartbeat=1s",
            "-cp",
            System.getProperty("java.class.path"),
            App.class.getName());
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(java, Arrays.stream(command)).toList());
    builder.environment().keySet().removeIf(name -> name.startsWith("DB_"));
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    return new FactoryProgram(process, log);
  }

  /// Waits while the program runs.
  void await(BooleanSupplier moment) throws InterruptedException {
    Instant end = Instant.now().plus(DEADLINE);
    while (!moment.getAsBoolean()) {
      assertThat(process.isAlive() && Instant.now().isBefore(end))
          .as(() -> "the program never got there; it said:\n" + said())
          .isTrue();
      process.waitFor(20, TimeUnit.MILLISECONDS);
    }
  }

  /// `kill -9`; returns when what it had started itself is gone too.
  void kill() throws Exception {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly();
    assertThat(ended()).as(this::said).isEqualTo(128 + 9);
    Instant end = Instant.now().plus(DEADLINE);
    for (ProcessHandle child : children) {
      while (runs(child.pid())) {
        assertThat(Instant.now()).as(() -> child.info() + " outlives it").isBefore(end);
        Thread.onSpinWait();
      }
    }
  }

  /// An orphan may stay in the table as a zombie when the machine's first process does not collect
  /// strangers; it runs no more.
  private static boolean runs(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      return !stat.substring(stat.lastIndexOf(')')).startsWith(") Z");
    } catch (IOException gone) {
      return false;
    }
  }

  /// Asks it to end, as Ctrl-C does.
  void interrupt() {
    process.destroy();
  }

  /// @return the exit code
  int ended() throws InterruptedException {
    assertThat(process.waitFor(DEADLINE.toSeconds(), TimeUnit.SECONDS)).as(this::said).isTrue();
    return process.exitValue();
  }

  String said() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
