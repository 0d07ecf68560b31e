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
    List<OwnProgram.Reading> readings = new ArrayList<>();
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
                Medians.of(readings, OwnProgram.Reading::seconds),
                "s",
                WALL_GOAL_SECONDS),
            BenchFigure.atMost(
                "peak memory of the JVM",
                Medians.of(readings, OwnProgram.Reading::megabytes),
                "MB",
                MEMORY_GOAL_MEGABYTES)));
  }

  private OwnProgram.Reading once() {
    try {
      Path folder = Files.createTempDirectory("factory-bench");
      try {
        return new OwnProgram("768m", folder.resolve("home"))
            .run(
                List.of(
                    "make",
                    data.resolve("briefs/apparel.yaml").toString(),
                    "--assets",
                    data.toString(),
                    "--out",
                    folder.resolve("out").toString()));
      } finally {
        Folders.deleteTree(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
