package io.creativefactory.bench;

import io.creativefactory.app.cli.Folders;
import io.creativefactory.bench.BenchReport.BenchFigure;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The whole line without a server: the apparel brief to eight videos and a manifest, in a program
/// of its own on a fresh data folder, as a new user runs it after the build.
final class LineBench implements Measurement {
  private static final double WALL_GOAL_SECONDS = 240;
  private static final double MEMORY_GOAL_MEGABYTES = 1500;

  private final Path data;
  private final int runs;
  private final PrintWriter err;

  LineBench(Path data, int runs, PrintWriter err) {
    this.data = data.toAbsolutePath().normalize();
    this.runs = runs;
    this.err = err;
  }

  @Override
  public BenchReport measure() {
    if (!Files.isRegularFile(data.resolve("briefs/apparel.yaml"))) {
      throw new FactoryException(
          ErrorCode.NOT_FOUND,
          "bench line needs " + data + "/briefs/apparel.yaml; name its folder with --assets");
    }
    List<Reading> readings = new ArrayList<>();
    for (int i = 1; i <= runs; i++) {
      err.println("line: run " + i + " of " + runs);
      err.flush();
      readings.add(once());
    }
    return new BenchReport(
        "line",
        BenchReport.thisMachine(),
        List.of(
            BenchFigure.atMost(
                "brief to 8 videos, wall",
                Medians.of(readings, Reading::seconds),
                "s",
                WALL_GOAL_SECONDS),
            BenchFigure.atMost(
                "peak memory of the JVM",
                Medians.of(readings, Reading::megabytes),
                "MB",
                MEMORY_GOAL_MEGABYTES)));
  }

  private Reading once() {
    try {
      Path folder = Files.createTempDirectory("factory-bench");
      try {
        return watch(start(folder));
      } finally {
        Folders.deleteTree(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process start(Path folder) throws IOException {
    List<String> argv =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx768m",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.awt.headless=true",
            "-Dfactory.home=" + folder.resolve("home"),
            "-cp",
            System.getProperty("java.class.path"),
            "io.creativefactory.app.App",
            "make",
            data.resolve("briefs/apparel.yaml").toString(),
            "--assets",
            data.toString(),
            "--out",
            folder.resolve("out").toString());
    return new ProcessBuilder(argv)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static Reading watch(Process process) {
    long begin = System.nanoTime();
    double peak = 0;
    try {
      while (!process.waitFor(250, TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, Memory.peak(process.pid()));
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new FactoryException(ErrorCode.CANCELLED, "bench line was interrupted", e);
    }
    if (process.exitValue() != 0) {
      throw new FactoryException(
          ErrorCode.DEFECT,
          "make ended with exit code " + process.exitValue() + "; its words stand above");
    }
    return new Reading((System.nanoTime() - begin) / 1e9, peak);
  }

  private record Reading(double seconds, double megabytes) {}
}
