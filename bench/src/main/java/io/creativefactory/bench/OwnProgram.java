package io.creativefactory.bench;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs a command of the factory in a process of its own, so that nothing measured before counts.
///
/// @param heap as Java's `-Xmx` takes it
/// @param home the folder that the command keeps its things in
record OwnProgram(String heap, Path home) {

  /// @param megabytes peak of the process; what it started itself is not in it
  record Reading(double seconds, double megabytes) {}

  /// @throws FactoryException DEFECT when it ends with another code than 0, CANCELLED after an
  ///   interrupt, which ends it too
  Reading run(List<String> command) {
    return watch(command.getFirst(), start(command));
  }

  /// Starts a command that runs until it is ended; whoever starts it ends it.
  Process start(List<String> command) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xmx" + heap, "-XX:+UseSerialGC"));
    line.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Djava.awt.headless=true"));
    line.add("-Dfactory.home=" + home);
    line.addAll(List.of("-cp", System.getProperty("java.class.path")));
    line.add("io.creativefactory.app.App");
    line.addAll(command);
    try {
      return new ProcessBuilder(line)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reading watch(String name, Process process) {
    long begin = System.nanoTime();
    double peak = 0;
    try {
      while (!process.waitFor(250, TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, Memory.peak(process.pid()));
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new FactoryException(ErrorCode.CANCELLED, "the bench was interrupted", e);
    }
    if (process.exitValue() != 0) {
      throw new FactoryException(
          ErrorCode.DEFECT,
          name + " ended with exit code " + process.exitValue() + "; its words stand above");
    }
    return new Reading((System.nanoTime() - begin) / 1e9, peak);
  }
}
